import Foundation
import TestSupport
import Testing
import WootricSnippet

/// Logs that browsers really wrote, of a shop on a server that really answers.
@Suite("diagnose --har, of a browser's own log")
struct BrowserLogTests {
  private static let fine = """
    ORIGIN/shop: ok: answered with 200, text/html
    ORIGIN/shop:1:55: ok: the loader is here, of these settings for 'production'
    ORIGIN/shop:1:55: ok: the loader stands before all other scripts
    ORIGIN/shop: ok: no Content-Security-Policy is here
    ORIGINBUNDLE: ok: 'FILE' is the bundle that the loader asks for

    """

  /// The shop, whose SDK asks Wootric; the browser is kept from that.
  private func site(on server: AnsweringServer) throws -> TroubledSite {
    let trouble = Trouble(cause: "", decisions: "", explained: "")
    var site = trouble.site(.decisions, on: server)
    site.answers["/sdk.js"] = .script(
      """
      window.wootric = command =>
        command == 'run' && fetch('https://eligibility.wootric.com/eligible.json').catch(() => {})
      """)
    try server.answer(site.allAnswers)
    return site
  }

  private func expect(
    _ log: JSON, of site: TroubledSite, _ status: Int32, _ text: String,
    _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let workspace = try await site.workspace()
    try workspace.write("\(log)", to: "a.har")
    let outcome = try await workspace.run("diagnose", "--har", "a.har")
    #expect(site.text(outcome.errors) == text, sourceLocation: location)
    #expect(outcome.status == status, sourceLocation: location)
  }

  @Test("Chromium's, by the events that its developer tools write theirs from", .browser(.chromium))
  func chromium() async throws {
    let server = try await AnsweringServer()
    for (blocked, rest) in [
      (
        "eligibility.wootric.com/*",
        """
        \(Self.fine)ORIGIN/sdk.js: ok: the browser has loaded Wootric's SDK
        https://eligibility.wootric.com/eligible.json: error: the browser kept Wootric from being asked: \
        no reason is given; look for an ad blocker, and at connect-src in the page's policy
        diagnose  1 fault; no survey shows

        """
      ),
      (
        "*/sdk.js",
        """
        \(Self.fine)ORIGIN/sdk.js: error: the browser did not load Wootric's SDK: \
        no reason is given; of an ad blocker, serve a copy from your own host by 'sdk.file'
        diagnose  1 fault; no survey shows

        """
      ),
    ] {
      let site = try site(on: server)
      let driver = try await Driver.start(.chromium)
      defer { driver.process.stop() }
      let session = try await Session(driver.client, capabilities: ChromiumLog.capabilities)
      let browser = Browser(engine: .chromium, session: session)
      try await browser.block(["*\(blocked)"])
      try await browser.open(site.origin + "/shop")
      var log = ChromiumLog()
      let isThere = try await eventually {
        try await log.read(session)
        return log.hasFailure ? true : nil
      }
      #expect(isThere == true)
      try await expect(log.archive(session), of: site, 1, rest)
    }
  }

  @Test("Firefox's, as it saves it by itself", .browser(.firefox))
  func firefox() async throws {
    let server = try await AnsweringServer()
    var site = try site(on: server)
    // The network is only looked at once the tools are open, which is after the page. A slow machine takes
    // long to open them, and to save a log before the next load: each page stays twice as long as the last.
    site.script += """
      ; { const pause = Number(name) || 5000; name = pause * 2; setTimeout(() => location.reload(), pause) }
      """
    // A reload that asks nobody outside of this machine.
    site.answers["/sdk.js"] = .script("window.wootric = () => {}")
    try server.answer(site.allAnswers)
    let process = try FirefoxLog.start(at: site.origin + "/shop")
    let log = try #require(
      try await eventually(within: .patience * 5) { FirefoxLog.read(in: process.folder) },
      "Firefox wrote: \(process.lines)")
    process.stop()
    try await expect(
      log, of: site, 0,
      """
      \(Self.fine)ORIGIN/sdk.js: ok: the browser has loaded Wootric's SDK
      ORIGIN/shop: warning: Wootric was not asked for a survey; call analytics.identify or track, or \
      write survey: { ask: "page" }
      diagnose  no fault; if no survey shows, type analytics.debug(true) into the page's console

      """)
  }
}

/// The log that Chromium's developer tools would save, from the same events.
private struct ChromiumLog {
  private var order: [String] = []
  private var requests: [String: [String: JSON]] = [:]

  static var capabilities: JSON {
    var members = Engine.chromium.capabilities.object ?? [:]
    members["goog:loggingPrefs"] = ["browser": "ALL", "performance": "ALL"]
    return .object(members)
  }

  var hasFailure: Bool { requests.values.contains { $0["failed"] != nil } }

  /// Takes the events since the last call.
  mutating func read(_ session: Session) async throws {
    let lines = try await session.post("Get Log", "/se/log", ["type": "performance"]).array ?? []
    for line in lines {
      let text = Data((line["message"]?.string ?? "").utf8)
      let event = try JSONDecoder().decode(JSON.self, from: text)["message"]
      guard let parameters = event?["params"], let id = parameters["requestId"]?.string else {
        continue
      }
      switch event?["method"]?.string {
      case "Network.requestWillBeSent":
        if requests[id] == nil { order.append(id) }
        requests[id, default: [:]]["sent"] = parameters
      case "Network.responseReceived": requests[id]?["received"] = parameters
      case "Network.loadingFailed": requests[id]?["failed"] = parameters
      default: break
      }
    }
  }

  func archive(_ session: Session) async throws -> JSON {
    var entries: [JSON] = []
    for id in order {
      guard let request = requests[id] else { continue }
      let body =
        request["received"] == nil
        ? nil
        : try? await session.post(
          "Execute CDP", "/goog/cdp/execute",
          ["cmd": "Network.getResponseBody", "params": ["requestId": .string(id)]])
      entries.append(entry(request, body))
    }
    let title = requests[order.first ?? ""]?["sent"]?["request"]?["url"] ?? ""
    return [
      "log": ["pages": [["id": "page_1", "title": title]], "entries": .array(entries)]
    ]
  }

  private func entry(_ request: [String: JSON], _ body: JSON?) -> JSON {
    let sent = request["sent"]
    let response = request["received"]?["response"]
    var content: [String: JSON] = ["mimeType": response?["mimeType"] ?? "x-unknown"]
    content["text"] = body?["body"]
    if body?["base64Encoded"] == true { content["encoding"] = "base64" }
    return [
      "pageref": "page_1", "_initiator": sent?["initiator"] ?? .null,
      "_resourceType": .string((sent?["type"]?.string ?? "").lowercased()),
      "request": [
        "method": sent?["request"]?["method"] ?? "GET", "url": sent?["request"]?["url"] ?? "",
        "headers": headers(sent?["request"]),
      ],
      "response": [
        "status": response?["status"] ?? 0, "statusText": response?["statusText"] ?? "",
        "headers": headers(response), "content": .object(content),
        "_error": request["failed"]?["errorText"] ?? .null,
      ],
    ]
  }

  private func headers(_ message: JSON?) -> JSON {
    .array(
      (message?["headers"]?.object ?? [:]).map { ["name": .string($0), "value": $1] })
  }
}

/// Firefox with its developer tools open, which save each page's log into a folder of the profile.
private enum FirefoxLog {
  static func start(at address: String) throws -> ChildProcess {
    try ChildProcess { profile in
      let preferences =
        Engine.firefoxPreferences + """
          user_pref("devtools.netmonitor.har.enableAutoExportToFile", true);
          user_pref("devtools.netmonitor.har.defaultLogDir", "\(profile.path)/har");
          user_pref("devtools.netmonitor.har.forceExport", true);
          user_pref("devtools.netmonitor.har.includeResponseBodies", true);
          user_pref("devtools.toolbox.selectedTool", "netmonitor");
          user_pref("devtools.toolbox.host", "window");
          user_pref("browser.shell.checkDefaultBrowser", false);
          user_pref("datareporting.policy.dataSubmissionEnabled", false);

          """
      try Data(preferences.utf8).write(to: profile.appending(path: "user.js"))
      try FileManager.default.createDirectory(
        at: profile.appending(path: "har"), withIntermediateDirectories: false)
      let program = Engine.firefox.browserPath ?? "firefox"
      return [
        program, "--headless", "--no-remote", "--profile", profile.path, "--devtools", address,
      ]
    }
  }

  /// The first log that is whole and has all of a visit.
  static func read(in profile: URL) -> JSON? {
    let folder = profile.appending(path: "har")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().lazy.compactMap { name -> JSON? in
      guard let data = try? Data(contentsOf: folder.appending(path: name)),
        let log = try? JSONDecoder().decode(JSON.self, from: data),
        log["log"]?["entries"]?.array?.contains(where: isSDK) == true
      else { return nil }
      return log
    }.first
  }

  private static func isSDK(_ entry: JSON) -> Bool {
    entry["request"]?["url"]?.string?.hasSuffix("/sdk.js") == true
      && entry["response"]?["status"]?.number != 0
  }
}
