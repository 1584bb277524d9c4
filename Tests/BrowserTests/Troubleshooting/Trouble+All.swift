import WootricSnippet

/// The fifteen causes, in the order of the article "Troubleshooting".
extension Trouble {
  static let all = scripts + policies + choices + calls + pages

  // MARK: - What all of them begin with

  private static let first = """
    globalPrivacyControl undefined
    consent true
    """
  private static let requested = """
    \(first)
    requested BUNDLE
    """
  private static let loaded = """
    \(requested)
    requested /sdk.js
    Wootric SDK: load
    """
  private static let noted = """
    page {"page_info":{"path":"/","referrer":"","search":"","title":"Shop","url":"ORIGIN/"}}
    """
  private static let known = """
    identify {"email":"ada@example.com","properties":{},"event_name":null,"segment_user_id":"ada"}
    """
  private static let withoutSDK = """
    \(requested)
    requested /sdk.js
    Wootric SDK: error
    \(noted)
    \(known)
    """
  private static let asked = """
    \(loaded)
    \(noted)
    page
    \(known)
    run
    """
  private static let shown = """
    eligible true
    show
    """

  // MARK: - Scripts that do not come

  private static let scripts = [
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
        """),
    Trouble(
      cause: "an ad blocker on the SDK",
      adBlocker: { $0.origin + "/sdk.js" },
      decisions: """
        \(withoutSDK)
        """,
      explained: """
        \(withoutSDK)
        cause: /sdk.js an extension or a policy blocks it, or its host is out of reach
        """),
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
        """),
  ]

  // MARK: - Policies

  private static let policies = [
    Trouble(
      cause: "a policy in a header that blocks the SDK",
      change: { site in
        let hash = site.snippet.element.cspHash ?? ""
        let files = ["assets/", "listen.js", "page.js"].map { "\(site.origin)/\($0)" }
        site.headers["Content-Security-Policy"] =
          "script-src '\(hash)' \(files.joined(separator: " "))"
      },
      decisions: """
        \(withoutSDK)
        """,
      explained: """
        \(requested)
        requested /sdk.js
        policy: script-src-elem blocks ORIGIN/sdk.js
        Wootric SDK: error
        \(noted)
        \(known)
        """),
    Trouble(
      cause: "a policy in a header that blocks the loader",
      change: { $0.headers["Content-Security-Policy"] = "script-src 'self'" },
      decisions: "ReferenceError: analytics is not defined",
      explained: "ReferenceError: analytics is not defined"),
    Trouble(
      cause: "a policy in a meta element that blocks the bundle",
      change: { site in
        let hash = site.snippet.element.cspHash ?? ""
        site.head = """
          <meta http-equiv=content-security-policy content="script-src '\(hash)' \(site.origin)/page.js">
          """
      },
      decisions: """
        \(requested)
        failed BUNDLE
        """,
      explained: """
        \(requested)
        policy: script-src-elem blocks ORIGINBUNDLE
        failed BUNDLE
        """),
  ]

  // MARK: - Choices

  private static let choices = [
    Trouble(
      cause: "consent that is pending", settings: { $0.consent.mode = .onetrust },
      decisions: """
        waiting for consent: onetrust
        globalPrivacyControl undefined
        """,
      explained: """
        waiting for consent: onetrust
        globalPrivacyControl undefined
        """),
    Trouble(
      cause: "Global Privacy Control",
      change: {
        $0.head = """
          <script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true })</script>
          """
      },
      decisions: """
        globalPrivacyControl true
        consent false
        """,
      explained: """
        globalPrivacyControl true
        consent false
        """),
  ]

  // MARK: - Calls and the account

  private static let calls = [
    Trouble(
      cause: "a wrong token", settings: { $0.accountToken = "NPS-9z9z9z9z" }, waits: true,
      decisions: """
        \(asked)
        """,
      explained: """
        \(asked)
        no answer to run for ten seconds: check token and account
        """),
    Trouble(
      cause: "a token of another region", settings: { $0.accountToken = "NPS-EU-1a2b3c4d" },
      waits: true,
      decisions: """
        \(asked)
        """,
      explained: """
        \(asked)
        no answer to run for ten seconds: check token and account
        """),
    Trouble(
      cause: "a wrong createdAt",
      change: {
        $0.script = """
          analytics.identify('ada', { email: 'ada@example.com', createdAt: '2999-01-01' })
          """
      },
      decisions: """
        \(loaded)
        \(noted)
        page
        created_at dropped: 2999-01-01
        \(known)
        run
        \(shown)
        """,
      explained: """
        \(loaded)
        \(noted)
        page
        created_at dropped: 2999-01-01
        \(known)
        run
        \(shown)
        """),
  ]

  // MARK: - Pages

  private static let pages = [
    Trouble(
      cause: "an excluded page", change: { $0.loader = "" },
      decisions: "ReferenceError: analytics is not defined",
      explained: "ReferenceError: analytics is not defined"),
    Trouble(
      cause: "two snippets on one page",
      change: { site in
        var settings = site.snippet.settings
        settings.survey.productName = "A copy by hand"
        site.loader += CompiledSnippets.shared.snippet(settings, form: .minified).element.html
      },
      decisions: """
        Wootric included twice: analytics
        \(asked)
        \(shown)
        """,
      explained: """
        Wootric included twice: analytics
        \(asked)
        \(shown)
        """),
  ]
}
