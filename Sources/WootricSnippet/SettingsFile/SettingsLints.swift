/// Finds what can be read but does not go together, in the settings of one environment.
struct SettingsLints {
  var settings: Settings
  /// The document that the settings were read from, for the places of what is found.
  var tree: JSON5Node
  /// Whether visitors may see what is built.
  var isForVisitors: Bool
  /// The place in the file of the overlay that is part of the tree.
  var overlay: Range<Int>?
}

extension SettingsLints {
  func check(_ report: inout SettingsReport) {
    if isForVisitors { checkProduction(&report) }
    checkToken(&report)
    checkTraits(&report)
    checkSecret(&report)
    checkID(&report)
    // Where a key could not be read, it is unknown what goes with it.
    if report.hasErrors { return }
    checkRegion(&report)
    checkEffects(&report)
    checkApps(&report)
    checkConsent(&report)
    checkLink(&report)
    checkBundle(&report)
    checkDays(&report)
  }

  /// The offset of a key's value; nil where the key is not given.
  func offset(of key: String) -> Int? {
    tree.node(at: key.split(separator: ".").map(String.init))?.range.lowerBound
  }
}

private extension SettingsLints {
  /// A sample's token is no account's. The stand-in asks nobody for one, so a site can be tried without.
  func checkToken(_ report: inout SettingsReport) {
    let token = settings.accountToken
    guard !settings.sdk.isStandIn, token.isPlaceholder, let offset = offset(of: "accountToken")
    else { return }
    report.add(.placeholderToken(token), at: offset)
  }

  /// A window has a property for each id: the loader would take its own element for a queue that is there.
  func checkID(_ report: inout SettingsReport) {
    let names = [settings.analytics.global, "wootric", "wootricSettings", "WootricSurvey"]
    for member in tree.node(at: ["loader", "attributes"])?.members ?? [] {
      guard member.key.lowercased() == "id", case .string(let id) = member.value.value,
        names.contains(id)
      else { continue }
      report.add(.idOfGlobal(id), at: member.value.range.lowerBound)
    }
  }

  /// An SDK of another region does not know the account. One's own host is no business of ours.
  func checkRegion(_ report: inout SettingsReport) {
    guard let url = settings.sdk.url, !settings.sdk.isStandIn,
      let offset = offset(of: "sdk.url")
    else { return }
    if settings.sdk.file != nil {
      report.add(.vendor(.besideFile(key: "sdk.url", file: "sdk.file")), at: offset)
    }
    let host = url.dropFirst(8).prefix { !"/?#".contains($0) }
    let served = ["wootric.com", "wootric.eu", "wootric.au"]
      .first { host == $0 || host.hasSuffix("." + $0) }
    guard let served, !settings.vendorDomains.contains(served) else { return }
    let token = settings.accountToken
    report.add(.otherRegion(url: url, token: token, remedy: Settings.vendorSDK), at: offset)
  }
}

private extension SettingsLints {
  /// The vendor's default gives away more than a link seems to.
  func checkLink(_ report: inout SettingsReport) {
    let thankYou = settings.survey.thankYou
    if thankYou.linkURL == Settings.Survey.ByScore() || thankYou.addEmailToURL != nil { return }
    guard let offset = offset(of: "survey.thankYou.linkURL") else { return }
    report.add(.emailInLink(remedy: "survey.thankYou.addEmailToURL"), at: offset)
  }
}

extension SettingsLints {
  /// Reports keys that are given where nothing asks for them.
  func checkEffects(_ report: inout SettingsReport) {
    for rule in Self.rules where !rule.isMet(settings) {
      guard let offset = offset(of: rule.key), !isBelowOverlay(offset, rule) else { continue }
      report.add(.noEffect(key: rule.key, needed: rule.needed), at: offset)
    }
  }
}

private extension SettingsLints {
  /// A key and what it has no effect without.
  struct Rule: Sendable {
    var key: String
    /// The key that decides, and the values of it that ask for the other.
    var ruler: String
    var needed: String
    var isMet: @Sendable (Settings) -> Bool
  }

  static let rules = [
    consent("purposes", .tcf), consent("vendor", .tcf), consent("group", .onetrust),
    consent("event", .domEvent), consent("detail", .domEvent),
    Rule(
      key: "consent.before", ruler: "consent.mode", needed: "a 'consent.mode' that asks",
      isMet: { $0.consent.before == .nothing || !$0.consent.modes.isEmpty }),
    Rule(
      key: "consent.category", ruler: "consent.mode",
      needed: "a platform in 'consent.mode' that has names for such things",
      isMet: { $0.consent.modes.contains(where: \.takesCategory) }),
    Rule(
      key: "analytics.cookieDomain", ruler: "analytics.identity",
      needed: "analytics.identity: 'persistent'",
      isMet: { $0.analytics.identity == .persistent }),
    Rule(
      key: "analytics.cookieAge", ruler: "analytics.identity",
      needed: "analytics.identity: 'persistent'",
      isMet: { $0.analytics.identity == .persistent }),
    Rule(
      key: "analytics.cookieSameSite", ruler: "analytics.identity",
      needed: "analytics.identity: 'persistent'",
      isMet: { $0.analytics.identity == .persistent }),
    Rule(
      key: "analytics.segmentProperties", ruler: "otherTraits",
      needed: "otherTraits: 'properties'",
      isMet: { !$0.analytics.segmentProperties || $0.otherTraits == .properties }),
    Rule(
      key: "analytics.markup", ruler: "analytics.track", needed: "'analytics.track'",
      isMet: { !$0.analytics.markup || $0.analytics.track != .none }),
    Rule(
      key: "sdk.preconnect", ruler: "sdk.url", needed: "an 'sdk.url' on another host",
      isMet: { !$0.sdk.preconnect || $0.sdk.file == nil && !$0.sdkURL.hasPrefix("/") }),
    Rule(
      key: "mobile.clientID", ruler: "mobile.ios", needed: "'mobile.ios' or 'mobile.android'",
      isMet: { !$0.mobile.files.isEmpty }),
    Rule(
      key: "mobile.clientSecret", ruler: "mobile.clientID", needed: "'mobile.clientID'",
      isMet: { $0.mobile.clientID != nil }),
  ]

  static func consent(_ key: String, _ mode: Settings.Consent.Mode) -> Rule {
    Rule(
      key: "consent.\(key)", ruler: "consent.mode", needed: "consent.mode: '\(mode.rawValue)'",
      isMet: { $0.consent.modes.contains(mode) })
  }

  /// An overlay that switches something off leaves its details where they are.
  func isBelowOverlay(_ offset: Int, _ rule: Rule) -> Bool {
    guard let overlay, let ruler = self.offset(of: rule.ruler) else { return false }
    return overlay.contains(ruler) && !overlay.contains(offset)
  }
}

extension SettingsLints {
  /// Reports settings that would bring the client secret to visitors.
  func checkSecret(_ report: inout SettingsReport) {
    for (key, path) in settings.mobile.files {
      guard let offset = offset(of: key),
        let folder = settings.servedFolders.first(where: { Path.isInside(path, $0) })
      else { continue }
      report.add(.servedPath(path, folder: folder), at: offset)
    }
    let key = "mobile.clientSecret"
    guard let secret = tree.node(at: key.split(separator: ".").map(String.init)) else { return }
    for (text, path) in tree.texts() where path != key {
      guard let variable = text.variables.first(where: secret.variables.contains) else { continue }
      report.add(.sharedSecret(variable, key: path, secret: key), at: text.range.lowerBound)
    }
  }
}

private extension SettingsLints {
  /// Reports words that an app would be without.
  func checkApps(_ report: inout SettingsReport) {
    let survey = settings.survey
    let keys =
      (settings.mobile.ios == nil
        ? [] : survey.keysWithoutCallOniOS.map { ($0, "iOS") })
      + (settings.mobile.android == nil
        ? [] : survey.keysWithoutCallOnAndroid.map { ($0, "Android") })
    for (key, system) in keys {
      guard let offset = offset(of: key) else { continue }
      report.add(.vendor(.noCallInApp(key: key, system: system)), at: offset)
    }
  }
}

extension Settings.Mobile {
  /// The files of the apps, by their keys.
  var files: [(key: String, path: String)] {
    [("mobile.ios", ios), ("mobile.android", android)].compactMap { key, path in
      path.map { (key, $0) }
    }
  }
}

private extension JSON5Node {
  /// Every string, with the key that leads to it.
  func texts(_ path: String = "") -> [(node: JSON5Node, path: String)] {
    let input = SettingInput(node: self, path: path)
    switch value {
    case .string: return [(self, path)]
    case .array(let elements):
      return elements.enumerated().flatMap { $0.element.texts("\(path)[\($0.offset)]") }
    case .object(let members):
      return members.flatMap { $0.value.texts(input.path(of: $0.key)) }
    default: return []
    }
  }
}

extension SettingsLints {
  /// Reports settings that must not reach visitors.
  func checkProduction(_ report: inout SettingsReport) {
    let flags = [
      ("survey.immediately", settings.survey.immediately),
      ("survey.ignoreSurveyedCookie", settings.survey.ignoreSurveyedCookie),
    ]
    for (key, isOn) in flags where isOn {
      report.add(.testOnly(key: key), at: offset(of: key) ?? tree.range.lowerBound)
    }
    if settings.sdk.isStandIn {
      report.add(.vendor(.standIn), at: offset(of: "sdk.url") ?? tree.range.lowerBound)
    }
    checkSampleDates(in: SettingInput(node: tree, path: ""), &report)
  }
}

private extension SettingsLints {
  /// The date of sign-up in the vendor's samples, which would make every visitor a user since 2009.
  func checkSampleDates(in input: SettingInput, _ report: inout SettingsReport) {
    switch input.node.value {
    case .number(1_234_567_890), .string("1234567890"):
      report.add(.sampleDate(key: input.path), at: input.node.range.lowerBound)
    case .array(let elements):
      for (index, node) in elements.enumerated() {
        checkSampleDates(in: SettingInput(node: node, path: "\(input.path)[\(index)]"), &report)
      }
    case .object(let members):
      for member in members { checkSampleDates(in: input.member(member), &report) }
    default: break
    }
  }
}

extension SettingsLints {
  /// Reports a bundle that is put where the site does not serve it: every page would ask for it in
  /// vain.
  ///
  /// A site may be served under a path of its host (`/docs/assets/` for `public/assets`), so the end
  /// of `cdn.url` is compared.
  func checkBundle(_ report: inout SettingsReport) {
    guard let output = settings.output, let offset = offset(of: "output"),
      let published = settings.site.map({ $0.output ?? $0.root }),
      let served = settings.bundleFolder(inSite: published)
    else { return }
    let url = (WebAddress.folders(of: settings.cdn.url) ?? []).map { $0[...] }
    let root = Path.steps(of: published)
    let folders = Path.steps(of: output).dropFirst(root.count)
    let isServed =
      Path.isInside(output, published) && url.suffix(folders.count).elementsEqual(folders)
      && folders.isEmpty == url.isEmpty
    if isServed { return }
    report.add(.unservedBundle(output, url: settings.cdn.url, remedy: served), at: offset)
  }

  /// Reports a time in which nobody could be asked.
  func checkDays(_ report: inout SettingsReport) {
    let only = settings.survey.only
    guard let from = only.from, let until = only.until, until.start < from.start else { return }
    report.add(
      .vendor(.endBeforeStart(until.description, start: from.description)),
      at: offset(of: "survey.only.until") ?? tree.range.lowerBound)
  }
}
