import Testing
import WootricTemplates

@testable import WootricSnippet

/// Functions of the template, which run in node with what a browser would tell them.
@Suite("Whom nobody asks", .enabled(if: Node.isExpected, "node is not on the path"))
struct RefusalTests {
  /// What a function of the template gives for each input, as JSON.
  private func results(of name: String, _ inputs: [String], _ call: String) throws -> String {
    let template = String(decoding: Template.refusal.source, as: UTF8.self)
    let start = try #require(template.range(of: "const \(name) ="))
    let code = template[start.lowerBound...]
    let end = try #require(code.range(of: ";\n"))
    let list = JSONValue.array(inputs.map(JSONValue.string))
    let program = """
      \(code[..<end.upperBound])
      console.log(JSON.stringify(\(("\(literal: list)" as JavaScript).source).map(given => !!(\(call)))))
      """
    return try Node.run(program).text
  }

  @Test("Addresses of one's own machine, and others that look like it")
  func localhost() throws {
    let own = ["", "localhost", "a.b.localhost", "127.0.0.1", "127.1.2.3", "0.0.0.0", "[::1]"]
    let others = [
      "localhost.com", "notlocalhost", "127.0.0.1.com", "acme.com", "10.0.0.1", "[::2]",
    ]
    let results = try results(
      of: "isLocal", own + others, "(globalThis.location = { hostname: given }, isLocal())")
    #expect(results == "[\(list(of: true, own)),\(list(of: false, others))]\n")
  }

  @Test("Services that render pages, and visitors with a name like one")
  func automation() throws {
    let own = [
      "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
      "Mozilla/5.0 (compatible; bingbot/2.0)", "AdsBot-Google (+http://www.google.com/adsbot.html)",
      "Mozilla/5.0 HeadlessChrome/120.0",
      "Mozilla/5.0 Chrome/120 Prerender (+https://prerender.io)",
      "Mozilla/5.0 Chrome-Lighthouse", "Mozilla/5.0 Baiduspider/2.0", "ReactSnap",
      "Mozilla/5.0 (Page Speed Insights)", "Mozilla/5.0 Chrome/120 PTST/1",
    ]
    let others = [
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
      "Mozilla/5.0 (Linux; Android 9; CUBOT X18 Plus) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
      "Mozilla/5.0 (Linux; Android 9; CUBOT_NOTE_S) Chrome/120.0",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1",
    ]
    let results = try results(
      of: "isAutomated", own + others,
      "(Object.defineProperty(globalThis, 'navigator', { value: { userAgent: given }, configurable: true }), isAutomated())"
    )
    #expect(results == "[\(list(of: true, own)),\(list(of: false, others))]\n")
  }

  @Test("A star stands for what is below a host, and for nothing else")
  func hosts() throws {
    let named = ["www.acme.com", "a.acme.net", "a.b.acme.net"]
    let others = ["acme.com", "acme.net", "xacme.net", "www.acme.com.evil.org", ""]
    let results = try results(
      of: "isElsewhere", named + others,
      "(globalThis.location = { hostname: given }, isElsewhere(['www.acme.com', '*.acme.net']))")
    #expect(results == "[\(list(of: false, named)),\(list(of: true, others))]\n")
  }

  @Test("Pages and the generator have the same checksum")
  func checksum() throws {
    let survey = Settings.Survey(showLink: "open-sesame")
    let results = try results(
      of: "checksum", ["#wootric=show:open-sesame", "#wootric=show:open-sesamf"],
      "checksum(given) === \(survey.showChecksum)")
    #expect(results == "[true,false]\n")
    #expect(
      !Snippet(Settings(accountToken: "NPS-1a2b3c4d", survey: survey)).bundle.served.contains(
        "sesame"))
  }

  @Test("Of ten thousand visitors a tenth is asked, give or take a tenth of it")
  func share() throws {
    let results = try results(
      of: "checksum", ["1"],
      """
      (() => {
        let seed = 1
        const digit = () => ((seed = (seed * 48271) % 2147483647) % 16).toString(16)
        const ids = Array.from({ length: 10000 }, () => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, digit))
        const share = ids.filter(id => checksum(id) % 100 < 10).length
        return share > 900 && share < 1100
      })()
      """)
    #expect(results == "[true]\n")
  }

  @Test("Days are those of the calendar, by their first second")
  func days() {
    #expect(Settings.Survey.Day("1970-01-01")?.start == 0)
    #expect(Settings.Survey.Day("2000-02-29")?.start == 951_782_400)
    #expect(Settings.Survey.Day("2026-12-31")?.start == 1_798_675_200)
    #expect(Settings.Survey.Day("9999-12-31")?.start == 253_402_214_400)
    for text in [
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-1", "20260101",
      "2026-01-01T00:00Z", "1969-12-31", "+026-01-01", "２026-01-01", "",
    ] {
      #expect(Settings.Survey.Day(text) == nil, "\(text)")
    }
  }

  private func list(of value: Bool, _ inputs: [String]) -> String {
    inputs.map { _ in "\(value)" }.joined(separator: ",")
  }
}
