import Foundation
import TestSupport
import Testing

/// The shape that a browser gives its log: members, words and gaps as its developer tools write them.
///
/// Sources: Chromium's `HARLog.ts`, Firefox's `har-builder.js` (153), WebKit's `HARBuilder.js` (2.50).
private enum Dialect: String, CaseIterable {
  case chromium, firefox, webkit
}

private struct LoggedAnswer {
  var url: String
  var method = "GET"
  var status = 200
  var type = "text/javascript"
  var kind = "script"
  var body: String?
  var isBase64 = false
  /// Why there is none.
  var error = ""
  var isCopy = false
  var isPrivate = false
}

private extension Dialect {
  static let caching = "public, max-age=31536000, immutable, no-transform"
  static let address = "https://www.acme.com/pricing"

  func log(_ answers: [LoggedAnswer]) throws -> String {
    let page = self == .webkit ? "page_0" : "page_1"
    let log: [String: Any] = [
      "log": [
        "version": "1.2", "creator": ["name": rawValue, "version": "1"],
        "pages": [
          [
            "id": page, "startedDateTime": "2026-01-01T00:00:00.000Z", "title": Self.address,
            "pageTimings": ["onContentLoad": 1, "onLoad": 2],
          ] as [String: Any]
        ],
        "entries": answers.map { entry($0, page) },
      ]
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: log), as: UTF8.self)
  }

  private func entry(_ answer: LoggedAnswer, _ page: String) -> [String: Any] {
    var requestHeaders = answer.isPrivate ? [header("sec-gpc", "1")] : []
    if self == .chromium { requestHeaders.append(header(":authority", "www.acme.com")) }
    var entry: [String: Any] = [
      "startedDateTime": "2026-01-01T00:00:00.000Z", "time": 1, "pageref": page,
      "cache": [String: Any](), "timings": ["send": 0, "wait": 1, "receive": 0],
      "request": [
        "method": answer.method, "url": answer.url, "httpVersion": "HTTP/2",
        "headers": requestHeaders, "cookies": [Any](), "queryString": [Any](), "headersSize": -1,
        "bodySize": 0,
      ] as [String: Any], "response": response(answer),
    ]
    switch self {
    case .chromium:
      entry["_initiator"] = ["type": "parser", "url": Self.address, "lineNumber": 1]
      entry["_priority"] = "High"
      entry["_resourceType"] = answer.kind
      if answer.isCopy { entry["_fromCache"] = "memory" }
    case .firefox: entry["_securityState"] = "secure"
    case .webkit:
      entry["_fetchType"] = answer.isCopy ? "Memory Cache" : "Network Load"
      entry["_priority"] = "high"
    }
    return entry
  }

  private func response(_ answer: LoggedAnswer) -> [String: Any] {
    let isNone = answer.status == 0
    let isUnchanged = answer.status == 304
    var content: [String: Any] = ["size": answer.body?.utf8.count ?? 0]
    if let body = answer.body {
      content["text"] = answer.isBase64 ? Data(body.utf8).base64EncodedString() : body
      if answer.isBase64 { content["encoding"] = "base64" }
    }
    switch self {
    case .chromium, .webkit: content["mimeType"] = isNone ? "x-unknown" : answer.type
    case .firefox: content["mimeType"] = isNone ? NSNull() : answer.type
    }
    var headers = [header("date", "Thu, 01 Jan 2026 00:00:00 GMT")]
    if !isUnchanged {
      headers += [header("content-type", answer.type), header("cache-control", Self.caching)]
    }
    var response: [String: Any] = [
      "status": answer.status, "statusText": isNone || self == .chromium ? "" : "OK",
      "httpVersion": "HTTP/2", "headers": isNone ? [] : headers, "cookies": [Any](),
      "content": content, "redirectURL": "", "headersSize": -1, "bodySize": -1,
    ]
    switch self {
    case .chromium: response["_error"] = isNone ? answer.error : NSNull()
    case .webkit: response["_error"] = isNone ? answer.error : nil
    case .firefox: break
    }
    return response
  }

  private func header(_ name: String, _ value: String) -> [String: Any] {
    ["name": name, "value": value]
  }
}

@Suite("diagnose --har reads each browser's log")
struct NetworkLogDialectTests {
  private static let sdk = "https://cdn.wootric.com/wootric-sdk.js"
  private static let ask = "https://eligibility.wootric.com/eligible.json"

  private func diagnose(
    _ dialect: Dialect, _ site: DeliveredSite, _ answers: [LoggedAnswer]
  ) async throws -> Program.Outcome {
    try site.workspace.write(dialect.log(answers), to: "a.har")
    return try await site.workspace.run("diagnose", "--har", "a.har")
  }

  private func page(_ site: DeliveredSite) -> LoggedAnswer {
    LoggedAnswer(url: Dialect.address, type: "text/html", kind: "document", body: site.page)
  }

  private func bundle(_ site: DeliveredSite) -> LoggedAnswer {
    LoggedAnswer(url: "https://www.acme.com/assets/\(site.bundleName)", body: site.bundle)
  }

  private static let lookedAt = """
    PAGE: ok: answered with 200, text/html
    PAGE:2:1: ok: the loader is here, of these settings for 'production'
    PAGE:2:1: ok: the loader stands before all other scripts
    PAGE: ok: no Content-Security-Policy is here
    BUNDLE: ok: 'FILE' is the bundle that the loader asks for

    """

  private func expect(
    _ outcome: Program.Outcome, _ site: DeliveredSite, _ status: Int32, _ text: String,
    _ dialect: Dialect
  ) {
    let said = text.replacing("PAGE", with: Dialect.address)
      .replacing("BUNDLE", with: "https://www.acme.com/assets/FILE")
      .replacing("FILE", with: site.bundleName)
    #expect(outcome == Program.Outcome(status: status, errors: said), "\(dialect)")
  }

  @Test("A whole visit, with a body in base64 and a question whether to ask")
  func whole() async throws {
    let site = try await DeliveredSite()
    var bundle = bundle(site)
    bundle.isBase64 = true
    let type = "application/json"
    for dialect in Dialect.allCases {
      let outcome = try await diagnose(
        dialect, site,
        [
          page(site), bundle, LoggedAnswer(url: Self.sdk),
          LoggedAnswer(
            url: Self.ask + "?account_token=NPS-1a2b3c4d", type: type, kind: "xhr",
            body: "{\"eligible\":true}"),
          LoggedAnswer(
            url: Self.ask, method: "OPTIONS", status: 403, type: type, kind: "preflight"),
        ])
      expect(
        outcome, site, 0,
        Self.lookedAt + """
          \(Self.sdk): ok: the browser has loaded Wootric's SDK
          \(Self.ask): ok: Wootric answered that this visitor is asked
          diagnose  nothing keeps the survey away

          """, dialect)
    }
  }

  @Test("What an ad blocker stopped, with the reason where the browser gives one")
  func blocked() async throws {
    let site = try await DeliveredSite()
    let errors: [Dialect: (given: String, told: String)] = [
      .chromium: ("net::ERR_BLOCKED_BY_CLIENT", "net::ERR_BLOCKED_BY_CLIENT"),
      .firefox: ("", "no reason is given"), .webkit: ("cancelled", "cancelled"),
    ]
    for (dialect, error) in errors {
      let blocked = { (url: String) in
        LoggedAnswer(url: url, status: 0, body: nil, error: error.given)
      }
      let sdk = try await diagnose(dialect, site, [page(site), bundle(site), blocked(Self.sdk)])
      expect(
        sdk, site, 1,
        Self.lookedAt + """
          \(Self.sdk): error: the browser did not load Wootric's SDK: \(error.told); of an ad blocker, \
          serve a copy from your own host by 'sdk.file'
          diagnose  1 fault; no survey shows

          """, dialect)
      let answers = [page(site), bundle(site), LoggedAnswer(url: Self.sdk), blocked(Self.ask)]
      expect(
        try await diagnose(dialect, site, answers), site, 1,
        Self.lookedAt + """
          \(Self.sdk): ok: the browser has loaded Wootric's SDK
          \(Self.ask): error: the browser kept Wootric from being asked: \(error.told); look for an ad \
          blocker, and at connect-src in the page's policy
          diagnose  1 fault; no survey shows

          """, dialect)
    }
  }

  @Test("Copies that were still good, whose headers the 304 of a server leaves out")
  func copies() async throws {
    let site = try await DeliveredSite()
    var (page, bundle) = (page(site), bundle(site))
    let sdk = LoggedAnswer(url: Self.sdk, isCopy: true)
    bundle.isCopy = true
    for dialect in Dialect.allCases {
      page.status = dialect == .webkit ? 200 : 304
      page.isCopy = true
      let outcome = try await diagnose(dialect, site, [page, bundle, sdk])
      let start =
        dialect == .webkit
        ? Self.lookedAt
        : Self.lookedAt.replacing(
          "200, text/html",
          with: "304, text/html\nPAGE: the browser's own copy, whose headers are not told; reload"
            + " without the cache, and save the log again"
        ).replacing("PAGE: ok: no Content-Security-Policy is here\n", with: "")
      expect(
        outcome, site, 0,
        start + """
          \(Self.sdk): ok: the browser has loaded Wootric's SDK
          PAGE: warning: Wootric was not asked for a survey; call analytics.identify or track, or write \
          survey: { ask: "page" }
          diagnose  no fault; if no survey shows, type analytics.debug(true) into the page's console

          """, dialect)
    }
  }

  @Test("A log without bodies says what to save, and a visitor's no is read from the request")
  func bodies() async throws {
    let site = try await DeliveredSite()
    for dialect in Dialect.allCases {
      var page = page(site)
      page.body = nil
      expect(
        try await diagnose(dialect, site, [page, bundle(site)]), site, 1,
        """
        PAGE: error: the log has no body of this page; open the developer tools before the page, and \
        save the log with its content
        diagnose  1 fault; no survey shows

        """, dialect)
      var `private` = self.page(site)
      `private`.isPrivate = true
      expect(
        try await diagnose(dialect, site, [`private`, bundle(site)]), site, 0,
        Self.lookedAt + """
          PAGE: warning: this browser sends Global Privacy Control, which counts as a no; write \
          consent: { respectGPC: false } if the law lets you
          diagnose  no fault; if no survey shows, type analytics.debug(true) into the page's console

          """, dialect)
    }
  }
}
