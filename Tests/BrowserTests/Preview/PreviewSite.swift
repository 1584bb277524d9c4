import Foundation
import Testing
import WootricSnippet

/// The preview page of some settings, as a build writes it.
struct PreviewSite {
  static let attack = "</script><img src=x onerror=alert(1)>\u{2028}'\"`"

  var settings = Self.usual
  var form = Snippet.Form.minified
  var environment = "production"

  /// The file's text, with a warning about the settings.
  var text: String {
    let warning = Diagnostic(
      origin: Diagnostic.Origin(file: "wootric.json", line: 3, column: 7), severity: .warning,
      problem: .unknownLanguage(Self.attack, nearest: nil))
    let snippet = Snippet(settings, form: form)
    return Artifact.preview.files(
      of: PerPage(snippet), environment: environment, warnings: [warning],
      settingsFile: "/home/ada/\(Self.attack)/shop.json")[0].text
  }

  /// Traits of each kind, with names that are hard to show.
  static var usual: Settings {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.survey.productName = attack
    settings.traits += [
      Settings.TraitMapping(trait: "company.name", destination: .field(.property("company"))),
      Settings.TraitMapping(
        trait: "seats", destination: .field(.property("seats")), conversion: .amount),
      Settings.TraitMapping(trait: attack, destination: .dropped),
    ]
    return settings
  }

  /// Opens the page from disk and runs a test in it.
  func open(_ test: (Browser) async throws -> Void) async throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "preview-\(UUID()).html")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try await withBrowser { browser in
      try await browser.open(url.absoluteString)
      try await test(browser)
    }
  }
}

extension Browser {
  /// Chooses the method whose form is shown.
  func choose(_ method: String) async throws {
    try await run("document.querySelector(`[value=${arguments[0]}]`).click()", .string(method))
  }

  /// Makes the call that the form shows.
  func send(_ method: String? = nil) async throws {
    if let method { try await choose(method) }
    try await click("#send")
  }

  /// The methods of the SDK that were called, the latest first.
  var callsShown: JSON {
    get async throws {
      try await evaluate(
        "[...document.querySelectorAll('#calls li')].map(call => call.querySelector('code').textContent)"
      )
    }
  }

  /// Waits until the SDK has been called this often.
  func wait(forCalls number: Int) async throws {
    try await wait(until: "document.querySelectorAll('#calls li').length == \(number)")
  }

  /// A value of an expression in the page of the survey, whose survey is `survey`.
  func inStage(_ statements: String) async throws -> JSON {
    try await session.switchTo(frame: 0)
    let value = try await run(
      """
      const host = document.querySelector('#stand-in-survey')
      const survey = host && host.shadowRoot
      \(statements)
      """)
    try await session.switchTo(frame: nil)
    return value
  }
}
