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
  case noCount(String, Option)
  case refusedValue(String, name: String, choices: [String])
  case missingArgument(Argument, command: Command)
  case extraWord(String, command: Command)
  case emptyFolder
  case contradiction(Option, Option)
}
