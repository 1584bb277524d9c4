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

  /// All requests so far, in order, as `GET /path?query`.
  var log: [String] {
    process.lines.compactMap { line in
      line.firstMatch(of: /"([A-Z]+ [^ "]+) HTTP/).map { String($0.1) }
    }
  }
}
