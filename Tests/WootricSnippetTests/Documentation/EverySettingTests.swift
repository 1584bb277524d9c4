import Foundation
import TestSupport
import Testing

@testable import WootricSnippet

/// The article that lists every key is written from the declarations of the keys.
@Suite("The reference of the settings")
struct EverySettingTests {
  private static let file = Repository.article("EverySetting")

  private var article: String {
    let defaults = Settings(accountToken: "")
    let rows = Settings.rows.map { row in
      let value = row.isRequired ? "required" : row.json(defaults).map { "`\($0.oneLine)`" } ?? ""
      let taken = row.words().asCode
      return "| `\(row.path.joined(separator: "."))` | \(taken) | \(value) | \(row.summary) |"
    }
    return """
      # Every setting

      The keys of `wootric.json`, with what they take, and what they are where they are not given.

      | key | takes | default | what it decides |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      ## What a trait becomes

      A row of `traits` has a trait, with dots into objects, and `false`, a field, or a field with a conversion:
      `"seats": { "to": "properties.seats", "as": "amount" }`. The fields are \(fields).

      ## What the words mean

      | key | word | meaning |
      |---|---|---|
      \(meanings.joined(separator: "\n"))

      """
  }

  private var fields: String {
    (Settings.TraitMapping.Field.fixed.map(\.name) + ["properties.NAME"]).map { "`\($0)`" }.joined(
      separator: ", ")
  }

  /// In the order of the keys; the conversion of a trait is not one of them.
  private var meanings: [String] {
    let keys = Settings.rows.map { $0.path.joined(separator: ".") } + ["as"]
    return keys.flatMap { key in
      (ChoiceMeanings.table[key] ?? []).map { "| `\(key)` | `\($0.word)` | \($0.meaning) |" }
    }
  }

  @Test("The article lists every key with its default")
  func isUpToDate() throws {
    let text = try? String(contentsOf: Self.file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1", text != article {
      try Data(article.utf8).write(to: Self.file)
      Issue.record("The article was written anew; run again without UPDATE_SNAPSHOTS")
      return
    }
    #expect(
      text == article, "UPDATE_SNAPSHOTS=1 swift test --filter EverySettingTests writes it anew")
  }
}

private extension String {
  /// Words in quotes are code.
  var asCode: String {
    replacing(/'([^']+)'/) { "`\($0.output.1)`" }.replacing("|", with: "\\|")
  }
}

private extension JSONValue {
  var oneLine: String { JSONText.line(self).replacing("|", with: "\\|") }
}
