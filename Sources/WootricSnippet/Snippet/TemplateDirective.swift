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
    var start = bytes.startIndex
    while start < bytes.endIndex, bytes[start] == UInt8(ascii: " ") { start += 1 }
    guard start + 3 < bytes.endIndex, bytes[start + 2] == UInt8(ascii: "#"),
      ["//# ", "/*# "].contains(String(decoding: bytes[start..<start + 4], as: UTF8.self))
    else { return nil }
    let words = bytes[(start + 4)...].split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
    guard let verb = words.first.flatMap(Verb.init) else { return nil }
    self.init(
      verb: verb, name: words.count > 1 ? words[1] : "", indentation: start - bytes.startIndex)
  }
}
