/// What a page, its policies, its visitor or its account keep away.
extension Trouble {
  // MARK: - Policies

  static let policies = [
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
        """,
      checked: """
        public/_headers:2: error: the policy for '/*' blocks the loader or what it loads; add 'self' \
        https://*.wootric.com to script-src
        check   1 fault; see above
        """,
      diagnosed: """
        \(looked)
        page: error: this policy blocks the bundle or Wootric's SDK; add 'self' https://*.wootric.com \
        to script-src
        \(bundle)
        \(fault)
        """),
    Trouble(
      cause: "a policy in a header that blocks the loader",
      change: { $0.headers["Content-Security-Policy"] = "script-src 'self'" },
      decisions: "ReferenceError: analytics is not defined",
      explained: "ReferenceError: analytics is not defined",
      checked: """
        public/_headers:2: error: the policy for '/*' blocks the loader or what it loads; add 'HASH' to \
        script-src
        check   1 fault; see above
        """,
      diagnosed: """
        \(looked)
        page: error: this policy blocks the loader; add 'HASH' to script-src
        \(bundle)
        \(fault)
        """),
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
        """,
      checked: """
        public/index.html:1:55: error: this policy blocks the loader or what it loads; add 'self' \
        https://*.wootric.com to script-src
        check   1 fault; see above
        """,
      diagnosed: """
        \(looked.replacing("1:55", with: "1:218"))
        page:1:55: error: this policy blocks the bundle or Wootric's SDK; add 'self' \
        https://*.wootric.com to script-src
        \(bundle)
        \(fault)
        """),
  ]

  // MARK: - Choices

  static let choices = [
    Trouble(
      cause: "consent that is pending", settings: { $0.consent.mode = .onetrust },
      decisions: """
        waiting for consent: onetrust
        globalPrivacyControl undefined
        """,
      explained: """
        waiting for consent: onetrust
        globalPrivacyControl undefined
        """,
      checked: inOrder,
      diagnosed: """
        \(looked)
        \(open)
        \(bundle)
        nobody is asked before the visitor agrees: 'consent.mode' is 'onetrust'
        \(noFault)
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
        """,
      checked: inOrder,
      diagnosed: """
        page: ok: answered with 200, text/html
        page:1:155: ok: the loader is here, of these settings for 'production'
        page:1:155: warning: 1 script stands before the loader; calls in them find no 'analytics'
        \(open)
        \(bundle)
        \(noFault)
        """),
  ]

  // MARK: - Calls and the account

  static let calls = [
    Trouble(
      cause: "a wrong token", settings: { $0.accountToken = "NPS-9z9z9z9z" }, waits: true,
      decisions: """
        \(asked)
        """,
      explained: """
        \(asked)
        no answer to run for ten seconds: check token and account
        """,
      checked: inOrder,
      diagnosed: fine),
    Trouble(
      cause: "a token of another region", settings: { $0.accountToken = "NPS-EU-1a2b3c4d" },
      waits: true,
      decisions: """
        \(asked)
        """,
      explained: """
        \(asked)
        no answer to run for ten seconds: check token and account
        """,
      checked: inOrder,
      diagnosed: fine),
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
        """,
      checked: inOrder,
      diagnosed: fine),
  ]

  // MARK: - Pages

  static let pages = [
    Trouble(
      cause: "an excluded page", settings: { $0.site?.exclude = ["index.html"] },
      change: { $0.loader = "" },
      decisions: "ReferenceError: analytics is not defined",
      explained: "ReferenceError: analytics is not defined",
      checked: """
        wootric.json: 'index.html' has no loader, as site.exclude says
        \(inOrder)
        """,
      diagnosed: """
        page: ok: answered with 200, text/html
        page: error: no loader is here; publish the pages that 'wootric-snippet build' wrote, or give the \
        page's path with --page to hear whether the settings leave it out
        \(open)
        \(fault)
        """),
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
        """,
      checked: """
        public/index.html: error: not as a build would write it; run 'wootric-snippet build'
        check   1 fault; see above
        """,
      diagnosed: """
        page: ok: answered with 200, text/html
        page:1:55: ok: the loader is here, of these settings for 'production'
        page:1:COLUMN: warning: the loader is here twice; the second does nothing, remove one
        page:1:55: ok: the loader stands before all other scripts
        \(open)
        \(bundle)
        \(noFault)
        """),
  ]
}
