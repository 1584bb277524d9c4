import Foundation
import TestSupport
import Testing

/// A browser's log of one visit.
private struct Log {
  private var entries: [String] = []

  /// - Parameters:
  ///   - address: from `https://www.acme.com`, or whole.
  ///   - status: 0 where the browser got none.
  mutating func add(
    _ address: String, status: Int = 200, type: String = "text/javascript", _ body: String? = nil,
    error: String = "", document: Bool = false, request: String = ""
  ) throws {
    let url = address.hasPrefix("/") ? "https://www.acme.com" + address : address
    let caching = "public, max-age=31536000, immutable, no-transform"
    let headers = [("Content-Type", type), ("Cache-Control", caching)].map { name, value in
      "{ \"name\": \"\(name)\", \"value\": \"\(value)\" }"
    }
    let text = try body.map { "\"text\": \(try json($0))" } ?? ""
    entries.append(
      """
      { "pageref": "page_1", "_resourceType": "\(document ? "document" : "script")",
        "request": { "method": "GET", "url": \(try json(url)), "headers": [\(request)] },
        "response": { "status": \(status), "_error": "\(error)", "headers": [\(headers.joined(separator: ", "))],
          "content": { \(text) } } }
      """)
  }

  var text: String { "{ \"log\": { \"entries\": [\(entries.joined(separator: ",\n"))] } }" }

  private func json(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }
}

@Suite("diagnose --har")
struct NetworkLogTests {
  private static let sdk = "https://cdn.wootric.com/wootric-sdk.js"
  private static let ask =
    "https://eligibility.wootric.com/eligible.json?account_token=NPS-1a2b3c4d"

  /// The lines behind those about the page, and the status.
  private func diagnose(
    _ site: DeliveredSite, request: String = "", _ rest: (inout Log) throws -> Void
  ) async throws -> (lines: [String], status: Int32) {
    var log = Log()
    try log.add(
      "/pricing?a=b", type: "text/html", site.page, document: true, request: request)
    try rest(&log)
    try site.workspace.write(log.text, to: "acme.har")
    let outcome = try await site.workspace.run("diagnose", "--har", "acme.har")
    let lines = outcome.errors.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(4) == [
        "https://www.acme.com/pricing: ok: answered with 200, text/html",
        "https://www.acme.com/pricing:2:1: ok: the loader is here, of these settings for 'production'",
        "https://www.acme.com/pricing:2:1: ok: the loader stands before all other scripts",
        "https://www.acme.com/pricing: ok: no Content-Security-Policy is here",
      ])
    return (Array(lines.dropFirst(4)), outcome.status)
  }

  @Test("A visit whose person is asked, with a frame that is nobody's page")
  func asked() async throws {
    let site = try await DeliveredSite()
    let (lines, status) = try await diagnose(site) { log in
      try log.add("/frame.html", type: "text/html", "<!doctype html><p>", document: true)
      try log.add("/assets/\(site.bundleName)", site.bundle)
      try log.add(Self.sdk)
      try log.add(Self.ask, type: "application/json", "{\"eligible\":true}")
    }
    #expect(
      lines == [
        "https://www.acme.com/assets/\(site.bundleName): ok: '\(site.bundleName)' is the bundle that"
          + " the loader asks for",
        "\(Self.sdk): ok: the browser has loaded Wootric's SDK",
        "https://eligibility.wootric.com/eligible.json: ok: Wootric answered that this visitor is asked",
        "diagnose  nothing keeps the survey away",
      ])
    #expect(status == 0)
  }

  @Test("Where a visit ended", arguments: LoggedFault.all)
  func fault(_ fault: LoggedFault) async throws {
    let site = try await DeliveredSite(fault.settings)
    let bundle = "https://www.acme.com/assets/\(site.bundleName)"
    let (lines, status) = try await diagnose(site, request: fault.request) { log in
      guard let status = fault.bundle else { return }
      try log.add("/assets/\(site.bundleName)", status: status, site.bundle, error: fault.error)
      guard let status = fault.sdk else { return }
      try log.add(Self.sdk, status: status, error: fault.error)
      guard let answer = fault.answer else { return }
      try log.add(Self.ask, status: fault.status, type: "application/json", answer)
    }
    let said = fault.said.replacing("BUNDLE", with: site.bundleName)
    let place = fault.sdk == nil && fault.bundle != 0 ? "https://www.acme.com/pricing" : nil
    let line = try #require(lines.dropLast().last)
    #expect(line.hasSuffix(": " + said), "\(line)")
    if let place { #expect(line.hasPrefix(place + ": ")) }
    if fault.bundle == 0 { #expect(line.hasPrefix(bundle + ": ")) }
    #expect(status == (said.hasPrefix("error") ? 1 : 0))
  }

  @Test("A file that is no log")
  func noLog() async throws {
    let site = try await DeliveredSite()
    try site.workspace.write("<p>", to: "a.har")
    #expect(
      try await site.workspace.run("diagnose", "--har", "a.har")
        == Program.Outcome(
          status: 1,
          errors:
            "a.har: error: no network log; save one in the browser's developer tools: Network,"
            + " 'Save all as HAR'\ndiagnose  1 fault; no survey shows\n"))
  }
}

/// A visit that came so far and no further, and what is said last.
struct LoggedFault: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var settings = ""
  var request = ""
  /// The statuses; nil: not asked for.
  var bundle: Int? = 200
  var sdk: Int?
  var error = ""
  var answer: String?
  var status = 200
  var said: String

  static let all: [LoggedFault] = [
    LoggedFault(
      testDescription: "The bundle was never asked for", bundle: nil,
      said: "error: the browser did not ask for the bundle; look for an error in its console, and"
        + " whether something held the loader back"),
    LoggedFault(
      testDescription: "An ad blocker stopped the bundle", bundle: 0,
      error: "net::ERR_BLOCKED_BY_CLIENT",
      said:
        "error: the browser did not load 'BUNDLE': net::ERR_BLOCKED_BY_CLIENT; of an ad blocker,"
        + " try another 'cdn.name' or 'cdn.url'"),
    LoggedFault(
      testDescription: "An ad blocker stopped the SDK", sdk: 0, error: "net::ERR_BLOCKED_BY_CLIENT",
      said: "error: the browser did not load Wootric's SDK: net::ERR_BLOCKED_BY_CLIENT; of an ad"
        + " blocker, serve a copy from your own host by 'sdk.file'"),
    LoggedFault(
      testDescription: "The SDK is not there", sdk: 404,
      said: "error: 'https://cdn.wootric.com/wootric-sdk.js' answered with 404; check 'sdk.url'"),
    LoggedFault(
      testDescription: "Nobody has agreed", settings: ", consent: { mode: \"manual\" }",
      said: "warning: nothing of Wootric's is loaded before the visitor agrees ('consent.mode' is"
        + " 'manual'); agree, and save the log again"),
    LoggedFault(
      testDescription: "Global Privacy Control", settings: ", consent: { mode: \"manual\" }",
      request: "{ \"name\": \"sec-gpc\", \"value\": \"1\" }",
      said:
        "warning: this browser sends Global Privacy Control, which counts as a no; write consent:"
        + " { respectGPC: false } if the law lets you"),
    LoggedFault(
      testDescription: "The SDK waits",
      said: "warning: the bundle did not ask for Wootric's SDK; type"
        + " analytics.debug(true) in the console for the reason"),
    LoggedFault(
      testDescription: "Nobody was identified", sdk: 200,
      said:
        "warning: Wootric was not asked for a survey; call analytics.identify or track, or write"
        + " survey: { ask: \"page\" }"),
    LoggedFault(
      testDescription: "The wrong token", sdk: 200, answer: "{}", status: 401,
      said: "error: Wootric answered with 401; check 'accountToken', and its region"),
    LoggedFault(
      testDescription: "A person who is not eligible", sdk: 200, answer: "{\"eligible\":false}",
      said:
        "warning: Wootric answered that this visitor is not asked: '{\"eligible\":false}'; see the"
        + " account's sampling, and survey.immediately for tests"),
  ]
}
