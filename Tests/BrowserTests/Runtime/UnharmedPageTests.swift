import Testing

@testable import WootricSnippet

/// A document in which browsers build the same tree with the loader as without it.
struct UnharmedPage: Sendable, CustomTestStringConvertible {
  var sentence: String
  var html: String

  init(_ sentence: String, _ html: String) { (self.sentence, self.html) = (sentence, html) }

  var testDescription: String { sentence }

  static let all: [UnharmedPage] = [
    UnharmedPage(
      "A usual page",
      "<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n<title>a</title>\n<style>p{}</style>\n</head>\n<body><p>b</p>\n</body>\n</html>\n"
    ),
    UnharmedPage(
      "No tag that may be left out",
      "<!doctype html><meta charset=utf-8><title>a</title><link rel=icon href=data:,><p>b"),
    UnharmedPage("A doctype and text", "<!doctype html>\nHello"),
    UnharmedPage("A body alone", "<body class=a><p>b"),
    UnharmedPage(
      "No doctype: quirks mode stays",
      "<html><head><title>a</title></head><body><table><p>b</table>"),
    UnharmedPage(
      "Comments everywhere",
      "<!-- a --><!doctype html><!-- b --><html><!-- c --><head><!-- d --></head><!-- e --><body><!-- f --></body><!-- g --></html><!-- h -->"
    ),
    UnharmedPage(
      "Comments that end oddly",
      "<!doctype html><!--><!---><!-- a --!><head><title>b</title></head><body>c"),
    UnharmedPage(
      "Conditional comments",
      "<!doctype html><!--[if IE]><html class=ie><![endif]--><!--[if !IE]><!--><html><!--<![endif]--><head><![if !IE]><title>a</title><![endif]><body>b"
    ),
    UnharmedPage(
      "A head's tags in strings",
      "<!doctype html><head><script>var a='<head></head><body>'</script><style>/*</head>*/</style><meta name=a content='</head>'></head><body>b"
    ),
    UnharmedPage(
      "Scripts in escaped scripts",
      "<!doctype html><head><script><!--<script></script>--></script><script><!--><script></script><title>a</title></head><body>b"
    ),
    UnharmedPage(
      "Templates in templates",
      "<!doctype html><head><template><template></head></template><p></template><title>a</title></head><body>b"
    ),
    UnharmedPage(
      "CDATA in SVG in a template",
      "<!doctype html><head><template><svg><![CDATA[</svg></template>]]><style/></svg></template><title>a</title></head><body>b"
    ),
    UnharmedPage(
      "HTML in SVG in a template",
      "<!doctype html><head><template><svg><foreignObject><style></template></style></foreignObject><title/></svg></template><title>a</title></head><body>b"
    ),
    UnharmedPage(
      "A paragraph that leaves SVG",
      "<!doctype html><head><template><svg><g><p><style></template></style></template><title>a</title></head><body>b"
    ),
    UnharmedPage(
      "MathML in a template",
      "<!doctype html><head><template><math><mi><mglyph><style/></mglyph></mi><annotation-xml><svg><title/></svg></annotation-xml></math></template><title>a</title></head><body>b"
    ),
    UnharmedPage(
      "SVG that a template's end closes",
      "<!doctype html><head><template><svg><style></template><title>a</title></head><body>b"),
    UnharmedPage(
      "noscript in the head",
      "<!doctype html><head><noscript><style></style><p></noscript><title>a</title></head><body>b"),
    UnharmedPage(
      "Metas behind the head",
      "<!doctype html><head><title>a</title></head><meta charset=utf-8><style></style><body>b"),
    UnharmedPage(
      "Two heads",
      "<!doctype html><head><title>a</title></head><head><link rel=icon href=data:,></head><body>b"),
    UnharmedPage(
      "Stray end tags", "</p></div><!doctype html></p><html></p><head></p><title>a</title></br><p>b"
    ),
    UnharmedPage(
      "Attributes in every way",
      "<!doctype html><head a='>' b=\"</head>\" c=d/><meta/name=e/content='f'g=h><title>a</title></head><body/>b"
    ),
    UnharmedPage("A title that is never closed", "<!doctype html><head><title>a</head><body>b"),
    UnharmedPage(
      "A comment that is never closed", "<!doctype html><head><title>a</title><!-- </head><body>b"),
    UnharmedPage(
      "Frames", "<html><head><title>a</title></head><frameset cols=*><frame></frameset></html>"),
    UnharmedPage(
      "XHTML",
      "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>a</title><meta name=\"b\" content=\"c\" /></head><body><p>d</p></body></html>"
    ),
    UnharmedPage(
      "A charset near byte 1,024",
      "<!doctype html><head><title>" + String(repeating: "é", count: 480)
        + "</title><meta charset=utf-8></head><body>é"),
    UnharmedPage(
      "A charset behind a stylesheet",
      "<!doctype html><head><style>" + String(repeating: "a", count: 900)
        + "</style><meta charset=utf-8></head><body>é"),
    UnharmedPage(
      "A policy that is updated",
      "<!doctype html><head><meta http-equiv=Content-Security-Policy content=\"default-src 'self'; connect-src 'self'\"><title>a</title></head><body>b"
    ),
    UnharmedPage(
      "A policy that trusts what it knows",
      "<!doctype html><head><meta http-equiv=Content-Security-Policy content='script-src &#39;strict-dynamic&#39;; require-trusted-types-for &#39;script&#39;; trusted-types a'><title>a</title></head><body>b"
    ),
  ]
}

@Suite("Pages are not harmed", .browser)
struct UnharmedPageTests {
  /// The tree and what else a page shows of how it was read, without our elements.
  static let tree = """
    const copy = document.cloneNode(true)
    for (const meta of copy.querySelectorAll('[data-wootric-policy]')) {
      meta.content = meta.getAttribute('data-wootric-policy')
      meta.removeAttribute('data-wootric-policy')
    }
    const ours = 'script[data-wootric-snippet], script[src^="/assets/wootric-"], script[src="/sdk.js"]'
    copy.querySelectorAll(ours).forEach(element => element.remove())
    copy.normalize()
    const nodes = (node, depth) => [...node.childNodes].flatMap(child => [
      '| '.repeat(depth) + (child.nodeType == 1 ? child.namespaceURI.slice(-4) + ' ' + child.cloneNode(false).outerHTML
        : child.nodeName + ' ' + (child.nodeValue || '')),
      ...nodes(child, depth + 1), ...(child.localName == 'template' && child.content ? nodes(child.content, depth + 1) : [])])
    return [document.compatMode, document.characterSet, document.title, ...nodes(copy, 0)].join('\\n')
    """

  @Test(
    "Browsers build the same tree with the loader", arguments: UnharmedPage.all,
    [Settings.Site.Position.early, .headEnd])
  func sameTree(_ page: UnharmedPage, _ position: Settings.Site.Position) async throws {
    let visit = Visit()
    var rewriter = PageRewriter(visit.snippet)
    (rewriter.position, rewriter.updatesPolicy) = (position, true)
    let bytes = Array(page.html.utf8)
    let outcome = rewriter.rewrite(bytes)
    let placed = String(decoding: outcome.bytes(of: bytes), as: UTF8.self)
    try await withBrowser { browser in
      let site = try await browser.serve([
        "without.html": page.html, "with.html": placed, "sdk.js": Visit.sdk,
        String(visit.snippet.bundle.url.dropFirst()): visit.snippet.bundle.served,
      ])
      try await browser.open(site.url("without.html"))
      let without = try await browser.run(Self.tree)
      try await browser.open(site.url("with.html"))
      let ran = try await browser.value(
        of: "await analytics.ready(); return [analytics.invoked, window.calls.length]")
      #expect(ran == [true, 1])
      let with = try await browser.run(Self.tree)
      #expect(with == without)
    }
  }
}
