import Foundation

/// A server on loopback that answers each path with a status, headers and a body of one's choice, on
/// whatever host a browser asks it: `localhost`, and every name below.
final class AnsweringServer: Sendable {
  let port: Int
  private let process: ChildProcess

  init() async throws {
    process = try ChildProcess { folder in ["python3", "-u", "-c", Self.program, folder.path] }
    port = try await process.first("the answering server's port") { line in
      line.firstMatch(of: /port (\d+)/).flatMap { Int($0.1) }
    }
  }

  /// The answers are read anew at each request.
  private static let program = """
    import http.server, json, sys
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            answers = json.load(open(sys.argv[1] + "/answers.json"))
            answer = answers.get(self.path, {"status": 404, "headers": {}, "body": "not there"})
            body = answer["body"].encode()
            self.send_response(answer["status"])
            for name, value in answer["headers"].items(): self.send_header(name, value)
            self.send_header("Content-Length", len(body))
            self.end_headers()
            self.wfile.write(body)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print("port", server.server_port, flush=True)
    server.serve_forever()
    """
}

extension AnsweringServer {
  struct Answer: Encodable, Sendable {
    var status = 200
    var headers: [String: String]
    var body: String

    static func page(_ html: String, _ headers: [String: String] = [:]) -> Answer {
      Answer(headers: headers.merging(["Content-Type": "text/html"]) { own, _ in own }, body: html)
    }

    static func script(_ code: String, _ headers: [String: String] = [:]) -> Answer {
      Answer(
        headers: headers.merging(["Content-Type": "text/javascript"]) { own, _ in own }, body: code)
    }

    static func json(_ text: String) -> Answer {
      Answer(headers: ["Content-Type": "application/json"], body: text)
    }
  }

  /// `http://shop-1f0c….localhost:8000`: a host never used before, which has no storage of another test.
  func origin(_ name: String) -> String { "http://\(name).localhost:\(port)" }

  /// Answers these requests from now on, by path and query; all others with 404.
  func answer(_ answers: [String: Answer]) throws {
    let file = process.folder.appendingPathComponent("answers.json")
    try JSONEncoder().encode(answers).write(to: file, options: .atomic)
  }
}
