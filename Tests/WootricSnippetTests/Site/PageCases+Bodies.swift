extension PageCase {
  private static let far = String(repeating: "<p>twelve\n", count: 1_200)

  /// A snippet as it may stand in a page that only speaks of it, or that has something like it.
  private static func mention(_ id: String, _ code: String, head: Bool = false) -> PageCase {
    PageCase(
      id,
      head
        ? "<!doctype html><head>|\(code)</head><body>"
        : "<!doctype html><head>|</head><body>\(code)")
  }

  /// Comments that a framework finds its way by, and heads that begin without their tag.
  static let frameworks: [PageCase] = [
    PageCase(
      "Svelte's markers",
      "<!doctype html><head><meta charset=utf-8 />|<!--n50uah--><meta name=a /> <link rel=canonical href=/>"
        + " <!--[0--><meta property=b /><!--]--><!----><title>a</title></head>"),
    PageCase(
      "branches of a server", "<head><title>a</title>|<!--#if--><meta name=b><!--#endif--></head>"),
    PageCase(
      "a conditional comment",
      "<head><title>a</title><!--[if IE]><b><![endif]--><meta name=c>|</head>"),
    PageCase(
      "a charset behind a comment", "<head><!-- a --><meta charset=utf-8>|<title>b</title></head>"),
    PageCase(
      "elements before the head's tag",
      "<html><meta charset=x>|<link rel=a>\n<head><style></style></head>"),
    PageCase(
      "two tags of a head behind an element", "<html><meta charset=x>|<link><head><head></head>",
      warnings: [warning(.secondHead, 1, 35)]),
  ]

  /// Pages with scripts in their bodies; without a mark they are left as they are.
  static let bodies: [PageCase] = [
    PageCase(
      "Segment's snippet, 12 KB down",
      "<!doctype html><head></head><body>\n\(far)<script>analytics.load('a')</script></body>",
      warnings: [warning(.segmentSnippet, 1_202, 1)]),
    PageCase(
      "Segment's file, at the body's end",
      "<!doctype html><head></head><body>\(far)<script src=//cdn.segment.com/analytics.js/v1/a/analytics.min.js></script>",
      warnings: [warning(.segmentSnippet, 1_201, 1)]),
    PageCase(
      "RudderStack's snippet in the body",
      "<!doctype html><head></head><body><script>rudderanalytics.load(1)</script>",
      warnings: [warning(.rudderStackSnippet, 1, 35)]),
    PageCase(
      "Wootric's own code before the body's end",
      "<!doctype html><head></head><body>\n\(far)<script>window.wootricSettings = { email: 'a' };</script>\n"
        + "<script src=\"https://cdn.wootric.com/wootric-sdk.js\"></script>\n<script>window.wootric('run')</script></body>",
      warnings: [warning(.handMadeSettings, 1_202, 1), warning(.handMadeSettings, 1_203, 1)]),
    PageCase(
      "Wootric's SDK, loaded by a script",
      "<!doctype html><head></head><body><script>a.src='https://cdn.wootric.com/wootric-sdk.js'</script>",
      warnings: [warning(.handMadeSettings, 1, 35)]),
    PageCase(
      "Wootric's SDK in the head, by hand",
      "<head><script src=\"https://cdn.wootric.com/wootric-sdk.js\"></script></head>",
      warnings: [warning(.handMadeSettings, 1, 7)]),
    PageCase(
      "Settings by a name in brackets",
      "<!doctype html><head></head><body><script>window[\"wootricSettings\"] = {}</script>",
      warnings: [warning(.handMadeSettings, 1, 35)]),
    PageCase(
      "Segment's snippet behind SVG",
      "<!doctype html><head></head><svg><style></svg><script>analytics.load(1)</script>",
      warnings: [warning(.segmentSnippet, 1, 47)]),
    PageCase(
      "Segment's snippet under another global",
      "<!doctype html><head>|</head><body><script>!function(){var i=\"segment\",analytics=window[i]=window[i]||[];"
        + "analytics.SNIPPET_VERSION='5.2.1';analytics.load('a')}()</script>",
      warnings: [warning(.snippetElsewhere, 1, 35)]),
    PageCase(
      "Segment's file under another global",
      "<!doctype html><head>|<script>a.src='https://cdn.segment.com/analytics.js/v1/a';seg.SNIPPET_VERSION=1</script>",
      warnings: [warning(.snippetElsewhere, 1, 22)]),
    mention("A snippet in a body's text", "<pre>&lt;script>analytics.load(1)</pre>"),
    mention("A snippet in a body's comment", "<!-- <script>analytics.load(1)</script> -->"),
    mention(
      "A snippet in a body's template", "<template><script>analytics.load(1)</script></template>"),
    mention("A snippet in a text area", "<textarea><script>analytics.load(1)</script></textarea>"),
    mention(
      "A snippet in a body's JSON", "<script type=application/json>'analytics.load('</script>"),
    mention(
      "A snippet in a comment of a script",
      "<script>/* analytics.load( */ // analytics.load(\n1</script>"),
    mention(
      "A snippet in a string", "<script>push(\"<script>analytics.load(\\\"a\\\")\")</script>"),
    mention(
      "A longer name", "<script>SiteAnalytics.load();myanalytics.load()</script>", head: true),
    mention("Another case", "<script>Analytics.load()</script>", head: true),
    mention("A version of one's own", "<script>var SNIPPET_VERSION = \"2\";</script>", head: true),
    mention("Settings that are read", "<script>if (window.wootricSettings == 1) a()</script>"),
    mention("The survey's callbacks", "<script>wootricSettings.callbacks = {}</script>"),
    mention("A script never closed", "<script>analytics.load(1)"),
    mention("Plain text", "<plaintext><script>analytics.load(1)</script>"),
  ]
}
