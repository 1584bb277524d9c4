import WootricSnippet

/// What the command ends with, after sysexits.h.
enum ExitStatus: Int32 {
  case done = 0
  case wrongUsage = 64
  case invalidInput = 65
  case inputMissing = 66
  case cannotCreate = 73
  case inputOutput = 74

  init(_ error: FileError) {
    switch error.kind {
    case .inputMissing: self = .inputMissing
    case .cannotBeCreated: self = .cannotCreate
    case .inputOutput: self = .inputOutput
    }
  }
}
