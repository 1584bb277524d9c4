/// The bytes of a settings file, and where in it each byte stands.
///
/// Lines end at LF, CR LF or CR, as editors number them; U+2028 ends no line here. Columns count
/// Unicode scalars from 1. Sums over small blocks keep a look-up fast in a file of a single line.
struct SourceText: Sendable {
  let file: String
  let bytes: [UInt8]
  private let lineStarts: [Int]
  private let blockSums: [Int]
}

extension SourceText {
  init(file: String, bytes: [UInt8]) {
    self.init(
      file: file, bytes: bytes,
      lineStarts: Self.lineStarts(of: bytes), blockSums: Self.blockSums(of: bytes))
  }

  /// The line and column of a byte.
  func origin(at offset: Int) -> Diagnostic.Origin {
    let line = lineIndex(of: offset)
    let column = scalars(before: offset) - scalars(before: lineStarts[line]) + 1
    return Diagnostic.Origin(file: file, line: line + 1, column: column)
  }

  /// The bytes of the line on which a byte stands, without its line end.
  func lineRange(around offset: Int) -> Range<Int> {
    let line = lineIndex(of: offset)
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > lineStarts[line], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return lineStarts[line]..<end
  }

  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  /// Whether a UTF-8 sequence goes on with this byte.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}

private extension SourceText {
  static var blockSize: Int { 256 }

  static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isPair) { starts.append(index + 1) }
    }
    return starts
  }

  static func blockSums(of bytes: [UInt8]) -> [Int] {
    var sums: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % blockSize == 0 { sums.append(count) }
      if !byte.isContinuation { count += 1 }
    }
    return sums + [count]
  }

  func scalars(before offset: Int) -> Int {
    let block = min(offset / Self.blockSize, blockSums.count - 1)
    let rest = min(block * Self.blockSize, offset)..<offset
    guard offset < bytes.count else { return blockSums[blockSums.count - 1] }
    return blockSums[block] + bytes[rest].count { !$0.isContinuation }
  }

  func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// The problems of one settings file as they are found.
struct SettingsReport {
  let text: SourceText
  /// Whether a part of the file is being read, such as an overlay, in which no key is required.
  var isOfPart = false
  private var errorCount = 0
  private var found: [(offset: Int, problem: Diagnostic.Problem)] = []

  init(_ text: SourceText) { self.text = text }
}

extension SettingsReport {
  mutating func add(_ problem: Diagnostic.Problem, at offset: Int) {
    if problem.severity == .warning {
      found.append((offset, problem))
    } else if errorCount < Self.errorLimit {
      found.append((offset, problem))
      errorCount += 1
    } else if errorCount == Self.errorLimit {
      found.append((offset, .tooManyErrors(limit: Self.errorLimit)))
      errorCount += 1
    }
  }

  /// More than anybody mends in one go: a wrong file, whose every line would be a fault.
  static let errorLimit = 1000

  /// Whether further errors would not be told of.
  var isFull: Bool { errorCount > Self.errorLimit }

  /// In file order; problems of one place stay in the order they were found. What is found again
  /// when a part of the file is read for itself is said once.
  var diagnostics: [Diagnostic] {
    let sorted = found.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
    var rest = sorted[...]
    var diagnostics: [Diagnostic] = []
    while let first = rest.first {
      let here = rest.prefix { $0.offset == first.offset }
      rest = rest.dropFirst(here.count)
      for problem in here.map(\.problem).withoutRepetitions {
        diagnostics.append(diagnostic(problem, at: first.offset))
      }
    }
    return diagnostics
  }

  /// Whether a fault has been found that keeps the file from being used.
  var hasErrors: Bool { errorCount > 0 }
}

private extension [Diagnostic.Problem] {
  var withoutRepetitions: [Diagnostic.Problem] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

private extension SettingsReport {
  func diagnostic(_ problem: Diagnostic.Problem, at offset: Int) -> Diagnostic {
    let hasExcerpt = problem.hasExcerpt && !text.lineRange(around: offset).isEmpty
    return Diagnostic(
      origin: text.origin(at: offset),
      severity: problem.severity,
      problem: problem,
      excerpt: hasExcerpt ? SourceExcerpt(text, at: offset) : nil)
  }
}

private extension Diagnostic.Problem {
  var severity: Diagnostic.Severity {
    switch self {
    case .unknownLanguage, .tooManyProperties, .dateWithoutConversion, .suffixWithoutConversion,
      .amountWithoutConversion, .otherRegion, .noEffect, .unservedBundle, .needlessSecret:
      .warning
    default: .error
    }
  }

  /// Bytes that are no text would only fill the terminal, and a secret would stay in a log.
  var hasExcerpt: Bool {
    switch self {
    case .fileIsTooLarge, .fileIsBinary, .fileIsUTF16, .fileIsNotUTF8, .plainSecret: false
    default: true
    }
  }
}
