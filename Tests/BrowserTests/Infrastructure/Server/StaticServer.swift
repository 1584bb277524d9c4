import Foundation

/// `python3 -m http.server` over a folder, on a port of loopback that the system chose.
final class StaticServer: Sendable {
  let port: Int
  private let process: ChildProcess

  init() async throws {
    process = try ChildProcess { folder in
      ["python3", "-u", "-m", "http.server", "0"]
        + ["--bind", "127.0.0.1", "--directory", folder.path]
    }
    port = try await process.first("the static server's port") { line in
      line.firstMatch(of: /port (\d+)/).flatMap { Int($0.1) }
    }
  }
}

extension StaticServer {
  /// What is served.
  var folder: URL { process.folder }

  /// What it wrote so far: `127.0.0.1 - - [23/Nov/2026 11:40:00] "GET /a.js HTTP/1.1" 200 -`.
  var lines: [String] { process.lines }
}
