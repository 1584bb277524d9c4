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
