import Testing
import WootricSnippet

@Suite("The form of the preview page", .browser)
struct PreviewFormTests {
  /// A value typed into a field of a method's form, and the advice below it.
  struct Mistake: CustomTestStringConvertible {
    var method = "identify"
    var field = "textarea"
    var text: String
    var advice: String
    var testDescription: String { text }
  }

  private static let createdAt = "label:nth-child(2) input"
  private static let seats = "label:nth-child(5) input"

  private static let mistakes = [
    Mistake(text: "plan", advice: #"Not JSON: begin with a brace, as in { "plan": "pro" }."#),
    Mistake(text: #"{ "plan": "pro""#, advice: "Not JSON: write a closing brace } at the end."),
    Mistake(
      text: "{ 'plan': 'pro' }",
      advice: #"Not JSON: write double quotes in place of single ones, as in "pro"."#),
    Mistake(
      text: #"{ plan: "pro" }"#,
      advice: #"Not JSON: write the name in double quotes, "plan"."#),
    Mistake(
      text: #"{ "plan": pro }"#, advice: #"Not JSON: write the text in double quotes, "pro"."#),
    Mistake(
      text: #"{ "plan": "pro", }"#,
      advice: "Not JSON: leave out the comma before the closing bracket."),
    Mistake(
      text: #"{ "plan": "it's", }"#,
      advice: "Not JSON: leave out the comma before the closing bracket."),
    Mistake(
      text: "[1]",
      advice: #"Not an object: write names and values in braces, such as { "plan": "pro" }."#),
    Mistake(
      field: createdAt, text: "soon",
      advice: "Not a time: write a date, such as 2024-01-31, or Unix seconds, such as 1706659200."),
    Mistake(
      field: createdAt, text: "2999-01-01",
      advice: "In the future: write the sign-up date, such as 2024-01-31."),
    Mistake(
      field: seats, text: "twelve", advice: "Not a number: write digits, such as 12 or 12.5."),
    Mistake(
      method: "page", field: "[name=address]", text: " nowhere",
      advice: "Not a full address: begin with https://, as in https://www.example.com/pricing."),
    Mistake(
      method: "track", field: "[name=event]", text: " ",
      advice: "No name: write the name of the event, such as Order Completed."),
  ]

  @Test("A mistake is told at its field, with what to write instead, and makes no call")
  func faults() async throws {
    try await PreviewSite().open { browser in
      try await browser.wait(forCalls: 1)
      for mistake in Self.mistakes {
        let field = "#\(mistake.method) \(mistake.field)"
        try await browser.choose(mistake.method)
        _ = try await browser.run(
          "document.querySelector(arguments[0]).value = ''", .string(field))
        try await browser.type(mistake.text, into: field)
        try await browser.send()
        let told = try await browser.run(
          """
          const field = document.querySelector(arguments[0])
          const fault = document.getElementById(field.getAttribute('aria-describedby'))
          return [fault && fault.textContent, field.getAttribute('aria-invalid'),
            document.activeElement == field, field.closest('label').nextElementSibling == fault]
          """, .string(field))
        #expect(told == [.string(mistake.advice), "true", true, true])
        try await browser.type("x", into: field)
        let gone = try await browser.run(
          """
          const field = document.querySelector(arguments[0])
          const told = [field.getAttribute('aria-invalid'), field.hasAttribute('aria-describedby')]
          field.value = ''
          return told
          """, .string(field))
        #expect(gone == ["false", false], "it goes once the field is mended: \(mistake.text)")
      }
      #expect(try await browser.callsShown == ["wootric('page')"])
    }
  }

  @Test("All mistakes are told at once, and the first has the focus")
  func all() async throws {
    try await PreviewSite().open { browser in
      try await browser.type("soon", into: "#identify \(Self.createdAt)")
      try await browser.type("{ no", into: "#identify textarea")
      try await browser.send()
      let told = try await browser.evaluate(
        """
        [document.querySelectorAll('.fault').length,
          document.activeElement == document.querySelector('#identify \(Self.createdAt)')]
        """)
      #expect(told == [2, true])
    }
  }

  @Test("What the bundle takes for a time is one here: seconds, milliseconds, eight digits")
  func times() async throws {
    try await PreviewSite().open { browser in
      let field = "#identify \(Self.createdAt)"
      for text in ["1706659200", "1706659200000", "20240131", "2024-01-31T10:00Z"] {
        _ = try await browser.run(
          "document.querySelector(arguments[0]).value = ''", .string(field))
        try await browser.type(text, into: field)
        try await browser.send()
        try await browser.wait(
          until: """
            (JSON.parse(document.querySelector('#settings').textContent || '{}').created_at || '')
              .toString().startsWith('17066') && !document.querySelector('.fault')
            """)
      }
    }
  }

  @Test("The call is there as JavaScript, and copied by a button that says so")
  func copy() async throws {
    try await PreviewSite().open { browser in
      try await browser.type("42", into: "#identify [name=userId]")
      try await browser.type("Acme", into: "#traits label:nth-child(4) input")
      try await browser.type(#"{ "a b": [1], "plan": "pro" }"#, into: "#identify textarea")
      let code = #"""
        analytics.identify("42", {
          "a b": [1],
          plan: "pro",
          company: { name: "Acme" }
        });
        """#
      #expect(
        try await browser.evaluate("document.querySelector('#code').textContent") == .string(code))
      // Without a clipboard, as from disk in some browsers.
      try await browser.run(
        """
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
        document.addEventListener('copy', () => { window.copied = getSelection().toString() })
        """)
      try await browser.click("#copy")
      try await browser.wait(until: "document.querySelector('#copy').textContent == 'Copied'")
      #expect(try await browser.evaluate("window.copied") == .string(code))
      let said = try await browser.evaluate("document.querySelector('#status').textContent")
      #expect(said.string?.hasPrefix("Copied: analytics.identify(") == true)
      try await browser.type("7", into: "#identify [name=userId]")
      #expect(
        try await browser.evaluate("document.querySelector('#copy').textContent") == "Copy the call"
      )
    }
  }

  @Test("With a clipboard, the call is what is in it")
  func clipboard() async throws {
    try await PreviewSite().open { browser in
      try await browser.choose("track")
      try await browser.type("Order Completed", into: "#track [name=event]")
      try await browser.run(
        """
        const clipboard = { writeText: async text => { window.copied = text } }
        Object.defineProperty(navigator, 'clipboard', { value: clipboard })
        """)
      try await browser.click("#copy")
      try await browser.wait(until: "document.querySelector('#copy').textContent == 'Copied'")
      #expect(
        try await browser.evaluate("window.copied") == #"analytics.track("Order Completed");"#)
    }
  }
}
