/// One comment that the compiler obeys; `Template` lists them.
struct TemplateDirective {
  var verb: Verb
  /// What the verb is about; empty for `else` and `end`.
  var name: String
  /// The white space before it, which what it brings in is moved by.
  var indentation: Substring
}

extension TemplateDirective {
  enum Verb: String { case `if`, `else`, end, emit, include }

  /// Nil for a line of ordinary code, which is told by its first bytes: most lines are.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let start = bytes.firstIndex(where: { $0 != UInt8(ascii: " ") }),
      bytes[start...].starts(with: "//# ".utf8) || bytes[start...].starts(with: "/*# ".utf8)
    else { return nil }
    let line = Substring(decoding: bytes, as: UTF8.self)
    let text = line.drop { $0 == " " }
    let words = text.dropFirst(4).split(separator: " ")
    guard let verb = words.first.flatMap({ Verb(rawValue: String($0)) }) else { return nil }
    self.init(
      verb: verb,
      name: words.count > 1 ? String(words[1]) : "",
      indentation: line.prefix { $0 == " " }
    )
  }

  func indent(_ line: String) -> String { line.isEmpty ? line : indentation + line }
}
