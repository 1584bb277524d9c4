/// A pattern for paths under the site's root, with `/` between folders on every system.
///
///     **/*.html      every page
///     blog/**        everything under blog
///     {en,de}/*.htm? pages of two folders
///
/// `*` and `?` stay within a folder, `**` as a whole segment is any number of folders, `[a-z]` and
/// `[!a-z]` are one character, `{a,b}` is either. `blog/` is all that is in it. A backslash takes the next character as it is.
/// Upper and lower case differ. A name that starts with a dot is a name like any other.
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
    alternatives = Glob.expand(Array(pattern)).map { expanded in
      expanded.split(separator: "/", omittingEmptySubsequences: true).map { Segment(Array($0)) }
        + (expanded.last == "/" ? [.anyFolders] : [])
    }
  }

  /// Whether a path matches as a whole.
  package func matches(_ path: String) -> Bool {
    if let suffix { return path.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
    let folders = path.split(separator: "/").map { Array($0) }
    return alternatives.contains { Glob.match($0[...], folders[...]) }
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

  static func match(_ pattern: ArraySlice<Segment>, _ path: ArraySlice<[Character]>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    let rest = pattern.dropFirst()
    switch first {
    case .anyFolders:
      if rest.isEmpty { return !path.isEmpty }
      return path.indices.contains { match(rest, path[$0...]) }
    case .name(let pieces):
      guard let name = path.first, match(pieces, name) else { return false }
      return match(rest, path.dropFirst())
    }
  }

  /// One name against one segment. Only the last `*` is ever tried again, so a hostile pattern
  /// costs length × length at most.
  static func match(_ pieces: [Piece], _ name: [Character]) -> Bool {
    var (piece, index) = (0, 0)
    var retry: (piece: Int, index: Int)?
    while index < name.count {
      if piece < pieces.count, pieces[piece] == .run {
        retry = (piece, index)
        piece += 1
      } else if piece < pieces.count, pieces[piece].takes(name[index]) {
        (piece, index) = (piece + 1, index + 1)
      } else if let last = retry {
        retry = (last.piece, last.index + 1)
        (piece, index) = (last.piece + 1, last.index + 1)
      } else {
        return false
      }
    }
    return pieces[piece...].allSatisfy { $0 == .run }
  }

  /// `a{b,c}` as `ab` and `ac`; braces may nest.
  static func expand(_ pattern: [Character]) -> [[Character]] {
    guard let group = braces(in: pattern) else { return [pattern] }
    let edges: [Int] = [group.open] + group.commas + [group.close]
    return zip(edges, edges.dropFirst()).flatMap { start, end in
      var choice = Array(pattern[..<group.open])
      choice += pattern[(start + 1)..<end]
      choice += pattern[(group.close + 1)...]
      return expand(choice)
    }
  }

  static func braces(in pattern: [Character]) -> (open: Int, commas: [Int], close: Int)? {
    var (open, depth, index) = (-1, 0, 0)
    var commas: [Int] = []
    while index < pattern.count {
      switch pattern[index] {
      case "\\": index += 1
      case "{":
        if depth == 0 { open = index }
        depth += 1
      case "," where depth == 1: commas.append(index)
      case "}" where depth == 1: return (open, commas, index)
      case "}" where depth > 1: depth -= 1
      default: break
      }
      index += 1
    }
    return nil
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
    while let first = rest.popFirst() { pieces.append(Glob.Piece(first, &rest)) }
    self = .name(pieces)
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
