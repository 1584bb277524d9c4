/// Two texts as a unified diff with four lines of context (POSIX `diff -u`).
///
/// White space at a line's end is followed by `¬`. Lines of minified code are cut down to what
/// stands around the first difference. It need not be the shortest diff: see `LineMatch`.
package struct UnifiedDiff: Equatable, Sendable {
  /// Where the new text begins to differ, from 1.
  package let firstLine: Int
  private let lines: [Line]
  /// Up to where the first lines that differ are the same.
  private let column: Int

  package init(from old: [UInt8], to new: [UInt8]) {
    let (old, new) = (Self.lines(of: old), Self.lines(of: new))
    lines = Self.merged(old, new)
    let first = zip(old, new).prefix { $0 == $1 }.count
    firstLine = first + 1
    let isInBoth = first < min(old.count, new.count)
    let same = isInBoth ? zip(old[first], new[first]).prefix { $0 == $1 }.map(\.0) : []
    column = String(decoding: same, as: UTF8.self).count
  }
}

extension UnifiedDiff: CustomStringConvertible {
  package var description: String { hunks.map(text).joined(separator: "\n") }
}

private extension UnifiedDiff {
  struct Line: Equatable, Sendable {
    var mark: Character
    /// With the line feed, if there is one.
    var text: [UInt8]
    /// How many lines of either text stand before it.
    var old, new: Int
  }

  static let context = 4
  static let width = 160

  /// By bytes: strings are equal whose bytes are not, such as an é written in two ways.
  static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
      .map { Array($0) + [10] }
    let last = lines.removeLast().dropLast()
    return last.isEmpty ? lines : lines + [Array(last)]
  }

  static func merged(_ old: [[UInt8]], _ new: [[UInt8]]) -> [Line] {
    var lines: [Line] = []
    var (left, right) = (0, 0)
    func add(_ mark: Character, _ text: [UInt8]) {
      lines.append(Line(mark: mark, text: text, old: left, new: right))
      if mark != "+" { left += 1 }
      if mark != "-" { right += 1 }
    }
    for pair in LineMatch(old, new).pairs + [(old.count, new.count)] {
      for line in old[left..<pair.old] { add("-", line) }
      for line in new[right..<pair.new] { add("+", line) }
      if pair.old < old.count { add(" ", old[pair.old]) }
    }
    return lines
  }

  /// Ranges of `lines`: each run of changes with its context, joined where they touch.
  var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].mark != " " {
      let around = max(0, index - Self.context)..<min(lines.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= around.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
      } else {
        hunks.append(around)
      }
    }
    return hunks
  }

  func text(of hunk: Range<Int>) -> String {
    let (start, lines) = (lines[hunk.lowerBound], lines[hunk])
    let old = place(after: start.old, lines.count { $0.mark != "+" })
    let new = place(after: start.new, lines.count { $0.mark != "-" })
    return (["@@ -\(old) +\(new) @@"] + lines.map(text)).joined(separator: "\n")
  }

  func place(after before: Int, _ count: Int) -> String {
    "\(count == 0 ? before : before + 1),\(count)"
  }

  func text(of line: Line) -> String {
    let isWhole = line.text.last == 10
    let text = String(decoding: isWhole ? line.text.dropLast() : line.text[...], as: UTF8.self)
    let end = text.last?.isWhitespace == true ? "¬" : ""
    let note = isWhole ? "" : "\n\\ No newline at end of file"
    return "\(line.mark)\(excerpt(text))\(end)\(note)"
  }

  func excerpt(_ text: String) -> String {
    if text.count <= Self.width { return text }
    let start = max(0, min(column, text.count) - Self.width / 2)
    let part = text.dropFirst(start).prefix(Self.width)
    return (start > 0 ? "…" : "") + part + (start + part.count < text.count ? "…" : "")
  }
}
