import Testing
import WootricSnippet

@Suite("Where identity is kept", .browser)
struct StorageTests {
  /// A visitor who comes with these in the browser, and who that is to us.
  static let visitors: [Behaviour] = [
    visitor(
      "Segment's analytics.js 2 has identified",
      """
      document.cookie = 'ajs_user_id=u-1;path=/'; document.cookie = 'ajs_anonymous_id=1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed;path=/'
      localStorage.ajs_user_id = '"u-1"'; localStorage.ajs_anonymous_id = '"1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"'
      localStorage.ajs_user_traits = '{"email":"a@b.c"}'; localStorage.ajs_group_id = '"g-1"'; localStorage.ajs_group_properties = '{"name":"Acme"}'
      """,
      is: [
        "u-1", "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed", ["email": "a@b.c"], "g-1", ["name": "Acme"],
      ]),
    visitor(
      "Segment's analytics.js 2 has not identified, which it keeps as null",
      """
      document.cookie = 'ajs_anonymous_id=anon;path=/'
      localStorage.ajs_user_id = 'null'; localStorage.ajs_anonymous_id = '"anon"'; localStorage.ajs_user_traits = '{}'
      localStorage.ajs_group_id = 'null'; localStorage.ajs_group_properties = '{}'
      """,
      is: [.null, "anon", [:], .null, [:]]),
    visitor(
      "Segment's analytics.js 1 knew, JSON-quoted and URL-encoded",
      """
      document.cookie = 'ajs_user_id=%22u%201%22;path=/'; document.cookie = 'ajs_group_id=null;path=/'
      document.cookie = 'ajs_anonymous_id=%22anon%22;path=/'; localStorage.ajs_user_traits = '{"a":{"b":[1]}}'
      """,
      is: ["u 1", "anon", ["a": ["b": [1]]], .null, [:]]),
    visitor(
      "an id that is a number",
      "document.cookie = 'ajs_user_id=42;path=/'; document.cookie = 'ajs_anonymous_id=7;path=/'; localStorage.ajs_group_id = '9'",
      is: ["42", "7", [:], "9", [:]]),
    visitor(
      "values that nothing can read",
      """
      document.cookie = 'ajs_user_id=%E0%A4%A;path=/'; document.cookie = 'ajs_anonymous_id=%22half;path=/'
      localStorage.ajs_user_id = '"half'; localStorage.ajs_anonymous_id = 'whole'; localStorage.ajs_user_traits = '{"half":'
      """,
      is: [.null, "whole", [:], .null, [:]]),
    visitor(
      "other cookies with like names",
      "document.cookie = 'my_ajs_user_id=other;path=/'; document.cookie = 'ajs_user_id2=other;path=/'; document.cookie = 'ajs_anonymous_id=anon;path=/'",
      is: [.null, "anon", [:], .null, [:]]),
  ]

  static func visitor(_ what: String, _ jar: String, is expected: JSON) -> Behaviour {
    Behaviour(
      "A visitor comes with what is of: \(what)",
      "return [analytics.user().id(), analytics.user().anonymousId(), analytics.user().traits(), analytics.group().id(), analytics.group().traits()]",
      gives: expected, before: jar)
  }

  static let behaviours: [Behaviour] = [
    Behaviour(
      "Whoever is reset away in another tab is gone here too",
      """
      await analytics.identify('u', { plan: 'pro' })
      localStorage.clear()
      for (const name of ['ajs_user_id', 'ajs_anonymous_id'])
        for (const domain of ['', location.hostname, 'localhost']) document.cookie = `${name}=;path=/;max-age=0;domain=${domain}`
      return [analytics.user().id(), analytics.user().traits()]
      """,
      gives: [.null, [:]]),
    Behaviour(
      "The cookie wins, and mends what localStorage has",
      "return [analytics.user().id(), localStorage.ajs_user_id, analytics.user().anonymousId(), localStorage.ajs_anonymous_id]",
      gives: ["cookie", "\"cookie\"", "anon", "\"anon\""],
      before: """
        document.cookie = 'ajs_user_id=cookie'; localStorage.ajs_user_id = '"storage"'
        document.cookie = 'ajs_anonymous_id=anon'; localStorage.ajs_anonymous_id = '"other"'
        """),
    Behaviour(
      "localStorage mends a cookie that is gone",
      "return [analytics.user().id(), document.cookie.split('; ').sort()]",
      gives: ["u", ["ajs_anonymous_id=anon", "ajs_user_id=u"]],
      before: "localStorage.ajs_user_id = '\"u\"'; localStorage.ajs_anonymous_id = '\"anon\"'"),
    Behaviour(
      "A new person takes the place of one whose cookie is on the host alone",
      "await analytics.identify('new'); return [analytics.user().id(), document.cookie.match(/user_id/g).length]",
      gives: ["new", 1], before: "document.cookie = 'ajs_user_id=old;path=/'"),
    Behaviour(
      "A new person takes the place of one whose cookie is on a wider domain",
      "await analytics.identify('new'); return [analytics.user().id(), document.cookie.match(/user_id/g).length]",
      gives: ["new", 1],
      before: "document.cookie = 'ajs_user_id=old;path=/;domain=' + location.hostname"
    ) { $0.analytics.cookieDomain = .host },
    Behaviour(
      "What another tab has changed meanwhile is read, and written again",
      """
      await analytics.identify('u')
      document.cookie = 'ajs_user_id=v;path=/;domain=' + location.hostname
      const read = analytics.user().id()
      await analytics.identify('u')
      return [read, analytics.user().id(), document.cookie.match(/ajs_user_id=./g)]
      """,
      gives: ["v", "u", ["ajs_user_id=u"]]),
    Behaviour(
      "A person whom Segment had not identified keeps the traits, and is no other",
      "await analytics.identify('u', { b: 2 }); return [analytics.user().traits(), analytics.user().anonymousId()]",
      gives: [["a": 1, "b": 2], "anon"],
      before: """
        localStorage.ajs_user_id = 'null'; localStorage.ajs_anonymous_id = '"anon"'; localStorage.ajs_user_traits = '{"a":1}'
        """),
    Behaviour(
      "A group that Segment's library kept in a cookie gives way to another, and goes with the person",
      """
      const ids = [analytics.group().id()]
      await analytics.group('g2')
      ids.push(analytics.group().id())
      analytics.reset()
      return [...ids, analytics.group().id(), document.cookie.includes('group')]
      """,
      gives: ["g1", "g2", .null, false], before: "document.cookie = 'ajs_group_id=g1;path=/'"),
    Behaviour(
      "What we keep, analytics.js 2 reads by its rules",
      """
      await analytics.identify('ü; 1', { email: 'a@b.c', n: [1, { x: null }] }); await analytics.group('g', { name: 'Acme' })
      const json = text => { try { return JSON.parse(text) } catch (error) { return text } }
      const jar = Object.fromEntries(document.cookie.split('; ').map(pair => pair.split('=')).map(([name, value]) => [name, json(decodeURIComponent(value))]))
      const stored = Object.fromEntries(Object.entries(localStorage).map(([name, value]) => [name, json(value)]))
      const same = jar.ajs_anonymous_id === stored.ajs_anonymous_id && jar.ajs_anonymous_id.length
      delete jar.ajs_anonymous_id; delete stored.ajs_anonymous_id
      return [same, jar, stored]
      """,
      gives: [
        36, ["ajs_user_id": "ü; 1"],
        [
          "ajs_user_id": "ü; 1", "ajs_user_traits": ["email": "a@b.c", "n": [1, ["x": .null]]],
          "ajs_group_id": "g", "ajs_group_properties": ["name": "Acme"],
        ],
      ]),
    Behaviour(
      "identity session keeps all in this tab's storage, and sets no cookie",
      "await analytics.identify('u', { a: 1 }); return [document.cookie, localStorage.length, Object.keys(sessionStorage).sort(), sessionStorage.ajs_user_traits]",
      gives: ["", 0, ["ajs_anonymous_id", "ajs_user_id", "ajs_user_traits"], "{\"a\":1}"]
    ) { $0.analytics.identity = .session },
    Behaviour(
      "identity session neither reads nor changes what was kept for good",
      "await analytics.identify({ a: 1 }); return [analytics.user().id(), document.cookie, localStorage.ajs_user_id]",
      gives: [.null, "ajs_user_id=cookie", "\"storage\""],
      before: "document.cookie = 'ajs_user_id=cookie'; localStorage.ajs_user_id = '\"storage\"'"
    ) { $0.analytics.identity = .session },
    Behaviour(
      "identity none keeps all in this page's memory",
      """
      await analytics.identify('u', { a: 1 }); await analytics.identify({ b: 2 })
      return [document.cookie, localStorage.length, sessionStorage.length, analytics.user().id(), analytics.user().traits(),
        analytics.user().anonymousId() === analytics.user().anonymousId()]
      """,
      gives: ["", 0, 0, "u", ["a": 1, "b": 2], true]
    ) { $0.analytics.identity = .none },
    Behaviour(
      "A storage that is really full keeps what it has of others, and the page and the cookie know",
      """
      await analytics.identify('u', { a: 'x'.repeat(100) })
      return [analytics.user().id(), analytics.user().traits().a.length, document.cookie.includes('ajs_user_id=u'), localStorage.ajs_user_traits === undefined, localStorage.other.length > 5e6]
      """,
      gives: ["u", 100, true, true, true],
      before: """
        localStorage.ajs_user_traits = '{"a":"old"}'
        let text = 'x'.repeat(5 * 1024 * 1024)
        while (text) try { localStorage.other = text; break } catch (error) { text = text.slice(10) }
        """),
  ]

  @Test(arguments: visitors + behaviours, Visit.forms)
  func storage(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }

  /// What may be forbidden, and what of a person is left on the next page.
  struct Fallback: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var identity = Settings.Analytics.Identity.persistent
    var forbidden: [String] = []
    var left: JSON
  }

  static let fallbacks = [
    Fallback(testDescription: "Nothing is forbidden", left: ["u", ["a": 1], true]),
    Fallback(
      testDescription: "Cookies are forbidden", forbidden: ["document.cookie"],
      left: ["u", ["a": 1], true]),
    Fallback(
      testDescription: "localStorage is forbidden", forbidden: ["window.localStorage"],
      left: ["u", [:], true]),
    Fallback(
      testDescription: "Both are forbidden", forbidden: ["window.localStorage", "document.cookie"],
      left: [.null, [:], false]),
    Fallback(testDescription: "identity session", identity: .session, left: ["u", ["a": 1], true]),
    Fallback(
      testDescription: "identity session, and sessionStorage is forbidden", identity: .session,
      forbidden: ["window.sessionStorage"], left: [.null, [:], false]),
    Fallback(testDescription: "identity none", identity: .none, left: [.null, [:], false]),
  ]

  @Test(
    "A person is known on this page, and on the next as far as the browser lets us",
    arguments: fallbacks, Visit.forms)
  func nextPage(_ fallback: Fallback, form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.settings.analytics.identity = fallback.identity
    let forbids = fallback.forbidden.map { name in
      let parts = name.split(separator: ".")
      return "Object.defineProperty(\(parts[0]), '\(parts[1])', { get: refuse, set: refuse })"
    }
    visit.before = """
      <script>
      const refuse = () => { throw new DOMException('refused', 'SecurityError') }
      \(forbids.joined(separator: "\n"))
      </script>
      """
    let first = visit
    try await withBrowser { browser in
      let here = try await first.result(
        of: """
          await analytics.identify('u', { a: 1 })
          return [analytics.user().id(), analytics.user().traits(), wootricSettings.segment_user_id, analytics.user().anonymousId()]
          """, in: browser)
      let anonymous = try #require(here[3]?.string)
      #expect(here == ["u", ["a": 1], "u", .string(anonymous)])
      try await browser.session.reload()
      let next = try await browser.value(
        of: """
          await analytics.ready()
          return [analytics.user().id(), analytics.user().traits(), analytics.user().anonymousId() === '\(anonymous)']
          """)
      #expect(next == fallback.left)
    }
  }
}
