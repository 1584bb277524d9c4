import Foundation
import Testing

@Suite("The browser between tests", .browser)
struct BrowserStateTests {
  @Test("A reset makes the visitor a new one on the same origin")
  func reset() async throws {
    try await withBrowser { browser in
      let site = try await browser.open(html: "<!doctype html>")
      try await browser.run("document.cookie = 'a=b'; localStorage.a = sessionStorage.a = 1")
      try await browser.reset()
      try await browser.open(site.url())
      let left = try await browser.evaluate(
        "[document.cookie, localStorage.length, sessionStorage.length]")
      #expect(left == ["", 0, 0])
    }
  }

  @Test("Tabs and lines of one test are gone in the next", arguments: 1...2)
  func nothingIsLeft(round: Int) async throws {
    try await withBrowser { browser in
      #expect(try await browser.session.windows.count == 1)
      let site = try await browser.open(html: Self.page)
      #expect(try await browser.session.url == site.url())
      #expect(try await browser.takeConsole() ?? [] == [])
      try await browser.run("console.error('late')")
      try await browser.click("a")
      let opened: Bool? = try await eventually {
        try await browser.session.windows.count == 2 ? true : nil
      }
      #expect(opened == true)
    }
  }

  static let page = "<!doctype html><link rel=icon href=data:><a target=_blank href=/?2>open</a>"

  @Test("What is typed and clicked arrives as a person's doing")
  func typing() async throws {
    try await withBrowser { browser in
      try await browser.open(
        html: """
          <!doctype html><input><button onclick="window.trusted = event.isTrusted">go</button>
          """)
      try await browser.type("9 of 10", into: "input")
      try await browser.click("button")
      let state = try await browser.evaluate("[document.querySelector('input').value, trusted]")
      #expect(state == ["9 of 10", true])
    }
  }

  @Test("A screenshot is a PNG file")
  func screenshot() async throws {
    try await withBrowser { browser in
      let header = try await browser.session.screenshot().prefix(8)
      #expect(Array(header) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    }
  }
}
