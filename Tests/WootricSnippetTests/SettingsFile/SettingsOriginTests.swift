import Testing
import WootricSnippet

@Suite("Costs of values")
struct ExplanationTests {
  @Test("Of a file so large that it would be compiled without end, the first values are measured")
  func bounded() throws {
    let text = "{accountToken: 'NPS-1a2b3c4d', cdn: {name: 'a'}, sdk: {timeout: 5},"
    let rest = String(repeating: " ", count: 3 << 20) + "analytics: {helpers: false}}"
    let small = try SettingsFile.read(Array((text + rest.drop { $0 == " " }).utf8), file: "")
    let large = try SettingsFile.read(Array((text + rest).utf8), file: "")
    let (all, some) = (Explanation(small), Explanation(large))
    #expect(all.unmeasured == 0)
    #expect(some.unmeasured == all.rows.count - 2)
    #expect(some.rows.map(\.origin.key) == all.rows.map(\.origin.key))
    #expect(some.rows.dropFirst(2).compactMap(\.cost).isEmpty)
  }
}

@Suite("Origins")
struct SettingsOriginTests {
  @Test("Each value knows who decided it")
  func sources() throws {
    let origins = try origins(
      """
      {accountToken: 'NPS-${T}',
       cdn: {url: '/a/'},
       traits: {'company.name': 'properties.company'},
       environments: {staging: {
         cdn: {url: '/${P:-b}/'}}}}
      """, ["T": "1a2b3c4d"])
    #expect(
      origins["accountToken"]
        == SettingsOrigin(
          key: "accountToken", value: .string("NPS-1a2b3c4d"), source: .file(place(1, 16)),
          variables: ["T"]))
    #expect(
      origins["cdn.url"]
        == SettingsOrigin(
          key: "cdn.url", value: .string("/b/"), source: .overlay("staging", place(5, 15))))
    #expect(
      origins["cdn.name"]
        == SettingsOrigin(key: "cdn.name", value: .string("wootric"), source: .default))
    #expect(origins["traits.company.name"]?.source == .file(place(3, 27)))
    #expect(origins["traits"] == nil)
  }

  @Test("A default that is nothing has no value, and a secret shows none")
  func nothing() throws {
    let origins = try origins(
      "{accountToken: 'NPS-1a2b3c4d', mobile: {clientSecret: '${S}'}}", ["S": "hidden"])
    #expect(origins["output"] == SettingsOrigin(key: "output", value: nil, source: .default))
    #expect(
      origins["mobile.clientSecret"]
        == SettingsOrigin(
          key: "mobile.clientSecret", value: nil, source: .file(place(1, 55)), variables: ["S"]))
  }

  private func origins(
    _ text: String, _ variables: [String: String]
  ) throws -> [String: SettingsOrigin] {
    var environment = SettingsEnvironment(variables: variables)
    environment.names = ["staging"]
    let file = try SettingsFile.read(Array(text.utf8), file: "w", environment: environment)
    return Dictionary(uniqueKeysWithValues: file.origins.map { ($0.key, $0) })
  }

  private func place(_ line: Int, _ column: Int) -> Diagnostic.Origin {
    Diagnostic.Origin(file: "w", line: line, column: column)
  }
}
