/// One comment that the compiler obeys; `Template` lists them.
struct TemplateDirective {
  var verb: Verb
  /// What the verb is about; empty for `else` and `end`.
  var name: String
  /// The spaces before it, which what it brings in is moved by.
  var indentation: Int
}

extension TemplateDirective {
  enum Verb: String { case `if`, `else`, end, emit, include }

  /// Nil for a line of ordinary code, which is told by its first bytes: most lines are.
  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.endIndex
    guard start + 3 < bytes.endIndex, bytes[start + 2] == UInt8(ascii: "#"),
      ["//# ", "/*# "].contains(String(decoding: bytes[start..<start + 4], as: UTF8.self))
    else { return nil }
    let words = Substring(decoding: bytes[(start + 4)...], as: UTF8.self).split(separator: " ")
    guard let verb = words.first.flatMap({ Verb(rawValue: String($0)) }) else { return nil }
    self.init(
      verb: verb, name: words.count > 1 ? String(words[1]) : "",
      indentation: start - bytes.startIndex)
  }
}
