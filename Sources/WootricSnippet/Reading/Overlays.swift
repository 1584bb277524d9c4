/// The layers of a settings file: what is for every environment, and the overlays.
struct SettingsLayers {
  /// The file without its key `environments`.
  var base: JSON5Node
  /// In the order of the file.
  var overlays: [Overlay] = []
  /// Where they are declared, or would be.
  var place: Int

  /// What an environment changes.
  struct Overlay: Sendable {
    var name: String
    var node: JSON5Node
  }
}

extension SettingsLayers {
  init(_ root: JSON5Node, _ report: inout SettingsReport) {
    base = root
    place = root.member(Self.key)?.keyRange.lowerBound ?? root.range.lowerBound
    guard case .object(let members) = root.value, let declared = root.member(Self.key) else {
      return
    }
    base.value = .object(members.filter { $0.key != Self.key })
    let input = SettingInput(node: declared.value, path: Self.key)
    for member in input.members(expecting: .environments, &report) ?? [] {
      if let overlay = Self.overlay(member, input, &report) { overlays.append(overlay) }
    }
  }

  /// The overlay of an environment, nil where the settings are used as they are.
  func overlay(
    of environment: SettingsEnvironment, _ report: inout SettingsReport
  ) -> Overlay? {
    for name in environment.names {
      if let overlay = overlays.first(where: { $0.name == name }) { return overlay }
    }
    if environment.isNamed {
      let known = overlays.map(\.name).filter { $0 != SettingsEnvironment.production }
      report.add(
        .unknownEnvironment(environment.names[0], known: [SettingsEnvironment.production] + known),
        at: place)
    }
    return nil
  }

  /// The key of the overlays.
  static let key = "environments"
}

private extension SettingsLayers {
  /// `auto` is what the command takes for "ask the host".
  static func overlay(
    _ member: JSON5Node.Member, _ input: SettingInput, _ report: inout SettingsReport
  ) -> Overlay? {
    let offset = member.keyRange.lowerBound
    if member.key.isEmpty || member.key == "auto" {
      report.add(.environmentName(member.key), at: offset)
    }
    guard input.member(member).members(&report) != nil else { return nil }
    if let inner = member.value.member(key) {
      report.add(.unknownKey(key, nearest: nil), at: inner.keyRange.lowerBound)
    }
    return Overlay(name: member.key, node: member.value)
  }
}

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

extension JSON5Node {
  /// The document with another one laid over it: objects are merged key by key, all else gives way
  /// to the overlay. Keys keep their order, new ones come last.
  func overlaid(with overlay: JSON5Node) -> JSON5Node {
    guard case .object(var members) = value, case .object(let others) = overlay.value else {
      return overlay
    }
    var places = Self.places(of: members)
    for other in others {
      let key = ExactName(other.key)
      if let place = places[key] {
        members[place] = members[place].overlaid(with: other)
      } else {
        places[key] = members.count
        members.append(other)
      }
    }
    return JSON5Node(value: .object(members), range: range)
  }
}

private extension JSON5Node {
  static func places(of members: [Member]) -> [ExactName: Int] {
    let pairs = members.enumerated().map { (ExactName($0.element.key), $0.offset) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

private extension JSON5Node.Member {
  func overlaid(with other: Self) -> Self {
    Self(key: key, keyRange: other.keyRange, value: value.overlaid(with: other.value))
  }
}
