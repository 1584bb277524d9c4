import Testing
import WootricSnippet

@Suite("Client-side navigations", .browser)
struct NavigationTests {
  /// What Wootric has heard of: path and title of each page call, once all that is due is done.
  static let pages = """
    const settled = async () => {
      await new Promise(done => setTimeout(done, 600))
      await analytics.ready()
    }
    const pages = () => calls.filter(call => call[0] == 'page').map(call => call[1].page_info).map(({ path, title }) => path + ' ' + title)
    const go = (method, url, title) => { history[method]({}, '', url); if (title) document.title = title }

    """

  static let behaviours: [Behaviour] = [
    single(
      "pushState to another path is a page call, with the title that is set behind it",
      "go('pushState', '/b', 'B'); await settled(); return pages()",
      gives: ["/index.html A page", "/b B"]),
    single(
      "A survey of the page that was left is stopped",
      "await analytics.identify('u'); go('pushState', '#a'); await settled(); go('pushState', '/b', 'B'); await settled(); return calls.map(call => call[0])",
      gives: ["page", "run", "stop", "page"]),
    single(
      "replaceState to another path is one too",
      "go('replaceState', '/b', 'B'); await settled(); return pages()",
      gives: ["/index.html A page", "/b B"]),
    single(
      "Back is one for the page that is back",
      """
      go('pushState', '/b', 'B'); await settled()
      addEventListener('popstate', () => { document.title = 'A again' })
      history.back(); await new Promise(done => addEventListener('popstate', done)); await settled()
      return pages()
      """,
      gives: ["/index.html A page", "/b B", "/index.html A again"]),
    single(
      "A fragment, a query and the same path are none, however they come",
      """
      location.hash = 'a'; await settled()
      go('pushState', '#b'); go('pushState', '?q=1'); go('replaceState', '/index.html'); go('pushState', location.href)
      await settled(); history.back(); await settled()
      return pages()
      """,
      gives: ["/index.html A page"]),
    single(
      "Two navigations of one moment are one page call, for where they end",
      "go('pushState', '/b', 'B'); go('replaceState', '/c', 'C'); await settled(); return pages()",
      gives: ["/index.html A page", "/c C"]),
    single(
      "An explicit page call in the same navigation takes the place of ours",
      "go('pushState', '/b', 'B'); analytics.page('Own'); await settled(); return [pages(), wootricSettings.page_info.name]",
      gives: [["/index.html A page", "/b B"], "Own"]),
    single(
      "So does one that a framework's event makes, whoever listened first",
      """
      for (const name of ['turbo:load', 'astro:page-load']) {
        document.addEventListener(name, () => analytics.page('Own ' + name))
        history.pushState({}, '', '/' + name)
        document.dispatchEvent(new Event(name))
        await settled()
      }
      return calls.filter(call => call[0] == 'page').map(call => call[1].page_info.name)
      """,
      gives: [.null, "Own turbo:load", "Own astro:page-load"], before: "window.Turbo = {}"),
    single(
      "Each of many navigations is one page call",
      "for (const path of ['/b', '/c', '/b', '/d']) { go('pushState', path, path); await settled() } return pages()",
      gives: ["/index.html A page", "/b /b", "/c /c", "/b /b", "/d /d"]),
    single(
      "history's methods still return, throw and change what they did",
      """
      let thrown
      try { history.pushState({}, '', 'https://other.example/') } catch (error) { thrown = error.name }
      const returned = history.pushState({ own: 1 }, '', '/b')
      return [thrown, returned === undefined, history.state.own, location.pathname]
      """,
      gives: ["SecurityError", true, 1, "/b"]),
    single(
      "A navigation before the bundle came is a page call too",
      "await settled(); return pages()",
      gives: ["/index.html A page", "/b B"],
      queued: "history.pushState({}, '', '/b'); document.title = 'B'"),
    Behaviour(
      "By default a navigation is none",
      pages + "go('pushState', '/b', 'B'); await settled(); return pages()",
      gives: ["/index.html A page"]),
    single(
      "Without a first page call, the navigations are ours all the same",
      "go('pushState', '/b', 'B'); await settled(); return pages()",
      gives: ["/b B"]
    ) { $0.analytics.page = .none },
    single(
      "A page that says it is canonical elsewhere is not called again",
      "go('pushState', '#b'); await settled(); return pages()",
      gives: ["/canonical A page"], body: "<link rel=canonical href=/canonical>"),
    single(
      "A title that comes up to some hundred milliseconds after the address is the page's",
      """
      go('pushState', '/b')
      setTimeout(() => { document.title = 'Loading' }, 50)
      setTimeout(() => { document.title = 'B' }, 150)
      await settled(); await settled()
      return pages()
      """,
      gives: ["/index.html A page", "/b B"]),
    single(
      "A navigation that only the browser's API tells of is one page call",
      """
      if (!window.navigation) return ['/index.html A page', '/b B']
      navigation.addEventListener('navigate', event => {
        if (event.canIntercept && !event.hashChange) event.intercept({ handler: async () => { document.title = 'B' } })
      })
      document.querySelector('a').click()
      await settled()
      return pages()
      """,
      gives: ["/index.html A page", "/b B"], body: "<a href=/b>B</a>"),
    single(
      "A slash that is added to an address makes no other page",
      "go('pushState', '/b', 'B'); await settled(); go('replaceState', '/b/'); await settled(); return pages()",
      gives: ["/index.html A page", "/b B"]),
    single(
      "Routes behind a hash are pages where the settings say so, anchors are none",
      """
      for (const hash of ['#top', '#/orders', '#/orders?page=2', '#!/orders/7']) { location.hash = hash; await settled() }
      return pages()
      """,
      gives: [
        "/index.html A page", "/index.html#/orders A page", "/index.html#!/orders/7 A page",
      ]
    ) { $0.analytics.singlePage = .routes },
    single(
      "Turbo's navigations are counted when Turbo says that the page is there",
      // As Turbo 8 visits: pushState first, then the new body and title, then turbo:load.
      """
      document.dispatchEvent(new Event('turbo:load'))
      await settled()
      const visit = async (url, title) => {
        document.dispatchEvent(new CustomEvent('turbo:visit', { detail: { url } }))
        history.pushState({ turbo: {} }, '', url)
        await settled()
        document.dispatchEvent(new Event('turbo:before-render'))
        document.title = title
        document.body = document.createElement('body')
        document.dispatchEvent(new Event('turbo:render'))
        document.dispatchEvent(new Event('turbo:load'))
        await settled()
      }
      await visit('/b', 'B'); await visit('/c', 'C'); await visit('/c?page=2', 'C')
      return pages()
      """,
      gives: ["/index.html A page", "/b B", "/c C"], before: "window.Turbo = {}"),
    single(
      "Astro's navigations are counted when Astro says that the page is there",
      // As Astro's ClientRouter moves: the swap, then pushState under the old title, then scripts,
      // then astro:page-load. Its source: packages/astro/src/transitions/router.ts.
      """
      document.dispatchEvent(new Event('astro:page-load'))
      await settled()
      const move = async (url, title) => {
        const last = document.title
        document.dispatchEvent(new Event('astro:before-swap'))
        document.title = last
        history.pushState({ index: 1 }, '', url)
        await settled()
        document.title = title
        document.dispatchEvent(new Event('astro:after-swap'))
        document.dispatchEvent(new Event('astro:page-load'))
        await settled()
      }
      await move('/b', 'B'); await move('/b#c', 'B'); await move('/c', 'C')
      return pages()
      """,
      gives: ["/index.html A page", "/b B", "/c C"],
      body: "<meta name=astro-view-transitions-enabled content=true>"),
  ]

  static func single(
    _ sentence: String, _ script: String, gives expected: JSON, queued: String = "",
    before: String = "",
    body: String = "", change: @escaping @Sendable (inout Settings) -> Void = { _ in }
  ) -> Behaviour {
    Behaviour(
      sentence, "await analytics.ready();" + pages + script, gives: expected, queued: queued,
      before: before,
      body: body
    ) {
      $0.analytics.singlePage = true
      change(&$0)
    }
  }

  @Test(arguments: behaviours, Visit.forms)
  func navigation(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }

  @Test(
    "A loader that runs again, as in a body that Turbo replaced, adds no listener",
    arguments: Visit.forms)
  func again(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.settings.analytics.singlePage = true
    visit.before = """
      <script>
      var added = 0
      for (const target of [window, document]) {
        const add = target.addEventListener
        target.addEventListener = (...all) => { added++; return add.apply(target, all) }
      }
      </script>
      """
    let single = visit
    try await withBrowser { browser in
      let seen = try await single.result(
        of: Self.pages + """
          await analytics.ready()
          const before = [added, history.pushState]
          const again = document.createElement('script')
          again.textContent = document.querySelector('[data-wootric-snippet]').textContent
          document.body.append(again)
          await settled()
          go('pushState', '/b', 'B'); await settled()
          return [added - before[0], history.pushState === before[1], pages()]
          """, in: browser)
      #expect(seen == [0, true, ["/index.html A page", "/b B"]])
    }
  }

  @Test("The settings of the page that is shown hold", arguments: Visit.forms)
  func pageSettings(form: Snippet.Form) async throws {
    let text = """
      {
        accountToken: "NPS-1a2b3c4d", sdk: { url: "/sdk.js" }, analytics: { singlePage: true },
        survey: { productName: "Acme", modalTheme: "dark" },
        site: {
          root: "public",
          pages: {
            "docs/*.html": { accountToken: "NPS-5e6f7a8b", survey: { productName: "Docs", language: "DE", modalTheme: "auto" } },
            "press/**": { enabled: false },
          },
        },
      }
      """
    let file = try SettingsFile.read(Array(text.utf8), file: "wootric.json")
    let snippet = file.snippets(form).common
    let served = [
      "index.html":
        "<!doctype html><meta charset=utf-8><title>A page</title><script>matchMedia = () => ({})</script>\(snippet.element.html)<body>Hello",
      "sdk.js": Visit.sdk,
      String(snippet.bundle.url.dropFirst()): snippet.bundle.served,
    ]
    try await withBrowser { browser in
      try await browser.open(try await browser.serve(served).url())
      let seen = try await browser.value(
        of: Self.pages + """
          await analytics.ready()
          for (const path of ['/', '/docs/start', '/press/', '/docs/', '/shop']) {
            history.pushState({}, '', path)
            analytics.identify('u', path == '/docs/' ? { language: 'FR' } : {})
            await settled()
          }
          return calls.filter(call => call[0] == 'run').map(([, settings]) =>
            [settings.account_token, settings.product_name, settings.modal_theme, settings.language])
          """)
      #expect(
        seen == [
          ["NPS-1a2b3c4d", "Acme", "dark", .null], ["NPS-5e6f7a8b", "Docs", "light", "DE"],
          ["NPS-5e6f7a8b", "Docs", "light", "FR"], ["NPS-1a2b3c4d", "Acme", "dark", "FR"],
        ])
    }
  }
}
