import TestSupport
import Testing

@testable import WootricSnippet

@Suite("The schema of the settings")
struct SettingsSchemaTests {
  @Test("It is its snapshot")
  func snapshot() throws {
    let failures = try SnapshotFolder("SettingsSchemaTests")
      .failures(comparing: ["wootric.schema.json": Array(SettingsSchema.text.utf8)])
    for failure in failures { Issue.record("\(failure)") }
  }

  @Test("What is read passes", arguments: AcceptedSetting.all)
  func accepted(_ setting: AcceptedSetting) throws {
    let text = "{accountToken: 'NPS-1a2b3c4d', \(setting.testDescription)}"
    let value = try #require(json(text))
    #expect(try schema.accepts(value))
  }

  @Test("Settings written as a file pass", arguments: AcceptedSetting.all)
  func written(_ setting: AcceptedSetting) throws {
    #expect(try schema.accepts(setting.expected.json))
  }

  @Test(
    "What has an unknown key or a value of another type does not pass, all else does",
    arguments: BrokenFile.all)
  func broken(_ file: BrokenFile) throws {
    guard let value = json(file.text) else { return }
    #expect(try schema.accepts(value) == passes(file.text))
  }

  @Test(
    "A validator of others finds the schema well-formed, and says the same",
    .enabled("Python's jsonschema is not installed; 'Tests/run' installs it") {
      try await JSONSchema.isExpected()
    })
  func otherValidator() async throws {
    let texts = AcceptedSetting.all.map { "{accountToken: 'NPS-1a2b3c4d', \($0.testDescription)}" }
    // JSON has no infinity, and Python would read none of the rest.
    let files = (texts + BrokenFile.all.map(\.text)).filter { !$0.contains("Infinity") }
      .compactMap { text in json(text).map { (text, value: $0) } }
    let faults = try await JSONSchema.faults(
      of: files.map { JSONText.line($0.value) }, schema: SettingsSchema.text)
    try #require(faults.count == files.count)
    for ((text, _), fault) in zip(files, faults) {
      #expect(fault.isEmpty == passes(text), "\(text): \(fault)")
    }
  }

  @Test("Each word of a choice has its meaning beside it, in the order of the words")
  func meanings() throws {
    for (key, meanings) in ChoiceMeanings.table {
      let path = key == "as" ? [] : key.split(separator: ".").map(String.init)
      let words = JSONValue.array(meanings.map { .string($0.word) })
      let texts = JSONValue.array(meanings.map { .string($0.meaning) })
      let pair = "\"enum\": \(JSONText.line(words)), \"enumDescriptions\": \(JSONText.line(texts))"
      let row = try #require(
        key == "as"
          ? SettingsSchema.json
          : Settings.rows.first { $0.path == path }?.schema()
            .telling(meaningsOf: key).json)
      #expect(JSONText.line(row).contains(pair), "\(key)")
    }
  }

  @Test("Editors say what to write, and offer the fields that a trait can become")
  func editors() {
    let text = SettingsSchema.text
    #expect(
      text.contains("\"allowComments\": true") && text.contains("\"allowTrailingCommas\": true"))
    #expect(
      text.contains(
        "\"patternErrorMessage\": \"Write a token such as 'NPS-1a2b3c4d', 'NPS-EU-1a2b3c4d' or 'NPS-AU-1a2b3c4d'.\""
      ))
    #expect(text.contains("\"properties.company\""))
  }

  @Test(
    "An editor of JSON with comments says what is wrong with a file, and nothing of a good one",
    .enabled("Python's commentjson is not installed; 'Tests/run' installs it") {
      try await JSONSchema.readsComments()
    })
  func commented() async throws {
    let token = "\"accountToken\": \"NPS-1a2b3c4d\""
    let files = [
      ("{\n  // The account.\n  \(token),\n  \"survey\": { \"ask\": \"page\", },\n}", ""),
      (
        "{ \(token), \"survey\": { \"theme\": \"dark\" } }",
        "$.survey: Additional properties are not allowed ('theme' was unexpected)"
      ),
      (
        "{ \(token), \"sdk\": { \"timeout\": \"10\" } }",
        "$.sdk.timeout: '10' is not of type 'integer'"
      ),
      ("{ \"survey\": { \"ask\": \"page\" } }", "$: 'accountToken' is a required property"),
      ("{ accountToken: \"NPS-1a2b3c4d\" }", "not JSON with comments"),
      ("{ 'accountToken': 'NPS-1a2b3c4d' }", "not JSON with comments"),
      ("{ \(token) \"survey\": {} }", "not JSON with comments"),
    ]
    #expect(
      try await JSONSchema.faults(ofFiles: files.map(\.0), schema: SettingsSchema.text)
        == files.map(\.1))
  }

  @Test("Every key has a description and its default, and none may be added")
  func keys() {
    let text = SettingsSchema.text
    for row in Settings.rows { #expect(text.contains("\"description\": \"\(row.summary)\"")) }
    #expect(text.contains(#""default": "analytics""#))
  }

  private var schema: SchemaValidator { SchemaValidator(root: SettingsSchema.json) }

  /// Nil for what is no JSON5, or no JSON: an editor says so without a schema.
  private func json(_ text: String) -> JSONValue? {
    let scan = JSON5Parser.parse(Array(text.utf8))
    return scan.faults.isEmpty ? scan.root?.json : nil
  }

  /// The reader's verdict, as far as it is a schema's.
  private func passes(_ text: String) -> Bool {
    // What a variable holds is known only when the site is built.
    text.contains("${") || !problems(of: text).contains(where: \.isInSchema)
  }

  private func problems(of text: String) -> [Diagnostic.Problem] {
    let environment = SettingsEnvironment(variables: ["SET": "set"])
    do throws(SettingsError) {
      _ = try SettingsFile.read(Array(text.utf8), file: "", environment: environment)
      return []
    } catch {
      return error.diagnostics.map(\.problem)
    }
  }
}

private extension Diagnostic.Problem {
  /// Whether a schema can tell, which sees values but neither places nor what stands elsewhere.
  var isInSchema: Bool {
    switch self {
    case .unknownKey, .misplacedKey, .missingKey, .wrongKind, .otherForm, .refused, .reservedName,
      .placeholderToken, .blockedName,
      .takenGlobal, .attributeName, .reservedAttribute, .insecureURL, .hostIsNotASCII,
      .emptyTraitName, .unknownField, .propertyName, .environmentName, .plainSecret:
      true
    default: false
    }
  }
}

private extension Schema {
  var json: JSONValue { .object(self) }
}
