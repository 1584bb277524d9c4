/// Writes tokens with the white space that they need and no more.
struct Printer {
  private var bytes: [UInt8] = []
  private var previous = ""

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Printer {
  init(_ code: Code, _ renaming: Renaming) { write(code, renaming) }

  private mutating func write(_ code: Code, _ renaming: Renaming) {
    for piece in code {
      switch piece {
      case .text(let text): write(text)
      case .name(let id): write(renaming.name(of: id))
      case .functionName(let id): if !renaming.isUnused(id) { write(renaming.name(of: id)) }
      case .group(let code): write(code, renaming)
      case .pair(let key, let id):
        let name = renaming.name(of: id)
        if name != key { write(key + ":") }
        write(name)
      }
    }
  }

  private mutating func write(_ token: String) {
    if needsSpace(before: token) { bytes.append(UInt8(ascii: " ")) }
    bytes += token.utf8
    previous = token
  }

  private func needsSpace(before token: String) -> Bool {
    guard let last = bytes.last, let first = token.utf8.first else { return false }
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
