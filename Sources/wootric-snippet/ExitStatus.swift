import WootricSnippet

/// What the command ends with, after sysexits.h.
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
    case is SettingsError, is SnippetPart.Missing: self = .invalidInput
    case let error as FileError: self = Self(error.kind)
    default: self = .inputOutput
    }
  }
}

extension ExitStatus {
  /// What the manual says about it.
  var meaning: String {
    switch self {
    case .done: "done"
    case .drift: "'check' found a fault, such as what a build would change"
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
