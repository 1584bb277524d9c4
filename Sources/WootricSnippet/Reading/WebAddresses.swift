extension SettingType where Value == String {
  /// A folder on a server; the slash at its end is added where it is missing.
  static let folderURL = webAddress(
    "an absolute path such as '/assets/', or an https URL of a folder",
    pattern: "^\(WebAddress.start)\(WebAddress.character(but: "?#"))*$"
  ) { url in
    let hasQuery = url.unicodeScalars.contains { $0 == "?" || $0 == "#" }
    guard WebAddress.isWellFormed(url), !hasQuery else { return nil }
    return url.hasSuffix("/") ? url : url + "/"
  }

  static let scriptURL = webAddress(
    "an https URL, or an absolute path such as '/wootric-sdk.js'",
    pattern: "^\(WebAddress.start)\(WebAddress.character())*\(WebAddress.character(but: "/"))$"
  ) {
    WebAddress.isWellFormed($0) && !$0.hasSuffix("/") ? $0 : nil
  }

  /// The address of a link; parameters may be added to it.
  static let secureURL = webAddress(
    "an https URL", pattern: "^https://[^/?#]\(WebAddress.character())*$"
  ) {
    WebAddress.isWellFormed($0) && !$0.hasPrefix("/") ? $0 : nil
  }

  /// A kind of string that may be an URL, but not one of http.
  static func webAddress(
    _ words: @autoclosure @escaping @Sendable () -> String,
    pattern: @autoclosure @escaping @Sendable () -> String,
    parse: @escaping @Sendable (String) -> String?
  ) -> SettingType {
    string(words(), schema: .text(pattern())) { url in
      if url.lowercased().hasPrefix("http:") { return .fault(.insecureURL(url)) }
      return parse(url).map(Reading.value) ?? .refused()
    }
  }
}

/// Absolute paths of a page's own host, and https URLs with a host. They have no character that a URL
/// would have to escape in ASCII, and no backslash, which browsers read as a slash.
private enum WebAddress {
  static func isWellFormed(_ text: String) -> Bool {
    let refused = " \\\"<>^`{|}".unicodeScalars
    let isClean = text.unicodeScalars.allSatisfy { $0.isPrintable && !refused.contains($0) }
    let host = text.hasPrefix("https://") ? text.dropFirst(8).prefix { !"/?#".contains($0) } : ""
    return isClean && (text.hasPrefix("/") ? !text.hasPrefix("//") : !host.isEmpty)
  }

  /// A pattern for a path's slash, or for what stands before a host.
  static let start = "(/(?!/)|https://(?=[^/?#]))"

  /// A pattern for a character of an address.
  static func character(but refused: String = "") -> String {
    #"[^ \\"<>^`{|}\u0000-\u001F\u007F-\u009F"# + refused + "]"
  }
}
