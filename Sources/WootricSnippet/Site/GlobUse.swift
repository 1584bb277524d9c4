/// Which patterns of a site have decided for a file; what the others match is looked for once, at the
/// end, as most sites have none.
struct GlobUse: Sendable {
  private var includes: Set<Int> = []
  private var excludes: Set<Int> = []
  private var groups: Set<Int> = []
}

extension GlobUse {
  mutating func note(_ match: SiteBuild.Match) {
    if let index = match.include { includes.insert(index) }
    if let index = match.exclude { excludes.insert(index) }
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
