extension Settings {
  /// Where the bundle is served. Source: `cdn`.
  public struct CDN: Equatable, Sendable {
    /// A folder, with its slash: an absolute path or an https URL. Default: `/assets/`.
    public var url: String
    /// The stem of the bundle's file name. Default: `wootric`.
    public var name: String
    /// Whether the name carries a hash of the content, to be cached for a year. Default: true.
    public var immutable: Bool

    /// Values that are not given are the defaults.
    public init(url: String = "/assets/", name: String = "wootric", immutable: Bool = true) {
      self.url = url
      self.name = name
      self.immutable = immutable
    }
  }
}

extension Settings.CDN {
  /// The value of `Cache-Control` with which hosts are to send the bundle. A byte that an edge changes would
  /// fail the integrity check.
  var caching: String {
    "public, " + (immutable ? "max-age=31536000, immutable, no-transform" : "max-age=300")
  }

}

extension Settings {
  /// `cdn` by its whole address: a path of the site's own is put behind `site.base`, unless it begins with it.
  var servedCDN: CDN {
    guard let base = site?.base, cdn.url.hasPrefix("/"), !cdn.url.hasPrefix(base) else {
      return cdn
    }
    var cdn = cdn
    cdn.url = base + cdn.url.dropFirst()
    return cdn
  }

  /// The folder of the published site that `cdn.url` serves; nil where it is another host's, or none.
  func bundleFolder(inSite published: String) -> String? {
    let url = servedCDN.url
    guard url.hasPrefix("/") else { return nil }
    return WebAddress.folders(of: "/" + url.dropFirst((site?.base ?? "/").count)).map {
      Path.joined(published, $0.joined(separator: "/"))
    }
  }
}

extension Settings {
  /// The keys of `cdn`.
  static let cdnRows: [Setting<Settings>] = [
    Setting(
      "cdn.url", \.cdn.url, .folderURL, main: true,
      "The folder that the bundle is served from."),
    Setting(
      "cdn.name", \.cdn.name, .fileStem, "The bundle's file name, without its hash and ending."),
    Setting(
      "cdn.immutable", \.cdn.immutable, .bool,
      "Whether the bundle's name contains a hash of its content."),
  ]
}

private extension SettingType where Value == String {
  /// The stem of a file name that ad blockers let pass.
  static let fileStem = string(
    "letters, digits, '.', '_' and '-', no '.' first",
    schema: .text(FileStem.pattern) + [.member("not", [.text("pattern", FileStem.refusedPattern)])]
  ) { name in
    FileStem.problem(name).map(Reading.fault)
      ?? (FileStem.isWellFormed(name) ? .value(name) : .refused())
  }
}

/// The rules for the bundle's name: blockers let it pass, and no other file of ours has it.
private enum FileStem {
  /// The words that blockers look for in an address.
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

  /// The names that are well formed, as a regular expression of ECMA-262.
  static let pattern = "^[A-Za-z0-9_-][A-Za-z0-9._-]*$"

  /// The problems as one pattern, which a schema cannot make blind to case. A name with a variable
  /// passes, as it is not known yet.
  static var refusedPattern: String {
    let words = blocked.map { #"^(?!.*\$\{).*"# + blindToCase($0) }
    let names = reserved.map { "^\(blindToCase($0))$" }
    return (words + names).joined(separator: "|")
  }

  private static func blindToCase(_ word: String) -> String {
    word.map { $0 == "." ? "\\." : "[\($0.uppercased())\($0)]" }.joined()
  }
}
