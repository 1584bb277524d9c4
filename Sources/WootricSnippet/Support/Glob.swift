/// A pattern for paths under the site's root, with `/` between folders on every system.
///
///     **/*.html      every page
///     blog/**        everything under blog
///     {en,de}/*.htm? pages of two folders
///
/// `*` and `?` stay within a folder, `**` as a whole segment is any number of folders, `[a-z]` and
/// `[!a-z]` are one character, `{a,b}` is either. `blog/` is all that is in it. A backslash takes the next character as it is.
/// Upper and lower case differ. A name that starts with a dot is a name like any other. Braces that
/// stand for more than `sizeLimit` characters stand for themselves; settings files are refused then.
package struct Glob: Equatable, Sendable {
  /// The pattern as it was written.
  package let pattern: String
  private let alternatives: [[Segment]]
  /// `.html` of `**/*.html`, which most sites have for every file: no more needs to be looked at.
  private let suffix: String?

  /// Reads a pattern. A bracket or brace that is never closed stands for itself.
  package init(_ pattern: String) {
    self.pattern = pattern
    suffix = Glob.suffix(of: pattern)
    let expanded = BraceExpansion.all(of: pattern, upTo: Glob.sizeLimit) ?? [Array(pattern)]
    alternatives = expanded.map { expanded in
      let names = expanded.split(separator: "/").map { Segment(Array($0)) }
      // At the end, any folders are at least one name.
      let isFolder = expanded.last == "/" || names.last == .anyFolders
      return names.prefix(names.last == .anyFolders ? names.count - 1 : names.count)
        + (isFolder ? [.name([.run]), .anyFolders] : [])
    }
  }

  /// How many characters all the alternatives of a pattern may have together.
  static let sizeLimit = 16_384

  /// Whether a pattern's braces stand for what `sizeLimit` allows.
  static func isBounded(_ pattern: String) -> Bool {
    BraceExpansion.all(of: pattern, upTo: sizeLimit) != nil
  }

  /// Whether a path matches as a whole.
  package func matches(_ path: String) -> Bool {
    if let suffix { return path.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
    let folders = path.split(separator: "/").map { Array($0) }
    return alternatives.contains { segments in
      Glob.match(segments, folders, isRun: { $0 == .anyFolders }) { $0.takes($1) }
    }
  }
}

extension Glob {
  /// The pattern in JavaScript's syntax, for a literal with the flag `u`. All but letters and digits
  /// is escaped. As in `match`, only the last run is ever tried again.
  package var regularExpression: String {
    var atoms = Atoms()
    let choices = alternatives.map { Self.regularExpression(of: $0, &atoms) }
    return "^(?:" + choices.joined(separator: "|") + ")$"
  }

  private static func regularExpression(of segments: [Segment], _ atoms: inout Atoms) -> String {
    let isOpen = segments.last == .anyFolders
    let names = isOpen ? segments.dropLast() : segments
    var blocks = names.split(separator: .anyFolders, omittingEmptySubsequences: false)
    let first = blocks.removeFirst()
    let last = blocks.popLast()
    var text = regularExpression(of: first, isLast: last == nil, &atoms)
    for block in blocks where !block.isEmpty {
      text += atoms.atom { "(?:.+?\\/)??" + regularExpression(of: block, isLast: false, &$0) }
    }
    if let last { text += "(?:.+\\/)?" + regularExpression(of: last, isLast: true, &atoms) }
    return text + (isOpen ? "(?:\\/.+)?" : "")
  }

  private static func regularExpression(
    of names: ArraySlice<Segment>, isLast: Bool, _ atoms: inout Atoms
  ) -> String {
    let texts = names.map { name in
      if case .name(let pieces) = name { pieces.regularExpression(&atoms) } else { "" }
    }
    return texts.joined(separator: "\\/") + (isLast || names.isEmpty ? "" : "\\/")
  }
}

/// The parts of a regular expression that keep what they matched first, as `(?>…)` does elsewhere.
private struct Atoms {
  private var count = 0

  mutating func atom(_ text: (inout Atoms) -> String) -> String {
    count += 1
    let number = count
    return "(?=(" + text(&self) + "))(?:\\\(number))"
  }
}

private extension Glob {
  enum Segment: Equatable {
    case anyFolders
    case name([Piece])
  }

  enum Piece: Equatable {
    case one(Character), any, run
    case set([ClosedRange<Character>], isNegated: Bool)
  }

  static func suffix(of pattern: String) -> String? {
    guard pattern.hasPrefix("**/*") else { return nil }
    let rest = pattern.utf8.dropFirst(4)
    let isPlain = rest.allSatisfy { $0.isLetter || $0 == UInt8(ascii: ".") }
    return isPlain && !rest.isEmpty ? String(rest) : nil
  }

  /// Segments against folders, or the pieces of a segment against characters. Only the last run is ever
  /// tried again, so a hostile pattern costs length × length at most.
  static func match<Part, Unit>(
    _ parts: [Part], _ units: [Unit], isRun: (Part) -> Bool, takes: (Part, Unit) -> Bool
  ) -> Bool {
    var (part, index) = (0, 0)
    var retry: (part: Int, index: Int)?
    while index < units.count {
      if part < parts.count, isRun(parts[part]) {
        retry = (part, index)
        part += 1
      } else if part < parts.count, takes(parts[part], units[index]) {
        (part, index) = (part + 1, index + 1)
      } else if let last = retry {
        retry = (last.part, last.index + 1)
        (part, index) = (last.part + 1, last.index + 1)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy(isRun)
  }
}

/// `a{b,c}` as `ab` and `ac`; braces may nest. One that is never closed stands for itself.
private struct BraceExpansion {
  /// The places of the closing braces, by those of the opening ones.
  let ends: [Int: Int]
  let limit: Int

  /// How deep braces may nest.
  static let depth = 64

  /// Nil where they have more characters than the limit together, or nest too deep.
  static func all(of pattern: String, upTo limit: Int) -> [[Character]]? {
    let pattern = Array(pattern)
    guard pattern.count <= limit, let ends = ends(in: pattern) else { return nil }
    return BraceExpansion(ends: ends, limit: limit).texts(in: pattern[...])
  }
}

private extension BraceExpansion {
  static func ends(in pattern: [Character]) -> [Int: Int]? {
    var (ends, open, index) = ([Int: Int](), [Int](), 0)
    while index < pattern.count {
      switch pattern[index] {
      case "\\": index += 1
      case "{": open.append(index)
      case "}":
        if open.count > depth { return nil }
        if let start = open.popLast() { ends[start] = index }
      default: break
      }
      index += 1
    }
    return ends
  }

  /// The alternatives of a part of the pattern, all of whose braces are closed in it.
  func texts(in part: ArraySlice<Character>) -> [[Character]]? {
    var texts: [[Character]] = [[]]
    var rest = part
    while let first = rest.first {
      let start = rest.startIndex
      var choices: [[Character]]? = [[first]]
      rest = rest.dropFirst()
      if first == "\\" {
        choices = [Array(part[start...].prefix(2))]
        rest = rest.dropFirst()
      } else if let end = ends[start] {
        choices = self.choices(in: part[(start + 1)..<end])
        rest = part[(end + 1)...]
      }
      guard let choices, joined(&texts, choices) else { return nil }
    }
    return texts
  }

  /// The texts between commas, but for commas in braces inside.
  func choices(in group: ArraySlice<Character>) -> [[Character]]? {
    var (choices, size) = ([[Character]](), 0)
    var (start, index) = (group.startIndex, group.startIndex)
    while index <= group.endIndex {
      if index == group.endIndex || group[index] == "," {
        guard let texts = texts(in: group[start..<index]) else { return nil }
        choices += texts
        size += texts.reduce(1) { $0 + $1.count }
        if size > limit { return nil }
        start = index + 1
      } else if group[index] == "\\" {
        index += 1
      } else if let end = ends[index] {
        index = end
      }
      index += 1
    }
    return choices
  }

  /// Puts every choice behind every text; false where that is too much.
  func joined(_ texts: inout [[Character]], _ choices: [[Character]]) -> Bool {
    if texts.count == 1, choices.count == 1 {
      texts[0] += choices[0]
      return texts[0].count <= limit
    }
    let size =
      texts.count * choices.reduce(0) { $0 + $1.count }
      + choices.count * texts.reduce(0) { $0 + $1.count }
    if size + texts.count * choices.count > limit { return false }
    texts = texts.flatMap { text in choices.map { text + $0 } }
    return true
  }
}

private extension [Glob.Piece] {
  /// A name is never empty, even where all of it may be anything.
  func regularExpression(_ atoms: inout Atoms) -> String {
    var parts = split(separator: .run, omittingEmptySubsequences: false)
      .map { $0.map(\.regularExpression).joined() }
    let last = parts.removeLast()
    guard let first = parts.first else { return last }
    var text = (allSatisfy { $0 == .run } ? "(?=[^\\/])" : "") + first
    for part in parts.dropFirst() where !part.isEmpty {
      text += atoms.atom { _ in "[^\\/]*?" + part }
    }
    return text + "[^\\/]*" + last
  }
}

private extension Glob.Piece {
  var regularExpression: String {
    switch self {
    case .one(let character): character.unicodeScalars.map(Self.escaped).joined()
    case .any: "[^\\/]"
    case .run: "[^\\/]*"
    case .set(let ranges, let isNegated):
      "(?!\\/)[" + (isNegated ? "^" : "")
        + ranges.map(Self.escaped).joined() + "]"
    }
  }

  /// JavaScript knows no characters of several scalars: the first stands for all.
  static func escaped(_ range: ClosedRange<Character>) -> String {
    let ends = [range.lowerBound, range.upperBound].map { $0.unicodeScalars.first ?? "-" }
    return ends.sorted().map(escaped).joined(separator: "-")
  }

  static func escaped(_ scalar: Unicode.Scalar) -> String {
    let isPlain = UInt8(exactly: scalar.value).map { $0.isLetter || $0.isDigit } ?? false
    return isPlain ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
  }
}

private extension Glob.Segment {
  init(_ text: [Character]) {
    if text == ["*", "*"] {
      self = .anyFolders
      return
    }
    var rest = text[...]
    var pieces: [Glob.Piece] = []
    // Without this, each of many open brackets would be looked through to the end.
    let lastEnd = text.lastIndex(of: "]") ?? 0
    while let first = rest.popFirst() {
      let isLiteral = first == "[" && rest.startIndex > lastEnd
      pieces.append(isLiteral ? .one(first) : Glob.Piece(first, &rest))
    }
    self = .name(pieces)
  }

  func takes(_ name: [Character]) -> Bool {
    guard case .name(let pieces) = self else { return true }
    return Glob.match(pieces, name, isRun: { $0 == .run }) { $0.takes($1) }
  }
}

private extension Glob.Piece {
  init(_ first: Character, _ rest: inout ArraySlice<Character>) {
    switch first {
    case "*": self = .run
    case "?": self = .any
    case "\\": self = .one(rest.popFirst() ?? "\\")
    case "[": self = Glob.Piece(set: &rest) ?? .one("[")
    default: self = .one(first)
    }
  }

  init?(set rest: inout ArraySlice<Character>) {
    let isNegated = rest.first == "!" || rest.first == "^"
    var set = isNegated ? rest.dropFirst() : rest
    var ranges: [ClosedRange<Character>] = []
    while let first = set.popFirst() {
      if first == "]", !ranges.isEmpty {
        rest = set
        self = .set(ranges, isNegated: isNegated)
        return
      }
      let last = Glob.Piece.end(of: first, &set)
      ranges.append(min(first, last)...max(first, last))
    }
    return nil
  }

  /// The `z` of `a-z`; without a range, the character itself.
  static func end(of first: Character, _ set: inout ArraySlice<Character>) -> Character {
    guard set.first == "-", let last = set.dropFirst().first, last != "]" else { return first }
    set = set.dropFirst(2)
    return last
  }

  func takes(_ character: Character) -> Bool {
    switch self {
    case .one(let own): own == character
    case .any, .run: true
    case .set(let ranges, let isNegated):
      ranges.contains { $0.contains(character) } != isNegated
    }
  }
}
