import Foundation
import TestSupport
import Testing

@Suite("Release", .needs("python3"))
struct ReleaseTests {
  @Test("A release has the archive, the bundle for SwiftPM, the installer, checksums and notes")
  func files() async throws {
    let release = try await Release()
    let archive = try release.archive()
    let names = [
      "SHA256SUMS", "install.sh", "notes.md", "wootric-snippet-1.0.0.artifactbundle.zip",
      "wootric-snippet.rb", archive,
    ]
    #expect(try release.names().sorted() == names.sorted())
    let sums = try #require(try release.workspace.tree(release.folder).text("SHA256SUMS"))
    let named = sums.split(separator: "\n").map { String($0.dropFirst(66)) }
    #expect(named.sorted() == names.filter { $0 != "SHA256SUMS" && $0 != "notes.md" }.sorted())
  }

  @Test("Two releases of one program are the same bytes")
  func reproducible() async throws {
    let (first, second) = (try await Release(), try await Release())
    let packed = try second.workspace.tree(second.folder)
    #expect(try first.workspace.tree(first.folder) == packed)
  }

  @Test("The program calls no regular expressions, which would be a tenth of it")
  func regularExpressions() throws {
    let program = try Data(contentsOf: URL(fileURLWithPath: Command.program.path))
    #expect(program.range(of: Data("wootric-snippet".utf8)) != nil)
    #expect(program.range(of: Data("17_StringProcessing".utf8)) == nil)
  }

  @Test("Homebrew's formula is Ruby, and has this archive's checksum", .needs("ruby"))
  func formula() async throws {
    let release = try await Release()
    let tree = try release.workspace.tree(release.folder)
    let row = try #require(
      tree.text("SHA256SUMS")?.split(separator: "\n").first { $0.hasSuffix(".tar.gz") })
    #expect(tree.text("wootric-snippet.rb")?.contains("sha256 \"\(row.prefix(64))\"") == true)
    let ruby = try #require(Program(named: "ruby"))
    let read = try await ruby.run(
      ["-c", "\(release.folder)/wootric-snippet.rb"], in: release.workspace.path)
    #expect(read.status == 0, "\(read.errors)")
  }

  @Test("A tag that is not the version ends it")
  func tag() async throws {
    let release = try await Release()
    let outcome = try await Release.tool.run(
      ["finish", release.folder, "v9.0.0"], in: release.workspace.path)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == "release: the tag is 'v9.0.0', the version 1.0.0: tag it 'v1.0.0'\n")
  }

  @Test("A program of another version ends it")
  func otherVersion() async throws {
    let workspace = try Workspace(["old": "#!/bin/sh\necho wootric-snippet 0.9.0\n"])
    try workspace.setMode(0o755, of: "old")
    let outcome = try await Release.tool.run(["archive", "made", "old"], in: workspace.path)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "release: the version is 1.0.0, the program says 'wootric-snippet 0.9.0'\n")
  }
}

/// The script that people and the action install with, against a server on loopback.
@Suite("Installer", .needs("python3"), .needs("curl"))
struct InstallerTests {
  private func install(
    _ options: String..., from release: Release, home: Workspace
  ) async throws -> Program.Outcome {
    try await release.serve(
      by: "WOOTRIC_SNIPPET_RELEASES",
      ["sh", "\(release.workspace.path)/\(release.folder)/install.sh"] + options,
      in: home.path, environment: ["HOME": home.path])
  }

  @Test("It goes home, with the manual and the completions")
  func home() async throws {
    let (release, home) = (try await Release(), try Workspace())
    let outcome = try await install(from: release, home: home)
    let bin = home[".local/bin"]
    #expect(
      outcome.errors == """
        \(bin)/wootric-snippet is wootric-snippet 1.0.0
        Put \(bin) into PATH to call it by its name.

        """)
    #expect(outcome.status == 0)
    let share = [
      "bash-completion/completions/wootric-snippet",
      "fish/vendor_completions.d/wootric-snippet.fish", "man/man1/wootric-snippet.1",
      "zsh/site-functions/_wootric-snippet",
    ]
    #expect(
      try home.tree().names == [".local/bin/wootric-snippet"] + share.map { ".local/share/\($0)" })
    let manual = try await home.run("manual").output
    #expect(try home.tree().text(".local/share/man/man1/wootric-snippet.1") == manual)
  }

  @Test(
    "A version goes into a folder, alone, in the place of the one that is there",
    arguments: ["1.0.0", "v1.0.0", "latest"])
  func folder(version: String) async throws {
    let (release, home) = (try await Release(), try Workspace(["tools/wootric-snippet": "old"]))
    let outcome = try await install(
      "--dir", "tools", "--version", version, from: release, home: home)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try home.tree().names == ["tools/wootric-snippet"])
    let said = try await Program(path: home["tools/wootric-snippet"])
      .run(["--version"], in: home.path)
    #expect(said.output == "wootric-snippet 1.0.0\n")
  }

  @Test("An archive that is not what its checksum says installs nothing")
  func tampered() async throws {
    let (release, home) = (try await Release(), try Workspace())
    try release.workspace.write("other", to: "\(release.folder)/\(release.archive())")
    let outcome = try await install(from: release, home: home)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(" has the SHA-256 d9298a10d1b0735837dc4bd85dac641b"))
    #expect(try home.tree().names == [])
  }

  @Test("A program that does not run here is not installed")
  func broken() async throws {
    let (release, home) = (try await Release(), try Workspace(["tools/wootric-snippet": "old"]))
    let outcome = try await release.serve(
      by: "WOOTRIC_SNIPPET_RELEASES",
      ["sh", "\(release.workspace.path)/\(release.folder)/install.sh", "--dir", "tools"],
      in: home.path, environment: ["BROKEN": "1"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "install: the program does not run here; on Linux it needs /proc; nothing was installed\n"
    )
    #expect(try home.tree() == Workspace(["tools/wootric-snippet": "old"]).tree())
  }

  @Test(
    "Whatever else is wrong is said, and installs nothing",
    arguments: [
      (["--checksum", "00"], 1, ", and not 00; nothing was installed\n"),
      (["--version", "9.0.0"], 1, "/download/v9.0.0/SHA256SUMS could not be fetched\n"),
      (["--folder", "x"], 64, "unknown option '--folder'; use --version, --dir or --checksum\n"),
      (["--dir"], 64, "a value for '--dir' is missing; use --version, --dir or --checksum\n"),
    ])
  func wrong(options: [String], status: Int32, words: String) async throws {
    let (release, home) = (try await Release(), try Workspace())
    let outcome = try await release.serve(
      by: "WOOTRIC_SNIPPET_RELEASES",
      ["sh", "\(release.workspace.path)/\(release.folder)/install.sh"] + options,
      in: home.path, environment: ["HOME": home.path])
    #expect(outcome.status == status)
    #expect(outcome.errors.hasSuffix(words), "\(outcome.errors)")
    #expect(try home.tree().names == [])
  }

  @Test("Releases come over https alone")
  func plain() async throws {
    let home = try Workspace()
    let script = Repository.folder + "/.github/actions/wootric-snippet/install.sh"
    let outcome = try await Program(path: script).run(
      [], in: home.path,
      environment: ["HOME": home.path, "WOOTRIC_SNIPPET_RELEASES": "http://example.com/releases"])
    #expect(outcome.status == 1)
    #expect(outcome.errors == "install: 'http://example.com/releases' is not an https address\n")
  }
}

/// The action's step, as a runner calls it.
@Suite("Action", .needs("python3"), .needs("curl"))
struct ActionTests {
  private static let page = "<!doctype html><title>Shop</title>"
  private static let settings = """
    { accountToken: "NPS-1a2b3c4d", site: { root: "public" },
      environments: { staging: { accountToken: "NPS-9z8y7x6w" } } }
    """

  private func site() throws -> Workspace {
    try Workspace(["shop/wootric.json": Self.settings, "shop/public/index.html": Self.page])
  }

  private func run(
    _ command: String, from release: Release, in site: Workspace, overlay: String = ""
  ) async throws -> Program.Outcome {
    try await release.serve(
      by: "RELEASES", [Repository.folder + "/.github/actions/wootric-snippet/run.sh"],
      in: site.path,
      environment: [
        "RUNNER_TEMP": site["temporary"], "GITHUB_PATH": site["path"],
        "GITHUB_OUTPUT": site["outputs"], "COMMAND": command, "DIRECTORY": "shop",
        "OVERLAY": overlay, "VERSION": "", "CHECKSUM": "",
      ])
  }

  @Test("A check of a site that was not built fails, and says so in its outputs and annotations")
  func drift() async throws {
    let (release, site) = (try await Release(), try site())
    let outcome = try await run("check", from: release, in: site)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(
      outcome.output.hasSuffix(
        "::error file=public/assets::nothing is built yet; run 'wootric-snippet build'\n"),
      "\(outcome.output)")
    let outputs = try #require(try site.tree().text("outputs"))
    #expect(outputs.hasSuffix("\ndrift=true\n"))
    #expect(try site.tree().text("path") == site["temporary/wootric-snippet"] + "\n")
  }

  @Test("A build tells the bundle's address and integrity, and is installed once")
  func build() async throws {
    let (release, site) = (try await Release(), try site())
    let built = try await run("build --quiet", from: release, in: site)
    #expect(built.status == 0, "\(built.errors)")
    let bundle = try #require(try site.tree("shop/public").bundle(in: "assets"))
    let outputs = try #require(try site.tree().text("outputs"))
    let integrity = try #require(
      outputs.firstMatch(of: /^bundle-url=\/(.*)\nintegrity=(sha384-\S{64})\ndrift=false\n$/))
    #expect(integrity.output.1 == bundle)
    try release.workspace.remove(release.folder)
    let checked = try await run("check --quiet", from: release, in: site)
    #expect(checked == Program.Outcome(status: 0))
  }

  @Test("It takes an overlay; settings with a mistake give their own exit status")
  func overlay() async throws {
    let (release, site) = (try await Release(), try site())
    let built = try await run("build --quiet", from: release, in: site, overlay: "staging")
    #expect(built.status == 0, "\(built.errors)")
    let page = try site.tree("shop/public").text("assets/loader.html")
    #expect(page?.contains("NPS-9z8y7x6w") == true)
    let wrong = try await run("check", from: release, in: site, overlay: "stagging")
    #expect(wrong.status == 65, "\(wrong.output)")
  }
}
