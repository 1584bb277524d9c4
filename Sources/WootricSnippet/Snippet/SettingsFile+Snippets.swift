extension SettingsFile {
  /// What these settings compile to, for the site and for the pages of `site.pages`.
  /// - Parameter form: what pages and the CDN get. Default: minified.
  public func snippets(_ form: Snippet.Form = .minified) -> PerPage<Snippet> {
    perPage.map { Snippet($0, form: form) }
  }
}

extension PerPage<Snippet> {
  /// What the CDN serves, each file once, the site's own first: groups that differ in nothing that is
  /// compiled share one.
  public var bundles: [Bundle] {
    all.map(\.bundle).reduce(into: []) { bundles, bundle in
      if !bundles.contains(where: { $0.fileName == bundle.fileName }) { bundles.append(bundle) }
    }
  }
}
