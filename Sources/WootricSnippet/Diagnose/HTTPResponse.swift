/// One answer of a web server, as a client got it.
struct HTTPResponse: Equatable, Sendable {
  /// One line of its head. A header that comes twice is there twice.
  struct Header: Equatable, Sendable {
    /// As it was sent; clients do not care about case.
    var name: String
    /// Without white space around it.
    var value: String
  }

  /// The address that was asked for; nil where nothing tells.
  var url: String?
  /// 0 where none came.
  var status: Int
  /// The words behind the status, or why no answer came; empty for most.
  var reason = ""
  var headers: [Header] = []
  var body: [UInt8] = []
  /// Whether a browser sent Global Privacy Control with the request.
  var isPrivate = false
}

extension HTTPResponse {
  /// The values of a header, in their order.
  func values(of name: String) -> [String] {
    headers.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// The values as one, as HTTP joins them (RFC 9110, 5.3); nil where the header is not there.
  func value(of name: String) -> String? {
    let values = values(of: name)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// `text/html` of `text/html; charset=utf-8`.
  var type: String {
    let value = values(of: "content-type").last ?? ""
    return value.prefix { $0 != ";" && $0 != " " }.lowercased()
  }

  var isRedirect: Bool { [301, 302, 303, 307, 308].contains(status) && location != nil }
  var location: String? { value(of: "location") }
  var isFine: Bool { 200...299 ~= status }

  /// Whether browsers take it for HTML, and a document begins in it.
  var isPage: Bool {
    let types = ["", "text/html", "application/xhtml+xml"]
    return types.contains(type)
      && body.withUnsafeBytes { bytes in
        var scanner = HeadScanner(page: PageBytes(buffer: bytes))
        return scanner.scan()?.obstacle == nil
      }
  }

  /// `https://www.acme.com` of the address.
  var origin: String? { url.flatMap(Self.origin) }

  static func origin(of url: String) -> String? {
    guard let scheme = url.range(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
    return String(url[..<host.endIndex])
  }

  /// The address without query and fragment.
  static func path(of url: String) -> Substring { url.prefix { $0 != "?" && $0 != "#" } }
}

/// Reads one or more answers as `curl -si`, `curl -siL` and several of them after one another print.
///
/// A body's end is where its length or its chunks say, else before the next status line. So a body of
/// unknown length that quotes an answer with its head, line ends and all, is cut there.
struct ResponseReader {
  private let bytes: [UInt8]
  private var index = 0
  /// The end of lines in the first head; further heads have the same.
  private var lineEnd: [UInt8] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The answers in their order, without interim ones and those of a proxy to `CONNECT`; none where the
  /// text does not begin with one.
  static func responses(in bytes: [UInt8]) -> [HTTPResponse] {
    var reader = ResponseReader(bytes)
    var responses: [HTTPResponse] = []
    while let response = reader.next() { responses.append(response) }
    return responses.filter { response in
      let isOfTunnel = response.isFine && response.reason.lowercased().hasSuffix("established")
      return response.status >= 200 && !(isOfTunnel && response.body.isEmpty)
    }
  }
}

private extension ResponseReader {
  mutating func next() -> HTTPResponse? {
    while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
    if lineEnd.isEmpty {
      let end = bytes[index...].firstIndex(of: .lineFeed) ?? bytes.endIndex
      let isLong = end > index && bytes[end - 1] == .carriageReturn
      lineEnd = isLong ? [.carriageReturn, .lineFeed] : [.lineFeed]
    }
    guard let (head, end) = head(at: index) else { return nil }
    var response = head
    index = end
    let hasBody = response.status >= 200 && response.status != 204 && response.status != 304
    if hasBody { response.body = body(of: response) }
    return response
  }

  mutating func body(of response: HTTPResponse) -> [UInt8] {
    let start = index
    if let length = response.value(of: "content-length").flatMap({ Int($0) }), length >= 0,
      length <= bytes.count - start, isBoundary(start + length)
    {
      index = start + length
      return Array(bytes[start..<index])
    }
    let isChunked = response.value(of: "transfer-encoding")?.lowercased() == "chunked"
    if isChunked, let (body, end) = chunks(from: start), isBoundary(end) {
      index = end
      return body
    }
    index = nextHead(from: start)
    return Array(bytes[start..<index])
  }

  /// Whether the text ends here, or another answer begins, behind line ends at most.
  func isBoundary(_ place: Int) -> Bool {
    let rest = bytes[place...].drop { $0.isHTMLSpace }
    return rest.isEmpty || head(at: rest.startIndex) != nil
  }

  func nextHead(from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var place = start
      while let found = UnsafeRawBufferPointer(rebasing: buffer[place...]).firstOffset(of: "HTTP/")
      {
        if head(at: place + found) != nil { return place + found }
        place += found + 1
      }
      return bytes.count
    }
  }

  /// RFC 9112, 7.1: a length in hexadecimal digits, that many bytes, and so on to a length of zero.
  func chunks(from start: Int) -> (body: [UInt8], end: Int)? {
    var (body, place) = ([UInt8](), start)
    while let (line, next) = line(at: place) {
      let digits = String(decoding: line.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
      guard let size = Int(digits, radix: 16), size >= 0, size <= bytes.count - next else {
        return nil
      }
      if size == 0 { return self.line(at: next).map { (body, $0.next) } ?? (body, next) }
      body += bytes[next..<next + size]
      guard let (empty, after) = self.line(at: next + size), empty.isEmpty else { return nil }
      place = after
    }
    return nil
  }
}

private extension ResponseReader {
  /// The status line and the headers, up to the empty line behind them; nil where something else stands.
  func head(at start: Int) -> (response: HTTPResponse, end: Int)? {
    guard let (status, first) = line(at: start), var response = Self.response(status) else {
      return nil
    }
    var place = first
    while let (line, next) = line(at: place) {
      place = next
      if line.isEmpty { return (response, place) }
      if line.first == 0x20 || line.first == 0x09 {
        // A line that was folded belongs to the one before (RFC 9112, 5.2).
        guard let last = response.headers.indices.last else { return nil }
        response.headers[last].value += " " + Self.trimmed(line)
      } else {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
          line[..<colon].allSatisfy(\.isOfHeaderName)
        else { return nil }
        response.headers.append(
          HTTPResponse.Header(
            name: String(decoding: line[..<colon], as: UTF8.self),
            value: Self.trimmed(line[(colon + 1)...])))
      }
    }
    return place == bytes.count ? (response, place) : nil
  }

  /// The bytes up to the end of the line, and where the next one starts.
  func line(at start: Int) -> (line: ArraySlice<UInt8>, next: Int)? {
    guard let end = bytes[start...].firstIndex(of: .lineFeed) else { return nil }
    let line = bytes[start..<end]
    guard lineEnd.count == 2 else { return (line, end + 1) }
    return line.last == .carriageReturn ? (line.dropLast(), end + 1) : nil
  }

  /// `HTTP/1.1 200 OK`, `HTTP/2 200`
  static func response(_ line: ArraySlice<UInt8>) -> HTTPResponse? {
    guard line.starts(with: "HTTP/".utf8) else { return nil }
    let words = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
    let isVersion = words[0].dropFirst(5).allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
    guard isVersion, words.count > 1, words[1].count == 3, words[1].allSatisfy(\.isDigit),
      let status = Int(String(decoding: words[1], as: UTF8.self))
    else { return nil }
    let reason = words.count > 2 ? trimmed(words[2]) : ""
    return HTTPResponse(status: status, reason: reason)
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let start = bytes.drop { $0.isHTMLSpace }
    let count = start.reversed().prefix { $0.isHTMLSpace }.count
    return String(decoding: start.dropLast(count), as: UTF8.self)
  }
}

private extension UInt8 {
  /// RFC 9110, 5.6.2 "Tokens".
  var isOfHeaderName: Bool { isLetter || isDigit || "!#$%&'*+-.^_`|~".utf8.contains(self) }
}
