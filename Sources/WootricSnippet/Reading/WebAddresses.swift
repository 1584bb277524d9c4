extension SettingType where Value == String {
  /// A folder on a server; the slash at its end is added where it is missing.
  static let folderURL = webAddress(
    "an absolute path such as '/assets/', or an https URL of a folder",
    pattern: "^\(WebAddress.plainPath)\(WebAddress.start)\(WebAddress.character(but: "?#"))*$"
  ) { url in
    let hasQuery = url.unicodeScalars.contains { $0 == "?" || $0 == "#" }
    guard WebAddress.isWellFormed(url), WebAddress.folders(of: url) != nil, !hasQuery else {
      return nil
    }
    return url.hasSuffix("/") ? url : url + "/"
  }

  /// A folder of one's own host; the slash at its end is added where it is missing.
  static let basePath = string(
    "an absolute path such as '/project/'",
    schema: .text("^\(WebAddress.plainPath)/(?!/)\(WebAddress.character(but: "?#"))*$")
  ) { path in
    let isPlain = path.hasPrefix("/") && !path.unicodeScalars.contains { $0 == "?" || $0 == "#" }
    guard isPlain, WebAddress.isWellFormed(path), WebAddress.folders(of: path) != nil else {
      return .refused()
    }
    return .value(path.hasSuffix("/") ? path : path + "/")
  }

  static let scriptURL = webAddress(
    "an https URL, or an absolute path such as '/wootric-sdk.js'",
    pattern: "^\(WebAddress.plainPath)\(WebAddress.start)\(WebAddress.character())*"
      + "\(WebAddress.character(but: "/"))$"
  ) {
    let isFile = WebAddress.isWellFormed($0) && !$0.hasSuffix("/")
    return isFile && WebAddress.folders(of: $0) != nil ? $0 : nil
  }

  /// The address of a link; parameters may be added to it.
  static let secureURL = webAddress(
    "an https URL", pattern: "^https://\(WebAddress.host)\(WebAddress.character())*$"
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
      if url.hasPrefix("https://"), let host = WebAddress.parts(of: url).host {
        if !host.utf8.allSatisfy({ $0 < 0x80 }) { return .fault(.hostIsNotASCII(host)) }
        if !WebAddress.isHost(host) { return .refused() }
      }
      return parse(url).map(Reading.value) ?? .refused()
    }
  }
}

/// Absolute paths of a page's own host, and https URLs with a host. They have no character that a URL
/// would have to escape in ASCII, and no backslash, which browsers read as a slash.
enum WebAddress {
  static func isWellFormed(_ text: String) -> Bool {
    let refused = " \\\"<>^`{|}".unicodeScalars
    let isClean = text.unicodeScalars.allSatisfy { $0.isPrintable && !refused.contains($0) }
    return isClean && (text.hasPrefix("https://") || text.hasPrefix("/") && !text.hasPrefix("//"))
  }

  /// The host, with its port, of an https URL, and the path without query and fragment.
  static func parts(of url: String) -> (host: String?, path: Substring) {
    let isOwn = url.hasPrefix("/")
    let rest = isOwn ? url[...] : url.dropFirst("https://".count)
    let host = rest.prefix { !isOwn && !"/?#".contains($0) }
    let path = rest[host.endIndex...].prefix { $0 != "?" && $0 != "#" }
    return (isOwn ? nil : String(host), path)
  }

  /// The names in an address's path, escapes decoded, as a server looks for them. Nil where one of them
  /// climbs, as browsers take `%2e` for a dot, or cannot be a name.
  static func folders(of url: String) -> [String]? {
    var names: [String] = []
    for segment in parts(of: url).path.split(separator: "/") {
      guard let name = decoded(segment), name != ".", name != "..",
        name.unicodeScalars.allSatisfy({ $0.isPrintable && $0 != "/" && $0 != "\\" })
      else { return nil }
      names.append(name)
    }
    return names
  }

  /// Whether the URL Standard takes a host in ASCII (https://url.spec.whatwg.org/#host-parsing) and a policy
  /// can name it: another character would end a source or its directive (CSP 3, 2.3.1, host-part).
  static func isHost(_ text: String) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let isPort = parts.count == 1 || UInt16(parts[1]) != nil && parts[1].first != "+"
    let isName = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count)
        && label.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || $0 == "-" || $0 == "_" }
    }
    let isNumber = endsInNumber(labels)
    return isPort && isName && parts[0].utf8.count < 254 && (!isNumber || isIPv4(labels))
  }

  /// A pattern that looks ahead for a path without dots that climb, and without escapes of slashes and
  /// controls.
  static let plainPath =
    #"(?![^?#]*/(\.|%2[Ee]){1,2}([/?#]|$))"#
    + #"(?![^?#]*%([01]|2[Ff]|5[Cc]|7[Ff]|.?$|[^0-9A-Fa-f]|.[^0-9A-Fa-f]))"#

  /// A pattern for a host that goes up to the path.
  static let host =
    #"[A-Za-z0-9_-]{1,63}(\.[A-Za-z0-9_-]{1,63})*(:[0-9]{1,5})?(?=[/?#]|$)"#

  /// A pattern for a path's slash, or for scheme and host.
  static let start = "(/(?!/)|https://\(host))"

  /// A pattern for a character of an address.
  static func character(but refused: String = "") -> String {
    #"[^ \\"<>^`{|}\u0000-\u001F\u007F-\u009F"# + refused + "]"
  }
}

private extension WebAddress {
  /// Nil for an escape without two digits, and for bytes that are not UTF-8.
  static func decoded(_ segment: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = segment.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.first != UInt8(ascii: "+"),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.elementsEqual(bytes) ? text : nil
  }

  /// The standard's "ends in a number": such a host is an address or nothing.
  static func endsInNumber(_ labels: [Substring]) -> Bool {
    guard let last = labels.last?.lowercased() else { return false }
    let isHexadecimal = last.hasPrefix("0x") && last.dropFirst(2).allSatisfy(\.isHexDigit)
    return isHexadecimal || last.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  static func isIPv4(_ labels: [Substring]) -> Bool {
    labels.count == 4 && labels.allSatisfy { UInt8($0).map(String.init) == String($0) }
  }
}
