import Foundation
import WootricSnippet

/// Snippets that were compiled before: an unoptimised compiler takes 0.15 s for one, longer than
/// most visits, and most visits have the same settings.
final class CompiledSnippets: @unchecked Sendable {
  // Checked by hand: the list is touched under the lock only.
  private let lock = NSLock()
  private var compiled: [(form: Snippet.Form, snippet: Snippet)] = []

  static let shared = CompiledSnippets()

  func snippet(_ settings: Settings, form: Snippet.Form) -> Snippet {
    lock.withLock {
      if let known = compiled.first(where: { $0.form == form && $0.snippet.settings == settings }) {
        return known.snippet
      }
      let snippet = Snippet(settings, form: form)
      compiled.append((form, snippet))
      return snippet
    }
  }
}
