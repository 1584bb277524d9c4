import Testing
import WootricSnippet

/// One way of a visitor's consent: what platform there is, what is chosen, and what that leaves on
/// the server's log, in the cookie jar and in the storages.
struct Transition: CustomTestStringConvertible, Sendable {
  var sentence: String
  var mode: Settings.Consent.Mode
  /// The body of an async function.
  var script: String
  var expected: JSON
  var footprint: Footprint
  /// Run before the loader.
  var before: String
  /// Run right behind the loader.
  var queued: String
  var change: @Sendable (inout Settings) -> Void

  init(
    _ sentence: String, _ mode: Settings.Consent.Mode, _ script: String, gives expected: JSON,
    leaves footprint: Footprint, before: String = "", queued: String = "",
    change: @escaping @Sendable (inout Settings) -> Void = { _ in }
  ) {
    self.sentence = sentence
    self.mode = mode
    self.script = script
    self.expected = expected
    self.footprint = footprint
    self.before = before
    self.queued = queued
    self.change = change
  }

  var testDescription: String { sentence }
}

extension Transition {
  /// What a visit has left behind: requests on the server's log, names in the jar and the storages.
  struct Footprint: Equatable, Sendable {
    var bundle: Int
    var sdk: Int
    var cookies: JSON
    var stored: JSON

    static let none = Footprint(bundle: 0, sdk: 0, cookies: [], stored: [])
    /// A visitor without a name.
    static let anonymous = Footprint(
      bundle: 1, sdk: 1, cookies: ["ajs_anonymous_id"], stored: ["ajs_anonymous_id"])
    /// Requested while it was allowed, and all that was kept taken away again.
    static let withdrawn = Footprint(bundle: 1, sdk: 1, cookies: [], stored: [])
  }

  func check(_ form: Snippet.Form) async throws {
    guard form.isForThisEngine else { return }
    var visit = Visit(form: form)
    visit.settings.consent.mode = mode
    change(&visit.settings)
    visit.before = "<script>\(before)</script>"
    visit.after = "<script>\(queued)</script>"
    let ready = visit
    try await withBrowser { browser in
      let site = try await ready.open(in: browser)
      let result = try await browser.value(of: script)
      let left = try await Footprint(on: site, in: browser)
      #expect(result == expected, "\(sentence) (\(form))")
      #expect(left == footprint, "\(sentence) (\(form))")
    }
  }
}

extension Transition.Footprint {
  /// A request of the test's own comes last: what was asked for before it is in the log by then.
  init(on site: Site, in browser: Browser) async throws {
    let kept = try await browser.value(
      of: """
        await fetch('/last')
        const names = document.cookie.split('; ').filter(Boolean).map(cookie => cookie.split('=')[0])
        return [names.sort(), Object.keys(localStorage).concat(Object.keys(sessionStorage)).sort()]
        """)
    try await site.wait(forRequest: "GET /last")
    let requests = try await site.requests
    bundle = requests.count { $0.contains("/assets/") }
    sdk = requests.count { $0.contains("/sdk.js") }
    cookies = kept[0] ?? .null
    stored = kept[1] ?? .null
  }
}
