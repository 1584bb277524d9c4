/// Something that a person should know about a file: where, how grave, and what.
public struct Diagnostic: Equatable, Sendable {
  /// Where the fault is.
  public var origin: Origin
  /// Whether the file can be used all the same.
  public var severity: Severity
  /// The fault.
  package var problem: Problem
  /// The line that the problem is on; nil where there is no line to show.
  package var excerpt: SourceExcerpt?

  /// Makes a diagnostic. Default: an error, without an excerpt.
  package init(
    origin: Origin, severity: Severity = .error, problem: Problem, excerpt: SourceExcerpt? = nil
  ) {
    self.origin = origin
    self.severity = severity
    self.problem = problem
    self.excerpt = excerpt
  }
}

extension Diagnostic {
  /// A place in a file.
  public struct Origin: Equatable, Sendable {
    /// The file's name as the caller gave it.
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int

    /// Makes a place; line and column from 1.
    package init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// Whether the work can go on.
  public enum Severity: String, Sendable {
    /// Nothing is built.
    case error
    /// It is built all the same.
    case warning
  }
}

extension Diagnostic: CustomStringConvertible {
  /// Place, fault, the file's word in quotes and remedy; then the line and a caret under the place.
  ///
  ///     wootric.json:2:3: error: unknown key 'acountToken'; did you mean 'accountToken'?
  ///       acountToken: "NPS-1a2b3c4d",
  ///       ^
  public var description: String {
    let place = "\(origin.file.printable):\(origin.line):\(origin.column)"
    let headline = "\(place): \(severity.rawValue): \(message)"
    return ([headline] + (excerpt?.lines() ?? [])).joined(separator: "\n")
  }

  /// The sentence alone: fault and remedy, without a full stop.
  public var message: String { problem.wording.sentence().printable }
}

/// Why a settings file cannot be used: every problem of the file, in file order, warnings included.
public struct SettingsError: Error, Equatable, Sendable {
  /// Errors and warnings, in file order; at least one error.
  public var diagnostics: [Diagnostic]

  /// Makes an error of what was found.
  package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension SettingsError: CustomStringConvertible {
  /// The text that a person reads, one paragraph a problem, without a final line end.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

/// The line of a file that a diagnostic speaks of, cut to a readable length.
package struct SourceExcerpt: Equatable, Sendable {
  /// The line as it can be printed: control characters are escaped, so that a file cannot steer the
  /// terminal that shows it.
  package var line: String
  /// How many characters of `line` stand before the caret.
  package var caret: Int

  /// Makes an excerpt; the caret's column from 1.
  package init(line: String, caret: Int) {
    self.line = line
    self.caret = caret
  }
}

extension SourceExcerpt {
  /// The line, and under it a caret, which a terminal may color. Tabs stay tabs in front of it, whatever
  /// their width.
  package func lines(caret mark: String = "^") -> [String] {
    let indent = line.unicodeScalars.prefix(caret).map { $0 == "\t" ? "\t" : " " }.joined()
    return [line, indent + mark]
  }

  /// Cuts the line around a byte: minified settings are one line of any length.
  init(_ text: SourceText, at offset: Int) {
    let line = text.lineRange(around: offset)
    let place = min(offset, line.upperBound)
    let start = Self.step(-50, from: place, in: text.bytes, within: line)
    let end = Self.step(50, from: place, in: text.bytes, within: line)
    let (before, after) = (text.text(start..<place), text.text(place..<end))
    let head = (start > line.lowerBound ? "…" : "") + before.printable(without: Self.isRefused)
    let tail = after.printable(without: Self.isRefused) + (end < line.upperBound ? "…" : "")
    self.init(line: head + tail, caret: head.unicodeScalars.count)
  }
}

private extension SourceExcerpt {
  static func isRefused(_ scalar: Unicode.Scalar) -> Bool { !scalar.isPrintable && scalar != "\t" }

  static func step(
    _ count: Int, from place: Int, in bytes: [UInt8], within line: Range<Int>
  ) -> Int {
    var index = place
    for _ in 0..<abs(count) {
      guard count < 0 ? index > line.lowerBound : index < line.upperBound else { break }
      repeat { index += count.signum() } while line.contains(index) && bytes[index].isContinuation
    }
    return index
  }
}
