/// The line of a file that a diagnostic speaks of, cut to a readable length.
public struct SourceExcerpt: Equatable, Sendable {
  /// The line as it can be printed: control characters are replaced, so that a file cannot steer
  /// the terminal that shows it.
  public var line: String
  /// How many characters of `line` stand before the caret.
  public var caret: Int

  /// Makes an excerpt; the caret's column from 1.
  public init(line: String, caret: Int) {
    self.line = line
    self.caret = caret
  }
}

extension SourceExcerpt {
  /// Cuts the line around a byte: minified settings are one line of any length.
  init(_ text: SourceText, at offset: Int) {
    let line = text.lineRange(around: offset)
    let place = min(offset, line.upperBound)
    let start = Self.step(-50, from: place, in: text.bytes, within: line)
    let end = Self.step(50, from: place, in: text.bytes, within: line)
    let head = (start > line.lowerBound ? "…" : "") + Self.printable(text.text(start..<place))
    let tail = Self.printable(text.text(place..<end)) + (end < line.upperBound ? "…" : "")
    self.init(line: head + tail, caret: head.unicodeScalars.count)
  }
}

private extension SourceExcerpt {
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

  static func printable(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.isPrintable || $0 == "\t" ? $0 : "\u{FFFD}" }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows the scalar, instead of obeying it or breaking the line.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
