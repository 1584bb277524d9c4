import Foundation

/// The lines that a process has written so far.
final class ProcessOutput: @unchecked Sendable {
  // Checked by hand: the bytes are touched under the lock only.
  private let lock = NSLock()
  private var bytes = Data()

  func append(_ more: Data) {
    lock.withLock { bytes.append(more) }
  }

  /// The whole lines, without one that is still being written.
  var lines: [String] {
    let text = lock.withLock { String(decoding: bytes, as: UTF8.self) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
