import Testing
import WootricSnippet

@Suite("Identity", .browser)
struct IdentityTests {
  static let behaviours: [Behaviour] = [
    Behaviour(
      "Ids are in cookies and in localStorage, traits in localStorage, as analytics.js has them",
      """
      await analytics.identify('u', { a: 1 })
      const cookies = document.cookie.split('; ').sort().map(cookie => cookie.replace(/=.{36}$/, '=uuid'))
      return [cookies, localStorage.ajs_user_id, localStorage.ajs_user_traits, JSON.parse(localStorage.ajs_anonymous_id).length]
      """,
      gives: [["ajs_anonymous_id=uuid", "ajs_user_id=u"], "\"u\"", "{\"a\":1}", 36]),
    Behaviour(
      "An anonymous id is a version 4 UUID",
      "return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(analytics.user().anonymousId())",
      gives: true),
    Behaviour(
      "So it is where the browser makes none, as without https",
      "return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(analytics.user().anonymousId())",
      gives: true, before: "Crypto.prototype.randomUUID = undefined"),
    Behaviour(
      "A visitor whom Segment's library identified is known",
      "await analytics.identify({ b: 2 }); return [wootricSettings.segment_user_id, analytics.user().traits(), analytics.user().anonymousId(), analytics.group().id()]",
      gives: ["segment-user", ["email": "a@b.c", "b": 2], "anon-1", "g1"],
      before: """
        document.cookie = 'ajs_user_id=segment-user'; document.cookie = 'ajs_anonymous_id=%22anon-1%22'
        localStorage.ajs_user_traits = '{"email":"a@b.c"}'; localStorage.ajs_group_id = '"g1"'
        """),
    Behaviour(
      "The cookie wins over localStorage",
      "return analytics.user().id()",
      gives: "cookie",
      before: "document.cookie = 'ajs_user_id=cookie'; localStorage.ajs_user_id = '\"storage\"'"),
    Behaviour(
      "Without a cookie, localStorage is read, plain or as JSON",
      "return [analytics.user().id(), analytics.user().anonymousId()]",
      gives: ["plain", "json"],
      before: "localStorage.ajs_user_id = 'plain'; localStorage.ajs_anonymous_id = '\"json\"'"),
    Behaviour(
      "An id with any character survives its cookie",
      "await analytics.identify('ä; ,=\"%'); return analytics.user().id()",
      gives: "ä; ,=\"%"),
  ]

  @Test(arguments: behaviours, Visit.forms)
  func identity(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }

  @Test("A visitor is known on the next page", arguments: Visit.forms)
  func nextPage(form: Snippet.Form) async throws {
    try await withBrowser { browser in
      try await Visit(form: form).open(in: browser)
      _ = try await browser.value(of: "await analytics.identify('u', { email: 'a@b.c' })")
      try await browser.session.reload()
      let seen = try await browser.value(
        of:
          "await analytics.identify({ plan: 'pro' }); return [wootricSettings.segment_user_id, wootricSettings.email]"
      )
      #expect(seen == ["u", "a@b.c"])
    }
  }
}
