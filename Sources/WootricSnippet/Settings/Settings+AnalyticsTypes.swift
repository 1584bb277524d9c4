extension SettingType where Value == Settings.Analytics.Query {
  /// `["utm_source"]` or `"all"`.
  static let query = SettingType(
    "'all', or a list of the names that may stay in [ ]",
    schema: .any(.choice(["all"]), SettingType<[String]>.names.schema()),
    json: { query in
      switch query {
      case .all: .string("all")
      case .only(let names): SettingType<[String]>.names.json(names)
      }
    }
  ) { input, report in
    switch input.node.value {
    case .array: Reading(SettingType<[String]>.names.read(input, &report).map { .only($0) })
    case .string("all"): .value(.all)
    case .string(let word) where word.lowercased() == "all": .otherKind(remedy: "\"all\"")
    default: .otherKind(remedy: SettingType<String>.name.listRemedy(input, report))
    }
  }
}

extension SettingType where Value == Settings.Analytics.Track {
  /// `true`, `false` or `["Order Completed"]`.
  static let track = SettingType(
    "true, false, or a list of event names in [ ]",
    schema: .any(SettingType<Bool>.bool.schema(), SettingType<[String]>.names.schema()),
    json: { track in
      switch track {
      case .all: .bool(true)
      case .none: .bool(false)
      case .only(let names): SettingType<[String]>.names.json(names)
      }
    }
  ) { input, report in
    switch input.node.value {
    case .bool(let isOn): .value(isOn ? .all : .none)
    case .array: Reading(SettingType<[String]>.names.read(input, &report).map { .only($0) })
    default: .otherKind(remedy: SettingType<String>.name.listRemedy(input, report))
    }
  }
}

private extension SettingType where Value == [String] {
  static let names = list(of: .name)
}

extension SettingType where Value == Settings.Analytics.SinglePage {
  /// `true`, `false` or `"hash"`.
  static let singlePage = SettingType(
    "true, false or 'hash'",
    schema: .any(SettingType<Bool>.bool.schema(), .choice(["hash"])),
    json: { pages in
      switch pages {
      case .none: .bool(false)
      case .paths: .bool(true)
      case .routes: .string("hash")
      }
    }
  ) { input, _ in
    switch input.node.value {
    case .bool(let isOn): .value(isOn ? .paths : .none)
    case .string("hash"): .value(.routes)
    default: .otherKind()
    }
  }
}

extension SettingType where Value == Settings.Analytics.Debug {
  /// `true`, `false` or `"explain"`.
  static let debug = SettingType(
    "true, false or 'explain'",
    schema: .any(SettingType<Bool>.bool.schema(), .choice(["explain"])),
    json: { debug in
      switch debug {
      case .none: .bool(false)
      case .decisions: .bool(true)
      case .explained: .string("explain")
      }
    }
  ) { input, _ in
    switch input.node.value {
    case .bool(let isOn): .value(isOn ? .decisions : .none)
    case .string("explain"): .value(.explained)
    default: .otherKind()
    }
  }
}

extension SettingType where Value == Settings.Analytics.CookieDomain {
  /// `"auto"`, `"host"` or `"example.com"`.
  static let cookieDomain = string(
    "'auto', 'host', or a domain such as 'example.com'",
    schema: .text("^(auto|host|\(label)(\\.\(label))+)$"),
    json: { domain in
      switch domain {
      case .auto: .string("auto")
      case .host: .string("host")
      case .domain(let name): .string(name)
      }
    }
  ) { word in
    switch word {
    case "auto": .value(.auto)
    case "host": .value(.host)
    case _ where word.isDomain: .value(.domain(word))
    default: .refused(nearest: Suggestion.nearest(to: word, among: ["auto", "host"]))
    }
  }

  /// A pattern for what stands between the dots of a domain.
  private static let label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
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
  /// `true`, `false` or `{ category: "Blog" }`.
  static let firstPage = SettingType(
    "true, false or { category, name, properties }",
    schema: .any(SettingType<Bool>.bool.schema(), .object(rows)),
    json: { page in
      switch page {
      case .none: .bool(false)
      case .bare: .bool(true)
      case .call(let call): .object(rows.members(of: call))
      }
    }
  ) { input, report in
    switch input.node.value {
    case .bool(let isOn): return .value(isOn ? .bare : .none)
    case .object:
      var call = Settings.Analytics.PageCall()
      SettingsObject(valueOf: rows).read(input, into: &call, &report)
      return .value(.call(call))
    default: return .otherKind()
    }
  }

  private static let rows: [Setting<Settings.Analytics.PageCall>] = [
    Setting("category", \.category, .text, "The page's category."),
    Setting("name", \.name, .text, "The page's name."),
    Setting("properties", \.properties, .properties, "Properties of the page call, any JSON."),
  ]
}

extension SettingType where Value == String {
  static let globalName = string(
    "a JavaScript name of ASCII letters, digits, '_' and '$'",
    schema: .text("^[A-Za-z_$][A-Za-z0-9_$]*$")
      + [.member("not", [.strings("enum", JavaScriptNames.taken)])]
  ) { name in
    if JavaScriptNames.isTaken(name) { return .fault(.takenGlobal(name)) }
    if WindowNames.contain(name) { return .fault(.windowName(name)) }
    return name.isASCIIIdentifier ? .value(name) : .refused()
  }
}

private extension String {
  var isASCIIIdentifier: Bool {
    unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || $0 == "_" || $0 == "$" }
      && unicodeScalars.first.map { !("0"..."9").contains($0) } == true
  }
}

/// Names that the page's global cannot have.
private enum JavaScriptNames {
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
