/// Scripts that do not come.
extension Trouble {
  static let scripts = [
    Trouble(
      cause: "the bundle is not there (404)",
      change: { $0.answers[$0.snippet.bundle.url] = nil },
      decisions: """
        \(requested)
        failed BUNDLE
        """,
      explained: """
        \(requested)
        failed BUNDLE
        cause: BUNDLE HTTP 404
        """,
      checked: """
        public/about.html: error: points at 'FILE', which is not there; run 'wootric-snippet build'
        public/index.html: error: points at 'FILE', which is not there; run 'wootric-snippet build'
        publicBUNDLE: error: not there; run 'wootric-snippet build'
        check   3 faults; see above
        """,
      diagnosed: """
        \(looked)
        \(open)
        bundle: error: 'FILE' is not there: answered with 404; upload the files of the output folder
        \(fault)
        """),
    Trouble(
      cause: "a stale bundle under the new name, with integrity",
      change: { $0.answers[$0.snippet.bundle.url]?.body += "// of yesterday" },
      decisions: """
        \(requested)
        failed BUNDLE
        """,
      explained: """
        \(requested)
        failed BUNDLE
        cause: BUNDLE its bytes are not those that this page was built for (integrity)
        """,
      checked: """
        publicBUNDLE: error: not as a build would write it; run 'wootric-snippet build'
        check   1 fault; see above
        """,
      diagnosed: """
        \(looked)
        \(open)
        bundle: error: the bundle's bytes are not those that the loader's integrity names, so that \
        browsers refuse it; upload it anew, and have nothing rewrite it
        \(fault)
        """),
    Trouble(
      cause: "a bundle on another host, which allows no other",
      change: { site in
        site.loader = site.loader.replacing(
          site.snippet.bundle.url, with: site.otherOrigin + site.snippet.bundle.url)
      },
      decisions: """
        \(first)
        requested OTHERBUNDLE
        failed OTHERBUNDLE
        """,
      explained: """
        \(first)
        requested OTHERBUNDLE
        failed OTHERBUNDLE
        cause: OTHERBUNDLE its host does not send Access-Control-Allow-Origin
        """),
    Trouble(
      cause: "an ad blocker on the bundle",
      adBlocker: { $0.origin + $0.snippet.bundle.url },
      decisions: """
        \(requested)
        failed BUNDLE
        """,
      explained: """
        \(requested)
        failed BUNDLE
        cause: BUNDLE an extension or a policy blocks it, or its host is out of reach
        """,
      checked: inOrder,
      diagnosed: fine),
    Trouble(
      cause: "an ad blocker on the SDK",
      adBlocker: { $0.origin + "/sdk.js" },
      decisions: """
        \(withoutSDK)
        """,
      explained: """
        \(withoutSDK)
        cause: /sdk.js an extension or a policy blocks it, or its host is out of reach
        """,
      checked: inOrder,
      diagnosed: fine),
    Trouble(
      cause: "yesterday's page, whose bundle is gone",
      change: { site in
        var settings = site.snippet.settings
        settings.survey.productName = "Yesterday's shop"
        site.loader = CompiledSnippets.shared.snippet(settings, form: .minified).element.html
      },
      decisions: """
        \(first)
        requested YESTERDAY
        failed YESTERDAY
        """,
      explained: """
        \(first)
        requested YESTERDAY
        failed YESTERDAY
        cause: YESTERDAY HTTP 404
        """,
      checked: """
        public/index.html: error: not as a build would write it; run 'wootric-snippet build'
        public/index.html: error: points at 'OLDFILE', which is not there; run 'wootric-snippet build'
        check   2 faults; see above
        """,
      diagnosed: """
        page: ok: answered with 200, text/html
        page:1:55: error: the loader is of an older build or of other settings: it loads 'OLDFILE', \
        these make 'FILE'; publish the pages of the last build, and clear the host's cache
        page:1:55: ok: the loader stands before all other scripts
        \(open)
        bundle: error: 'OLDFILE' is not there: answered with 404; upload the files of the output folder
        diagnose  2 faults; no survey shows
        """),
  ]
}
