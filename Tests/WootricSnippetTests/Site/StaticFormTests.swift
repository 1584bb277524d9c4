import Testing

@testable import WootricSnippet

@Suite("The form that needs no script")
struct StaticFormTests {
  static func settings(_ place: Settings.Survey.Form.Place = .comment) -> Settings {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.survey.form = Settings.Survey.Form(scale: .csat, place: place)
    return settings
  }

  static func rewriter(_ settings: Settings) -> PageRewriter {
    PageRewriter(element: element, form: StaticForm(settings))
  }

  static let form = StaticForm(settings())!

  /// A page with `|` where its form belongs, and nothing where it gets none.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var marked: String
    var place = Settings.Survey.Form.Place.comment

    init(_ name: String, _ marked: String, _ place: Settings.Survey.Form.Place = .comment) {
      (testDescription, self.marked, self.place) = (name, marked, place)
    }

    var page: String { marked.replacing("|", with: "") }

    static let head = "<!doctype html><head><title>a</title></head>"
    static let comment = "<!-- wootric:form -->"

    static let all = [
      Case("a comment", "\(head)<body><p>a</p>\n\(comment)|\n<p>b</p>"),
      Case("a comment without spaces", "\(head)<p>a</p><!--wootric:form-->|"),
      Case("a comment of more lines", "\(head)<p><!--\n wootric:form\t-->|<p>"),
      Case("a second comment", "\(head)<p>\(comment)|<p>\(comment)"),
      Case("a comment before the body", "\(head)\(comment)<body><p>a"),
      Case("other words", "\(head)<!-- wootric:forms --><!-- no wootric:form --><p>a"),
      Case("a comment that is none", "\(head)<!- wootric:form -><!wootric:form><p>a"),
      Case(
        "a comment in texts, templates and pictures",
        "\(head)<script>'\(comment)'</script><textarea>\(comment)</textarea>"
          + "<template>\(comment)</template><svg>\(comment)</svg><p title='\(comment)'>"),
      Case("a comment in a form", "\(head)<form>\(comment)</form><p>a"),
      Case("a comment behind a form", "\(head)<form></form>\(comment)|<p>a"),
      Case("a comment that is never closed", "\(head)<p>a<!-- wootric:form --"),
      Case("no comment", "\(head)<body><main>a</main></body>"),
      Case("the end of main", "\(head)<body><main>a\n|</main><p>b</body>", .main),
      Case("main with a comment", "\(head)<main>a\(comment)|b</main>", .main),
      Case("no main", "\(head)<body><p>a|</body></html>\n", .main),
      Case("the end of the body", "\(head)<body><main>a</main><p>b|</body></html>\n", .body),
      Case("a body without end tags", "\(head)<p>a\n|", .body),
      Case("a body with the end tag of the page alone", "\(head)<p>a|</html>", .body),
      Case("a body in one form", "\(head)<body><form><p>a</body></html>", .body),
      Case("a body that ends in a script", "\(head)<body><p>a<script>b", .body),
      Case("a body that ends in a comment", "\(head)<body><p>a<!-- b", .body),
      Case("another language", "<!doctype html><html lang=en-GB><body>\(comment)|"),
    ]

    func expected(with element: [UInt8]) -> String {
      let language = page.contains("lang=") ? "en-GB" : nil
      let asked = marked.contains(Self.comment + "|") || marked.contains("-->|")
      let form = StaticForm(settings(place))!.html(language: language, address: nil)
      let text =
        (asked ? "" : "<!-- wootric:form begins -->") + String(decoding: form, as: UTF8.self)
        + "<!-- /wootric:form -->"
      let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
      return parts.joined(separator: text)
    }
  }

  @Test("It stands where a comment or the settings say", arguments: Case.all)
  func place(_ page: Case) {
    let rewriter = Self.rewriter(Self.settings(page.place))
    let placed = rewriter.rewrite(Array(page.page.utf8)).bytes(of: Array(page.page.utf8))
    let text = String(decoding: placed, as: UTF8.self)
      .replacing(String(decoding: element, as: UTF8.self), with: "")
    #expect(text == page.expected(with: element))
  }

  @Test("A second run changes nothing, and removing gives back each byte", arguments: Case.all)
  func again(_ page: Case) {
    let bytes = Array(page.page.utf8)
    let rewriter = Self.rewriter(Self.settings(page.place))
    let placed = rewriter.rewrite(bytes).bytes(of: bytes)
    #expect(rewriter.rewrite(placed).change == .unchanged)
    #expect(rewriter.remove(placed).bytes(of: placed) == bytes)
    #expect(PageRewriter(element: element).remove(placed).bytes(of: placed) == bytes)
    guard case .cleared(let edit, .excluded) = rewriter.rewrite(placed, .leave(.excluded)).change
    else { return #expect(Bool(false), "a page that is left out keeps nothing of ours") }
    #expect(edit.applied(to: placed) == bytes)
  }

  @Test("Other settings take the place of the old form, wherever it stood", arguments: Case.all)
  func change(_ page: Case) {
    let bytes = Array(page.page.utf8)
    let old = Self.rewriter(Self.settings(page.place)).rewrite(bytes).bytes(of: bytes)
    for place in Settings.Survey.Form.Place.allCases {
      var settings = Self.settings(place)
      settings.survey.form?.scale = .nps
      let rewriter = Self.rewriter(settings)
      let fresh = rewriter.rewrite(bytes).bytes(of: bytes)
      #expect(rewriter.rewrite(old).bytes(of: old) == fresh, "\(place)")
    }
    let none = PageRewriter(element: element)
    #expect(none.rewrite(old).bytes(of: old) == none.rewrite(bytes).bytes(of: bytes))
  }

  @Test("What an author writes between marks of ours stays")
  func author() {
    let text = "\(Case.head)<p>b</p><!-- wootric:form begins --><p>a</p><!-- /wootric:form -->"
    let rewriter = Self.rewriter(Self.settings())
    let placed = rewriter.rewrite(Array(text.utf8)).bytes(of: Array(text.utf8))
    #expect(rewriter.remove(placed).bytes(of: placed) == Array(text.utf8))
  }

  @Test("A page that comes in pieces gets it, however far down")
  func pieces() {
    let filler = String(repeating: "<p>a</p>\n", count: 20_000)
    let page = "\(Case.head)\(filler)\(Case.comment)<p>b"
    var filter = PageFilter(Snippet(Self.settings()))
    var out: [UInt8] = []
    for start in stride(from: 0, to: page.utf8.count, by: 50_000) {
      out += filter.feed(Array(page.utf8.dropFirst(start).prefix(50_000)))
    }
    out += filter.finish()
    #expect(
      String(decoding: out, as: UTF8.self).contains("\(Case.comment)<div class=\"wootric-form\""))
  }

  @Test("The words are those of the page's language, and a page without any is told of")
  func words() {
    var settings = Self.settings()
    settings.survey.form?.words = [
      .init(
        language: "de", question: "Wie gut?", low: "a", high: "b", comment: "c", send: "d",
        thanks: "e"),
      .init(
        language: "pt-BR", question: "Bom?", low: "a", high: "b", comment: "c", send: "d",
        thanks: "e"),
    ]
    let rewriter = Self.rewriter(settings)
    let seen = ["", "en", "de", "DE-at", "deu", "pt-br", "pt"].map { language -> String in
      let page = Array("<!doctype html><html lang='\(language)'><p>\(Case.comment)".utf8)
      let outcome = rewriter.rewrite(page)
      let text = String(decoding: outcome.bytes(of: page), as: UTF8.self)
      let question = text.split(separator: "<legend>").last?.prefix { $0 != " " && $0 != "?" } ?? ""
      let own = text.firstMatch(of: /wootric-form" lang="(.*?)"/)?.output.1 ?? ""
      return "\(question) \(own)\(outcome.warnings.isEmpty ? "" : "!")"
    }
    #expect(seen == ["Wie de", "How ", "Wie ", "Wie ", "Wie de!", "Bom ", "Wie de!"])
  }

  @Test("The scales have their numbers, and the ends say what they mean")
  func scales() {
    for (scale, values) in [
      (Settings.Survey.Form.Scale.nps, 0...10), (.ces, 1...7), (.csat, 1...5),
    ] {
      var settings = Self.settings()
      settings.survey.form?.scale = scale
      let html = String(
        decoding: StaticForm(settings)!.html(language: nil, address: nil), as: UTF8.self)
      let numbers = html.matches(of: /response\[score\]" value="(\d+)" required/)
        .map { Int($0.output.1) }
      #expect(numbers == values.map { $0 })
      #expect(html.matches(of: /wootric-heard/).count >= 2)
    }
  }

  @Test("Attack: words and the page's address are text, in pages of any encoding")
  func escaping() {
    var settings = Self.settings()
    let word = "\"><script>é{{x}}&amp;"
    settings.survey.form?.words = [
      .init(
        language: "en", question: word, low: word, high: word, comment: word, send: word,
        thanks: word)
    ]
    let html = StaticForm(settings)!.html(
      language: "en", address: Array("https://a/\"><b>\u{e9}".utf8))
    let text = String(decoding: html, as: UTF8.self)
    #expect(!text.contains("<script>") && !text.contains("{{x") && !text.contains("/\"><b>"))
    #expect(text.contains("&#34;&#62;&#60;script&#62;&#233;&#123;&#123;x}}&#38;amp;</legend>"))
    #expect(text.contains("value=\"https://a/&#34;><b>\u{e9}\""))
  }

  @Test("The page's own address goes with the answer, and it goes to the account's region")
  func origin() {
    let page = Array(
      "<!doctype html><link rel=canonical href='https://www.acme.com/?a&amp;b'><p>\(Case.comment)"
        .utf8
    )
    var settings = Self.settings()
    settings.accountToken = "NPS-EU-1a2b3c4d"
    let text = String(
      decoding: Self.rewriter(settings).rewrite(page).bytes(of: page), as: UTF8.self)
    #expect(
      text.contains(#"name="response[origin_url]" value="https://www.acme.com/?a&amp;b""#))
    #expect(text.contains(#"action="https://app.wootric.eu/responses""#))
    let relative = Array("<!doctype html><link rel=canonical href=/a><p>\(Case.comment)".utf8)
    let none = Self.rewriter(settings).rewrite(relative).bytes(of: relative)
    #expect(!String(decoding: none, as: UTF8.self).contains("origin_url"))
  }

  @Test("Policies let the form be sent, on whichever pages it is, and nothing else is wider")
  func policy() {
    let plain = Snippet(Settings(accountToken: "NPS-1a2b3c4d"))
    let snippet = Snippet(Self.settings())
    let pages = PerPage(plain, groups: [.init("a/**", snippet)])
    let directive = PolicySources.Directive("form-action", ["https://app.wootric.com"])
    #expect(PolicySources(pages).directives.contains(directive))
    #expect(!PolicySources(plain).directives.contains { $0.name == "form-action" })
    #expect(PolicySources(snippet).policy.hasSuffix("form-action 'self' https://app.wootric.com"))
    let needs = PolicyNeeds(snippet)
    #expect(ContentPolicy("form-action 'self'").allows(data: needs.sources) == false)
    // Without the directive every form is sent: `default-src` does not speak of them.
    #expect(
      ContentPolicy("img-src *; connect-src *; default-src 'none'").allows(data: needs.sources))
    #expect(
      ContentPolicy("form-action 'self'").adding(needs).text
        == "form-action 'self' https://app.wootric.com")
  }

  @Test("Where surveys are off there is none")
  func off() {
    var settings = Self.settings()
    settings.enabled = false
    #expect(StaticForm(settings) == nil)
  }
}
