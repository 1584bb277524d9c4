import Testing
import WootricSnippet

@Suite("Calls in links, and events that are let through", .browser)
struct QueryStringTests {
  static let link =
    "ajs_uid=u%201&ajs_aid=anon&ajs_event=Clicked%20mail&ajs_trait_email=a@b.c&ajs_trait_plan=pro&ajs_prop_campaign=May&other=x"
  static let heard = """
    await analytics.ready()
    const runs = calls.filter(call => call[0] == 'run').map(call => [call[1].event_name, call[1].properties])

    """

  static let behaviours: [Behaviour] = [
    linked(
      "A link identifies, then tracks", link,
      "return [runs, analytics.user().id(), analytics.user().anonymousId(), wootricSettings.email]",
      gives: [
        [[.null, ["plan": "pro"]], ["Clicked mail", ["campaign": "May"]]], "u 1", "anon", "a@b.c",
      ]),
    linked(
      "A link that names somebody else ends the last one's traits", "ajs_uid=v&ajs_trait_b=2",
      "return [analytics.user().id(), analytics.user().traits()]",
      gives: ["v", ["b": "2"]],
      before: "localStorage.ajs_user_id = '\"u\"'; localStorage.ajs_user_traits = '{\"a\":1}';"),
    linked(
      "Values over 256 characters are nobody's",
      "ajs_uid=\(String(repeating: "u", count: 257))&ajs_aid=\(String(repeating: "a", count: 257))&ajs_event=\(String(repeating: "e", count: 256))&ajs_prop_a=\(String(repeating: "p", count: 257))&ajs_prop_b=b",
      "return [runs.map(([event, properties]) => [event.length, properties]), analytics.user().id(), analytics.user().anonymousId().length]",
      gives: [[[256, ["b": "b"]]], .null, 36]),
    linked(
      "Traits and properties without an id and an event are nothing",
      "ajs_trait_email=a@b.c&ajs_prop_a=b", "return [runs, analytics.user().traits()]",
      gives: [[], [:]]),
    linked(
      "A link with empty or odd values does nothing",
      "ajs_uid=&ajs_event&ajs_aid=&ajs_trait_=x&__proto__=y&%",
      "return [runs, analytics.user().id(), ({}).y]", gives: [[], .null, .null]),
    linked(
      "Of a link no page call tells", link,
      "const { url, search } = calls[calls.findIndex(call => call[0] == 'page')][1].page_info; return [url.includes('ajs'), search]",
      gives: [false, ""]),
    linked(
      "By default a link does nothing", link,
      "return [runs, analytics.user().id(), analytics.user().anonymousId().length]",
      gives: [[], .null, 36]
    ) { $0.analytics.querystring = false },
    tracked(.all, reach: ["a", "b", "A", "it's </script>"]),
    tracked(.none, reach: []),
    tracked(.only(["a", "A", "c"]), reach: ["a", "A"]),
    tracked(.only(["it's </script>"]), reach: ["it's </script>"]),
  ]

  static func linked(
    _ sentence: String, _ query: String, _ script: String, gives expected: JSON,
    before: String = "", change: @escaping @Sendable (inout Settings) -> Void = { _ in }
  ) -> Behaviour {
    Behaviour(
      sentence, heard + script, gives: expected,
      before: before + "history.replaceState(null, '', '/index.html?\(query)#c')"
    ) {
      $0.analytics.querystring = true
      change(&$0)
    }
  }

  static func tracked(_ track: Settings.Analytics.Track, reach expected: [JSON]) -> Behaviour {
    Behaviour(
      "With analytics.track \(track), these events reach Wootric and all are heard here",
      """
      const heard = []
      analytics.on('track', event => heard.push(event))
      for (const event of ['a', 'b', 'A', "it's </script>"]) await analytics.track(event, { email: event })
      const reached = calls.filter(call => call[0] == 'run').map(call => call[1].event_name)
      return [reached, heard.length, wootricSettings.email === reached[reached.length - 1]]
      """,
      gives: [.array(expected), 4, true]
    ) { $0.analytics.track = track }
  }

  @Test(arguments: behaviours, Visit.forms)
  func call(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
