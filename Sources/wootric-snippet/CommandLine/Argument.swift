/// One word that follows a command's name.
struct Argument: Hashable, Sendable {
  var value: Value
  var isRequired = false
  /// One sentence with a full stop.
  var summary: String
  /// What holds where it is not given.
  var initial: String?
}

extension Argument {
  /// `WHAT`, or `[DIR]` where it may be left out.
  var usage: String { isRequired ? value.name : "[\(value.name)]" }

  /// The sentence that help and manual show.
  var help: String { summary + Value.note(choices: value.listed, initial: initial) }
}
