import Foundation
import TestSupport
import Testing

/// Attacks: text of settings that would end a string, a script or a page's element.
@Suite("Hostile strings")
struct HostileStringTests {
  private static let attack =
    "</script><!--<script>]]>\u{2028}\u{2029}\"'`\\\n\r\t\u{7F}\\u0041//*/ __proto__ é😀"

  private static let forms: [[String]] = [[], ["--readable"]]

  private func settings() throws -> String {
    let attack = Self.attack
    let survey: [String: Any] = [
      "productName": "1" + attack, "audience": attack + "2", "facebookPage": attack,
      "twitterAccount": attack, "permissionLabels": ["EN": attack, "__proto__": attack],
    ]
    let page: [String: Any] = [
      "category": attack, "name": "3" + attack, "properties": [attack: attack],
    ]
    let traits: [String: Any] = [
      "email": "email", attack: "properties." + attack, "constructor": "properties.constructor",
      "__proto__": "properties.ancestor", "a.\(attack).b": "properties.nested",
      "hasOwnProperty": false,
    ]
    let settings: [String: Any] = [
      "accountToken": "NPS-1a2b3c4d", "survey": survey, "traits": traits,
      "analytics": ["page": page],
    ]
    let data = try JSONSerialization.data(withJSONObject: settings, options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  private func built(_ form: [String]) async throws -> Workspace {
    let workspace = try Workspace(["wootric.json": try settings()])
    let outcome = try await workspace.run(["build", "--quiet"] + form)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return workspace
  }

  @Test("The element ends where it should and nowhere else", arguments: forms)
  func element(form: [String]) async throws {
    let html = try #require(try await built(form).tree().text("dist/loader.html")).lowercased()
    #expect(html.components(separatedBy: "</script").count == 2)
    #expect(html.hasSuffix("</script>\n"))
    #expect(html.components(separatedBy: "<script").count == 2)
    #expect(html.components(separatedBy: "<!--").count == 1)
  }

  @Test("Everything is ASCII", arguments: forms)
  func ascii(form: [String]) async throws {
    for (name, bytes) in try await built(form).tree("dist").files {
      #expect(bytes.allSatisfy { $0 < 128 }, "\(name)")
    }
  }

  @Test("Node parses the scripts", .needsNode, arguments: forms)
  func parse(form: [String]) async throws {
    let workspace = try await built(form)
    for name in try workspace.tree("dist").names where name.hasSuffix(".js") {
      let outcome = try await Node.run(["--check", "dist/\(name)"], in: workspace.path)
      #expect(outcome == Program.Outcome(status: 0))
    }
  }

  @Test("The SDK gets every string as it was written", .needsNode, arguments: forms)
  func evaluate(form: [String]) async throws {
    let workspace = try await built(form)
    let bundle = try #require(try workspace.tree().bundle(in: "dist"))
    let attack = Self.attack
    let traits: [String: Any] = [attack: "4", "constructor": "5", "a": [attack: ["b": attack]]]
    let json = try JSONSerialization.data(withJSONObject: traits)
    let outcome = try await Node.run(
      [
        Node.script("visit.js"), "dist/loader.min.js", bundle,
        String(decoding: json, as: UTF8.self),
      ],
      in: workspace.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let seen = try JSONDecoder().decode(Seen.self, from: Data(outcome.output.utf8))
    #expect(seen == expected)
  }

  private var expected: Seen {
    let attack = Self.attack
    return Seen(
      product_name: "1" + attack, wootric_recommend_target: attack + "2", facebook_page: attack,
      twitter_account: attack, permission_labels: ["EN": attack, "__proto__": attack],
      page_info: [
        "category": attack, "name": "3" + attack, attack: attack, "path": "/path", "referrer": "",
        "search": "", "title": "Title", "url": "https://example.com/path",
      ],
      properties: [attack: "4", "constructor": "5", "nested": attack])
  }

  /// `wootricSettings`, under the vendor's names.
  private struct Seen: Decodable, Equatable {
    var product_name: String
    var wootric_recommend_target: String
    var facebook_page: String
    var twitter_account: String
    var permission_labels: [String: String]
    var page_info: [String: String]
    var properties: [String: String]
  }
}
