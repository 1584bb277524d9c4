import Testing
import WootricSnippet

/// One behaviour of loader and bundle: a visit, what is done in the page, and what it gives.
struct Behaviour: CustomTestStringConvertible, Sendable {
  var sentence: String
  /// The body of an async function.
  var script: String
  var expected: JSON
  /// Run right behind the loader, so before the bundle is there.
  var queued = ""
  /// Run before the loader.
  var before = ""
  var body = "<p>Hello"
  var change: @Sendable (inout Settings) -> Void = { _ in }

  init(
    _ sentence: String, _ script: String, gives expected: JSON, queued: String = "",
    before: String = "", body: String = "<p>Hello",
    change: @escaping @Sendable (inout Settings) -> Void = { _ in }
  ) {
    self.sentence = sentence
    self.script = script
    self.expected = expected
    self.queued = queued
    self.before = before
    self.body = body
    self.change = change
  }

  var testDescription: String { sentence }
}

extension Behaviour {
  /// Visits a page and compares the whole result.
  func check(_ form: Snippet.Form) async throws {
    guard form.isForThisEngine else { return }
    var visit = Visit(form: form, body: body)
    change(&visit.settings)
    visit.before = before.isEmpty ? "" : "<script>\(before)</script>"
    visit.after = queued.isEmpty ? "" : "<script>\(queued)</script>"
    let ready = visit
    try await withBrowser { browser in
      let result = try await ready.result(of: script, in: browser)
      #expect(result == expected, "\(sentence) (\(form))")
    }
  }
}
