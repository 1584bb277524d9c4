/// Writes tokens with the white space that they need and no more.
struct Printer {
  private(set) var text = ""
  /// Where the names stand, in order.
  private(set) var places: [(reference: Reference.ID, offset: Int)] = []
  private var previous = ""
}

extension Printer {
  init(_ code: Code, _ renaming: Renaming) { write(code, renaming) }

  private mutating func write(_ code: Code, _ renaming: Renaming) {
    for piece in code {
      switch piece {
      case .text(let text): write(text)
      case .name(let id): write(id, renaming)
      case .functionName(let id): if !renaming.isUnused(id) { write(id, renaming) }
      case .pair(let key, let id):
        if renaming.name(of: id) != key { write(key + ":") }
        write(id, renaming)
      }
    }
  }

  private mutating func write(_ reference: Reference.ID, _ renaming: Renaming) {
    let name = renaming.name(of: reference)
    write(name)
    places.append((reference, text.utf8.count - name.utf8.count))
  }

  private mutating func write(_ token: String) {
    if needsSpace(before: token) { text += " " }
    text += token
    previous = token
  }

  private func needsSpace(before token: String) -> Bool {
    guard let last = previous.utf8.last, let first = token.utf8.first else { return false }
    if first.isNamePart {
      // Letters behind a regular expression would be its flags.
      return last.isNamePart || previous.utf8.first == UInt8(ascii: "/") && previous.count > 2
    }
    switch (last, first) {
    case (UInt8(ascii: "+"), UInt8(ascii: "+")), (UInt8(ascii: "-"), UInt8(ascii: "-")),
      (UInt8(ascii: "/"), UInt8(ascii: "/")):
      return true
    // In HTML, `</` could end the script, `<!--` and `-->` are comments (B.1.1).
    case (UInt8(ascii: "<"), UInt8(ascii: "/")), (UInt8(ascii: "<"), UInt8(ascii: "!")): return true
    default: return previous == "--" && first == UInt8(ascii: ">")
    }
  }
}
