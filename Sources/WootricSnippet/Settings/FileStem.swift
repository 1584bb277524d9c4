/// The stem of the bundle's file name: what blockers let pass, and what nothing else of ours is called.
enum FileStem {
  /// What blockers look for in an address.
  static let blocked = ["analytics", "track"]
  /// The names of the loader's own files.
  static let reserved = ["loader", "loader.min"]

  static func isWellFormed(_ name: String) -> Bool {
    let others = "._-".unicodeScalars
    return !name.isEmpty && name.first != "."
      && name.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || others.contains($0) }
  }

  /// Upper and lower case are one on some disks.
  static func problem(_ name: String) -> Diagnostic.Problem? {
    let lowercased = name.lowercased()
    if let word = blocked.first(where: lowercased.contains) {
      return .blockedName(name, word: word)
    }
    return reserved.contains(lowercased) ? .reservedName(name) : nil
  }

  /// What is well formed, as a regular expression of ECMA-262.
  static let pattern = "^[A-Za-z0-9_-][A-Za-z0-9._-]*$"

  /// The problems as one, which a schema cannot make blind to case. What a variable brings is not
  /// known yet.
  static var refusedPattern: String {
    let words = blocked.map { #"^(?!.*\$\{).*"# + blindToCase($0) }
    let names = reserved.map { "^\(blindToCase($0))$" }
    return (words + names).joined(separator: "|")
  }

  private static func blindToCase(_ word: String) -> String {
    word.map { $0 == "." ? "\\." : "[\($0.uppercased())\($0)]" }.joined()
  }
}
