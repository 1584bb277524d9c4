/// Goes through a site's folder and stages its pages with the loader in them, in place or into an
/// output folder, which then also gets every other file of the site.
///
///     var files = FileTransaction()
///     let report = try SiteBuild(root: "public", output: "dist", rewriters: PerPage(rewriter)).run(&files)
///     try files.commit()
///
/// Symbolic links are never followed. In an output folder they are made again as they are, if they
/// lead to something inside the site by a relative path; others are skipped and named.
struct SiteBuild: Sendable {
  /// The folder with the site's pages.
  var root: String
  /// The folder for the finished site; nil: the pages are changed in place. May lie inside `root`.
  var output: String?
  /// The patterns of the pages.
  var include = [Glob("**/*.html")]
  /// The patterns of pages that are left as they are.
  var exclude: [Glob] = []
  /// The rewriter of each page.
  var rewriters: PerPage<PageRewriter>
  /// Whether the loader is put in or taken out.
  var action = PageRewriter.Action.place
  /// The only files that are looked at, relative to the working folder; nil: all of the site's.
  var listed: [SystemPath]?
  /// Files of the settings' own, relative to the root, that are no part of the site.
  var withheld: Set<String> = []
  /// Whether nothing asks visitors but `identify` and `track`, and the settings do not say that this is
  /// meant.
  var asksNobodyElse = false
  /// The starts of our bundles' names, which are no scripts of the site's own.
  var bundleStems: [String] = []
  /// Whether compressed copies that are older than their pages are kept out of an output folder.
  var withholdsCopies = false
  /// The number of threads that work at once.
  var jobs = Workers.processors
}

extension SiteBuild {
  /// The job on a file, relative to the site's root; nil where it is no page.
  func action(for path: String, isInPlace: Bool) -> PageRewriter.Action? {
    action(for: path, choice(path), isInPlace: isInPlace)
  }

  func action(
    for path: String, _ choice: PageChoice, isInPlace: Bool
  ) -> PageRewriter.Action? {
    // In place, a page that is no longer included may hold the loader of an earlier run.
    let isPage = choice.include != nil || isInPlace && SiteBuild.pages.matches(path)
    return isPage ? choice.refusal.map { .leave($0) } ?? action : nil
  }

  func choice(_ path: String) -> PageChoice {
    PageChoice(path, include: include, exclude: exclude)
  }

  /// An output folder that is the root by another name means in place.
  var isInPlace: Bool {
    guard let output else { return true }
    let stamps = [output, root].map { path in
      (try? FileSystem.status(SystemPath(path), followingLinks: true))?.stamp
    }
    guard let output = stamps[0], let root = stamps[1] else { return false }
    return output.isSameFile(as: root)
  }

  private static let pages = Glob("**/*.html")

  /// Stages all that is to be written. The caller commits, or rolls back where this throws:
  /// `FileError`, of kind `inputMissing` where the root is not there.
  func run(_ files: inout FileTransaction) throws(FileError) -> SiteReport {
    try SiteWalk(site: self).run(&files)
  }
}

/// The rule for which files of a site get the loader: those that a pattern of `include` matches and none of
/// `exclude`, which has the last word.
struct PageChoice {
  /// The first pattern of each list that matches the file, by its place.
  let include, exclude: Int?
  private let isServedAsXML: Bool

  init(_ path: String, include: [Glob], exclude: [Glob]) {
    isServedAsXML = PageName.isServedAsXML(path)
    self.include = include.firstIndex { $0.matches(path) }
    self.exclude = exclude.firstIndex { $0.matches(path) }
  }

  /// The reason why the file gets no loader.
  var refusal: SkipReason? {
    if exclude != nil { return .excluded }
    if include == nil { return .notIncluded }
    return isServedAsXML ? .servedAsXML : nil
  }
}

/// Tells pages by the end of their names, in either case.
enum PageName {
  /// Servers send these as XML, in which the loader's `&&` and `<` are faults that replace the page.
  static func isServedAsXML(_ path: String) -> Bool {
    let name = path.utf8.suffix(6).map(\.lowercased)
    return name.elementsEqual(".xhtml".utf8) || name.suffix(4).elementsEqual(".xht".utf8)
  }

  /// `.htm`, `.HTML`: a page, but not by the pattern that sites have for theirs.
  static func isUnusual(_ name: SystemPath) -> Bool {
    let end = name.bytes.suffix(5)
    if end.elementsEqual(".html".utf8) { return false }
    let lower = end.map(\.lowercased)
    return lower.elementsEqual(".html".utf8) || lower.suffix(4).elementsEqual(".htm".utf8)
  }
}

extension Settings.Site {
  /// The message about a page that a build passes by; nil for one that gets the loader.
  /// - Parameters:
  ///   - path: relative to the site's root.
  ///   - file: the page's name in messages.
  package func notice(passingBy path: String, file: String) -> Message? {
    PageChoice(path, include: include.map(Glob.init), exclude: exclude.map(Glob.init)).refusal
      .map { Message($0, file: file) }
  }
}

/// The patterns of a site that have decided for a file. Whether the others match any is looked for once, at
/// the end, as most sites have none.
struct GlobUse: Sendable {
  private var includes: Set<Int> = []
  private var excludes: Set<Int> = []
  private var groups: Set<Int> = []
}

extension GlobUse {
  mutating func note(_ choice: PageChoice) {
    if let index = choice.include { includes.insert(index) }
    if let index = choice.exclude { excludes.insert(index) }
  }

  mutating func note(group: Int?) {
    if let group { groups.insert(group) }
  }

  static func += (left: inout GlobUse, right: GlobUse) {
    left.includes.formUnion(right.includes)
    left.excludes.formUnion(right.excludes)
    left.groups.formUnion(right.groups)
  }

  /// The patterns that match no file of the site, and the groups that decide for no page.
  func problems(of site: SiteBuild, in folders: [SiteListing.Folder]) -> [SiteProblem] {
    unmatched(site.include, but: includes, in: folders).map { .unmatchedInclude($0) }
      + unmatched(site.exclude, but: excludes, in: folders).map { .unmatchedExclude($0) }
      + site.rewriters.groups.enumerated().filter { !groups.contains($0.offset) }
      .map { .idleGroup($0.element.pages.pattern) }
  }
}

private extension GlobUse {
  func unmatched(
    _ globs: [Glob], but used: Set<Int>, in folders: [SiteListing.Folder]
  ) -> [String] {
    globs.enumerated().filter { !used.contains($0.offset) }.map(\.element)
      .filter { glob in
        !folders.contains { folder in
          folder.entries.contains { glob.matches(folder.path.appending($0.name).text) }
        }
      }
      .map(\.pattern)
  }
}
