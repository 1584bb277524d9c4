/// A browser's network log in the HTTP Archive format, as its developer tools save one.
///
/// Source: http://www.softwareishard.com/blog/har-12-spec/, and what browsers make of it. `_resourceType` is
/// Chromium's alone; `_error` is Chromium's and WebKit's, and of a request that was blocked Firefox tells no
/// reason at all. Where a copy was still good, Firefox and Chromium give the 304, with the copy's body and
/// without its headers. WebKit has all navigations in one page. A body may be missing.
struct NetworkLog {
  /// The answers, in the order of the requests.
  private(set) var entries: [Entry] = []
  /// The addresses of the pages, by their ids: that is their title in all browsers.
  private(set) var titles: [String: String] = [:]

  /// One request and its answer. The body is only read where somebody asks for it.
  struct Entry {
    var url: String
    /// The page that asked: each navigation has its own.
    var page: String?
    /// Whether the page itself was asked for, or a frame in it; nil where the log does not say.
    var isDocument: Bool?
    private let response: JSON5Node?
    private let request: JSON5Node?
  }

  /// Nil where the bytes are no such log.
  init?(_ bytes: [UInt8]) {
    // The parser takes well-formed UTF-8 alone.
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    guard let log = JSON5Parser.parse(text).root?.member("log")?.value,
      let entries = log.elements("entries")
    else { return nil }
    self.entries = entries.compactMap(Entry.init)
    for page in log.elements("pages") ?? [] {
      guard let id = page.node(at: ["id"])?.text else { continue }
      titles[id] = page.node(at: ["title"])?.text
    }
  }
}

extension NetworkLog.Entry {
  init?(_ node: JSON5Node) {
    guard let url = node.node(at: ["request", "url"])?.text,
      // CORS asks first whether it may ask.
      node.node(at: ["request", "method"])?.text != "OPTIONS"
    else { return nil }
    self.url = url
    page = node.node(at: ["pageref"])?.text
    isDocument = node.node(at: ["_resourceType"])?.text.map { $0 == "document" }
    (request, response) = (node.member("request")?.value, node.member("response")?.value)
  }

  /// The answer with its body.
  var answer: HTTPResponse {
    let headers = (response?.elements("headers") ?? []).compactMap(HTTPResponse.Header.init)
    var answer = HTTPResponse(url: url, status: status, headers: headers)
    answer.reason =
      response?.node(at: ["_error"])?.text ?? response?.node(at: ["statusText"])?.text ?? ""
    if answer.type.isEmpty, let type = response?.node(at: ["content", "mimeType"])?.text {
      answer.headers.append(HTTPResponse.Header(name: "content-type", value: type))
    }
    let text = response?.node(at: ["content", "text"])?.text ?? ""
    let isEncoded = response?.node(at: ["content", "encoding"])?.text == "base64"
    answer.body = isEncoded ? [UInt8](base64: text) : Array(text.utf8)
    answer.isPrivate = (request?.elements("headers") ?? []).compactMap(HTTPResponse.Header.init)
      .contains { $0.name.lowercased() == "sec-gpc" && $0.value == "1" }
    return answer
  }

  var status: Int {
    guard case .number(let number)? = response?.node(at: ["status"])?.value else { return 0 }
    return Int(exactly: number) ?? 0
  }
}

private extension HTTPResponse.Header {
  init?(_ node: JSON5Node) {
    guard let name = node.node(at: ["name"])?.text, let value = node.node(at: ["value"])?.text
    else { return nil }
    self.init(name: name, value: value)
  }
}

private extension JSON5Node {
  var text: String? { if case .string(let text) = value { text } else { nil } }

  func elements(_ key: String) -> [JSON5Node]? {
    if case .array(let elements)? = member(key)?.value.value { elements } else { nil }
  }
}

private extension [UInt8] {
  /// RFC 4648, section 4; other characters are passed by.
  init(base64 text: String) {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let digits = Dictionary(uniqueKeysWithValues: letters.enumerated().map { ($1, $0) })
    self = []
    var (bits, count) = (0, 0)
    for byte in text.utf8 {
      guard let digit = digits[byte] else { continue }
      (bits, count) = (bits << 6 | digit, count + 6)
      if count >= 8 {
        count -= 8
        append(UInt8(truncatingIfNeeded: bits >> count))
        bits &= (1 << count) - 1
      }
    }
  }
}
