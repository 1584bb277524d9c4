/// Paths as text, with `/`, as the settings and the system have them.
enum Path {
  /// `folder/name`; an absolute name stays as it is.
  static func joined(_ folder: String, _ name: String) -> String {
    if name.isEmpty { return folder }
    if name.hasPrefix("/") || folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Everything before the last slash, empty where there is none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What is left of a path within a folder, both written from the same place; nil where it is
  /// elsewhere.
  static func relative(_ path: String, to folder: String) -> String? {
    let start = joined(folder, "x").dropLast()
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
  }

  /// On one line, whatever a name holds: a line feed in it would look like the end of a message, and
  /// a terminal would follow its other control characters.
  static func shown(_ path: String) -> String {
    guard path.unicodeScalars.contains(where: \.isControl) else { return path }
    return path.unicodeScalars.map { $0.escaped(asASCII: $0.isControl) }.joined()
  }
}

private extension Unicode.Scalar {
  /// ECMA-48's C0 and C1, and delete.
  var isControl: Bool { value < 0x20 || 0x7F..<0xA0 ~= value }
}
