import Testing

@Suite("Waiting for a page", .browser)
struct WaitTests {
  @Test("A wait ends when its expression becomes truthy, and gives the value")
  func waitEnds() async throws {
    try await withBrowser { browser in
      try await browser.run("setTimeout(() => { window.answer = { n: 42 } }, 30)")
      #expect(try await browser.wait(until: "answer.n") == 42)
    }
  }

  @Test("A wait in vain quotes the expression, its last value and the console")
  func waitTimesOut() async throws {
    try await withBrowser { browser in
      try await browser.open(html: "<!doctype html><title>a</title>")
      let tellsConsole = try await browser.takeConsole() != nil
      try await browser.run("console.error('told you')")
      let error = await #expect(throws: TimedOut.self) {
        try await browser.wait(until: "document.title === 'b'", within: .milliseconds(50))
      }
      let text = error?.description ?? ""
      #expect(text.hasPrefix("waited 0.05 seconds for 'document.title === 'b''; its last value: "))
      #expect(text.contains("its last value: false; console: "))
      #expect(text.contains("console: [SEVERE ") == tellsConsole)
      #expect(text.contains("told you") == tellsConsole)
    }
  }
}
