import WootricSnippet

/// What a command has done and found: the same for people and programs.
struct Report {
  /// In the order in which they came up.
  var messages: [Message] = []
  /// What people read at the end.
  var summary: [String] = []
  /// What goes to standard output as it is.
  var output = ""
  /// What programs read of it.
  var result: [JSONValue.Member] = []
  var status = ExitStatus.done
}

extension Report {
  /// A run that failed.
  init(_ error: any Error) {
    status = ExitStatus(error)
    messages = [Message](error)
  }
}

private extension [Message] {
  init(_ error: any Error) {
    switch error {
    case let error as SettingsError: self = error.diagnostics.map { Message($0) }
    case let error as FileError: self = [Message(error)]
    default: self = [Message(text: "\(error)")]
    }
  }
}
