import Foundation

/// Files at the root of an origin of their own.
///
/// Each site has a host name never used before, `site-1f0c….localhost`, which browsers resolve to
/// loopback without asking DNS (RFC 6761, section 6.3) and treat as a secure context. So no
/// cookie, storage or cache of another test is in sight, and two sites are cross-site.
final class Site: Sendable {
  /// `http://site-1f0c….localhost:8000`
  let origin: String
  private let server: StaticServer
  private let start: Int

  /// Serves files, by path below the root; give the handle a life as long as the page's.
  init(files: [String: String]) async throws {
    server = try await ServerPool.shared.take()
    let name = UUID().uuidString.prefix(8).lowercased()
    origin = "http://site-\(name).localhost:\(server.port)"
    start = try await server.completeLines().endIndex
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { ServerPool.shared.give(back: server) }
}

extension Site {
  /// The address of a file: `url("docs/index.html")`.
  func url(_ path: String = "index.html") -> String { "\(origin)/\(path)" }

  /// Adds a file or replaces one while the site is being served.
  func write(_ text: String, to path: String) throws {
    let file = server.folder.appendingPathComponent(path)
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The folder that is served, for tools that write into a site themselves.
  var folder: URL { server.folder }

  /// The requests that were answered so far, in order, as `GET /path?query`; the icon's left out.
  var requests: [String] {
    get async throws {
      try await server.completeLines().dropFirst(start).compactMap(StaticServer.request)
    }
  }

  /// Waits for a request such as `GET /bundle.js`.
  func wait(forRequest line: String, within limit: Duration = .patience) async throws {
    let seen = try await eventually(within: limit) {
      try await requests.contains(line) ? true : nil
    }
    if seen != nil { return }
    throw TimedOut(awaited: "'\(line)'", limit: limit, seen: "requests: \(try await requests)")
  }
}
