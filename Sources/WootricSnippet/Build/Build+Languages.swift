extension Build {
  /// Tells the settings the languages of the site's pages where a survey follows them: the bundle has
  /// no others. All commands look, so that all of them name one bundle; without a site they are unknown.
  func addLanguages(to file: inout SettingsFile) throws {
    let perPage = file.perPage
    guard perPage.all.contains(where: \.survey.followsPage),
      let site = site(of: file.settings), FileSystem.realPath(SystemPath(site.root)) != nil
    else { return }
    let pages = try SiteLanguages(
      site: site, isAsked: { perPage.value(forPage: $0).survey.followsPage }
    ).pages()
    let tags = pages.keys.filter { !$0.text.isEmpty }.sorted()
    file.perPage = perPage.map { settings in
      var settings = settings
      settings.pageLanguages = tags
      return settings
    }
    file.warnings += tags.filter { $0.row == nil }.compactMap { tag in
      file.diagnostic(
        .vendor(.unspokenLanguage(tag.text, pages: pages[tag] ?? [])),
        about: ["survey.language"], .warning)
    }
  }

  /// The walk through the site's pages before anything is compiled for them; nil where the settings name
  /// none.
  func site(of settings: Settings) -> SiteBuild? {
    let places = BuildPlaces(self, settings)
    guard let root = places.siteRoot else { return nil }
    let site = settings.site ?? Settings.Site(root: root)
    var run = SiteBuild(
      root: root, output: places.siteOutput, include: site.include.map(Glob.init),
      exclude: site.exclude.map(Glob.init), rewriters: PerPage(PageRewriter(element: [])))
    if let jobs { run.jobs = min(max(1, jobs), Build.jobLimit) }
    return run
  }
}
