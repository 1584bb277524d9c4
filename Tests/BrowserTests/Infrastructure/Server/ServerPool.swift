import Foundation

/// Servers that wait for their next site: starting one takes longer than most tests.
final class ServerPool: @unchecked Sendable {
  // Checked by hand: the list is touched under the lock only.
  private let lock = NSLock()
  private var idle: [StaticServer] = []

  static let shared = ServerPool()

  func take() async throws -> StaticServer {
    if let server = lock.withLock({ idle.popLast() }) { return server }
    return try await StaticServer()
  }

  /// Takes a server back and empties its folder.
  func give(back server: StaticServer) {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: server.folder.path)) ?? [] {
      try? files.removeItem(at: server.folder.appendingPathComponent(name))
    }
    lock.withLock { idle.append(server) }
  }
}
