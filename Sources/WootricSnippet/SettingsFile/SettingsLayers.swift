/// The layers of a settings file: the settings for every environment, and the overlays.
struct SettingsLayers {
  /// The file without its key `environments`.
  var base: JSON5Node
  /// In the order of the file.
  var overlays: [Overlay] = []
  /// Where they are declared, or would be.
  var place: Int

  /// The changes for an environment.
  struct Overlay: Sendable {
    var name: String
    var node: JSON5Node
  }
}

extension SettingsLayers {
  init(_ root: JSON5Node, _ report: inout SettingsReport) {
    base = root
    place = root.member(Settings.environmentsKey)?.keyRange.lowerBound ?? root.range.lowerBound
    guard let members = root.members, let declared = root.member(Settings.environmentsKey) else {
      return
    }
    base.value = .object(members.filter { $0.key != Settings.environmentsKey })
    let input = SettingInput(node: declared.value, path: Settings.environmentsKey)
    for member in report.members(of: input) ?? [] {
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
    } else if let variable = environment.variable,
      environment.names != [SettingsEnvironment.production]
    {
      report.add(.previewAsksPeople(variable, name: environment.names[0]), at: place)
    }
    return nil
  }
}

private extension SettingsLayers {
  static func overlay(
    _ member: JSON5Node.Member, _ input: SettingInput, _ report: inout SettingsReport
  ) -> Overlay? {
    let offset = member.keyRange.lowerBound
    if member.key.isEmpty || member.key == SettingsEnvironment.ofHost {
      report.add(.environmentName(member.key), at: offset)
    }
    guard report.members(of: input.member(member)) != nil else { return nil }
    if let inner = member.value.member(Settings.environmentsKey) {
      report.add(.unknownKey(Settings.environmentsKey, nearest: nil), at: inner.keyRange.lowerBound)
    }
    return Overlay(name: member.key, node: member.value)
  }
}

extension JSON5Node {
  /// The document with the object that `sdk: "stand-in"` is short for, in it and in its overlays: as an
  /// object it is merged key by key, so that an environment keeps what decides when the SDK is loaded.
  var withStandIns: JSON5Node {
    changing { member in
      switch member.key {
      case "sdk":
        guard case .string(Settings.SDK.standIn) = member.value.value else { return member.value }
        let url = Member(key: "url", keyRange: member.keyRange, value: member.value)
        return JSON5Node(value: .object([url]), range: member.value.range)
      case Settings.environmentsKey, PageOverlays.path[1]:
        return member.value.changing { $0.value.withStandIns }
      case PageOverlays.path[0]: return member.value.withStandIns
      default: return member.value
      }
    }
  }

  /// The document with other values of its members; one without members stays as it is.
  private func changing(_ value: (Member) -> JSON5Node) -> JSON5Node {
    guard let members else { return self }
    let changed = members.map { Member(key: $0.key, keyRange: $0.keyRange, value: value($0)) }
    return JSON5Node(value: .object(changed), range: range, variables: variables)
  }
}
