extension Settings {
  /// The element that each page carries. Source: `loader`.
  public struct Loader: Equatable, Sendable {
    /// Default: `inline`.
    public var mode: Mode
    /// Extra attributes of the element, for consent managers, Rocket Loader or Turbo, in the order
    /// of the file. Default: `data-cfasync="false"`, which keeps Cloudflare's Rocket Loader from
    /// delaying it.
    public var attributes: [Attribute]

    /// Values that are not given are the defaults.
    public init(
      mode: Mode = .inline,
      attributes: [Attribute] = [Attribute(name: "data-cfasync", value: "false")]
    ) {
      self.mode = mode
      self.attributes = attributes
    }
  }
}

extension Settings.Loader {
  /// How the loader's code comes to the page. Source: `loader.mode`.
  public enum Mode: String, CaseIterable, Sendable {
    /// As the text of the element: no request, and calls are queued from the first script on.
    case inline
    /// As a file that the element names, with its integrity: for pages whose policy allows no
    /// inline code.
    case external
  }

  /// An attribute of the loader's element.
  public struct Attribute: Equatable, Sendable {
    /// A name of HTML that the element has no use of its own for; see `reservedNames`.
    public var name: String
    /// As the page reads it; escaped where it is written.
    public var value: String

    /// An attribute; the value is escaped where it is written.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Attributes that the loader sets itself, or that its mark is known by.
  public static let reservedNames = [
    "src", "integrity", "nonce", "async", "crossorigin", mark.description,
  ]

  /// The mark on our own element's start tag.
  static let mark: StaticString = "data-wootric-snippet"
}

extension Settings {
  /// The keys of `loader`.
  static let loaderRows: [Setting<Settings>] = [
    Setting(
      "loader.mode", \.loader.mode, .choice, main: true, "How the loader's code gets into the page."
    ),
    Setting(
      "loader.attributes", \.loader.attributes, .attributes,
      "Extra attributes of the loader's element, merged over the default; null removes one."),
  ]
}

private extension SettingType where Value == [Settings.Loader.Attribute] {
  /// `{ "data-cfasync": "false" }`
  static let attributes = SettingType(
    "the attributes of the element, as in { 'data-cfasync': 'false' }",
    schema: .object(
      keys: [
        .text("pattern", "^[!#-&(-.0-;?-z|~]+$"),
        .member("not", [.text("pattern", reservedPattern)]),
      ],
      values: .any(
        [JSONValue.Member(key: "const", value: .null)], SettingType<String>.text.schema())),
    json: { attributes in
      let names = attributes.map { $0.name.lowercased() }
      let gone = Settings.Loader().attributes.filter { !names.contains($0.name) }
      return .object(
        gone.map { JSONValue.Member(key: $0.name, value: .null) }
          + attributes.map { JSONValue.Member(key: $0.name, value: .string($0.value)) })
    }
  ) { input, report in
    guard let members = input.node.members else { return .otherKind() }
    report.checkAttributeNames(members)
    var attributes = Settings.Loader().attributes
    for member in members {
      attributes.removeAll { $0.name == member.key.lowercased() }
      if case .null = member.value.value { continue }
      SettingType<String>.text.read(input.member(member), &report)
        .map { attributes.append(Settings.Loader.Attribute(name: member.key, value: $0)) }
    }
    return .value(attributes)
  }

  /// HTML does not tell letters of either case apart, and patterns have no flag for it.
  private static var reservedPattern: String {
    let names = Settings.Loader.reservedNames.map { name in
      name.map { $0.isLetter ? "[\($0.uppercased())\($0)]" : String($0) }.joined()
    }
    return "^(\(names.joined(separator: "|")))$"
  }
}

private extension SettingsReport {
  mutating func checkAttributeNames(_ members: [JSON5Node.Member]) {
    var places: [String: (name: String, offset: Int)] = [:]
    for member in members {
      let offset = member.keyRange.lowerBound
      // HTML takes names that differ in case alone for one.
      let name = member.key.lowercased()
      if Settings.Loader.reservedNames.contains(name) {
        add(.reservedAttribute(member.key), at: offset)
      } else if !name.isAttributeName {
        add(.attributeName(member.key), at: offset)
      } else if let first = places[name], first.name != member.key {
        add(.duplicateKey(member.key, first: text.origin(at: first.offset)), at: offset)
      }
      places[name] = places[name] ?? (member.key, offset)
    }
  }
}

private extension String {
  /// https://html.spec.whatwg.org/multipage/syntax.html#attributes-2, without `<`, which would be an
  /// error of the parser, and without braces, which begin a generator's marks. Pages may be in any
  /// encoding, and names cannot be escaped: they are ASCII.
  var isAttributeName: Bool {
    let refused = "\"'>/=<{}".unicodeScalars
    return !isEmpty && unicodeScalars.allSatisfy { "!"..."~" ~= $0 && !refused.contains($0) }
  }
}
