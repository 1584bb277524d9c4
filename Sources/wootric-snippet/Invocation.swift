import WootricSnippet

/// One run of the program, from words to an exit status.
struct Invocation {
  /// Without the program's own name.
  var given: [String]
}

extension Invocation {
  func run() -> ExitStatus {
    do throws(UsageError) {
      let arguments = try Arguments(given)
      if let text = request(in: arguments) { return show(Report(output: text), by: Output(), nil) }
      return show(report(of: arguments), by: Output(arguments), arguments.command)
    } catch {
      return show(Report(error), by: Output(misunderstood: given), nil)
    }
  }
}

private extension Invocation {
  /// What is told whatever else is asked.
  func request(in arguments: Arguments) -> String? {
    if arguments.has(.version) { return Command.versionText }
    guard arguments.has(.help) else { return nil }
    return arguments.command.map(Help.text) ?? Help.text
  }

  func report(of arguments: Arguments) -> Report {
    do { return try arguments.command?.run(arguments) ?? Report() } catch { return Report(error) }
  }

  func show(_ report: Report, by output: Output, _ command: Command?) -> ExitStatus {
    do throws(FileError) {
      try output.show(report, of: command)
      return report.status
    } catch {
      Terminal.say(Message(error).humanText(.plain) + "\n")
      return ExitStatus(error)
    }
  }
}
