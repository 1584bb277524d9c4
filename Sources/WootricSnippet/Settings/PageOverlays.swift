/// The overlays of `site.pages`: by glob, the settings that are different for some pages.
///
///     site: { root: "public", pages: { "docs/**": { survey: { productName: "Acme Docs" } } } }
///
/// Wootric allows one survey a page, so a page's path decides when the site is built.
enum PageOverlays {
  static let path = ["site", "pages"]

  /// The keys of an overlay: all that is compiled into a snippet. The name of its bundle is its own, as
  /// without a content hash two bundles would be one file.
  static let rows = Settings.rows.filter {
    sections.contains($0.path[0]) || $0.path == ["cdn", "name"]
  }

  private static let sections: Set<String> = [
    "enabled", "accountToken", "loader", "sdk", "analytics", "traits", "otherTraits", "survey",
    "consent",
  ]
}

extension SettingType where Value == Void {
  /// Overlays by glob, which are laid over the file when it has been read; their faults are found for
  /// themselves.
  static let pages = SettingType(
    SettingInput.objectWords,
    schema: .object(
      keys: SettingType<String>.glob.schema(), values: [.text("$ref", "#/$defs/pageOverlay")]),
    json: { _ in nil }
  ) { input, report in
    guard let members = input.node.members else { return .otherKind() }
    let isOfPart = report.isOfPart
    report.isOfPart = true
    for member in members {
      report.checkGlob(of: member, in: input)
      let overlay = input.member(member)
      let known = report.checkPageKeys(of: overlay.node)
      var scratch = Settings(accountToken: "")
      SettingsObject(PageOverlays.rows)
        .read(SettingInput(node: known, path: overlay.path), into: &scratch, &report)
    }
    report.isOfPart = isOfPart
    return .value(())
  }
}

private extension SettingsReport {
  mutating func checkGlob(of member: JSON5Node.Member, in input: SettingInput) {
    let key = JSON5Node(value: .string(member.key), range: member.keyRange)
    _ = SettingType<String>.glob.read(SettingInput(node: key, path: input.path), &self)
  }

  /// The overlay without the keys that only a whole site can have, which are reported.
  mutating func checkPageKeys(of node: JSON5Node, at path: [String] = []) -> JSON5Node {
    guard let members = node.members else { return node }
    let rows = PageOverlays.rows
    var known = node
    known.value = .object(
      members.compactMap { member in
        let path = path + [member.key]
        if rows.contains(where: { path.starts(with: $0.path) }) { return member }
        guard Settings.rows.contains(where: { $0.path.starts(with: path) }) else { return member }
        guard rows.contains(where: { $0.path.starts(with: path) }) else {
          add(.siteWideKey(member.key), at: member.keyRange.lowerBound)
          return nil
        }
        var member = member
        member.value = checkPageKeys(of: member.value, at: path)
        return member
      })
    return known
  }
}
