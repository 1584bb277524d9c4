import Foundation
import TestSupport
import Testing
import WootricSnippet

@Suite("Configuration of mobile apps")
struct MobileConfigurationTests {
  private static let secret = "s3cr3t-value"

  private static var settings: Settings {
    var settings = Settings(accountToken: "NPS-EU-1a2b3c4d")
    settings.analytics.track = .only(["it's \"d$ne\" \u{E9}"])
    settings.survey = Settings.Survey(
      language: "DE", productName: "A$me", audience: "a\nfriend", showOptOut: true,
      facebookPage: "acme", messages: messages, thankYou: thankYou)
    settings.traits += [
      Settings.TraitMapping(trait: "company.name", destination: .field(.property("company"))),
      Settings.TraitMapping(trait: "company.plan", destination: .field(.property("plan"))),
      Settings.TraitMapping(
        trait: "seats", destination: .field(.property("seats")), conversion: .amount),
      Settings.TraitMapping(
        trait: "lastOrder", destination: .field(.property("last")), conversion: .date),
      Settings.TraitMapping(trait: "id", destination: .field(.externalID)),
      Settings.TraitMapping(trait: "$userId", destination: .field(.property("customer"))),
      Settings.TraitMapping(trait: "password", destination: .dropped),
    ]
    settings.mobile = .init(
      ios: "ios/WootricConfiguration.swift",
      android: "app/src/main/kotlin/com/acme/app/WootricConfiguration.kt")
    return settings
  }

  private static let messages = Settings.Survey.Messages(
    question: "Would you?", followupQuestion: .init(all: "Why?", detractor: "What is \"bad\"?"),
    placeholderText: .init(passive: "Because $1"))

  private static let thankYou = Settings.Survey.ThankYou(
    main: .init(all: "Thanks!"), setup: .init(all: "Tell others", promoter: "Tell friends"),
    linkText: .init(all: "Review"),
    linkURL: .init(all: "https://a.example/?b=$c", promoter: "https://b.example/"),
    addScoreToURL: true, addCommentToURL: false)

  fileprivate static func files(_ settings: Settings) -> [GeneratedFile] {
    Artifact.apps.files(of: PerPage(Snippet(settings)))
  }

  @Test("Both files are their snapshots")
  func snapshots() throws {
    let files = Self.files(Self.settings).map {
      // Apps have their own style: the format of this package is none of theirs.
      ($0.name + ".txt", Array($0.text.utf8))
    }
    let failures = try SnapshotFolder("MobileConfigurationTests")
      .failures(comparing: Dictionary(uniqueKeysWithValues: files))
    for failure in failures { Issue.record("\(failure)") }
  }

  @Test("No path, no file, and all text is ASCII")
  func places() {
    var settings = Self.settings
    for file in Self.files(settings) {
      #expect(file.text.utf8.allSatisfy { $0 < 128 })
      #expect(file.place == .apps)
    }
    settings.mobile.ios = nil
    #expect(Self.files(settings).map(\.name) == [settings.mobile.android])
  }

  @Test("A folder that is named like a keyword is quoted in the package's name")
  func keyword() {
    var settings = Self.settings
    settings.mobile.android = "app/src/main/java/in/co/acme/WootricConfiguration.kt"
    let file = Self.files(settings)[1]
    #expect(file.text.contains("\npackage `in`.co.acme\n"))
  }

  @Test(
    "The Swift file type-checks with each of the SDK's ways to be configured",
    arguments: [(nil, nil), ("cid", nil), ("cid", Self.secret)] as [(String?, String?)])
  func typeCheck(clientID: String?, clientSecret: String?) async throws {
    var settings = Self.settings
    (settings.mobile.clientID, settings.mobile.clientSecret) = (clientID, clientSecret)
    let app = try App(settings)
    for module in ["UIKit", "WootricSDK"] {
      try await app.compile(
        "-emit-module", "-parse-as-library", "-I", ".", "-module-name", module, "\(module).swift")
    }
    try await app.compile(
      "-typecheck", "-swift-version", "6", "-I", ".", "WootricConfiguration.swift")
  }

  @Test(
    "The Kotlin file compiles with each of the SDK's ways to be configured",
    .enabled(if: Program.isExpected("kotlinc"), "kotlinc is not installed"),
    arguments: [(nil, nil), ("cid", nil), ("cid", Self.secret)] as [(String?, String?)])
  func compileKotlin(clientID: String?, clientSecret: String?) async throws {
    var settings = Self.settings
    (settings.mobile.clientID, settings.mobile.clientSecret) = (clientID, clientSecret)
    let app = try App(settings)
    try await app.compileKotlin(
      "Activity.kt", "Wootric.kt", "Objects.kt", "Uri.kt", "WootricConfiguration.kt")
  }

  @Test("The SDK hears what it hears on the web")
  func run() async throws {
    let app = try App(Self.settings, inOneModule: true)
    try await app.compile(
      "main.swift", "UIKit.swift", "WootricSDK.swift", "WootricConfiguration.swift", "-o", "app")
    let outcome = try await Program(path: app.folder["app"]).run([], in: app.folder.path)
    #expect(
      outcome.output == """
        configure NPS-EU-1a2b3c4d
        language DE
        product_name A$me
        audience a
        friend
        question Would you?
        followup Why? Why? What is "bad"?
        placeholder nil Because $1 nil
        main Thanks!
        setup Tell others
        setup promoter Tell friends
        link Review https://a.example/?b=$c
        link promoter Review https://b.example/
        score in url true
        comment in url false
        opt out true
        facebook https://www.facebook.com/acme
        email ada@example.com
        created_at 1706659201
        language FR
        external_id 42
        properties company=Acme customer=ada@example.com last_date=1706659200 ok=true renewal_date=1706745600 seats_amount=13
        email b@example.com
        properties customer=42
        properties customer=42
        event_name it's "d$ne" \u{E9}
        email c@example.com
        properties seats_amount=3
        survey
        stop
        email nil
        created_at nil
        language DE
        external_id nil
        properties \n\
        event_name nil

        """)
  }

  @Test("The client secret is in the apps' files and in no other")
  func secrets() throws {
    var settings = Self.settings
    settings.mobile.clientID = "cid"
    settings.mobile.clientSecret = Self.secret
    settings.site = .init(root: "public")
    let snippet = Snippet(settings, form: .readable)
    let origin = Diagnostic.Origin(file: "/somewhere/wootric.json", line: 1, column: 1)
    let warning = Diagnostic(
      origin: origin, severity: .warning, problem: .needlessSecret(key: "mobile.clientSecret"))
    let preview = Artifact.preview.files(of: PerPage(snippet), warnings: [warning])[0]
    #expect(preview.text.contains("mobile.clientSecret"))
    #expect(!preview.text.contains("/somewhere"))
    let served = GeneratedFile.all(of: PerPage(snippet)) + [preview]
    for file in served { #expect(!file.text.contains(Self.secret), "\(file.name)") }
    #expect(HeaderRules(PerPage(snippet))?.text.contains(Self.secret) == false)
    #expect(!PolicySources(snippet).policy.contains(Self.secret))
    for file in Self.files(settings) {
      #expect(file.text.contains(Self.secret), "\(file.name)")
    }
  }
}

/// An app's folder: the file, and stand-ins for what it imports.
private struct App {
  let folder: TemporaryFolder

  init(_ settings: Settings, inOneModule: Bool = false) throws {
    folder = try TemporaryFolder()
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Mobile")
    for name in [
      "UIKit.swift", "WootricSDK.swift", "main.swift", "Activity.kt", "Wootric.kt", "Objects.kt",
      "Uri.kt",
    ] {
      let text = try String(contentsOf: fixtures.appendingPathComponent(name), encoding: .utf8)
      try folder.write(inOneModule ? Self.alone(text) : text, to: name)
    }
    let files = MobileConfigurationTests.files(settings)
    let (swift, kotlin) = (files[0], files[1])
    try folder.write(
      inOneModule ? Self.alone(swift.text) : swift.text, to: "WootricConfiguration.swift")
    try folder.write(kotlin.text, to: "WootricConfiguration.kt")
  }

  func compile(_ arguments: String...) async throws {
    let compiler = try #require(Program(named: "swiftc"))
    let outcome = try await compiler.run(
      arguments, in: folder.path, environment: ["HOME": folder.path])
    try #require(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
  }

  /// The Java machine may warn of the compiler's own options: errors have a status.
  func compileKotlin(_ files: String...) async throws {
    let compiler = try #require(Program(named: "kotlinc"), "CI needs kotlinc on its path")
    let outcome = try await compiler.run(
      ["-d", "classes"] + files, in: folder.path, environment: ["HOME": folder.path])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  static func alone(_ text: String) -> String {
    text.replacing("import UIKit\n", with: "").replacing("import WootricSDK\n", with: "")
  }
}
