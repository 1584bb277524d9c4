extension SettingsLints {
  /// A bundle that is put where the site does not serve it: every page would ask for it in vain.
  ///
  /// A site may be served under a path of its host (`/docs/assets/` for `public/assets`), so the end
  /// of `cdn.url` is compared.
  func checkBundle(_ report: inout SettingsReport) {
    guard let output = settings.output, let offset = offset(of: "output"),
      let published = settings.site.map({ $0.output ?? $0.root }),
      let served = settings.cdn.folder(inSite: published)
    else { return }
    let url = settings.cdn.url.split(separator: "/")
    let root = Path.steps(of: published)
    let folders = Path.steps(of: output).dropFirst(root.count)
    let isServed =
      Path.isInside(output, published) && url.suffix(folders.count).elementsEqual(folders)
      && folders.isEmpty == url.isEmpty
    if isServed { return }
    report.add(.unservedBundle(output, url: settings.cdn.url, remedy: served), at: offset)
  }
}
