/// Finds what can be read but does not go together, in the settings of one environment.
struct SettingsLints {
  var settings: Settings
  /// What the settings were read from, for the places of what is found.
  var tree: JSON5Node
  /// Whether visitors may see what is built.
  var isForVisitors: Bool
  /// Where in the file the overlay stands that is part of the tree.
  var overlay: Range<Int>?
}

extension SettingsLints {
  func check(_ report: inout SettingsReport) {
    if isForVisitors { checkProduction(&report) }
    checkTraits(&report)
    checkSecret(&report)
    // Where a key could not be read, it is unknown what goes with it.
    if report.hasErrors { return }
    checkRegion(&report)
    checkEffects(&report)
    checkBundle(&report)
  }

  /// Where a key's value begins, nil where the key is not given.
  func offset(of key: String) -> Int? {
    tree.node(at: key.split(separator: ".").map(String.init))?.range.lowerBound
  }
}

private extension SettingsLints {
  /// An SDK of another region does not know the account. One's own host is no business of ours.
  func checkRegion(_ report: inout SettingsReport) {
    guard let url = settings.sdk.url, let offset = offset(of: "sdk.url") else { return }
    let host = url.dropFirst(8).prefix { !"/?#".contains($0) }
    let served = Settings.vendorDomains.first { host == $0 || host.hasSuffix("." + $0) }
    guard let served, served != settings.vendorDomain else { return }
    let remedy = "https://cdn.\(settings.vendorDomain)/wootric-sdk.js"
    report.add(.otherRegion(url: url, token: settings.accountToken, remedy: remedy), at: offset)
  }
}
