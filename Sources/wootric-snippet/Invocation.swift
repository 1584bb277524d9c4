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
      return show(report(of: arguments), by: Output(arguments), arguments.command)
    } catch {
      return show(Report(error), by: Output(misunderstood: given), nil)
    }
  }
}

private extension Invocation {
  func report(of arguments: Arguments) -> Report {
    if arguments.has(.version) { return Report(output: Command.versionText) }
    guard let command = arguments.command else { return Report(output: Help.text) }
    if arguments.has(.help) { return Report(output: Help.text(of: command)) }
    do { return try command.run(arguments) } catch { return Report(error) }
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
