import Testing
import WootricSnippet

/// One cause of a survey that does not show, on a server that behaves so, and all that the page says of it.
struct Trouble: CustomTestStringConvertible, Sendable {
  /// In the words of the article "Troubleshooting".
  var cause: String
  var settings: @Sendable (inout Settings) -> Void = { _ in }
  /// What the site does otherwise than it should.
  var change: @Sendable (inout TroubledSite) -> Void = { _ in }
  /// The address that an ad blocker keeps the browser from.
  var adBlocker: (@Sendable (TroubledSite) -> String)?
  /// Whether ten seconds pass after the page has loaded.
  var waits = false
  /// What `analytics.debug(true)` prints when it is typed after all of that.
  var decisions: String
  /// With `analytics.debug: "explain"`.
  var explained: String
  /// The words of `check` about the published folder; nil where the site cannot be built so.
  var checked: String?
  /// The words of `diagnose` about the server's answers for the page and its bundle.
  var diagnosed: String?

  var testDescription: String { cause }
}

extension Trouble {
  func site(_ debug: Settings.Analytics.Debug, on server: AnsweringServer) -> TroubledSite {
    var settings = Settings(
      accountToken: TroubledSite.token, sdk: .init(url: "/sdk.js", timeout: 60),
      site: .init(root: "public"))
    settings.analytics.debug = debug
    self.settings(&settings)
    let snippet = CompiledSnippets.shared.snippet(settings, form: .minified)
    let origin = server.origin("shop-\(UInt32.random(in: .min ... .max))")
    var site = TroubledSite(origin: origin, snippet)
    change(&site)
    return site
  }

  /// What is printed when the visit has come to an end, or what is printed instead.
  func text(_ debug: Settings.Analytics.Debug, in browser: Browser) async throws -> String {
    let server = try await AnsweringServer()
    let site = site(debug, on: server)
    try server.answer(site.allAnswers)
    try await browser.block(adBlocker.map { [$0(site)] } ?? [])
    try await browser.open(site.origin + "/")
    if waits, debug == .explained {
      try await browser.wait(until: "window.passTenSeconds && (passTenSeconds(), true)")
    }
    let expected = debug == .explained ? explained : decisions
    var text = ""
    _ = try await eventually {
      text = site.text(try await browser.value(of: "return \(TroubledSite.typed)").string ?? "")
      return text == expected ? true : nil
    }
    // Nothing comes behind it.
    return site.text(try await browser.value(of: "return \(TroubledSite.typed)").string ?? text)
  }
}

extension Browser {
  /// Keeps the page from addresses as an extension would. No standard command: Chromium alone has it.
  func block(_ addresses: [String]) async throws {
    guard engine == .chromium else { return }
    for (command, parameters): (String, JSON) in [
      ("Network.enable", [:]),
      ("Network.setBlockedURLs", ["urls": .array(addresses.map(JSON.string))]),
    ] {
      try await session.post(
        "Execute CDP", "/goog/cdp/execute", ["cmd": .string(command), "params": parameters])
    }
  }
}
