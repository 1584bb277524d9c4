import Testing

@Suite("Scripts in a page", .browser)
struct ScriptTests {
  @Test(
    "A result keeps its type",
    arguments: [
      ("undefined", .null), ("null", .null), ("1 + 1", 2), ("'a' + 'b'", "ab"), ("1 < 2", true),
      ("[1, 'two', [true]]", [1, "two", [true]]), ("({ a: { b: null } })", ["a": ["b": .null]]),
      ("Promise.resolve(7)", 7), ("3 // a comment", 3),
    ] as [(String, JSON)])
  func resultTypes(expression: String, result: JSON) async throws {
    try await withBrowser { browser in
      let value = try await browser.evaluate(expression)
      #expect(value == result)
    }
  }

  @Test("Arguments reach the script as they are")
  func arguments() async throws {
    try await withBrowser { browser in
      let result = try await browser.run("return [...arguments]", 1, "</script>", ["a": [.null]])
      #expect(result == [1, "</script>", ["a": [.null]]])
    }
  }

  @Test("A callback delivers the result of an asynchronous script")
  func asynchronousScript() async throws {
    try await withBrowser { browser in
      let result = try await browser.session.executeAsync(
        "setTimeout(arguments[1], 0, arguments[0])", ["later"])
      #expect(result == "later")
    }
  }

  @Test("An error names the command and the page's own words")
  func scriptError() async throws {
    try await withBrowser { browser in
      // "missing is not defined" in Chromium, "Can't find variable: missing" in WebKit. Firefox puts
      // the error's name before them.
      let words = try await browser.run("try { missing() } catch (error) { return error.message }")
      let error = await #expect(throws: WebDriverError.self) { try await browser.run("missing()") }
      #expect(error?.description.hasPrefix("Execute Script: javascript error: ") == true)
      #expect(error?.description.hasSuffix(words.string ?? "none") == true)
    }
  }

  @Test("A policy without 'unsafe-eval' does not stop a test's scripts")
  func strictPolicy() async throws {
    try await withBrowser { browser in
      let policy = "default-src 'none'; require-trusted-types-for 'script'"
      try await browser.open(
        html: """
          <!doctype html><meta http-equiv="Content-Security-Policy" content="\(policy)">
          <script>window.ran = true</script>
          """)
      #expect(try await browser.evaluate("[typeof ran, 1 + 1]") == ["undefined", 2])
    }
  }
}
