extension SettingType where Value == Settings.Analytics.Query {
  /// `["utm_source"]` or `"all"`.
  static let query = SettingType(.query, json: json) { input, report in
    switch input.node.value {
    case .array: return SettingType<[String]>.list(of: .name).read(input, &report).map { .only($0) }
    case .string("all"): return .all
    default:
      if case .string(let word) = input.node.value, word.lowercased() == "all" {
        report.addWrongKind(input, expected: .query, remedy: "\"all\"")
      } else {
        let remedy = SettingType<String>.name.listRemedy(input, report)
        report.addWrongKind(input, expected: .query, remedy: remedy)
      }
      return nil
    }
  }

  @Sendable private static func json(_ query: Value) -> JSONValue? {
    switch query {
    case .all: .string("all")
    case .only(let names): .array(names.map(JSONValue.string))
    }
  }
}

extension SettingType where Value == Settings.Analytics.Track {
  /// `true`, `false` or `["Order Completed"]`.
  static let track = SettingType(.track, json: json) { input, report in
    switch input.node.value {
    case .bool(let isOn): return isOn ? .all : Settings.Analytics.Track.none
    case .array: return SettingType<[String]>.list(of: .name).read(input, &report).map { .only($0) }
    default:
      let remedy = SettingType<String>.name.listRemedy(input, report)
      report.addWrongKind(input, expected: .track, remedy: remedy)
      return nil
    }
  }

  @Sendable private static func json(_ track: Value) -> JSONValue? {
    switch track {
    case .all: .bool(true)
    case .none: .bool(false)
    case .only(let names): .array(names.map(JSONValue.string))
    }
  }
}

extension SettingType where Value == Settings.Analytics.CookieDomain {
  /// `"auto"`, `"host"` or `"example.com"`.
  static let cookieDomain = string(.cookieDomain, json: json) { word in
    switch word {
    case "auto": .auto
    case "host": .host
    default: word.isDomain ? .domain(word) : nil
    }
  }

  @Sendable private static func json(_ domain: Value) -> JSONValue? {
    switch domain {
    case .auto: .string("auto")
    case .host: .string("host")
    case .domain(let name): .string(name)
    }
  }
}

private extension String {
  /// RFC 1123, section 2.1; names outside ASCII are written in Punycode.
  var isDomain: Bool {
    let labels = unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        label.first != "-" && label.last != "-" && (1...63).contains(label.count)
          && label.allSatisfy { $0.isASCIIAlphanumeric || $0 == "-" }
      }
  }
}

extension SettingType where Value == Settings.Analytics.FirstPage {
  /// `true`, `false` or the arguments of the call.
  static let firstPage = SettingType(.page, json: json) { input, report in
    switch input.node.value {
    case .bool(let isOn): return isOn ? .bare : Settings.Analytics.FirstPage.none
    case .object:
      var call = Settings.Analytics.PageCall()
      SettingsObject(pageRows).read(input, into: &call, &report)
      return .call(call)
    default:
      report.addWrongKind(input, expected: .page)
      return nil
    }
  }

  @Sendable private static func json(_ page: Value) -> JSONValue? {
    switch page {
    case .none: .bool(false)
    case .bare: .bool(true)
    case .call(let call): .object(pageRows.members(of: call))
    }
  }

  /// The keys of `analytics.page`.
  static let pageRows: [Setting<Settings.Analytics.PageCall>] = [
    Setting("category", \.category, .text, "The page's category."),
    Setting("name", \.name, .text, "The page's name."),
    Setting("properties", \.properties, .properties, "Properties of the page call, any JSON."),
  ]
}

extension SettingType where Value == [JSONValue.Member] {
  /// An object of any JSON.
  static let properties = SettingType(.properties, json: { $0.isEmpty ? nil : .object($0) }) {
    input, report in
    input.members(expecting: .properties, &report)?.compactMap { member in
      report.json(input.member(member)).map { JSONValue.Member(key: member.key, value: $0) }
    }
  }
}

private extension SettingsReport {
  /// Nil after a report of a number that JSON does not have.
  mutating func json(_ input: SettingInput) -> JSONValue? {
    switch input.node.value {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): number(value, input)
    case .string(let value): .string(value)
    case .array(let nodes):
      .array(nodes.compactMap { json(SettingInput(node: $0, path: input.path)) })
    case .object: SettingType.properties.read(input, &self).map(JSONValue.object)
    case .unreadable: nil
    }
  }

  mutating func number(_ value: Double, _ input: SettingInput) -> JSONValue? {
    if value.isFinite { return .number(value) }
    add(.numberIsNotFinite(key: input.path), at: input.node.range.lowerBound)
    return nil
  }
}
