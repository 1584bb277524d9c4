extension SettingsReport {
  /// Far more than settings need; a wrong file named by mistake is not read to its end.
  static let sizeLimit = 8 << 20

  /// Whether the file is text that can be scanned; reports what it is instead.
  mutating func checkEncoding() -> Bool {
    guard let fault = encodingFault else { return true }
    add(fault.problem, at: fault.offset)
    return false
  }
}

private extension SettingsReport {
  var encodingFault: (problem: Diagnostic.Problem, offset: Int)? {
    let bytes = text.bytes
    if bytes.count > Self.sizeLimit { return (.fileIsTooLarge(limit: Self.sizeLimit), 0) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (.fileIsUTF16, 0)
    }
    if let offset = bytes.firstIndex(of: 0) { return (.fileIsBinary, offset) }
    return firstIllFormedByte.map { (.fileIsNotUTF8, $0) }
  }

  /// Where the standard library's repair would change the bytes.
  var firstIllFormedByte: Int? {
    let repaired = Array(String(decoding: text.bytes, as: UTF8.self).utf8)
    if repaired == text.bytes { return nil }
    return zip(text.bytes, repaired).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(text.bytes.count, repaired.count)
  }
}
