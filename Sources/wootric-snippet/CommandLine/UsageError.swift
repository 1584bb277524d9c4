import WootricSnippet

/// Why a command line cannot be understood.
enum UsageError: Error {
  case commandMissing
  case unknownCommand(String)
  /// The command is nil where none has been read before the option.
  case unknownOption(String, command: Command?)
  /// Another command's.
  case foreignOption(Option, command: Command)
  case missingValue(Option)
  case unwantedValue(Option)
  case noToken(String, Option)
  case noCount(String, Option, limit: Int)
  case refusedValue(String, name: String, choices: [String])
  case missingArgument(Argument, command: Command)
  case extraWord(String, command: Command)
  case emptyFolder
  /// A page where a folder belongs.
  case pageForFolder(String)
  case siteBesideOutput(String)
  case contradiction(Option, Option)
}

extension UsageError: CustomStringConvertible {
  /// Fault, the user's word in quotes, remedy.
  var description: String {
    switch self {
    case .commandMissing: "no command is given; see '\(Command.program) help'"
    case .unknownCommand(let name):
      "unknown command \(name.quoted); "
        + (Self.nearest(name, Command.all.map(\.name)) ?? "see '\(Command.program) help'")
    case .unknownOption(let name, let command): Self.unknown(name, command)
    case .foreignOption(let option, let command):
      "'\(option.spelling)' is not an option of '\(command.name)'; \(Self.seeHelp(of: command))"
    case .missingValue(let option):
      "a value is missing; write '\(option.spelling) \(option.value?.name ?? "")'"
    case .unwantedValue(let option): "'\(option.spelling)' takes no value"
    case .noToken(let value, let option):
      "\(value.quoted) is not a value for '\(option.spelling)'; write a token such as 'NPS-1a2b3c4d'"
    case .noCount(let value, let option, let limit):
      "\(value.quoted) is not a value for '\(option.spelling)'; write a whole number from 1 to \(limit)"
    case .refusedValue(let value, let name, let choices):
      "\(value.quoted) is not a value for '\(name)'; "
        + (Self.nearest(value, choices) ?? "write \(choices.map(\.quoted).alternatives)")
    case .missingArgument(let argument, let command):
      "'\(command.name)' needs \(argument.value.name): "
        + "write \(argument.value.choices.map(\.quoted).alternatives)"
    case .extraWord(let word, let command): Self.extra(word, command)
    case .contradiction(let one, let other):
      "'\(one.spelling)' and '\(other.spelling)' cannot be combined; remove one of them"
    case .pageForFolder(let page):
      "'inject' reads a page from standard input; write '\(Command.program) inject < \(page.shellArgument)'"
    case .siteBesideOutput(let output):
      "'--site' has no effect, because the loader is removed from 'site.output', \(output.quoted); leave it out"
    case .emptyFolder: "the folder's name is empty; write '.' for this one"
    }
  }
}

private extension UsageError {
  static func unknown(_ name: String, _ command: Command?) -> String {
    let options = command?.allOptions ?? Option.all
    let word = String(name.drop { $0 == "-" })
    let nearest = Suggestion.nearest(to: word, among: options.map(\.name))
    return "unknown option \(name.quoted); "
      + (nearest.map { "did you mean '--\($0)'?" } ?? seeHelp(of: command))
  }

  static func extra(_ word: String, _ command: Command) -> String {
    switch command.arguments.map(\.value) {
    case []: "'\(command.name)' takes no argument; remove \(word.quoted)"
    case [.folder]: "'\(command.name)' takes one folder; \(word.quoted) is one too many"
    default: "\(word.quoted) is one too many; write '\(command.usage)'"
    }
  }

  static func seeHelp(of command: Command?) -> String {
    "see '\(([Command.program, "help"] + (command.map { [$0.name] } ?? [])).joined(separator: " "))'"
  }

  static func nearest(_ word: String, _ choices: [String]) -> String? {
    Suggestion.nearest(to: word, among: choices).map { "did you mean '\($0)'?" }
  }
}
