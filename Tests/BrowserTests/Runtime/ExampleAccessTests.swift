import Testing

@Suite("site-example for everybody", .browser)
struct ExampleAccessTests {
  fileprivate static let pages = ["index", "pricing", "checkout", "account", "legal/privacy"]

  @Test("Each page is sound on a phone and on a desk", arguments: [390, 1280])
  func pages(width: Int) async throws {
    let files = try ExampleTests.published()
    try await withBrowser { browser in
      for page in Self.pages {
        try await browser.open("\(page).html", of: files, width: width, height: 800)
        let faults = try await browser.faults(of: "page.document")
        #expect(faults == [], "\(page)")
      }
    }
  }

  @Test("So are the survey and the open strip", arguments: [390, 1280])
  func survey(width: Int) async throws {
    let files = try ExampleTests.published()
    try await withBrowser { browser in
      try await Self.showSurvey(files, width: width, in: browser)
      let faults = try await browser.faults(of: "page.document")
      #expect(faults == [])
    }
  }

  fileprivate static func showSurvey(
    _ files: [String: String], width: Int, in browser: Browser
  ) async throws {
    try await browser.open("account.html", of: files, width: width, height: 800)
    try await browser.run("page.document.querySelector('#sign-in-form').requestSubmit()")
    try await browser.wait(until: "!!page.document.querySelector('#stand-in-survey')")
    try await browser.run(
      """
      page.document.querySelector('.strip details').open = true
      const { shadowRoot } = page.document.querySelector('#stand-in-survey')
      shadowRoot.querySelector('[value="9"]').click()
      """)
  }
}

@Suite("site-example in the dark", .browser(.chromium))
struct ExampleSchemeTests {
  @Test("Text keeps its contrast on each page, and in the survey")
  func dark() async throws {
    let files = try ExampleTests.published()
    try await Browser.withEmulation { browser in
      try await browser.prefer("prefers-color-scheme", "dark")
      for page in ExampleAccessTests.pages {
        try await browser.open("\(page).html", of: files, width: 1280, height: 800)
        let faults = try await browser.faults(of: "page.document", by: [.contrast, .focus])
        #expect(faults == [], "\(page)")
      }
      try await ExampleAccessTests.showSurvey(files, width: 390, in: browser)
      let faults = try await browser.faults(of: "page.document", by: [.contrast, .focus])
      #expect(faults == [])
    }
  }
}
