import Foundation
import TestSupport
import Testing
import WootricSnippet

@Suite("site-example in a browser", .browser)
struct ExampleTests {
  /// Builds a copy of the example and gives the published files, by their path.
  static func published(form: Snippet.Form = .minified) throws -> [String: String] {
    let copy = FileManager.default.temporaryDirectory.appending(path: "example-\(UUID())")
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.copyItem(at: folder, to: copy)
    let output = copy.appending(path: "dist")
    try? FileManager.default.removeItem(at: output)
    _ = try Build(
      settingsFile: copy.appending(path: "wootric.json").path, form: form,
      environment: SettingsEnvironment("development")
    ).run()
    var files: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: output.path)! {
      files[path] = try? String(contentsOf: output.appending(path: path), encoding: .utf8)
    }
    return files
  }

  /// The example's folder in this repository.
  static let folder = URL(filePath: Repository.folder + "/site-example")

  @Test("Signing in identifies, and the strip and the survey show it", arguments: Visit.forms)
  func signIn(form: Snippet.Form) async throws {
    try await withAccount(form: form) { browser, _ in
      let shown = try await browser.evaluate(
        """
        [wootricSettings.email, wootricSettings.properties,
          document.querySelector('#strip-calls').textContent.includes(wootricSettings.email)]
        """)
      let properties: JSON = [
        "company": "Bramble Bakery", "plan": "Bakehouse", "seats_amount": 14,
      ]
      #expect(shown == ["ines@bramble.example", properties, true])
      try await browser.run("document.querySelector('#sign-out').click()")
      let left = try await browser.evaluate(
        "[wootricSettings.email === undefined, document.querySelector('#stand-in-survey') === null]"
      )
      #expect(left == [true, true])
    }
  }

  @Test("What is kept of a person is what the privacy page names, and goes when they sign out")
  func privacy() async throws {
    try await withAccount { browser, files in
      let kept = try await browser.evaluate(
        "[Object.keys(sessionStorage).sort(), localStorage.length, document.cookie, sessionStorage.ajs_anonymous_id]"
      )
      let keys: [JSON] = [
        "ajs_anonymous_id", "ajs_user_id", "ajs_user_traits", "dawnsheet-session",
      ]
      #expect(kept == [.array(keys), 0, "", kept[3] ?? .null])
      let page = try #require(files["legal/privacy.html"])
      #expect(keys.allSatisfy { page.contains("<code>\($0.string!)</code>") })
      #expect(page.contains("session storage of a tab") && page.contains("no cookies"))
      try await browser.run("document.querySelector('#sign-out').click()")
      // A random id for whoever comes next is all that is there.
      let left = try await browser.evaluate(
        "[Object.keys(sessionStorage), localStorage.length, document.cookie, sessionStorage.ajs_anonymous_id]"
      )
      #expect(left == [["ajs_anonymous_id"], 0, "", left[3] ?? .null])
      #expect(kept[3] != left[3])
    }
  }

  @Test("The open strip has its news on top and the site's own fields at the end")
  func news() async throws {
    try await withAccount { browser, _ in
      try await browser.click(".strip summary")
      try await browser.wait(until: "document.querySelector('#strip-now mark')")
      let shown = try await browser.evaluate(
        """
        [document.querySelector('#strip-calls pre').textContent.split('\\n')[0],
          document.querySelector('#strip-now pre').textContent.split('\\n')[0],
          document.querySelector('#strip-now pre').textContent.split('\\n').pop(),
          document.querySelector('#strip-calls pre').textContent.includes('account_token'),
          document.querySelector('#strip-calls pre').getBoundingClientRect().top < innerHeight,
          document.querySelector('#strip-now mark').getBoundingClientRect().bottom < innerHeight]
        """)
      let email: JSON = #"email: "ines@bramble.example""#
      let callbacks: JSON =
        "callbacks: { after_eligible, after_show, after_response, after_decline }"
      #expect(shown == [email, email, callbacks, false, true, true])
    }
  }

  @Test("An answer is thanked for, told to the page and shown in the strip", arguments: Visit.forms)
  func answer(form: Snippet.Form) async throws {
    try await withAccount(form: form) { browser, _ in
      let answered = try await browser.value(
        of: Self.reading + """
          const heard = []
          for (const name of ['response', 'declined'])
            analytics.on('survey:' + name, (...values) => heard.push([name, ...values]))
          const card = survey()
          card.querySelectorAll('input')[9].click()
          card.querySelector('textarea').value = 'Up at three'
          card.querySelector('.send').click()
          const thanks = card.querySelector('h2')
          const focused = card.getRootNode().activeElement === thanks
          const close = card.querySelector('.close')
          const label = close.textContent
          close.click()
          return [thanks.textContent, focused, label, survey() === null, heard, status(), callbacks()]
          """)
      #expect(
        answered == [
          "Thank you for your 9.", true, "Close", true, [["response", 9, "Up at three"]],
          "Call 2: wootric('run'), answer 9",
          #"Calls back: after_eligible(true), after_show(), after_response(9, "Up at three")"#,
        ])
    }
  }

  @Test("A survey that is dismissed has been declined")
  func decline() async throws {
    try await withAccount { browser, _ in
      let declined = try await browser.value(
        of: Self.reading + """
          survey().querySelector('.close').click()
          return [survey() === null, status(), callbacks()]
          """)
      #expect(
        declined == [
          true, "Call 2: wootric('run'), survey declined",
          "Calls back: after_eligible(true), after_show(), after_decline()",
        ])
    }
  }

  @Test("The survey stands above the strip, closed and open", arguments: [375, 1280])
  func above(width: Int) async throws {
    try await withFrame("account.html", width: width, height: 740) { browser in
      try await browser.run("page.document.querySelector('#sign-in-form').requestSubmit()")
      let isClear = """
        Math.abs(page.document.querySelector('.strip').getBoundingClientRect().top
        - page.document.querySelector('#stand-in-survey').getBoundingClientRect().bottom - 16) < 1
        """
      try await browser.wait(until: isClear)
      try await browser.run("page.document.querySelector('.strip details').open = true")
      try await browser.wait(
        until: "page.document.querySelector('.strip').offsetHeight > 200 && \(isClear)")
    }
  }

  @Test("The scale is one row on a phone, and its scores are wide enough for a finger")
  func scale() async throws {
    try await withFrame("account.html", width: 320, height: 640) { browser in
      try await browser.run("page.document.querySelector('#sign-in-form').requestSubmit()")
      try await browser.wait(until: "!!page.document.querySelector('#stand-in-survey')")
      let cells = try await browser.run(
        """
        const { shadowRoot } = page.document.querySelector('#stand-in-survey')
        const cells = [...shadowRoot.querySelectorAll('.scores label')]
        return [new Set(cells.map(cell => cell.offsetTop)).size,
          Math.min(...cells.map(cell => cell.offsetWidth))]
        """)
      #expect(cells[0] == 1)
      // The smallest target of WCAG 2.2, success criterion 2.5.8.
      #expect(try #require(cells[1]?.number) >= 24)
    }
  }

  @Test(
    "No page is wider than a phone",
    arguments: ["index", "pricing", "checkout", "account", "legal/privacy"])
  func narrow(page: String) async throws {
    try await withFrame("\(page).html", width: 320, height: 640) { browser in
      let excess = try await browser.evaluate(
        "page.document.documentElement.scrollWidth - page.document.documentElement.clientWidth")
      #expect(excess == 0)
    }
  }

  @Test("'Start with four people, free' starts Counter with four people, as of today")
  func start() async throws {
    let files = try Self.published()
    try await withBrowser { browser in
      let site = try await browser.serve(files)
      try await browser.open(site.url())
      try await follow(".actions .button", to: "account.html?plan=counter", in: browser)
      try await browser.wait(until: "document.querySelector('#enter:enabled')")
      let form = try await browser.run(
        """
        const { elements } = document.querySelector('#sign-in-form')
        const today = new Date().toISOString().slice(0, 10)
        return [document.querySelector('h1').textContent, elements.enter.textContent,
          elements.plan.value, elements.seats.value, elements.seats.max,
          elements.createdAt.value === today]
        """)
      #expect(form == ["Start with four people", "Start", "counter", "4", "4", true])
    }
  }

  @Test("'Add a pad to an order' opens an order with a pad")
  func pad() async throws {
    let files = try Self.published()
    try await withBrowser { browser in
      let site = try await browser.serve(files)
      try await browser.open(site.url("pricing.html"))
      try await follow(".prices > li:last-child a", to: "checkout.html?pads=1", in: browser)
      try await browser.wait(until: "document.querySelector('#order-form button:enabled')")
      #expect(try await order(in: browser) == ["bakehouse", "14", "1", "monthly", "£37.00"])
    }
  }

  @Test("Whoever has signed in orders for their own shop, and can pay for a year")
  func year() async throws {
    try await withAccount { browser, _ in
      let bill = try await browser.evaluate(
        "['bill-people', 'bill-price', 'bill-total'].map(id => document.getElementById(id).textContent)"
      )
      #expect(bill == ["14 people, Bakehouse", "£28.00", "£28.00"])
      try await follow(
        "#bill-link", to: "checkout.html?plan=bakehouse&billing=yearly", in: browser)
      try await browser.wait(until: "document.querySelector('#order-form button:enabled')")
      #expect(try await order(in: browser) == ["bakehouse", "14", "0", "yearly", "£280.00"])
      let company = try await browser.evaluate("document.querySelector('#company').value")
      #expect(company == "Bramble Bakery")
    }
  }

  @Test("An order is tracked, and the legal page asks for nothing", arguments: Visit.forms)
  func orderAndLegal(form: Snippet.Form) async throws {
    let files = try Self.published(form: form)
    try await withBrowser { browser in
      let site = try await browser.serve(files)
      try await browser.open(site.url("checkout.html"))
      try await browser.type("Bramble & Rye", into: "#company")
      try await browser.type("ines@bramble.example", into: "#email")
      try await browser.run("document.querySelector('#order-form').requestSubmit()")
      let event = try await browser.wait(
        until: "window.wootricSettings && wootricSettings.event_name")
      #expect(event == "Order Completed")
      let receipt = try await browser.evaluate(
        """
        ['people', 'total', 'email', 'link']
          .map(id => document.querySelector('#receipt-' + id).textContent)
        """)
      #expect(receipt == ["14 people, Bakehouse", "£28.00", "ines@bramble.example", "Sign in"])
      try await browser.open(site.url("legal/privacy.html"))
      let untouched = try await browser.evaluate(
        """
        [typeof analytics, typeof wootricSettings, document.scripts.length,
          document.querySelector('.strip-status').textContent]
        """)
      #expect(untouched == ["undefined", "undefined", 0, "Not on this page"])
      #expect(
        try await site.requests.suffix(3).contains { $0.contains("/assets/wootric-") } == false)
    }
  }
}

extension ExampleTests {
  /// What tests read of the survey and of the strip, for a page's scripts.
  private static let reading = """
    const survey = () => {
      const host = document.querySelector('#stand-in-survey')
      return host && host.shadowRoot.querySelector('.card')
    }
    const status = () => document.querySelector('#strip-status').textContent
    const callbacks = () => document.querySelector('.strip-callbacks').textContent

    """

  /// Runs a test on the account page where somebody has signed in and sees the survey.
  private func withAccount(
    form: Snippet.Form = .minified, _ test: (Browser, [String: String]) async throws -> Void
  ) async throws {
    let files = try Self.published(form: form)
    try await withBrowser { browser in
      let site = try await browser.serve(files)
      try await browser.open(site.url("account.html"))
      try await browser.run("document.querySelector('#sign-in-form').requestSubmit()")
      try await browser.wait(until: "document.querySelector('#stand-in-survey')")
      try await test(browser, files)
    }
  }

  /// Runs a test on a page in a frame; its window is `page`.
  private func withFrame(
    _ path: String, width: Int, height: Int, _ test: (Browser) async throws -> Void
  ) async throws {
    let files = try Self.published()
    try await withBrowser { browser in
      try await browser.open(path, of: files, width: width, height: height)
      try await test(browser)
    }
  }

  /// Follows a link. Not by a driver's click: drivers do not scroll one clear of the strip.
  private func follow(_ link: String, to page: String, in browser: Browser) async throws {
    try await browser.run(
      "const link = document.querySelector(arguments[0]); setTimeout(() => link.click())",
      .string(link))
    try await browser.wait(forPage: page)
  }

  /// The checkout's choices and its total.
  private func order(in browser: Browser) async throws -> JSON {
    try await browser.run(
      """
      const { elements } = document.querySelector('#order-form')
      return ['plan', 'seats', 'pads', 'billing'].map(name => elements[name].value)
        .concat(document.querySelector('#order-total').textContent)
      """)
  }
}
