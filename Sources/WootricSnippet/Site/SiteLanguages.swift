/// The languages of a site's pages, by their `<html lang>`: a bundle that follows them has to know them
/// before the first page gets its loader, which names the bundle by its hash.
struct SiteLanguages: Sendable {
  var site: SiteBuild
  /// The pages that follow their language.
  var isAsked: @Sendable (String) -> Bool
}

extension SiteLanguages {
  /// The pages of each language, in the order of the walk, whichever files a run is to look at.
  func pages() throws(FileError) -> [LanguageTag: [String]] {
    let root = SystemPath(site.root)
    let output = site.isInPlace ? nil : site.output.map(SystemPath.init)
    let folders = try SiteListing(root: root, output: output).folders
    let outcome = Workers(jobs: site.jobs).map(folders.count) { index throws(FileError) in
      try languages(in: folders[index], root)
    }
    if let error = outcome.error { throw error }
    return outcome.values.joined().reduce(into: [:]) { $0[$1.tag, default: []].append($1.page) }
  }
}

private extension SiteLanguages {
  /// Enough for most heads: the rest of a page says nothing of its language.
  static let first = 1 << 13

  func languages(
    in folder: SiteListing.Folder, _ root: SystemPath
  ) throws(FileError) -> [(page: String, tag: LanguageTag)] {
    let open = try OpenFolder(root.appending(folder.path))
    let buffer = ByteBuffer(Self.first)
    var found: [(page: String, tag: LanguageTag)] = []
    for entry in folder.entries where entry.kind == .file {
      let path = folder.path.appending(entry.name).text
      guard isAsked(path), site.action(for: path, isInPlace: false) == .place,
        open.mayRead(entry.name)
      else { continue }
      var head = try FileHead(open.open(entry.name), buffer: buffer)
      if let tag = try language(&head) { found.append((path, tag)) }
    }
    return found
  }

  /// Nil for a page without one, and for what is no page of ours.
  func language(_ head: inout FileHead) throws(FileError) -> LanguageTag? {
    var size = Self.first
    while size <= FileHead.limit {
      try head.read(upTo: size)
      let page = PageBytes(buffer: head.bytes)
      if let scan = PageScan(page, isComplete: head.isWhole, bodyLimit: 0) {
        if case .none = scan.place { return nil }
        return scan.language.map { LanguageTag(String(decoding: page.buffer[$0], as: UTF8.self)) }
      }
      size *= 2
    }
    return nil
  }
}
