/// The overlays of `site.pages`: by glob, what is different for some pages.
///
///     site: { root: "public", pages: { "docs/**": { survey: { productName: "Acme Docs" } } } }
///
/// Wootric allows one survey a page, so a page's path decides when the site is built.
struct PageOverlays {
  /// In the order of the file.
  var overlays: [JSON5Node.Member] = []

  /// Those of a document whose overlay and variables are in place.
  init(_ tree: JSON5Node) {
    if case .object(let members)? = tree.node(at: Self.path)?.value { overlays = members }
  }
}

extension PageOverlays {
  static let path = ["site", "pages"]
  static let key = path.joined(separator: ".")

  /// The keys of an overlay: what is compiled into a snippet. The name of its bundle is its own, as
  /// without a content hash two bundles would be one file.
  static var rows: [Setting<Settings>] {
    Settings.rows.filter { sections.contains($0.path[0]) || $0.path == ["cdn", "name"] }
  }

  /// Reads overlays for themselves, to report what is wrong with them.
  @Sendable static func check(_ input: SettingInput, _ report: inout SettingsReport) {
    let isOfPart = report.isOfPart
    report.isOfPart = true
    for member in input.members(expecting: .pages, &report) ?? [] {
      checkGlob(of: member, &report)
      let overlay = input.member(member)
      let known = checkKeys(of: overlay.node, &report)
      var scratch = Settings(accountToken: "")
      SettingsObject(rows)
        .read(SettingInput(node: known, path: overlay.path), into: &scratch, &report)
    }
    report.isOfPart = isOfPart
  }
}

extension PageOverlays {
  /// Reports bundles that would be one file, as they have no hash in their names.
  func checkBundles(_ perPage: PerPage<Settings>, _ report: inout SettingsReport) {
    if perPage.common.cdn.immutable { return }
    var taken = [perPage.common.cdn.name]
    for (member, group) in zip(overlays, perPage.groups) {
      let name = group.value.cdn.name
      if taken.contains(name) {
        report.add(.sharedBundle(name + ".js"), at: member.keyRange.lowerBound)
      }
      taken.append(name)
    }
  }
}

private extension PageOverlays {
  static let sections: Set<String> = [
    "enabled", "accountToken", "loader", "sdk", "analytics", "traits", "otherTraits", "survey",
    "consent",
  ]

  static func checkGlob(of member: JSON5Node.Member, _ report: inout SettingsReport) {
    guard member.key.isEmpty || member.key.utf8.contains(0) else { return }
    report.add(
      .refused(value: member.key, key: key, expected: .glob), at: member.keyRange.lowerBound)
  }

  /// The overlay without the keys that only a whole site can have, which are reported.
  static func checkKeys(
    of node: JSON5Node, at path: [String] = [], _ report: inout SettingsReport
  ) -> JSON5Node {
    guard case .object(let members) = node.value else { return node }
    var known = node
    known.value = .object(
      members.compactMap { member in
        let path = path + [member.key]
        if rows.contains(where: { path.starts(with: $0.path) }) { return member }
        guard Settings.rows.contains(where: { $0.path.starts(with: path) }) else { return member }
        guard rows.contains(where: { $0.path.starts(with: path) }) else {
          report.add(.siteWideKey(member.key), at: member.keyRange.lowerBound)
          return nil
        }
        var member = member
        member.value = checkKeys(of: member.value, at: path, &report)
        return member
      })
    return known
  }
}
