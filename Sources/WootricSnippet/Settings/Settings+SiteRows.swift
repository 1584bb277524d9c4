extension Settings {
  /// The keys of `site`.
  static let siteRows: [Setting<Settings>] = [
    Setting("site.root", \.givenSite.root, .path, required: true, "The folder of the pages."),
    Setting("site.output", \.givenSite.output, .path, "The folder for the changed pages."),
    Setting("site.include", \.givenSite.include, .list(of: .glob), "Globs of the pages."),
    Setting("site.exclude", \.givenSite.exclude, .list(of: .glob), "Globs of pages left alone."),
    Setting("site.csp", \.givenSite.csp, .choice, "What is done where a page's policy blocks it."),
    Setting(
      "site.pages", expecting: .pages, check: PageOverlays.check,
      "What is different for some pages: settings under their glob; the first that matches counts."),
    Setting("site.position", \.givenSite.position, .choice, "Where in the head the loader stands."),
  ]
}

private extension Settings {
  /// The site, which begins to exist when its first key is read; `root` is among the required ones.
  var givenSite: Site {
    get { site ?? Site(root: "") }
    set { site = newValue }
  }
}
