import Foundation

/// The lines that a process has written so far.
final class ProcessOutput: @unchecked Sendable {
  // Checked by hand: the bytes are touched under the lock only.
  private let lock = NSLock()
  private var whole: [String] = []
  private var unfinished = Data()

  func append(_ more: Data) {
    lock.withLock {
      unfinished += more
      var parts = unfinished.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      unfinished = Data(parts.popLast() ?? Data())
      whole += parts.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The whole lines, without one that is still being written.
  var lines: [String] { lock.withLock { whole } }
}
