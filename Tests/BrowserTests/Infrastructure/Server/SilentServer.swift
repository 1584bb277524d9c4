/// A server that takes requests and never answers, as some ad blockers leave them hanging.
final class SilentServer: Sendable {
  /// `http://127.0.0.1:8000`
  let origin: String
  private let process: ChildProcess

  init() async throws {
    // The system accepts connections for a socket that listens, whoever reads from them.
    let listens = """
      import signal, socket
      server = socket.create_server(("127.0.0.1", 0))
      print("port", server.getsockname()[1], flush=True)
      signal.pause()
      """
    process = try ChildProcess { _ in ["python3", "-c", listens] }
    let port = try await process.first("the silent server's port") { line in
      line.firstMatch(of: /port (\d+)/).map { String($0.1) }
    }
    origin = "http://127.0.0.1:\(port)"
  }
}
