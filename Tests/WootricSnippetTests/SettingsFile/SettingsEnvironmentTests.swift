import Testing
import WootricSnippet

@Suite("Environments")
struct SettingsEnvironmentTests {
  @Test(
    "The argument wins over the variable, and production is what nobody named",
    arguments: [
      (nil, [:], ["production"], false),
      (nil, ["WOOTRIC_ENVIRONMENT": ""], ["production"], false),
      (nil, ["WOOTRIC_ENVIRONMENT": "staging"], ["staging"], true),
      ("beta", ["WOOTRIC_ENVIRONMENT": "staging"], ["beta"], true),
      ("production", ["WOOTRIC_ENVIRONMENT": "staging"], ["production"], false),
      ("auto", [:], ["production"], false),
      (nil, ["WOOTRIC_ENVIRONMENT": "auto", "VERCEL_ENV": "preview"], ["preview"], false),
    ] as [(String?, [String: String], [String], Bool)])
  func choice(argument: String?, variables: [String: String], names: [String], isNamed: Bool) {
    let environment = SettingsEnvironment(argument: argument, variables: variables)
    #expect(environment.names == names)
    #expect(environment.isNamed == isNamed)
    #expect(environment.variables == variables)
  }

  @Test(
    "A host says what it builds for",
    arguments: [
      (["CONTEXT": "production"], ["production"]),
      (["CONTEXT": "deploy-preview"], ["deploy-preview", "preview"]),
      (["CONTEXT": "dev"], ["dev", "development"]),
      (["CF_PAGES_BRANCH": "main"], ["production"]),
      (["CF_PAGES_BRANCH": "master"], ["production"]),
      (["CF_PAGES_BRANCH": "production"], ["production"]),
      (["CF_PAGES_BRANCH": "redesign"], ["redesign", "preview"]),
      (["VERCEL_ENV": "production"], ["production"]),
      (["VERCEL_ENV": "development"], ["development"]),
      (["CONTEXT": "", "VERCEL_ENV": "preview"], ["preview"]),
      (["HOME": "/"], ["production"]),
    ] as [([String: String], [String])])
  func host(variables: [String: String], names: [String]) {
    #expect(SettingsEnvironment(ofHost: variables).names == names)
  }

  @Test("An overlay changes its keys and no others, inside objects too")
  func overlay() throws {
    let file = try read(
      """
      cdn: { url: '/a/', name: 'nps' }, traits: { a: 'email', b: 'properties.b' },
      analytics: { query: ['a', 'b'] }, environments: {
        staging: { cdn: { url: '/b/' }, traits: { b: false, c: 'phone_number' },
          analytics: { query: ['c'] } },
        other: { cdn: { name: 'other' } },
      }
      """, SettingsEnvironment("staging"))
    #expect(file.environment == "staging")
    #expect(file.settings.cdn == Settings.CDN(url: "/b/", name: "nps"))
    #expect(file.settings.analytics.query == .only(["c"]))
    #expect(
      // Of the defaults, the address is another trait's.
      file.settings.traits.dropFirst(2) == [
        Settings.TraitMapping(trait: "a", destination: .field(.email)),
        Settings.TraitMapping(trait: "b", destination: .dropped),
        Settings.TraitMapping(trait: "c", destination: .field(.phoneNumber)),
      ])
  }

  @Test("An overlay may give what the base leaves to it")
  func token() throws {
    let text = "{environments: {staging: {accountToken: 'NPS-1a2b3c4d'}}}"
    let environment = SettingsEnvironment("staging")
    let settings = try Settings.read(Array(text.utf8), file: "", environment: environment)
    #expect(settings.accountToken == "NPS-1a2b3c4d")
    #expect(throws: SettingsError.self) { try Settings.read(Array(text.utf8), file: "") }
  }

  @Test("Only production is held to what visitors may see")
  func testFlags() throws {
    let text = "survey: {immediately: true}, environments: {development: {}}"
    let file = try read(text, SettingsEnvironment("development"))
    #expect(file.settings.survey.immediately && file.warnings == [])
    #expect(throws: SettingsError.self) { try read(text, SettingsEnvironment()) }
  }

  @Test("A name that a person gives has to be declared")
  func unknown() {
    let error = #expect(throws: SettingsError.self) {
      try read("environments: {staging: {}}", SettingsEnvironment("stagign"))
    }
    #expect(
      error?.diagnostics.map(\.problem) == [
        .unknownEnvironment("stagign", known: ["production", "staging"])
      ])
    #expect(error?.diagnostics.first?.origin.column == 32)
  }

  @Test("A host's name is used where it is declared, and only told where it is not")
  func undeclared() throws {
    let preview = SettingsEnvironment(ofHost: ["CONTEXT": "deploy-preview"])
    let declared = try read("environments: {preview: {cdn: {name: 'p'}}}", preview)
    #expect(declared.environment == "preview" && declared.settings.cdn.name == "p")
    #expect(try read("", preview).environment == "deploy-preview")
    #expect(declared.warnings == [])
    #expect(
      try read("", preview).warnings.map { $0.description.split(separator: "\n")[0] } == [
        "wootric.json:1:1: warning: CONTEXT says that this is 'deploy-preview', which is not declared, so that it asks real people; add 'deploy-preview' or 'preview' to 'environments'"
      ])
  }

  @Test("What no overlay was declared for is held to what visitors may see")
  func undeclaredFlags() throws {
    let branch = SettingsEnvironment(ofHost: ["CF_PAGES_BRANCH": "release"])
    let text = "survey: {immediately: true}"
    #expect(throws: SettingsError.self) { try read(text, branch) }
    #expect(try read(text + ", environments: {preview: {}}", branch).environment == "preview")
  }

  @Test(
    "The variable that named it is known",
    arguments: [
      (nil, [:], nil), ("staging", ["WOOTRIC_ENVIRONMENT": "a"], nil), ("auto", [:], nil),
      (nil, ["WOOTRIC_ENVIRONMENT": "staging"], "WOOTRIC_ENVIRONMENT"),
      ("auto", ["VERCEL_ENV": "preview"], "VERCEL_ENV"),
      ("auto", ["CF_PAGES_BRANCH": "release", "CONTEXT": ""], "CF_PAGES_BRANCH"),
    ] as [(String?, [String: String], String?)])
  func variable(argument: String?, variables: [String: String], name: String?) {
    #expect(SettingsEnvironment(argument: argument, variables: variables).variable == name)
  }

  @Test("What switches a platform off in an overlay leaves its details where they are")
  func effects() throws {
    let text = """
      consent: {mode: 'tcf', purposes: [1]},
      environments: {development: {consent: {mode: 'none'}}}
      """
    #expect(try read(text, SettingsEnvironment("development")).warnings == [])
  }

  @Test(
    "Variables are put in where the text says",
    arguments: [
      ("${A}", "a"), ("x${A}y${B:-z}", "xayz"), ("${EMPTY}", ""), ("${EMPTY:-e}", "e"),
      ("${A:-b}", "a"), ("$A $ {A} $", "$A $ {A} $"), ("$${A}", "${A}"), ("${B:-}", ""),
      ("${B:-https://x/?a=1}", "https://x/?a=1"), ("${NESTED}", "${A}"),
    ])
  func variables(text: String, value: String) throws {
    let variables = ["A": "a", "EMPTY": "", "NESTED": "${A}"]
    let file = try read(
      "survey: {productName: '\(text)'}", SettingsEnvironment(variables: variables))
    #expect(file.settings.survey.productName == value)
  }

  @Test("Variables of an overlay that is not used need not be set")
  func unusedVariables() throws {
    let text = "environments: {staging: {output: '${OUTPUT}'}}"
    #expect(try read(text, SettingsEnvironment()).warnings == [])
    #expect(throws: SettingsError.self) { try read(text, SettingsEnvironment("staging")) }
  }

  private func read(
    _ setting: String, _ environment: SettingsEnvironment
  ) throws -> SettingsFile {
    let text = "{accountToken: 'NPS-1a2b3c4d', \(setting)}"
    return try SettingsFile.read(Array(text.utf8), file: "wootric.json", environment: environment)
  }
}
