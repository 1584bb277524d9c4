import Foundation
import Testing
import WootricSnippet

/// The record of `print privacy` beside what real browsers did.
@Suite("Nothing happens that the privacy record does not say", .browser)
struct PrivacyRecordTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var fragment = ""
    var change: @Sendable (inout Settings) -> Void

    static let all = [
      Case(testDescription: "nobody is asked") { _ in },
      Case(testDescription: "pages are counted") { $0.survey.ask = .on([.pages(3)]) },
      Case(testDescription: "a colleague is ignored", fragment: "#wootric=ignore") {
        $0.survey.skip.ignored = true
      },
      Case(testDescription: "a form") { $0.survey.form = .init(scale: .nps) },
      Case(testDescription: "page logs") { $0.analytics.pageLog = .pixel },
      Case(testDescription: "asked") { $0.consent.mode = .manual },
      Case(testDescription: "asked, memory") { $0.consent = .init(mode: .manual, before: .memory) },
      Case(testDescription: "asked, session") {
        $0.consent = .init(mode: .manual, before: .session)
      },
      Case(testDescription: "asked, external, identity of a session") {
        $0.consent.mode = .manual
        ($0.loader.mode, $0.analytics.identity) = (.external, .session)
      },
      Case(testDescription: "asked, no identity, mapped traits") {
        ($0.consent.mode, $0.analytics.identity) = (.manual, .none)
        $0.traits = [
          Settings.TraitMapping(
            trait: "seats", destination: .field(.property("size")), conversion: .amount)
        ]
        $0.otherTraits = .drop
      },
    ]
  }

  /// What a page has done: the hosts of its requests, the keys that it has, the fields that were sent.
  static let seen = """
    const names = text => text.split('; ').filter(Boolean).map(cookie => cookie.split('=')[0])
    const fields = (value, start = '') => Object.keys(value).filter(key => key !== 'callbacks').flatMap(key =>
      Object(value[key]) === value[key] && !Array.isArray(value[key]) ? fields(value[key], start + key + '.') : [start + key])
    // A request stands in the timeline when it has ended, which can be a state later.
    var since = 0
    const turn = () => new Promise(done => setTimeout(done, 50))
    const look = async state => {
      await turn()
      const urls = performance.getEntriesByType('resource').filter(entry => entry.startTime >= since).map(entry => entry.name)
        .concat([...document.querySelectorAll('script[src]')].map(script => script.src)).filter(url => !url.endsWith('favicon.ico'))
      return { state,
        hosts: [...new Set(urls.map(url => new URL(url)).map(url => url.host === location.host ? 'this site' : url.host))],
        storage: names(document.cookie).map(name => 'cookie ' + name)
          .concat(Object.keys(localStorage).map(name => 'localStorage ' + name))
          .concat(Object.keys(sessionStorage).map(name => 'sessionStorage ' + name)),
        fields: [...new Set((window.calls || []).filter(call => call[1]).flatMap(call => fields(call[1])))] }
    }

    """

  @Test(arguments: Case.all)
  func record(_ one: Case) async throws {
    var visit = Visit()
    one.change(&visit.settings)
    let isAsked = visit.settings.consent.mode != .notNeeded
    visit.before =
      "<script>history.replaceState({}, '', '\(one.fragment)' || location.href)</script>"
    visit.after = """
      <script>analytics.identify('u', { email: 'a@b.c', plan: 'pro', seats: 3 });
      analytics.group('g', { size: 4 }); analytics.track('Ordered', { total: 1 }); window.loadedAt = 1</script>
      """
    let ready = visit
    let record = PrivacyRecordText(ready.snippet)
    try await withBrowser { browser in
      try await ready.open(in: browser)
      let states = try await browser.value(
        of: Self.seen + """
          const states = []
          if (\(isAsked)) {
            states.push(await look('pending'))
            analytics.consent(true)
          }
          await new Promise(done => analytics.ready(done))
          states.push(await look('granted'))
          since = performance.now()
          document.querySelectorAll('script[src]').forEach(script => script.remove())
          window.calls = []
          analytics.consent(false)
          analytics.track('After')
          states.push(await look('denied'))
          return states
          """)
      for state in try #require(states.array) {
        let name = try #require(state["state"]?.string)
        for part in ["hosts", "storage", "fields"] {
          let said = try #require(record.said(part, in: name), "\(name)")
          for thing in state[part]?.array ?? [] {
            let thing = thing.string ?? ""
            #expect(
              said.contains { PrivacyRecordText.matches($0, thing) }, "\(name): \(thing) of \(part)"
            )
          }
        }
      }
      // Without this, an empty page would do.
      let isSent = states.array?.contains { $0["fields"]?.array?.isEmpty == false }
      #expect(isSent == one.fragment.isEmpty)
    }
  }
}

/// What `print privacy` prints, read again.
struct PrivacyRecordText {
  private let json: JSON

  init(_ snippet: Snippet) {
    let text = Artifact.privacy.files(of: PerPage(snippet)).first?.text ?? ""
    json = (try? JSONDecoder().decode(JSON.self, from: Data(text.utf8))) ?? .null
  }

  func said(_ part: String, in state: String) -> [String]? {
    let key = ["hosts": "host", "storage": "name", "fields": "field"][part] ?? ""
    return json["states"]?.array?.first { $0["state"]?.string == state }?[part]?.array?.map { row in
      [row["kind"]?.string, row[key]?.string].compactMap(\.self).joined(separator: " ")
    }
  }

  /// `properties.*` stands for all its members, `*.wootric.com` for all hosts of a domain.
  static func matches(_ said: String, _ thing: String) -> Bool {
    if said.hasSuffix(".*") { return thing.hasPrefix(said.dropLast()) }
    return said == thing || (said.hasPrefix("*.") && thing.hasSuffix(said.dropFirst()))
  }
}
