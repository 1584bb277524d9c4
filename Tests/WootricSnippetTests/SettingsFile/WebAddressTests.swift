import Testing

@testable import WootricSnippet

@Suite("Web addresses")
struct WebAddressTests {
  @Test(
    "A host is one by the URL Standard that a policy can name",
    arguments: [
      ("example.com", true), ("localhost:8080", true), ("a_b.xn--bcher-kva.example", true),
      ("127.0.0.1", true), ("127.0.0.256", false), ("1.2.3", false), ("a.0x1", false),
      ("a.01", false), ("a;b.example.com", false), ("a,b.example.com", false), ("a@b", false),
      ("[::1]", false), ("a:65536", false), ("a:+1", false), ("a:", false), ("", false),
      ("a..b", false), (String(repeating: "a", count: 64), false),
      (String(repeating: "a.", count: 127) + "a", false),
    ])
  func hosts(host: String, isOne: Bool) {
    #expect(WebAddress.isHost(host) == isOne)
  }

  @Test(
    "A folder's name is what its escapes stand for",
    arguments: [
      ("/", "public"), ("/a/", "public/a"), ("/my%20assets/%C3%A9/", "public/my assets/é"),
      ("/%2E%2e./", "public/..."), ("/../../up/", nil), ("/a/./", nil), ("/%2E%2e/", nil),
      ("/.%2e/", nil), ("/a%2Fb/", nil), ("/a%5cb/", nil), ("/a%00/", nil), ("/%FF/", nil),
      ("/%+1/", nil), ("/%a", nil), ("https://a.example/b/", nil),
    ] as [(String, String?)])
  func folders(url: String, folder: String?) {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.cdn.url = url
    #expect(settings.bundleFolder(inSite: "public") == folder)
    settings.site = Settings.Site(root: "public", base: "/project/")
    #expect(settings.bundleFolder(inSite: "public") == folder)
  }

  @Test("Attack: marks of generators' templates are none in the loader's element")
  func marks() {
    let mark = "{{ 1 }} {% x %} {# y #}"
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.loader.attributes = [.init(name: "data-a", value: mark)]
    settings.consent = .init(mode: .onetrust, group: mark)
    settings.analytics.page = .call(.init(name: mark))
    for form in [Snippet.Form.minified, .readable] {
      let html = Snippet(settings, form: form).element.html
      for mark in ["{{", "{%", "{#"] { #expect(!html.contains(mark)) }
    }
  }
}
