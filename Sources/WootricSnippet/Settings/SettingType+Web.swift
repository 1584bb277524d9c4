extension SettingType where Value == String {
  /// `NPS-1a2b3c4d`, `NPS-EU-1a2b3c4d`.
  static let accountToken = string(.accountToken, unless: Self.placeholder) {
    $0.isAccountToken ? $0 : nil
  }

  /// A folder on a server; the slash at its end is added where it is missing.
  static let folderURL = string(.folderURL, unless: Self.insecure) { url in
    let hasQuery = url.unicodeScalars.contains { $0 == "?" || $0 == "#" }
    guard url.isWebAddress, !hasQuery else { return nil }
    return url.hasSuffix("/") ? url : url + "/"
  }

  static let scriptURL = string(.scriptURL, unless: Self.insecure) {
    $0.isWebAddress && !$0.hasSuffix("/") ? $0 : nil
  }

  /// The address of a link; parameters may be added to it.
  static let secureURL = string(.secureURL, unless: Self.insecure) {
    $0.isWebAddress && !$0.hasPrefix("/") ? $0 : nil
  }

  /// The stem of a file name that ad blockers let pass.
  static let fileStem = string(.fileStem, unless: FileStem.problem) {
    FileStem.isWellFormed($0) ? $0 : nil
  }

  static let facebookPage = string(.facebookPage, unless: Self.insecure) { $0 }

  static let globalName = string(.globalName, unless: Self.takenName) {
    $0.isASCIIIdentifier ? $0 : nil
  }

  /// Any code; one that the vendor does not document brings a warning, for the list grows.
  static let language = SettingType(.languageCode, json: JSONValue.string) { input, report in
    guard let code = raw(.languageCode).read(input, &report) else { return nil }
    report.check(language: code, at: input.node.range.lowerBound)
    return code
  }
}

extension SettingsReport {
  mutating func check(language code: String, at offset: Int) {
    if Survey.languages.contains(code) { return }
    let nearest =
      Survey.languages.first { $0 == code.uppercased() }
      ?? Suggestion.nearest(to: code, among: Survey.languages)
    add(.unknownLanguage(code, nearest: nearest), at: offset)
  }
}

private extension SettingType where Value == String {
  @Sendable static func placeholder(_ token: String) -> Diagnostic.Problem? {
    // One character eight times: no account has that, and every sample does.
    let isPlaceholder = token.isAccountToken && Set(token.suffix(8).uppercased()).count == 1
    return isPlaceholder ? .placeholderToken(token) : nil
  }

  @Sendable static func insecure(_ url: String) -> Diagnostic.Problem? {
    url.lowercased().hasPrefix("http:") ? .insecureURL(url) : nil
  }

  @Sendable static func takenName(_ name: String) -> Diagnostic.Problem? {
    JavaScriptNames.isTaken(name) ? .takenGlobal(name) : nil
  }
}

extension String {
  /// `NPS-1a2b3c4d`, for an account of a region `NPS-EU-1a2b3c4d` or `NPS-AU-1a2b3c4d`.
  var isAccountToken: Bool {
    guard hasPrefix("NPS-") else { return false }
    let rest = dropFirst(4)
    let code = rest.hasPrefix("EU-") || rest.hasPrefix("AU-") ? rest.dropFirst(3) : rest
    return code.unicodeScalars.count == 8 && code.unicodeScalars.allSatisfy(\.isASCIIAlphanumeric)
  }
}

private extension String {
  var isASCIIIdentifier: Bool {
    unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || $0 == "_" || $0 == "$" }
      && unicodeScalars.first.map { !("0"..."9").contains($0) } == true
  }

  /// An absolute path of the page's own host, or an https URL with a host; no character that a URL
  /// would have to escape in ASCII, and no backslash, which browsers read as a slash.
  var isWebAddress: Bool {
    let refused = " \\\"<>^`{|}".unicodeScalars
    let isClean = unicodeScalars.allSatisfy { $0.isPrintable && !refused.contains($0) }
    let host = hasPrefix("https://") ? dropFirst(8).prefix { !"/?#".contains($0) } : ""
    return isClean && (hasPrefix("/") ? !hasPrefix("//") : !host.isEmpty)
  }
}

extension Unicode.Scalar {
  /// A letter or digit of ASCII.
  var isASCIIAlphanumeric: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }
}
