import Testing

@testable import WootricSnippet

/// The output of curl, and the answers in it: status, headers and body, by one line each.
struct PrintedResponses: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var text: String
  var answers: [String]

  init(_ description: String, _ text: String, _ answers: [String]) {
    (testDescription, self.text, self.answers) = (description, text, answers)
  }

  static let all: [PrintedResponses] = [
    PrintedResponses(
      "HTTP/1.1 with CR LF", "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 2\r\n\r\nhi",
      ["200 A=b Content-Length=2 hi"]),
    PrintedResponses(
      "HTTP/2, without reason or length", "HTTP/2 200 \r\na: b\r\n\r\nhi\r\n", ["200 a=b hi\r\n"]),
    PrintedResponses(
      "LF alone, as a tool may leave it", "HTTP/3 200\na: b\n\nhi\n", ["200 a=b hi\n"]),
    PrintedResponses(
      "Repeated and folded headers, white space around values",
      "HTTP/1.1 200 OK\r\nP: a\r\nP:  b \r\nQ: c\r\n\t d\r\nE:\r\n\r\n", ["200 P=a P=b Q=c d E= "]),
    PrintedResponses(
      "A body of known length with a head in it",
      "HTTP/1.1 200 OK\r\nContent-Length: 31\r\n\r\nHTTP/1.1 404 Not\r\nA: b\r\n\r\nabcde",
      ["200 Content-Length=31 HTTP/1.1 404 Not\r\nA: b\r\n\r\nabcde"]),
    PrintedResponses(
      "A length of what was compressed, the body decoded",
      "HTTP/2 200\r\ncontent-length: 3\r\n\r\nmuch longer",
      ["200 content-length=3 much longer"]),
    PrintedResponses(
      "Two answers, the first body without an end of line",
      "HTTP/2 200\r\na: b\r\n\r\none<p>HTTP/2 404\r\nc: d\r\n\r\ntwo",
      ["200 a=b one<p>", "404 c=d two"]),
    PrintedResponses(
      "A body that speaks of HTTP/1.1 200 OK",
      "HTTP/2 200\r\na: b\r\n\r\nHTTP/1.1 200 OK\nis HTTP/ 1\r\n",
      ["200 a=b HTTP/1.1 200 OK\nis HTTP/ 1\r\n"]),
    PrintedResponses(
      "Chunks that were left raw",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n",
      ["200 Transfer-Encoding=chunked abc0123456789"]),
    PrintedResponses(
      "Chunks that were decoded", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nabc\r\nd",
      ["200 Transfer-Encoding=chunked abc\r\nd"]),
    PrintedResponses(
      "Answers to HEAD",
      "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n",
      ["200 Content-Length=9 ", "200 Content-Length=7 "]),
    PrintedResponses(
      "Redirects, early hints and a proxy's tunnel",
      "HTTP/1.1 200 Connection established\r\n\r\nHTTP/2 301\r\nlocation: /a\r\n\r\nHTTP/2 103\r\nlink: x\r\n\r\nHTTP/2 200\r\na: b\r\n\r\nhi",
      ["301 location=/a ", "200 a=b hi"]),
    PrintedResponses(
      "No body may follow", "HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 304 Not Modified\r\n\r\n",
      ["204 ", "304 "]),
    PrintedResponses("Empty lines in front", "\r\n\nHTTP/2 200\na: b\n\nhi", ["200 a=b hi"]),
    PrintedResponses("A page without a head", "<!doctype html>", []),
    PrintedResponses("Nothing", "", []),
    PrintedResponses("A head that is cut", "HTTP/1.1 200 OK\r\nA: b\r\n", ["200 A=b "]),
    PrintedResponses("A head with something else in it", "HTTP/1.1 200 OK\r\n<p>\r\n\r\n", []),
    PrintedResponses(
      "Attack: a length beyond all",
      "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\na",
      ["200 Content-Length=9223372036854775807 a"]),
    PrintedResponses(
      "Attack: a chunk beyond all",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\na",
      ["200 Transfer-Encoding=chunked 7fffffffffffffff\r\na"]),
  ]
}

@Suite("Answers as curl prints them")
struct ResponseReaderTests {
  @Test("Each answer is read with its head and its body", arguments: PrintedResponses.all)
  func read(_ printed: PrintedResponses) {
    let answers = ResponseReader.responses(in: Array(printed.text.utf8)).map { answer in
      let headers = answer.headers.map { "\($0.name)=\($0.value) " }.joined()
      return "\(answer.status) \(headers)\(String(decoding: answer.body, as: UTF8.self))"
    }
    #expect(answers == printed.answers)
  }

  @Test("Every cut of an answer is read without harm")
  func cuts() {
    for printed in PrintedResponses.all {
      let bytes = Array(printed.text.utf8)
      for count in bytes.indices { _ = ResponseReader.responses(in: Array(bytes[..<count])) }
    }
  }
}

@Suite("Network logs")
struct NetworkLogTests {
  private func log(_ response: String, request: String = "") -> NetworkLog? {
    let entry = """
      { "pageref": "page_1", "_resourceType": "document", \
      "request": { "url": "https://www.acme.com/?a=b", "headers": [\(request)] }, "response": \(response) }
      """
    return NetworkLog(Array("{ \"log\": { \"entries\": [\(entry)] } }".utf8))
  }

  @Test("A body is there as text or in base64, or is not kept")
  func bodies() throws {
    for (content, body) in [
      ("{ \"text\": \"h\\u00e9\" }", "hé"),
      ("{ \"text\": \"aMOpIQ==\", \"encoding\": \"base64\" }", "hé!"), ("{}", ""),
    ] {
      let answer = try #require(
        log("{ \"status\": 200, \"headers\": [], \"content\": \(content) }")?.entries.first?.answer)
      #expect(String(decoding: answer.body, as: UTF8.self) == body)
      #expect((answer.status, answer.origin) == (200, "https://www.acme.com"))
    }
  }

  @Test("A request that was blocked has the browser's reason, and its own headers count")
  func blocked() throws {
    let answer = try #require(
      log(
        "{ \"status\": 0, \"_error\": \"net::ERR_BLOCKED_BY_CLIENT\", \"headers\": [] }",
        request: "{ \"name\": \"Sec-GPC\", \"value\": \"1\" }")?.entries.first?.answer)
    #expect((answer.status, answer.reason) == (0, "net::ERR_BLOCKED_BY_CLIENT"))
    #expect(answer.isPrivate)
  }

  @Test(
    "What is no log is none",
    arguments: ["", "{}", "[]", "{ \"log\": { \"entries\": 1 } }", "\u{FF}"])
  func noLog(text: String) { #expect(NetworkLog(Array(text.utf8)) == nil) }

  @Test("Attack: entries of any shape are passed by")
  func shapes() {
    let log = NetworkLog(
      Array("{ log: { entries: [1, {}, { request: {} }, { request: { url: 1 } }] } }".utf8))
    #expect(log?.entries.isEmpty == true)
  }
}
