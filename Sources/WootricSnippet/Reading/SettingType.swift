/// A kind of value: the words for it, its JSON Schema, its reading and its writing, side by side.
struct SettingType<Value>: Sendable {
  /// The words that follow "write" in a message: `true or false`. They are made when they are asked
  /// for, as the schema is.
  let words: @Sendable () -> String
  /// The members of a JSON Schema that holds a value to this kind.
  let schema: @Sendable () -> Schema
  /// Whether nobody is shown the values.
  let isSecret: Bool
  /// Nil after a report of the fault.
  let read: @Sendable (SettingInput, inout SettingsReport) -> Value?
  /// The value as a file would have it; nil for one that a file leaves out.
  let json: @Sendable (Value) -> JSONValue?

  /// The outcome of reading a value.
  enum Reading {
    case value(Value)
    /// A value of another kind, and what to write if the value tells what is meant.
    case otherKind(remedy: String? = nil)
    /// A value of the right kind that is not taken, and the one that may be meant.
    case refused(nearest: String? = nil)
    /// A fault with a sentence of its own.
    case fault(Diagnostic.Problem)
    /// The faults are in the report already.
    case reported

    init(_ value: Value?) { self = value.map(Self.value) ?? .reported }
  }
}

extension SettingType {
  init(
    _ words: @autoclosure @escaping @Sendable () -> String,
    schema: @autoclosure @escaping @Sendable () -> Schema,
    isSecret: Bool = false,
    json: @escaping @Sendable (Value) -> JSONValue?,
    read: @escaping @Sendable (SettingInput, inout SettingsReport) -> Reading
  ) {
    (self.words, self.isSecret, self.json) = (words, isSecret, json)
    self.schema = { schema().saying(words) }
    self.read = { input, report in
      let reading = read(input, &report)
      if case .value(let value) = reading { return value }
      report.add(reading, input, expected: words)
      return nil
    }
  }

  /// A kind that is written as a string.
  static func string(
    _ words: @autoclosure @escaping @Sendable () -> String,
    schema: @autoclosure @escaping @Sendable () -> Schema,
    isSecret: Bool = false,
    json: @escaping @Sendable (Value) -> JSONValue?,
    parse: @escaping @Sendable (String) -> Reading
  ) -> SettingType {
    SettingType(words(), schema: schema(), isSecret: isSecret, json: json) { input, _ in
      if case .string(let string) = input.node.value { parse(string) } else { .otherKind() }
    }
  }

  /// A kind that is written as one of some words.
  static func choice(
    of words: @autoclosure @escaping @Sendable () -> [String],
    json: @escaping @Sendable (Value) -> JSONValue?,
    value: @escaping @Sendable (String) -> Value?
  ) -> SettingType {
    string(words().map(\.quoted).alternatives, schema: .choice(words()), json: json) { word in
      value(word).map(Reading.value)
        ?? .refused(nearest: Suggestion.nearest(to: word, among: words()))
    }
  }

  /// Whether a value would be taken.
  func isRead(_ input: SettingInput, _ report: SettingsReport) -> Bool {
    var trial = SettingsReport(report.text)
    return read(input, &trial) != nil && !trial.hasErrors
  }

  /// How a single value would be a list; nil where it is none of such values.
  func listRemedy(_ input: SettingInput, _ report: SettingsReport) -> String? {
    isRead(input, report) ? "[\(report.text.text(input.node.range))]" : nil
  }
}

private extension SettingsReport {
  mutating func add<Value>(
    _ reading: SettingType<Value>.Reading, _ input: SettingInput, expected: () -> String
  ) {
    let offset = input.node.range.lowerBound
    switch reading {
    case .value, .reported: break
    case .otherKind(let remedy): addOtherKind(input, expected: expected(), remedy: remedy)
    case .refused(let nearest):
      let value =
        if case .string(let string) = input.node.value { string } else {
          text.text(input.node.range)
        }
      let problem = Diagnostic.Problem.refused(
        value: value, key: input.path, expected: expected(), nearest: nearest)
      add(problem, at: offset)
    case .fault(let problem): add(problem, at: offset)
    }
  }
}

extension SettingsReport {
  /// Says nothing of a literal that could not be read: that is in the report already.
  mutating func addOtherKind(_ input: SettingInput, expected: String, remedy: String? = nil) {
    guard let found = input.node.kind else { return }
    add(
      remedy.map { .otherForm(key: input.path, found: found, remedy: $0) }
        ?? .wrongKind(key: input.path, found: found, expected: expected),
      at: input.node.range.lowerBound)
  }

  /// The keys of an object, or nil after a report that it is something else.
  mutating func members(of input: SettingInput) -> [JSON5Node.Member]? {
    if let members = input.node.members { return members }
    addOtherKind(input, expected: SettingInput.objectWords)
    return nil
  }
}
