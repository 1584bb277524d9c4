extension SettingsLints {
  /// Reports names that a platform of the settings does not have, or that another has.
  func checkConsent(_ report: inout SettingsReport) {
    checkEvent(&report)
    for mode in settings.consent.modes { checkCategory(of: mode, &report) }
    checkOtherCategories(&report)
  }
}

private extension SettingsLints {
  var consent: Settings.Consent { settings.consent }

  /// A platform's event says that there is something to read, and not what.
  func checkEvent(_ report: inout SettingsReport) {
    guard consent.modes.contains(.domEvent), let offset = offset(of: "consent.event"),
      let mode = Settings.Consent.Mode(saying: consent.event)
    else { return }
    report.add(.consent(.eventOfPlatform(consent.event, mode: mode.rawValue)), at: offset)
  }

  func checkCategory(of mode: Settings.Consent.Mode, _ report: inout SettingsReport) {
    guard let category = consent.platform(mode)?.category else { return }
    guard let name = consent.category[mode] ?? category.usual else {
      let offset = offset(of: "consent.mode") ?? tree.range.lowerBound
      return report.add(.consent(.missingName(mode: mode.rawValue)), at: offset)
    }
    let own = "consent.category.\(mode.rawValue)"
    let key = consent.category.named[mode] == nil ? "consent.category" : own
    guard let known = category.known, !known.contains(name), let offset = offset(of: key) else {
      return
    }
    let nearest = Suggestion.nearest(to: name, among: known)
    report.add(
      .consent(.unknownName(name, mode: mode.rawValue, nearest: nearest, known: known)),
      at: offset)
  }

  func checkOtherCategories(_ report: inout SettingsReport) {
    for mode in Settings.Consent.Mode.allCases where !consent.modes.contains(mode) {
      let key = "consent.category.\(mode.rawValue)"
      guard consent.category.named[mode] != nil, let offset = offset(of: key) else { continue }
      report.add(
        .noEffect(key: key, needed: "consent.mode: '\(mode.rawValue)'"), at: offset)
    }
  }
}
