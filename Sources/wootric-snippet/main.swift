import WootricSnippet

Terminal.exit(Invocation(given: Array(CommandLine.arguments.dropFirst())).run())

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
      if given.isEmpty { return show(Report(unasked: Help.short), by: Output(), nil) }
      return show(Report(error), by: Output(misunderstood: given), nil)
    }
  }
}

private extension Invocation {
  /// The text of `--help` or `--version`, which is told whatever else is asked.
  func request(in arguments: Arguments) -> String? {
    if arguments.has(.version) { return Command.versionText }
    guard arguments.has(.help) else { return nil }
    return arguments.command.map(Help.text) ?? Help.text
  }

  func report(of arguments: Arguments) -> Report {
    do {
      return try arguments.command?.run(arguments) ?? Report()
    } catch let error as FileError where error.operation == .walk {
      return Report(missingSite: error, in: arguments[.folder] ?? ".")
    } catch {
      return Report(error)
    }
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

/// The command ends with one of these numbers, which follow sysexits.h.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case drift = 1
  case wrongUsage = 64
  case invalidInput = 65
  case inputMissing = 66
  case cannotCreate = 73
  case inputOutput = 74

  init(_ error: any Error) {
    switch error {
    case is UsageError: self = .wrongUsage
    case is SettingsError, is MissingLoader: self = .invalidInput
    case let error as FileError: self = Self(error.kind)
    default: self = .inputOutput
    }
  }
}

extension ExitStatus {
  /// The words with which the manual explains the number.
  var meaning: String {
    switch self {
    case .done: "done"
    case .drift: "'check' or 'diagnose' found a fault, such as a file that a build would change"
    case .wrongUsage: "wrong usage"
    case .invalidInput: "the settings have mistakes"
    case .inputMissing: "the settings file or the site is missing"
    case .cannotCreate: "an output cannot be created"
    case .inputOutput: "reading or writing failed"
    }
  }
}

private extension ExitStatus {
  init(_ kind: FileError.Kind) {
    switch kind {
    case .inputMissing: self = .inputMissing
    case .cannotBeCreated: self = .cannotCreate
    case .inputOutput: self = .inputOutput
    }
  }
}
