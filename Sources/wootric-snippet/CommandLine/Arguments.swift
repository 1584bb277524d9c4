/// The words that the user typed, by the declarations of `Command` and `Option`.
struct Arguments: Sendable {
  /// Nil where only `--help` or `--version` is asked for.
  private(set) var command: Command?
  /// The words after the command's name.
  private(set) var words: [String] = []
  private var options: [Option: String] = [:]
}

extension Arguments {
  /// Options may stand anywhere, as `--name value` or `--name=value`, and the last of two counts;
  /// after `--`, everything is a word.
  init(_ given: [String]) throws(UsageError) {
    try read(given)
    command = try words.isEmpty ? nil : Self.command(named: words.removeFirst())
    if isRequest { return }
    guard let command else { throw .commandMissing }
    try check(command)
  }

  /// An option's value; nil where it is not given, empty for a flag.
  subscript(option: Option) -> String? { options[option] }

  /// The word in an argument's place.
  subscript(argument: Argument) -> String? {
    let index = command?.arguments.firstIndex(of: argument)
    return index.flatMap { words.indices.contains($0) ? words[$0] : nil }
  }

  func has(_ option: Option) -> Bool { options[option] != nil }
}

private extension Arguments {
  /// Help and version are given whatever else is asked.
  var isRequest: Bool { has(.help) || has(.version) }

  static func command(named name: String) throws(UsageError) -> Command {
    if let command = Command.named(name) { return command }
    throw .unknownCommand(name)
  }

  mutating func read(_ given: [String]) throws(UsageError) {
    var rest = given[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        words += rest
        return
      }
      if Self.isOption(argument) {
        try read(option: argument, &rest)
      } else {
        words.append(argument)
      }
    }
  }

  mutating func read(
    option argument: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = Option.all.first(where: { $0.spellings.contains(String(parts[0])) }) else {
      throw .unknownOption(String(parts[0]), command: words.first.flatMap(Command.named))
    }
    let value = parts.count > 1 ? String(parts[1]) : nil
    if let declared = option.value {
      options[option] = try Self.checked(value ?? Self.value(in: &rest), declared, of: option)
    } else if value == nil {
      options[option] = ""
    } else {
      throw .unwantedValue(option)
    }
  }

  /// `-` alone is standard input.
  static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

  /// The next word, unless it looks like an option: one such as a value needs an equals sign.
  static func value(in rest: inout ArraySlice<String>) -> String? {
    rest.first.map(isOption) == false ? rest.popFirst() : nil
  }

  /// An empty path, as an unset variable of a shell gives it, would mean some other folder.
  static func checked(
    _ value: String?, _ declared: Value, of option: Option
  ) throws(UsageError) -> String {
    guard let value, !value.isEmpty else { throw .missingValue(option) }
    if case .count(let limit) = declared.kind, !(1...limit ~= Int(value) ?? 0) {
      throw .noCount(value, option, limit: limit)
    }
    if declared.kind == .token, !value.isTokenOfAccount { throw .noToken(value, option) }
    if declared.choices.isEmpty || declared.choices.contains(value) { return value }
    throw .refusedValue(value, name: option.spelling, choices: declared.choices)
  }

  func check(_ command: Command) throws(UsageError) {
    // By the declaration: a dictionary's order is another one in each run.
    for option in Option.all where has(option) && !command.allOptions.contains(option) {
      throw .foreignOption(option, command: command)
    }
    if words.count > command.arguments.count {
      throw .extraWord(words[command.arguments.count], command: command)
    }
    for argument in command.arguments { try check(argument, of: command) }
  }

  func check(_ argument: Argument, of command: Command) throws(UsageError) {
    guard let word = self[argument] else {
      if argument.isRequired { throw .missingArgument(argument, command: command) }
      return
    }
    let choices = argument.value.choices
    if choices.isEmpty, word.isEmpty { throw .emptyFolder }
    if argument.value.kind == .command { _ = try Self.command(named: word) }
    if !choices.isEmpty, !choices.contains(word) {
      throw .refusedValue(word, name: argument.value.name, choices: choices)
    }
  }
}
