import Foundation
import TestSupport
import Testing

/// Copies that gzip, Brotli and Zstandard made, which hosts send in place of their files.
@Suite("Compressed copies", .needs("gzip"), .needs("brotli"), .needs("zstd"))
struct CompressedCopyTests {
  private static let page = "<!doctype html><title>A</title>\n<p>Hello\n"
  private static let endings = ["gz", "br", "zst"]

  private func settings(_ site: String, product: String = "Shop") -> String {
    """
    { accountToken: "NPS-1a2b3c4d", survey: { ask: "identify", productName: "\(product)" },
      site: { root: "public"\(site) } }
    """
  }

  private func workspace(_ site: String) throws -> Workspace {
    try Workspace([
      "wootric.json": settings(site), "public/a.html": Self.page, "public/docs/b.html": Self.page,
      "public/app.js": "go()",
    ])
  }

  /// Makes copies of all that a folder has, as a step behind the build does.
  private func compress(_ folder: String, in workspace: Workspace) async throws {
    let line = """
      find \(folder) -name '*.html' -o -name '*.js' | while read -r file; do
        gzip -9kf "$file"; brotli -kf "$file"; zstd -qkf "$file"
      done
      """
    let outcome = try await workspace.shell(line, home: workspace.path)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func copies(_ folder: String, in workspace: Workspace) throws -> Set<String> {
    Set(
      try workspace.tree(folder).names.filter { name in
        Self.endings.contains { name.hasSuffix(".\($0)") }
      })
  }

  private func copies(of names: String...) -> Set<String> {
    Set(names.flatMap { name in Self.endings.map { "\(name).\($0)" } })
  }

  private static let told = """
    wootric.json: LOSS: 'public/a.html.gz' and 5 more are older than their files, and hosts send them \
    instead; compress after 'wootric-snippet build', or set site.precompressed to 'remove'

    """

  @Test("By default they are told of, fail a check, and stay")
  func reported() async throws {
    let workspace = try workspace("")
    try await compress("public", in: workspace)
    let before = try copies("public", in: workspace)
    #expect(
      try await workspace.run("build").errors.hasPrefix(
        Self.told.replacing("LOSS", with: "warning"))
    )
    #expect(try copies("public", in: workspace) == before)
    #expect(
      try await workspace.run("check")
        == Program.Outcome(
          status: 1,
          errors: Self.told.replacing("LOSS", with: "error") + "check   1 fault; see above\n"))
    try await compress("public", in: workspace)
    #expect(try await workspace.run("check").status == 0)
  }

  @Test("In place, those of changed pages are removed, as a check says; others stay")
  func removedInPlace() async throws {
    let workspace = try workspace(", precompressed: \"remove\"")
    try await compress("public", in: workspace)
    let dry = try await workspace.run("build", "--dry-run")
    #expect(dry.errors.contains("\ncopies  6 old compressed files to be removed\n"))
    #expect(try copies("public", in: workspace).count == 9)
    let built = try await workspace.run("build")
    #expect(built.errors.contains("\ncopies  6 old compressed files removed\n"), "\(built.errors)")
    #expect(try copies("public", in: workspace) == copies(of: "app.js"))
    #expect(try await workspace.run("check").status == 0)

    // Copies that a later step makes are as new as the pages.
    try await compress("public", in: workspace)
    #expect(try await workspace.run("build").errors.contains("\ndone    nothing to change\n"))
    #expect(try await workspace.run("check").status == 0)
    let line = "touch -d '1 hour ago' public/a.html.br"
    #expect(try await workspace.shell(line, home: workspace.path).status == 0)
    #expect(
      try await workspace.run("check")
        == Program.Outcome(
          status: 1,
          errors: """
            public/a.html.br: error: older than its file, and hosts send it instead; run \
            'wootric-snippet build', which removes it
            check   1 fault; see above

            """))
    let report = try await workspace.run("build", "--format", "json").output
    #expect(report.contains("\"removedCopies\": [\"public/a.html.br\"]"), "\(report)")
    #expect(try !copies("public", in: workspace).contains("a.html.br"))
  }

  @Test("Into an output folder they are not copied, and only those that a later step makes stay")
  func removedFromOutput() async throws {
    let remove = ", output: \"dist\", precompressed: \"remove\""
    for isFresh in [true, false] {
      let workspace = try workspace(isFresh ? remove : ", output: \"dist\"")
      try await compress("public", in: workspace)
      if !isFresh {
        // An earlier run has copied them.
        #expect(
          try await workspace.run("build").errors.contains("'dist/a.html.gz' and 5 more are older"))
        try workspace.write(settings(remove), to: "wootric.json")
        #expect(try await workspace.run("check").errors.contains("dist/a.html.gz: error: older"))
      }
      #expect(try await workspace.run("build").status == 0)
      #expect(
        try copies("dist", in: workspace).isDisjoint(with: copies(of: "a.html", "docs/b.html")))
      #expect(try copies("dist", in: workspace).isSuperset(of: copies(of: "app.js")))
      #expect(try copies("public", in: workspace).count == 9)
      #expect(try await workspace.run("check").status == 0)

      try await compress("dist/docs", in: workspace)
      let fresh = try workspace.tree("dist")
      #expect(try await workspace.run("build").status == 0)
      #expect(try workspace.tree("dist") == fresh)
      #expect(try await workspace.run("check").status == 0)

      try workspace.write(settings(remove, product: "Store"), to: "wootric.json")
      #expect(try await workspace.run("build").errors.contains("copies  "))
      #expect(
        try copies("dist", in: workspace).isDisjoint(with: copies(of: "a.html", "docs/b.html")))
    }
  }

  @Test("The published copy of a page is told of, too, where its source has none")
  func reportedInOutput() async throws {
    let workspace = try workspace(", output: \"dist\"")
    #expect(try await workspace.run("build").status == 0)
    try await compress("dist", in: workspace)
    #expect(try await workspace.run("check").status == 0)
    try workspace.write(settings(", output: \"dist\"", product: "Store"), to: "wootric.json")
    let told = "'dist/a.html.gz' and 5 more are older than their files"
    #expect(try await workspace.run("build").errors.contains(told))
    #expect(try await workspace.run("check").errors.contains(told))
  }

  @Test("A run that fails leaves every copy")
  func failed() async throws {
    let workspace = try workspace(", precompressed: \"remove\"")
    try await compress("public", in: workspace)
    try workspace.write("/*\n", to: "rules")
    try workspace.link("public/_headers", to: "../rules")
    let before = try workspace.tree()
    #expect(try await workspace.run("build").status != 0)
    #expect(try workspace.tree() == before)
  }

  @Test("A copy in a folder where nothing may be removed ends the run before a page is changed")
  func locked() async throws {
    let workspace = try workspace(", precompressed: \"remove\"")
    #expect(try await workspace.run("build").status == 0)
    try await compress("public/docs", in: workspace)
    let line = """
      touch -d '1 hour ago' public/docs/b.html.gz
      chmod 777 . public public/assets; chmod 555 public/docs
      """
    #expect(try await workspace.shell(line, home: workspace.path).status == 0)
    try workspace.write(Self.page, to: "public/a.html")
    let before = try workspace.tree()
    if let outcome = try await workspace.runAsNobody("build") {
      #expect(outcome.status == 74)
      #expect(
        outcome.errors.hasPrefix("public/docs/b.html.gz: error: cannot remove this file: "),
        "\(outcome.errors)")
      #expect(try workspace.tree() == before)
    }
    try workspace.setMode(0o755, of: "public/docs")
  }

  @Test("remove takes those away that were made of pages with the loader")
  func remove() async throws {
    for (site, isKept) in [("", true), (", precompressed: \"remove\"", false)] {
      let workspace = try workspace(site)
      #expect(try await workspace.run("build").status == 0)
      try await compress("public", in: workspace)
      let outcome = try await workspace.run("remove")
      #expect(outcome.status == 0)
      let said = "'public/a.html.gz' and 5 more are older than their files"
      #expect(outcome.errors.contains(said) == isKept, "\(outcome.errors)")
      let left = try copies("public", in: workspace)
      #expect(left.isSuperset(of: copies(of: "a.html")) == isKept)
      #expect(left.isDisjoint(with: copies(of: "a.html", "docs/b.html")) == !isKept)
      #expect(left.isSuperset(of: copies(of: "app.js")))
    }
  }

  @Test("A page that is excluded now takes the copies along that still had the loader")
  func excluded() async throws {
    let workspace = try workspace(", precompressed: \"remove\"")
    #expect(try await workspace.run("build").status == 0)
    try await compress("public", in: workspace)
    try workspace.write(
      settings(", precompressed: \"remove\", exclude: [\"docs/**\"]"), to: "wootric.json")
    #expect(try await workspace.run("build").status == 0)
    #expect(try copies("public/docs", in: workspace).isEmpty)
    #expect(try copies("public", in: workspace).isSuperset(of: copies(of: "a.html")))
  }

  @Test("A bundle that is pruned takes its copies along, and one without a hash loses its old ones")
  func bundles() async throws {
    let hashed = try workspace(", precompressed: \"remove\"")
    #expect(try await hashed.run("build").status == 0)
    try await compress("public", in: hashed)
    try hashed.write(settings(", precompressed: \"remove\"", product: "Store"), to: "wootric.json")
    #expect(try await hashed.run("build", "--prune").status == 0)
    let isOfBundle = { (name: String) in name.hasPrefix("assets/wootric-") && !name.hasSuffix(".js")
    }
    #expect(try copies("public", in: hashed).filter(isOfBundle).isEmpty)

    let named = try workspace("")
    let settings = { (product: String) in
      self.settings(", precompressed: \"remove\"", product: product)
        .replacing("survey:", with: "cdn: { immutable: false }, survey:")
    }
    try named.write(settings("Shop"), to: "wootric.json")
    #expect(try await named.run("build").status == 0)
    try await compress("public", in: named)
    #expect(try await named.run("check").status == 0)
    try named.write(settings("Store"), to: "wootric.json")
    #expect(try await named.run("build").status == 0)
    #expect(try copies("public", in: named).isDisjoint(with: copies(of: "assets/wootric.js")))
  }

  @Test("Of a link the link goes, and what it leads to stays; a folder of that name is none")
  func links() async throws {
    let workspace = try workspace(", precompressed: \"remove\"")
    try workspace.write("old", to: "cache/a.gz")
    try workspace.link("public/a.html.gz", to: "../cache/a.gz")
    try workspace.write("mine", to: "public/a.html.br/notes.txt")
    #expect(try await workspace.run("build").status == 0)
    let tree = try workspace.tree()
    #expect(!tree.names.contains("public/a.html.gz"))
    #expect(tree.text("cache/a.gz") == "old")
    #expect(tree.text("public/a.html.br/notes.txt") == "mine")
  }

  @Test("Of listed pages, their own copies alone are looked at")
  func listed() async throws {
    let workspace = try workspace(", precompressed: \"remove\"")
    try await compress("public", in: workspace)
    let outcome = try await workspace.run("build", "--files-from", "-", input: "public/a.html\n")
    #expect(outcome.status == 0)
    #expect(try copies("public", in: workspace) == copies(of: "docs/b.html", "app.js"))
  }
}
