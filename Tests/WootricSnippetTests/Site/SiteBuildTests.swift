import Testing

@testable import WootricSnippet

@Suite("Sites")
struct SiteBuildTests {
  let folder: TemporaryFolder
  let head = "<!doctype html><head>"
  let loader = String(decoding: element, as: UTF8.self)

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(head + "<p>1", to: "site/index.html")
    try folder.write(head + "<p>2", to: "site/blog/a.html")
    try folder.write(head + "<p>3", to: "site/legal/b.html")
    try folder.write("<p>", to: "site/part.html")
    try folder.write("body{}", to: "site/style.css")
  }

  private func site(
    output: String? = nil, action: PageRewriter.Action = .place
  ) -> SiteBuild {
    SiteBuild(
      root: folder["site"], output: output.map { folder[$0] }, exclude: [Glob("legal/**")],
      rewriters: PerPage(PageRewriter(element: element)), action: action)
  }

  private func run(_ site: SiteBuild, isDry: Bool = false) throws -> SiteReport {
    try FileTransaction.run(isDry: isDry) { files throws(FileError) in try site.run(&files) }
  }

  private var finished: [String: String] {
    [
      "index.html": head + loader + "<p>1", "blog/a.html": head + loader + "<p>2",
      "legal/b.html": head + "<p>3", "part.html": "<p>", "style.css": "body{}",
    ]
  }

  private var skips: SiteReport.List<SiteReport.Skip> {
    [
      SiteReport.Skip(path: "part.html", reason: .fragment),
      SiteReport.Skip(path: "legal/b.html", reason: .excluded),
    ]
  }

  @Test("In place, pages get the loader and nothing else changes")
  func inPlace() throws {
    let report = try run(site())
    #expect(try folder.contents(of: "site") == finished)
    #expect(report.written == ["index.html", "blog/a.html"])
    #expect(report.unchanged == [])
    #expect(report.skipped == skips)
    #expect(report.copied == 0)
  }

  @Test("A second run writes nothing", arguments: [nil, "dist", "site/dist"])
  func secondRun(output: String?) throws {
    _ = try run(site(output: output))
    let page = (output ?? "site") + "/index.html"
    let before = try folder.identity(of: page)
    var files = FileTransaction()
    let report = try site(output: output).run(&files)
    #expect(files.changes == [])
    #expect(report.written == [])
    #expect(report.unchanged == ["index.html", "blog/a.html"])
    #expect(report.copied == 0)
    #expect(try folder.identity(of: page) == before)
  }

  @Test(
    "An output folder gets the whole site, also from inside of it", arguments: ["dist", "site/a/b"])
  func output(_ output: String) throws {
    let before = try folder.contents(of: "site")
    let report = try run(site(output: output))
    #expect(try folder.contents(of: output) == finished)
    #expect(try folder.contents(of: "site").filter { !$0.key.hasPrefix("a/b/") } == before)
    #expect(report.written == ["index.html", "blog/a.html"])
    #expect(report.skipped == skips)
    #expect(report.copied == 3)
  }

  @Test("Empty folders are copied too, and each new folder has the mode of its source")
  func folders() throws {
    try folder.makeFolder("site/empty/deep")
    try folder.setMode(0o750, of: "site")
    try folder.setMode(0o500, of: "site/blog")
    try folder.setMode(0o700, of: "site/empty")
    _ = try run(site(output: "new/dist"))
    try folder.makeFolder("old")
    try folder.setMode(0o755, of: "old")
    _ = try run(site(output: "old"))
    for output in ["new/dist", "old"] {
      #expect(try folder.contents(of: output)["empty/deep"] == "/")
      #expect(try folder.mode(of: output + "/blog") == 0o500)
      #expect(try folder.mode(of: output + "/empty") == 0o700)
      #expect(try folder.contents(of: output)["blog/a.html"] == head + loader + "<p>2")
    }
    #expect(try folder.mode(of: "new/dist") == 0o750)
    #expect(try folder.mode(of: "old") == 0o755)
    for name in ["site", "new/dist", "old"] { try folder.setMode(0o755, of: name + "/blog") }
  }

  @Test("A repository's own folder is no part of a site, and .env is never published")
  func secrets() throws {
    let names = [
      ".env", ".env.local", ".git/config", "sub/.git", "sub/.env", ".environment", ".Env", ".envrc",
      ".npmrc", "sub/.NETRC", ".ssh/id_rsa", "sub/.aws/credentials", ".hg/store",
      "sub/.svn/entries",
    ]
    for name in names { try folder.write("secret", to: "site/" + name) }
    let report = try run(site(output: "dist"))
    #expect(
      try folder.contents(of: "dist").filter { $0.value == "secret" }.keys.sorted() == [
        ".environment"
      ])
    #expect(
      report.skipped.filter { $0.reason == .secret }.map(\.path)
        == [
          ".Env", ".env", ".env.local", ".envrc", ".npmrc", ".ssh", "sub/.NETRC", "sub/.aws",
          "sub/.env",
        ])
  }

  @Test(
    "exclude has the last word, for a page that is passed through as for one of a site",
    arguments: [
      ("blog/a.html", nil, .place), ("blog/old/a.html", .excluded, .leave(.excluded)),
      ("legal/b.html", .excluded, .leave(.excluded)), ("legal/b.css", .excluded, nil),
      ("index.html", .notIncluded, .leave(.notIncluded)), ("style.css", .notIncluded, nil),
    ] as [(String, SkipReason?, PageRewriter.Action?)])
  func choice(path: String, reason: SkipReason?, action: PageRewriter.Action?) {
    let settings = Settings.Site(
      root: "site", include: ["blog/**"], exclude: ["legal/**", "blog/old/**"])
    var site = site()
    site.include = settings.include.map { Glob($0) }
    site.exclude = settings.exclude.map { Glob($0) }
    #expect(settings.notice(passingBy: path, file: path)?.problem == reason?.rawValue)
    #expect(site.action(for: path, isInPlace: true) == action)
    let isNamed = path.hasPrefix("blog/")
    #expect(site.action(for: path, isInPlace: false) == (isNamed ? action : nil))
  }

  @Test("Patterns that match nothing are told of; a walk through a part tells nothing")
  func idlePatterns() throws {
    let pages = PageRewriter(element: element)
    var site = site(output: "dist")
    site.include = ["**/*.html", "blog/**", "blgo/**"].map { Glob($0) }
    site.exclude = ["legal/", "leagl/"].map { Glob($0) }
    site.rewriters = PerPage(
      pages,
      groups: [.init("blog/**", pages), .init("blog/a.html", pages), .init("legal/**", pages)])
    let problems: [SiteProblem] = [
      .unmatchedInclude("blgo/**"), .unmatchedExclude("leagl/"), .idleGroup("blog/a.html"),
      .idleGroup("legal/**"),
    ]
    #expect(try run(site).problems == problems)
    #expect(try run(site, isDry: true).problems == problems)
    site.include = [Glob("*.css")]
    #expect(try run(site).problems.last == .noPages)
    site.listed = [SystemPath(folder["site/index.html"])]
    #expect(try run(site).problems == [])
    site.listed = nil
    site.action = .remove
    #expect(try run(site).problems == [])
  }

  @Test("An output folder that is the root means in place")
  func outputIsRoot() throws {
    try folder.link("other", to: "site")
    _ = try run(site(output: "other"))
    #expect(try folder.contents(of: "site") == finished)
  }

  @Test("Remove gives the site back")
  func remove() throws {
    let before = try folder.contents(of: "site")
    _ = try run(site())
    let report = try run(site(action: .remove))
    #expect(report.written == ["index.html", "blog/a.html"])
    #expect(try folder.contents(of: "site") == before)
  }

  @Test("A dry run reports and writes nothing")
  func dry() throws {
    let before = try folder.contents()
    let report = try run(site(output: "dist"), isDry: true)
    #expect(report.written == ["index.html", "blog/a.html"])
    #expect(try folder.contents() == before)
  }

  @Test("A page that cannot be written leaves every other as it was")
  func failure() throws {
    try folder.write("", to: "dist/part.html/in-the-way")
    let before = try folder.contents()
    let error = #expect(throws: FileError.self) { try run(site(output: "dist")) }
    #expect(error?.kind == .cannotBeCreated)
    #expect(error?.path == folder["dist/part.html"])
    #expect(try folder.contents() == before)
  }

  @Test("A root that is not there is a missing input")
  func noRoot() throws {
    let site = SiteBuild(root: folder["none"], rewriters: PerPage(PageRewriter(element: element)))
    let error = #expect(throws: FileError.self) { try run(site) }
    #expect(error?.kind == .inputMissing)
  }

  @Test("Links stay links inside the site and are skipped where they lead out")
  func links() throws {
    try folder.write("secret", to: "outside/s.html")
    try folder.link("site/in.html", to: "blog/a.html")
    try folder.link("site/loop", to: ".")
    try folder.link("site/out", to: "../outside")
    try folder.link("site/out.html", to: folder["outside/s.html"])
    try folder.link("site/nowhere.html", to: "none.html")
    let report = try run(site(output: "dist"))
    let links = ["in.html": "-> blog/a.html", "loop": "-> ."]
    #expect(try folder.contents(of: "dist") == finished.merging(links) { one, _ in one })
    #expect(
      report.skipped.filter { $0.reason == .outsideLink }.map(\.path) == ["out", "out.html"])
    #expect(
      report.skipped.filter { $0.reason == .brokenLink }.map(\.path) == ["nowhere.html"])
    #expect(try folder.contents(of: "outside") == ["s.html": "secret"])
  }

  @Test(
    "A link that would lead elsewhere from the output is not copied; in place it may stay",
    arguments: [
      ("../site/index.html", SkipReason.outsideLink), ("blog/../../site/index.html", .outsideLink),
      ("/index.html", .absoluteLink), ("link.html", .brokenLink), ("blog/../index.html", nil),
    ])
  func climbingLinks(text: String, reason: SkipReason?) throws {
    let isAbsolute = text.hasPrefix("/")
    try folder.link("site/link.html", to: isAbsolute ? folder["site" + text] : text)
    let links = try run(site(output: "dist")).skipped.filter { $0.path == "link.html" }
    #expect(links.map(\.reason) == [reason].compactMap(\.self))
    #expect(try folder.contents(of: "dist")["link.html"] == (reason == nil ? "-> " + text : nil))
    let inPlace = try run(site()).skipped.filter { $0.path == "link.html" }
    #expect(inPlace.map(\.reason) == (reason == .brokenLink ? [.brokenLink] : []))
  }

  @Test("Names that only begin like those of temporaries are files of the site")
  func likeTemporaries() throws {
    let names = [".wootric-cache", ".wootric-1-x", ".wootric-1-2-3", ".wootric--1", ".wootric-1-"]
    for name in names { try folder.write("mine", to: "site/" + name) }
    _ = try run(site(output: "dist"))
    let copied = try folder.contents(of: "dist")
    for name in names { #expect(copied[name] == "mine", "\(name)") }
  }

  @Test("Warnings name the page, and the page is left as it is")
  func warnings() throws {
    let page = head + "<script>analytics.load(1)</script>"
    try folder.write(page, to: "site/index.html")
    let report = try run(site())
    let expected = PageWarning(kind: .segmentSnippet, line: 1, column: 22)
    #expect(report.warnings == [SiteReport.Warning(path: "index.html", warning: expected)])
    #expect(report.unchanged == ["index.html"])
    #expect(try folder.contents(of: "site")["index.html"] == page)
  }

  @Test(
    "A head longer than the first read is read on", arguments: [8191, 8192, 8193, 70_000, 140_000])
  func longHead(size: Int) throws {
    let start = head + "<title>"
    let title = String(repeating: "a", count: size - start.utf8.count) + "</title>"
    try folder.write(start + title + "<p>", to: "site/index.html")
    _ = try run(site())
    #expect(try folder.contents(of: "site")["index.html"] == start + title + loader + "<p>")
  }

  @Test("Temporaries of other runs are no files of the site, and those of dead runs go")
  func temporaries() throws {
    try folder.write("", to: "site/blog/.wootric-2147483000-1")
    try folder.write("", to: "dist/blog/.wootric-2147483000-7")
    _ = try run(site(output: "dist"))
    #expect(try folder.contents(of: "dist") == finished)
  }
}
