import Foundation
import Testing
import WootricSnippet

@Suite("site-example in a browser", .browser)
struct ExampleTests {
  /// Builds a copy of the example and gives the published files, by their path.
  static func published(form: Snippet.Form) throws -> [String: String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let copy = FileManager.default.temporaryDirectory.appending(path: "example-\(UUID())")
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.copyItem(
      at: root.appending(path: "site-example").standardizedFileURL, to: copy)
    let output = copy.appending(path: "dist")
    try? FileManager.default.removeItem(at: output)
    _ = try Build(settingsFile: copy.appending(path: "wootric.json").path, form: form).run()
    var files: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: output.path)! {
      files[path] = try? String(contentsOf: output.appending(path: path), encoding: .utf8)
    }
    return files
  }

  @Test("Signing in identifies, and the strip and the survey show it", arguments: Visit.forms)
  func signIn(form: Snippet.Form) async throws {
    let files = try Self.published(form: form)
    try await withBrowser { browser in
      let site = try await browser.serve(files)
      try await browser.open(site.url("account.html"))
      try await browser.run("document.querySelector('#sign-in-form').requestSubmit()")
      let email = try await browser.wait(until: "window.wootricSettings && wootricSettings.email")
      #expect(email.isTruthy)
      let shown = try await browser.value(
        of: """
          await analytics.ready()
          return [wootricSettings.properties.company !== undefined, wootricSettings.properties.seats_amount > 0,
            document.querySelector('#strip-calls').textContent.includes(wootricSettings.email),
            document.querySelector('#stand-in-survey') !== null]
          """)
      #expect(shown == [true, true, true, true])
      if let folder = ProcessInfo.processInfo.environment["SCREENSHOTS"] {
        try await browser.session.screenshot().write(
          to: URL(filePath: "\(folder)/account-\(form).png"))
      }
      try await browser.run("document.querySelector('#sign-out').click()")
      let left = try await browser.value(
        of:
          "return [wootricSettings.email === undefined, document.querySelector('#stand-in-survey') === null]"
      )
      #expect(left == [true, true])
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
      try await browser.open(site.url("legal/privacy.html"))
      let untouched = try await browser.evaluate("[typeof analytics, typeof wootricSettings]")
      #expect(untouched == ["undefined", "undefined"])
      #expect(
        try await site.requests.suffix(3).contains { $0.contains("/assets/wootric-") } == false)
    }
  }
}
