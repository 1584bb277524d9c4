import Foundation
import TestSupport
import Testing

@Suite("Interrupted runs")
struct InterruptionTests {
  static let signals = [("INT", 130), ("TERM", 143), ("HUP", 129)]

  private func site(_ place: String = "") throws -> Workspace {
    let body = String(repeating: "<p>text\n", count: 3000)
    let workspace = try Workspace([
      "settings": "{ accountToken: \"NPS-1a2b3c4d\", site: { root: \"public\"\(place) } }"
    ])
    for number in 0..<300 {
      try workspace.write("<!doctype html><head>\(body)", to: "public/\(number % 7)/\(number).html")
    }
    return workspace
  }

  /// The settings come through a pipe, so that the signal is there before them, and after the run began.
  private static let script = """
    mkfifo wootric.json
    ( exec 3>wootric.json; kill -s "$1" $$; cat settings >&3 ) &
    exec "$0" build
    """

  @Test(
    "A run ends with 128 and the signal's number, and every file is as it was",
    arguments: signals, ["", ", output: \"dist\""])
  func interrupted(signal: (String, Int), place: String) async throws {
    let workspace = try site(place)
    let before = try workspace.tree("public")
    let outcome = try await Program(path: "/bin/sh").run(
      ["-c", Self.script, Command.program.path, signal.0], in: workspace.path)
    #expect(outcome == Program.Outcome(status: Int32(signal.1)))
    let after = try workspace.tree("public")
    #expect(after == before)
    #expect(after.identities == before.identities)
    #expect(!FileManager.default.fileExists(atPath: workspace["dist"]))
  }

  @Test("A run that was started to ignore hangups goes on")
  func ignored() async throws {
    let workspace = try site()
    let outcome = try await Program(path: "/bin/sh").run(
      ["-c", "trap '' HUP\n" + Self.script, Command.program.path, "HUP"], in: workspace.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("300 pages with the loader"))
  }

  @Test(
    "At any moment, a run is done or has changed nothing, and leaves no temporary file",
    .enabled(if: Program(named: "timeout") != nil, "timeout is not installed"))
  func atAnyMoment() async throws {
    let timeout = try #require(Program(named: "timeout"))
    let workspace = try site()
    var random = SplitMix(seed: 13)
    var interrupted = 0
    for round in 0..<120 where interrupted < 6 {
      // Measured again each time, as other tests come and go beside this one.
      try write(token: "NPS-0000\(1000 + round)", in: workspace)
      let start = ContinuousClock.now
      #expect(try await workspace.run("build", "--quiet").status == 0)
      let whole = (ContinuousClock.now - start) / .seconds(1)
      let before = try workspace.tree("public")
      try write(token: "NPS-0000\(2000 + round)", in: workspace)
      let (signal, status) = Self.signals[interrupted % 3]
      let seconds = String(format: "%.4f", Double.random(in: 0...whole, using: &random))
      let outcome = try await timeout.run(
        [
          "--foreground", "--preserve-status", "--signal=\(signal)", seconds,
          Command.program.path, "build", "--quiet",
        ], in: workspace.path)
      let after = try workspace.tree("public")
      let moment = Comment(rawValue: "\(signal) after \(seconds) s")
      #expect(after.names.filter { $0.contains(".wootric-") } == [], moment)
      if outcome.status == 0 { continue }
      // Before it has anything to lose, the signal itself ends it.
      #expect([Int32(status), Int32(status) - 128].contains(outcome.status), moment)
      #expect(after == before, moment)
      interrupted += outcome.status == Int32(status) ? 1 : 0
    }
    #expect(interrupted > 0, "no signal came while a run was at work")
  }

  private func write(token: String, in workspace: Workspace) throws {
    try workspace.write(
      "{ accountToken: \"\(token)\", site: { root: \"public\" } }", to: "wootric.json")
  }

  @Test("A check names what a killed run left")
  func leftovers() async throws {
    let workspace = try Workspace([
      "wootric.json":
        "{ accountToken: \"NPS-1a2b3c4d\", survey: { ask: \"identify\" }, site: { root: \"public\" } }",
      "public/deep/a.html": "<!doctype html><head>",
    ])
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let names = ["public/deep/.wootric-2147483000-1", ".wootric-2147483000-7"]
    for name in names { try workspace.write("half", to: name) }
    // A site's own, and one of a run that lives.
    try workspace.write("", to: "public/.wootric-cache")
    try workspace.write("", to: "public/.wootric-\(getpid())-3")
    let outcome = try await workspace.run("check")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == names.reversed().map {
        "\($0): error: left by a run that was killed; run 'wootric-snippet build', or remove it\n"
      }.joined() + "check   2 faults; see above\n")
    #expect(try await workspace.run("build", "--quiet").status == 0)
    #expect(try await workspace.run("check").status == 0)
  }

  @Test(
    "A page that is changed in place keeps its mode and its extended attributes",
    .enabled(if: Program(named: "python3") != nil, "python3 is not installed"))
  func attributes() async throws {
    let python = try #require(Program(named: "python3"))
    let workspace = try site()
    try workspace.write(try #require(try workspace.tree().text("settings")), to: "wootric.json")
    let set = "import os; os.setxattr('public/0/0.html', 'user.note', b'a\\0b')"
    // Not every file system has them, and not every Python.
    guard try await python.run(["-c", set], in: workspace.path).status == 0 else { return }
    try workspace.setMode(0o604, of: "public/0/0.html")
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let get = """
      import os
      print(os.getxattr('public/0/0.html', 'user.note'), os.listxattr('public/0/7.html'))
      """
    let outcome = try await python.run(["-c", get], in: workspace.path)
    #expect(outcome.output == "b'a\\x00b' []\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: workspace["public/0/0.html"])
    #expect(attributes[.posixPermissions] as? Int == 0o604)
  }
}
