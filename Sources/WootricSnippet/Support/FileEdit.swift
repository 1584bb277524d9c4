/// One change to a file: these bytes instead of that range; everything around it stays.
public struct FileEdit: Equatable, Sendable {
  /// The bytes that go; empty where something is inserted only.
  public var range: Range<Int>
  /// The bytes that come.
  public var replacement: [UInt8]

  /// Makes an edit; nothing is changed by making it.
  public init(range: Range<Int>, replacement: [UInt8]) {
    (self.range, self.replacement) = (range, replacement)
  }

  /// Everything stays.
  static let none = FileEdit(range: 0..<0, replacement: [])

  /// The edited bytes.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    bytes[..<range.lowerBound] + replacement + bytes[range.upperBound...]
  }
}
