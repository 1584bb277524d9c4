import Foundation
import TestSupport
import Testing

/// The guide for sites that are shared out, by its own lines.
@Suite("Many pages")
struct ManyPagesTests {
  private static let settings = """
    { accountToken: "NPS-1a2b3c4d",
      site: { root: "public", exclude: ["legal/**"],
        pages: { "docs/**": { survey: { productName: "Docs" } } } } }
    """

  private func site() throws -> Workspace {
    let folders = ["", "a b/", "docs/", "legal/"]
    let pages = folders.flatMap { folder in (1...5).map { "public/\(folder)\($0).html" } }
    let head = "<!doctype html><head><meta charset=utf-8><title>Shop</title>"
    var files = Dictionary(uniqueKeysWithValues: pages.map { ($0, head + "<p>\($0)") })
    files["public/part.html"] = "<p>part"
    files["wootric.json"] = Self.settings
    let workspace = try Workspace(files)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: workspace["public/a b/1.html"])
    return workspace
  }

  /// The lines of the guide's code block that has this word.
  private func lines(with word: String) throws -> String {
    let text = try String(contentsOf: Repository.article("ManyPages"), encoding: .utf8)
    let blocks = text.components(separatedBy: "\n\n").filter { $0.hasPrefix("    ") }
    return try #require(blocks.first { $0.contains(word) })
  }

  @Test(
    "Pages that are shared out by the guide's lines are byte for byte those of one build",
    .needs("xargs"), .needs("parallel"), arguments: ["xargs", "parallel '", "split"])
  func shares(by word: String) async throws {
    let (whole, shared) = (try site(), try site())
    let one = try await whole.run("build", "--quiet")
    #expect(one.status == 0, "\(one.errors)")
    // parallel keeps a folder of its own at home.
    let home = try Workspace()
    let outcome = try await shared.shell(try lines(with: word), home: home.path)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(try shared.tree("public") == whole.tree("public"))
    let mode = try FileManager.default.attributesOfItem(atPath: shared["public/a b/1.html"])
    #expect(mode[.posixPermissions] as? Int == 0o600)
    #expect(try await shared.run("check").status == 0)
  }
}
