import Foundation
import TestSupport
import Testing
import WootricSnippet

@Suite("wootric.d.ts", .enabled(if: TypeScript.isExpected, "needs tsc; 'Tests/run' installs it"))
struct TypeDefinitionsTests {
  @Test("Calls as analytics.js knows them compile, with this site's traits and events")
  func calls() async throws {
    let messages = try await TypeScript.check("calls.ts", Self.settings)
    #expect(messages == [])
  }

  @Test("Mistakes do not compile, each with its message")
  func mistakes() async throws {
    let messages = try await TypeScript.check("mistakes.ts", Self.settings)
    let lines = try TypeScript.fixture("mistakes.ts").split(separator: "\n").dropFirst()
    let expected = lines.map { $0.split(separator: "// ").last ?? "" }
    try #require(messages.count == expected.count, "\(messages.joined(separator: "\n"))")
    for (index, (message, part)) in zip(messages, expected).enumerated() {
      #expect(message.hasPrefix("mistakes.ts(\(index + 2),"), "\(message)")
      #expect(message.contains(part), "\(message)")
    }
  }

  @Test("Beside Segment's own types, ours count by the guide's tsconfig.json")
  func besideSegment() async throws {
    let folder = try TemporaryFolder()
    try folder.write(TypeScript.types(of: Self.settings), to: "dist/assets/wootric.d.ts")
    try folder.write(TypeScript.fixture("calls.ts"), to: "src/calls.ts")
    // analytics-next declares the global where it is imported, the older types everywhere.
    try folder.write(
      """
      import type { AnalyticsSnippet } from '@segment/analytics-next';
      export const track = (snippet: AnalyticsSnippet) => snippet.track('Signed Up');
      window.nps.page(() => {});
      """, to: "src/next.ts")
    try folder.write(
      """
      export interface AnalyticsSnippet { track(event: string): void }
      declare global { interface Window { nps: AnalyticsSnippet } }
      """, to: "node_modules/@segment/analytics-next/index.d.ts")
    try folder.write(
      """
      declare namespace SegmentAnalytics { interface AnalyticsJS { track(event: string): void } }
      declare var nps: SegmentAnalytics.AnalyticsJS;
      interface Window { nps: SegmentAnalytics.AnalyticsJS }
      """, to: "node_modules/@types/segment-analytics/index.d.ts")
    let guide = try Repository.file("tsconfig.json", in: "TypeScript")
    try folder.write(guide, to: "tsconfig.json")
    let compiler = try #require(TypeScript.compiler, "CI needs tsc on its path")
    let outcome = try await compiler.run(
      ["--noEmit", "--target", "es2020", "--moduleResolution", "node", "--project", "."],
      in: folder.path)
    #expect(outcome.output == "")
  }

  @Test("What the settings switch off is no part of the types")
  func features() async throws {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.analytics = .init(helpers: false, middleware: false)
    settings.consent.respectGPC = false
    let calls =
      "analytics.trackLink; analytics.addSourceMiddleware; analytics.consent; analytics.page()"
    let messages = try await TypeScript.check("off.ts", settings, text: calls)
    #expect(
      messages.map { String($0.split(separator: "'")[1]) }
        == ["trackLink", "addSourceMiddleware", "consent"])
  }

  @Test("Attack: names of traits, events and properties stay names")
  func hostile() async throws {
    let attack = "*/ } `'\"\\\n</script>\u{2028} é"
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.analytics.track = .only([attack])
    settings.traits = [attack, "__proto__", "a.\(attack)", "1", ""].map {
      Settings.TraitMapping(trait: $0, destination: .field(.property("x" + $0)))
    }
    #expect(try await TypeScript.check("none.ts", settings, text: "analytics.page()") == [])
    #expect(TypeScript.types(of: settings).utf8.allSatisfy { $0 < 128 })
  }

  private static var settings: Settings {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.analytics.global = "nps"
    settings.analytics.track = .only(["Signed Up", "it's done"])
    settings.consent.mode = .manual
    settings.traits += [
      Settings.TraitMapping(trait: "company.name", destination: .field(.property("company"))),
      Settings.TraitMapping(trait: "company.plan", destination: .field(.property("plan"))),
      Settings.TraitMapping(
        trait: "seats", destination: .field(.property("seats")), conversion: .amount),
      Settings.TraitMapping(
        trait: "lastOrder", destination: .field(.property("last")), conversion: .date),
      Settings.TraitMapping(trait: "id", destination: .field(.externalID)),
      Settings.TraitMapping(trait: "password", destination: .dropped),
    ]
    return settings
  }
}

/// The compiler, where it is on the path.
private enum TypeScript {
  static let compiler = Program(named: "tsc")

  /// In CI a missing compiler fails these tests; elsewhere they are skipped by name.
  static let isExpected =
    compiler != nil || ProcessInfo.processInfo.environment["CI"] == "true"

  static func fixture(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(contentsOf: folder.appendingPathComponent("Types/\(name)"), encoding: .utf8)
  }

  static func types(of settings: Settings) -> String {
    GeneratedFile.all(of: PerPage(Snippet(settings)))
      .first { $0.name == "wootric.d.ts" }?.text ?? ""
  }

  /// The messages that a file gets beside the types, one a fault: the lines below them go on.
  static func check(
    _ name: String, _ settings: Settings, text: String? = nil
  ) async throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(text ?? fixture(name), to: name)
    try folder.write(types(of: settings), to: "wootric.d.ts")
    let compiler = try #require(compiler, "CI needs tsc on its path")
    let outcome = try await compiler.run(
      ["--noEmit", "--strict", "--target", "es2020", "--lib", "es2020,dom", "wootric.d.ts", name],
      in: folder.path)
    return outcome.output.split(separator: "\n").reduce(into: []) { messages, line in
      if line.hasPrefix(" "), let last = messages.indices.last {
        messages[last] += "\n" + line
      } else {
        messages.append(String(line))
      }
    }
  }
}
