import Foundation
import TestSupport
import Testing

@Suite("Killed runs")
struct KillTests {
  private static let pages = 100
  /// For each of two places: 12 in all.
  private static let kills = 6
  private static let body = String(
    repeating: "<p>Wootric measures what visitors think.\n", count: 600)

  private func settings(_ token: String, _ place: String) -> String {
    "{ accountToken: \"\(token)\", site: { root: \"public\"\(place) } }"
  }

  private func page(_ number: Int) -> String {
    "<!doctype html><head><title>\(number)</title>|<body>\(Self.body)"
  }

  private func site(_ place: String) throws -> Workspace {
    let workspace = try Workspace(["wootric.json": settings("NPS-0z8y7x6w", place)])
    for number in 0..<Self.pages {
      let page = page(number).replacing("|", with: "")
      try workspace.write(page, to: "public/\(number % 5)/\(number).html")
    }
    return workspace
  }

  private func loader(_ workspace: Workspace, _ folder: String) throws -> String {
    let text = try String(
      contentsOfFile: workspace["\(folder)/assets/loader.html"], encoding: .utf8)
    return String(text.dropLast())
  }

  /// Every page is whole: its own text, with one of these loaders.
  private func expectWhole(_ tree: Tree, loaders: [String], _ moment: String) {
    for (name, bytes) in tree.files where !isTemporary(name) && name.hasSuffix(".html") {
      guard let number = Int(name.split(separator: "/").last?.dropLast(5) ?? "") else { continue }
      let parts = page(number).split(separator: "|")
      let isWhole = loaders.contains { Array((parts[0] + $0 + parts[1]).utf8) == bytes }
      #expect(isWhole, "\(name) is not whole, \(moment)")
    }
  }

  private func secondsOfBuild(in workspace: Workspace) async throws -> Double {
    let start = ContinuousClock.now
    #expect(try await workspace.run("build").status == 0)
    return (ContinuousClock.now - start) / .seconds(1)
  }

  private func isTemporary(_ name: String) -> Bool { name.contains("/.wootric-") }

  /// `timeout` kills without a word, at random moments of a run. One that had ended by then is no
  /// kill, and another moment is tried.
  @Test(
    "A run that is killed at any moment leaves whole pages, and the next one finishes and tidies up",
    .enabled(if: Program(named: "timeout") != nil, "timeout is not installed"),
    arguments: ["public", "dist"])
  func killed(folder: String) async throws {
    let timeout = try #require(Program(named: "timeout"))
    let place = folder == "public" ? "" : ", output: \"\(folder)\""
    let workspace = try site(place)
    var whole = try await secondsOfBuild(in: workspace)
    var (loaders, killed) = ([try loader(workspace, folder)], 0)
    var random = SplitMix(seed: folder == "public" ? 1 : 2)
    for round in 1...10 * Self.kills where killed < Self.kills {
      try workspace.write(settings("NPS-00000\(round + 100)", place), to: "wootric.json")
      let seconds = String(format: "%.4f", Double.random(in: 0...whole, using: &random))
      let outcome = try await timeout.run(
        ["--foreground", "--signal=KILL", seconds, Command.program.path, "build"],
        in: workspace.path)
      killed += outcome.status == 128 + SIGKILL ? 1 : 0
      let tree = try workspace.tree(folder)
      // Measured again each time, as other tests come and go beside this one.
      whole = try await secondsOfBuild(in: workspace)
      loaders.append(try loader(workspace, folder))
      expectWhole(tree, loaders: loaders.suffix(2), "killed after \(seconds) s")
      let finished = try workspace.tree(folder)
      expectWhole(finished, loaders: loaders.suffix(1), "finished after \(seconds) s")
      #expect(finished.names.filter(isTemporary) == [])
    }
    #expect(killed == Self.kills)
  }

  @Test(
    "A new output folder is there as a whole or not at all, whenever its run is killed",
    .enabled(if: Program(named: "timeout") != nil, "timeout is not installed"))
  func killedBeforeItsFirstCopy() async throws {
    let timeout = try #require(Program(named: "timeout"))
    let workspace = try site(", output: \"dist\"")
    let whole = try await secondsOfBuild(in: workspace)
    let finished = try workspace.tree()
    for round in 1...6 {
      try FileManager.default.removeItem(atPath: workspace["dist"])
      let seconds = String(format: "%.4f", whole * Double(round) / 6)
      _ = try await timeout.run(
        ["--foreground", "--signal=KILL", seconds, Command.program.path, "build"],
        in: workspace.path)
      let names = try workspace.tree().names.filter { $0.hasPrefix("dist/") }
      #expect(
        names == [] || names == finished.names.filter { $0.hasPrefix("dist/") },
        "killed after \(seconds) s")
      #expect(try await workspace.run("build").status == 0)
      #expect(try workspace.tree() == finished)
    }
  }
}
