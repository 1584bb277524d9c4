import Testing

@testable import WootricSnippet

@Suite("Builds, checks and removals by other programs")
struct LibraryBuildTests {
  let folder: TemporaryFolder
  private let start = "<!doctype html><head><meta charset=utf-8>"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(start + "<p>1", to: "public/index.html")
    try folder.write(start + "<p>2", to: "public/blog/a.html")
    try folder.write("body{}", to: "public/site.css")
  }

  private func build(_ place: String = "", token: String = "NPS-1a2b3c4d") throws -> Build {
    let settings = "{ accountToken: \"\(token)\", site: { root: \"public\"\(place) } }"
    try folder.write(settings, to: "wootric.json")
    return Build(settingsFile: folder["wootric.json"])
  }

  private func drifts(_ build: Build) throws -> [String] {
    try build.check().drifts.map { drift in
      "\(drift.kind) \(Path.relative(drift.path, to: folder.path) ?? drift.path)"
    }
  }

  private static let places = ["", ", output: \"dist\"", ", output: \"public/deep/dist\""]

  @Test("What was just built is up to date, and a check writes nothing", arguments: places)
  func upToDate(place: String) throws {
    let build = try build(place)
    _ = try build.run()
    let before = try folder.contents()
    #expect(try drifts(build) == [])
    #expect(try build.check().isUpToDate)
    #expect(try folder.contents() == before)
  }

  @Test("Before the first build, that nothing is built is all there is to say")
  func firstCheck() throws {
    let before = try folder.contents(of: "public")
    #expect(try drifts(build()) == ["unbuilt public/assets"])
    #expect(try drifts(build(", output: \"dist\"")) == ["unbuilt dist/assets"])
    #expect(try folder.contents(of: "public") == before)
  }

  @Test("A check names what is missing, what has changed and what has no source any more")
  func drift() throws {
    let build = try build(", output: \"dist\"")
    _ = try build.run()
    try folder.write("body{color:red}", to: "public/site.css")
    try folder.remove("dist/blog/a.html")
    try folder.write("other", to: "dist/assets/loader.js")
    try folder.remove("public/index.html")
    try folder.write("<p>mine", to: "dist/mine.html")
    #expect(
      try drifts(build) == [
        "stale dist/index.html", "changed dist/site.css", "changed dist/assets/loader.js",
        "missing dist/blog/a.html",
      ])
  }

  @Test("A page that points at a bundle that is gone fails a check")
  func missingBundle() throws {
    _ = try build().run()
    let bundle = try #require(bundles(in: "public/assets").first)
    try folder.remove("public/assets/" + bundle)
    let missing = "bundleMissing(\"\(bundle)\")"
    #expect(
      try drifts(build()) == [
        "\(missing) public/index.html", "missing public/assets/\(bundle)",
        "\(missing) public/blog/a.html",
      ])
    // An older loader is told from what the page itself says.
    let other = try drifts(build(token: "NPS-9z8y7x6w"))
    #expect(other.contains("\(missing) public/index.html"))
    #expect(other.contains("changed public/index.html"))
  }

  @Test("A page whose policy lacks the hash of the loader that is in it fails a check")
  func policy() throws {
    let policy =
      "<meta http-equiv=content-security-policy content=\"script-src 'self' https://cdn.wootric.com HASH\">"
    let hash = try #require(Snippet(Settings(accountToken: "NPS-1a2b3c4d")).element.cspHash)
    let head = "<!doctype html>\n<head>\(policy)"
    try folder.write(head, to: "public/blocked.html")
    try folder.write(
      head.replacing("HASH", with: "'\(hash)'"), to: "public/allowed.html")
    let build = try build()
    _ = try build.run()
    #expect(
      try drifts(build) == [
        "policy(line: 2, column: 7, hash: Optional(\"\(hash)\")) public/blocked.html"
      ])
    // The hash of another loader than today's is recomputed from the page.
    let other = try drifts(self.build(token: "NPS-9z8y7x6w"))
    #expect(
      other.contains("policy(line: 2, column: 7, hash: Optional(\"\(hash)\")) public/blocked.html"))
    #expect(!other.contains { $0.hasPrefix("policy") && $0.hasSuffix("allowed.html") })
  }

  @Test("Removing gives back every page, in place and in an output folder", arguments: places)
  func remove(place: String) throws {
    let before = try folder.contents(of: "public")
    let build = try build(place)
    _ = try build.run()
    let report = try build.remove()
    #expect(report.site?.written == ["index.html", "blog/a.html"])
    #expect(report.changes == 3)
    let published = place.split(separator: "\"").dropFirst().first.map(String.init) ?? "public"
    let after = try folder.contents(of: published)
    let generated = ["assets/", "deep/"]
    #expect(after.filter { file in !generated.contains { file.key.hasPrefix($0) } } == before)
  }

  @Test("A dry run tells what a run would do, and does nothing", arguments: places)
  func dry(place: String) throws {
    try folder.write("/*\n  X-A: b\n", to: "public/_headers")
    let build = try build(place)
    let before = try folder.contents()
    let dry = try build.run(isDry: true)
    #expect(try folder.contents() == before)
    let real = try build.run()
    #expect(dry.site == real.site)
    #expect(dry.changes == real.changes)
    let built = try folder.contents()
    #expect(try build.remove(isDry: true).changes == 3)
    #expect(try folder.contents() == built)
  }

  @Test("Of named files only those in the site are looked at", arguments: places)
  func files(place: String) throws {
    var build = try build(place)
    build.files = ["public/../public/blog/a.html", "wootric.json", "public/blog/a.html"]
      .map { folder[$0] }
    let before = try folder.contents(of: "public")
    let report = try build.run()
    #expect(report.site?.written == ["blog/a.html"])
    #expect(
      report.site?.skipped == [.init(path: folder["wootric.json"], reason: .elsewhere)])
    #expect(try folder.contents(of: "public")["index.html"] == before["index.html"])
    #expect(try drifts(build) == [])
    build.files = [folder["public/none.html"]]
    let error = #expect(throws: FileError.self) { try build.run() }
    #expect(error?.kind == .inputMissing)
  }

  private func bundles(in name: String) throws -> [String] {
    try folder.contents(of: name).keys.filter { $0.hasPrefix("wootric-") && $0.hasSuffix(".js") }
      .sorted()
  }

  @Test("The last bundles are retained and come into every output; prune removes the others")
  func retain() throws {
    var names: [String] = []
    for digit in 1...4 {
      var build = try build(", output: \"dist\"", token: "NPS-0000000\(digit)")
      (build.retain, build.retained) = (folder["cache"], 3)
      names.append(try #require(try build.run().snippets).common.bundle.fileName)
      try folder.write("mine", to: "dist/assets/wootric-0123456789.js")
    }
    #expect(Set(names).count == 4)
    #expect(try bundles(in: "cache") == names.dropFirst().sorted())
    #expect(
      try folder.contents(of: "cache")["wootric-bundles.txt"]
        == names.dropFirst().reversed().map { $0 + "\n" }.joined())
    #expect(try bundles(in: "dist/assets") == (names + ["wootric-0123456789.js"]).sorted())

    var last = try build(", output: \"dist\"", token: "NPS-00000004")
    (last.retain, last.retained, last.prune) = (folder["cache"], 3, true)
    _ = try last.run()
    #expect(
      try bundles(in: "dist/assets")
        == (names.dropFirst() + ["wootric-0123456789.js"]).sorted())

    // Another machine, with nothing but the cache.
    var fresh = try build(", output: \"fresh\"", token: "NPS-00000004")
    (fresh.retain, fresh.retained) = (folder["cache"], 3)
    _ = try fresh.run()
    #expect(try bundles(in: "fresh/assets") == names.dropFirst().sorted())
    #expect(try fresh.run().changes == 0)
  }

  @Test(
    "A new output folder comes into its place as a whole, however its name is written",
    arguments: ["dist", "./dist", "new/deep/dist", "public/deep/dist"])
  func fresh(output: String) throws {
    var build = try build(", output: \"\(output)\"")
    build.output = folder["public/../" + output + "/assets"]
    // What a killed run left beside it.
    let parent = output.split(separator: "/").dropLast().joined(separator: "/")
    try folder.write("", to: parent + "/.wootric-2147483000-1/a/b.html")
    let report = try build.run()
    #expect(report.changes == 12)
    let names = try folder.contents().keys
    #expect(names.filter { $0.contains(".wootric-") } == [])
    #expect(try folder.contents(of: output).count == 11)
    #expect(try build.check().isUpToDate)
    #expect(try build.run().changes == 0)
  }

  @Test("A run that fails leaves nothing of a new output folder, and names it by its own name")
  func freshFailure() throws {
    try folder.write(start, to: "public/assets/loader.html/x")
    let build = try build(", output: \"new/dist\"")
    let before = try folder.contents()
    let error = #expect(throws: FileError.self) { try build.run() }
    #expect(error?.path == folder["new/dist/assets/loader.html"])
    #expect(try folder.contents() == before)
  }

  @Test("A run that is interrupted at any of its moments changes nothing", arguments: places)
  func interrupted(place: String) throws {
    for number in 0..<8 { try folder.write(start, to: "public/\(number)/a.html") }
    var build = try build(place)
    build.jobs = 1
    let before = try folder.contents()
    var moments = 0
    while true {
      let countdown = Countdown(moments)
      build.isInterrupted = { countdown.isOver }
      do {
        _ = try build.run()
        break
      } catch let error as FileError {
        #expect(error.operation == .interrupt)
        #expect(try folder.contents() == before)
      }
      moments += 1
    }
    // Each folder with pages is a batch of its own.
    #expect(moments > 8)
  }

  /// Counts on one thread.
  private final class Countdown: @unchecked Sendable {
    private var rest: Int

    init(_ count: Int) { rest = count }

    var isOver: Bool {
      rest -= 1
      return rest < 0
    }
  }
}
