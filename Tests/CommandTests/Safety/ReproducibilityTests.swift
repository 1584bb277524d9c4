import TestSupport
import Testing

@Suite("Same settings, same bytes")
struct ReproducibilityTests {
  private let files = [
    "wootric.json": """
    {
      accountToken: "NPS-1a2b3c4d",
      traits: { i: "properties.I", seats: { to: "properties.seats", as: "amount" }, z: false },
      survey: { productName: "Iİıi", permissionLabels: { DE: "Ja", EN: "Yes" } },
      site: { root: "public", output: "dist" },
    }
    """,
    "public/index.html": "<!doctype html><head><p>1", "public/I/ı.html": "<!doctype html><p>2",
  ]

  @Test("Folder, time zone, language and working folder change nothing")
  func surroundings() async throws {
    let (first, second) = (try Workspace(files), try Workspace(files))
    let (one, other) = (
      try await first.run("build", environment: ["TZ": "UTC", "LANG": "C"]),
      try await Workspace().run(
        ["build", second.path],
        environment: ["TZ": "Asia/Kathmandu", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
    )
    #expect([one.status, other.status] == [0, 0])
    #expect(try first.tree("dist").names.count == 10)
    #expect(try first.tree() == second.tree())
  }

  @Test("Another setting is another bundle under another name")
  func otherSettings() async throws {
    let (first, second) = (try Workspace(files), try Workspace(files))
    try second.write(files["wootric.json"]!.replacing("Yes", with: "Sure"), to: "wootric.json")
    _ = try await (first.run("build"), second.run("build"))
    let names = try (
      first.tree().bundle(in: "dist/assets"), second.tree().bundle(in: "dist/assets")
    )
    #expect(try #require(names.0) != (try #require(names.1)))
  }
}
