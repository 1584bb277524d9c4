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

/// The stem of the bundle's file name: what blockers let pass, and what nothing else of ours is called.
enum FileStem {
  /// What blockers look for in an address.
  static let blocked = ["analytics", "track"]
  /// The names of the loader's own files.
  static let reserved = ["loader", "loader.min"]

  static func isWellFormed(_ name: String) -> Bool {
    let others = "._-".unicodeScalars
    return !name.isEmpty && name.first != "."
      && name.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || others.contains($0) }
  }

  /// Upper and lower case are one on some disks.
  static func problem(_ name: String) -> Diagnostic.Problem? {
    let lowercased = name.lowercased()
    if let word = blocked.first(where: lowercased.contains) {
      return .blockedName(name, word: word)
    }
    return reserved.contains(lowercased) ? .reservedName(name) : nil
  }

  /// What is well formed, as a regular expression of ECMA-262.
  static let pattern = "^[A-Za-z0-9_-][A-Za-z0-9._-]*$"

  /// The problems as one, which a schema cannot make blind to case. What a variable brings is not
  /// known yet.
  static var refusedPattern: String {
    let words = blocked.map { #"^(?!.*\$\{).*"# + blindToCase($0) }
    let names = reserved.map { "^\(blindToCase($0))$" }
    return (words + names).joined(separator: "|")
  }

  private static func blindToCase(_ word: String) -> String {
    word.map { $0 == "." ? "\\." : "[\($0.uppercased())\($0)]" }.joined()
  }
}

/// Names that the page's global cannot have.
enum JavaScriptNames {
  static func isTaken(_ name: String) -> Bool {
    reserved.contains(name) || unwritable.contains(name) || vendor.contains(name)
  }

  /// All of them, in one order.
  static var taken: [String] { reserved.union(unwritable).union(vendor).sorted() }
}

private extension JavaScriptNames {
  /// ECMAScript 2025, section 12.7.2, strict mode and modules included.
  static let reserved: Set<String> = [
    "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default",
    "delete", "do", "else", "enum", "export", "extends", "false", "finally", "for", "function",
    "if", "import", "in", "instanceof", "new", "null", "return", "super", "switch", "this", "throw",
    "true", "try", "typeof", "var", "void", "while", "with", "yield", "let", "static", "implements",
    "interface", "package", "private", "protected", "public", "arguments", "eval",
  ]

  /// Assigning to these on `window` does nothing, leaves the page, or changes its prototype.
  static let unwritable: Set<String> = [
    "__proto__", "constructor", "prototype", "undefined", "NaN", "Infinity", "globalThis",
    "window", "self", "document", "location", "top", "parent", "frames", "navigator", "history",
    "console", "name", "status", "origin", "event", "length", "closed", "opener",
  ]

  /// Wootric's own.
  static let vendor: Set<String> = [
    "wootric", "Wootric", "WootricSurvey", "wootricSettings", "customMessages",
  ]
}

extension Expectation {
  /// The schema of what is written as a text: a pattern of ECMA-262, or a variable.
  var textSchema: [JSONValue.Member] {
    guard let pattern else { return [.type("string")] }
    return [.type("string"), .text("pattern", pattern + #"|\$\{"#)] + refused
  }
}

private extension Expectation {
  /// Nil where every text is right.
  var pattern: String? {
    switch self {
    case .name: #"^[\s\S]"#
    case .path, .glob: #"^[^\u0000]+$"#
    case .file(let ending): #"^[^\u0000]+"# + ending.replacing(".", with: #"\."#) + "$"
    case .facebookPage: "^(?![Hh][Tt][Tt][Pp]:)"
    case .accountToken: "^NPS-((EU|AU)-)?(?!([A-Za-z0-9])\\3{7}$)[A-Za-z0-9]{8}$"
    case .folderURL: "^\(Self.address)\(Self.addressCharacter("?#"))*$"
    case .scriptURL: "^\(Self.address)\(Self.addressCharacter())*\(Self.addressCharacter("/"))$"
    case .secureURL: "^https://[^/?#]\(Self.addressCharacter())*$"
    case .fileStem: FileStem.pattern
    case .globalName: "^[A-Za-z_$][A-Za-z0-9_$]*$"
    case .cookieDomain: "^(auto|host|\(Self.label)(\\.\(Self.label))+)$"
    case .secret: #"\$\{"#
    default: nil
    }
  }

  /// What is refused for a reason of its own.
  var refused: [JSONValue.Member] {
    switch self {
    case .fileStem: [.member("not", [.text("pattern", FileStem.refusedPattern)])]
    case .globalName: [.member("not", [.enum(JavaScriptNames.taken)])]
    default: []
    }
  }

  /// How an address begins: a path of one's own host, or a host.
  static let address = "(/(?!/)|https://(?=[^/?#]))"

  /// A character of an address; none that would have to be escaped.
  static func addressCharacter(_ alsoRefused: String = "") -> String {
    #"[^ \\"<>^`{|}\u0000-\u001F\u007F-\u009F"# + alsoRefused + "]"
  }

  static let label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
}
