/// The public declarations of a source file that lack a documentation comment, by their lines.
///
/// Reads lines, not Swift: declarations begin a line in this package, as `swift format` has it. A
/// case counts where its enum is public; what is public by its protocol or extension is not found.
struct PublicSymbol: Equatable {
  var line: Int
  var declaration: String
}

extension PublicSymbol {
  static func undocumented(in source: String) -> [PublicSymbol] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    var enums: [(indent: Int, isPublic: Bool)] = []
    return lines.indices.compactMap { index in
      let text = lines[index].drop { $0 == " " }
      if text.isEmpty { return nil }
      let indent = lines[index].count - text.count
      enums.removeAll { $0.indent >= indent }
      let isCase = text.hasPrefix("case ") && enums.last?.isPublic == true
      let isOwnCase = isCase && enums.last?.indent == indent - 2
      if text.hasSuffix("{") { enums.append((indent, text.contains(/^public (indirect )?enum\b/))) }
      guard isOwnCase || isPublic(text), !isDocumented(index, of: lines) else { return nil }
      return PublicSymbol(line: index + 1, declaration: String(text))
    }
  }
}

private extension PublicSymbol {
  static func isPublic(_ text: Substring) -> Bool {
    text.contains(/^(@\w+(\(.*?\))? )*public (?!extension)/)
  }

  /// Attributes may stand between a comment and its declaration.
  static func isDocumented(_ index: Int, of lines: [Substring]) -> Bool {
    let above = lines[..<index].last { !$0.contains(/^ *@/) }
    return above?.contains(/^ *\/\/\//) ?? false
  }
}
