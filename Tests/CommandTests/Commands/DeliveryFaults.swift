import Testing

/// A page's answer with something wrong in it, and what is said about that.
struct PageFault: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var settings = ""
  /// Whether the page can show no survey because of it.
  var isRed = true
  var answer: @Sendable (DeliveredSite) -> String
  var said: @Sendable (DeliveredSite) -> String

  static let all: [PageFault] = [
    PageFault(
      testDescription: "Nothing is read", answer: { _ in "" },
      said: { _ in
        "error: no HTTP response is here; run: curl -si https://www.acme.com/ | wootric-snippet"
          + " diagnose\n"
      }),
    PageFault(
      testDescription: "A page without headers", answer: \.page,
      said: { _ in
        "error: a page without its headers, in which a policy may stand; add -i to curl\n"
      }),
    PageFault(
      testDescription: "A redirect", answer: { $0.answer("301", ["Location: /a/"], "moved") },
      said: { _ in "page: error: sends visitors on to '/a/'; add -L to curl\n" }),
    PageFault(
      testDescription: "A page that is not there", answer: { $0.answer("404", [], $0.page) },
      said: { _ in
        "page: error: answered with 404, so that this is not the page that visitors get; check the"
          + " address\n"
      }),
    PageFault(
      testDescription: "Headers alone", answer: { $0.html("") },
      said: { _ in
        "page: error: no body is here; ask with 'curl -si', as -I asks for the headers alone\n"
      }),
    PageFault(
      testDescription: "A body that was left compressed",
      answer: { $0.html("\u{1F}\u{8B}\u{8}\0\0\0", "content-encoding: gzip") },
      said: { _ in "page: error: the body is compressed (gzip); add --compressed to curl\n" }),
    PageFault(
      testDescription: "AMP", answer: { $0.html("<!doctype html><html amp><head></head>") },
      said: { _ in
        "page: error: no page that can have the loader: AMP does not allow custom scripts\n"
      }),
    PageFault(
      testDescription: "The loader twice", isRed: false,
      answer: { $0.html($0.page($0.loader + "\n" + $0.loader)) },
      said: { _ in
        "page:3:1: warning: the loader is here twice; the second does nothing, remove one\n"
      }),
    PageFault(
      testDescription: "The loader of an older build",
      answer: {
        $0.html($0.page.replacing($0.bundleName, with: "wootric-0123456789.js"))
      },
      said: {
        "page:2:1: error: the loader is of an older build or of other settings: it loads"
          + " 'wootric-0123456789.js', these make '\($0.bundleName)'; publish the pages of the last"
          + " build, and clear the host's cache\n"
      }),
    PageFault(
      testDescription: "A loader that an edge minified",
      answer: { $0.html($0.page.replacing("</script>", with: ";</script>")) },
      said: {
        ", built was \($0.hash); publish the last build, minify before it, and have the host"
      }),
    PageFault(
      testDescription: "Rocket Loader",
      answer: {
        $0.html(
          $0.page.replacing("<script ", with: "<script type=\"0a1b2c3d4e5f-text/javascript\" "))
      },
      said: { _ in
        "page:2:1: error: Cloudflare's Rocket Loader holds the loader back; keep data-cfasync=false in"
          + " loader.attributes, or switch Rocket Loader off\n"
      }),
    PageFault(
      testDescription: "A platform that blocks scripts by their type",
      answer: { $0.html($0.page.replacing("<script ", with: "<script type=text/plain ")) },
      said: { _ in
        "page:2:1: error: the loader's type is 'text/plain', so that browsers do not run it before"
          + " something gives its consent; set 'consent' in the settings, and leave the element"
          + " alone\n"
      }),
    PageFault(
      testDescription: "Scripts before the loader", isRed: false,
      answer: {
        $0.html(
          $0.page("<script src=a.js></script><script type=importmap>{}</script>\n" + $0.loader))
      },
      said: { _ in
        "page:3:1: warning: 1 script stands before the loader; calls in them find no 'analytics'\n"
      }),
    PageFault(
      testDescription: "Segment's snippet in the body",
      answer: {
        $0.html($0.page.replacing("Hello", with: "\n<script>analytics.load('k')</script>"))
      },
      said: { _ in
        "page:3:1: error: Segment's snippet is on this page, and takes 'analytics'; remove one of the"
          + " two\n"
      }),
    PageFault(
      testDescription: "Wootric's own code",
      answer: {
        $0.html($0.page($0.loader + "\n<script>window.wootricSettings = {}</script>"))
      },
      said: { _ in
        "page:3:1: error: Wootric's own code is on this page; remove it, as settings of two surveys"
          + " break both\n"
      }),
    PageFault(
      testDescription: "Switched off", settings: ", enabled: false", answer: { $0.html($0.page) },
      said: { _ in
        "page: error: 'enabled' is false in these settings, so that the bundle is empty\n"
      }),
    PageFault(
      testDescription: "A sandbox",
      answer: { $0.html($0.page, "content-security-policy: sandbox") },
      said: { _ in
        "page: error: this policy's sandbox runs no script; add allow-scripts to it\n"
      }),
    PageFault(
      testDescription: "Trusted Types",
      answer: {
        $0.html(
          $0.page,
          "content-security-policy: require-trusted-types-for 'script'; trusted-types default")
      },
      said: { _ in
        "page: error: this policy blocks the addresses that the loader sets; add wootric to"
          + " trusted-types\n"
      }),
    PageFault(
      testDescription: "An embedder's policy", isRed: false,
      answer: { $0.html($0.page, "Cross-Origin-Embedder-Policy: require-corp") },
      said: { _ in
        "page: warning: Cross-Origin-Embedder-Policy may block the SDK; write sdk: { crossorigin: true"
          + " }, or serve a copy of the SDK by 'sdk.file'\n"
      }),
    PageFault(
      testDescription: "The bundle's answer is missing", isRed: false, answer: { $0.html($0.page) },
      said: {
        "the bundle's response is not here; put that of '/assets/\($0.bundleName)' behind the page's\n"
      }),
  ]
}

/// A bundle's answer, and what is said about it.
struct BundleFault: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var settings = ""
  var answer: @Sendable (DeliveredSite) -> String
  var said: @Sendable (DeliveredSite) -> String

  private static let cached = "cache-control: public, max-age=31536000, immutable, no-transform"

  static let all: [BundleFault] = [
    BundleFault(
      testDescription: "404", answer: { $0.answer("404", ["content-type: text/html"], "<p>no") },
      said: {
        "bundle: error: '\($0.bundleName)' is not there: answered with 404; upload the files of the"
          + " output folder"
      }),
    BundleFault(
      testDescription: "A single-page app's fallback", answer: { $0.html($0.page) },
      said: {
        "bundle: error: the host answered with a page in place of '\($0.bundleName)'; upload the file"
          + " to '/assets/', and except it from the host's fallback"
      }),
    BundleFault(
      testDescription: "Bytes that something changed",
      answer: { $0.answer("200", ["content-type: text/javascript", cached], $0.bundle + "\n") },
      said: { _ in
        "bundle: error: the bundle's bytes are not those that the loader's integrity names, so that"
          + " browsers refuse it; upload it anew, and have nothing rewrite it"
      }),
    BundleFault(
      testDescription: "Yesterday's bundle without a hash in its name",
      settings: ", cdn: { immutable: false }",
      answer: {
        $0.answer(
          "200", ["content-type: text/javascript", "cache-control: public, max-age=300"],
          $0.bundle.replacing("NPS-1a2b3c4d", with: "NPS-9z9z9z9z"))
      },
      said: { _ in
        "bundle: warning: the bundle is not that of these settings; upload the last build, and clear"
          + " the host's cache"
      }),
    BundleFault(
      testDescription: "A type that browsers refuse",
      answer: {
        $0.answer(
          "200", ["content-type: text/plain", "x-content-type-options: nosniff", cached], $0.bundle)
      },
      said: { _ in
        "bundle: error: the bundle's type is 'text/plain', with which browsers refuse it; send"
          + " text/javascript"
      }),
    BundleFault(
      testDescription: "Another host without CORS",
      settings: ", cdn: { url: \"https://cdn.acme.com/w/\" }",
      answer: { $0.answer("200", ["content-type: text/javascript", cached], $0.bundle) },
      said: { _ in
        "bundle: error: 'https://cdn.acme.com' serves the bundle to other hosts without CORS, so that"
          + " browsers refuse it; send 'Access-Control-Allow-Origin: *'"
      }),
    BundleFault(
      testDescription: "Another host with CORS",
      settings: ", cdn: { url: \"https://cdn.acme.com/w/\" }",
      answer: {
        $0.answer(
          "200", ["content-type: text/javascript", cached, "access-control-allow-origin: *"],
          $0.bundle)
      },
      said: { "bundle: ok: '\($0.bundleName)' is the bundle that the loader asks for" }),
  ]
}
