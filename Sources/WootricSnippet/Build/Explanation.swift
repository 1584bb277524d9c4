/// The settings as they hold for one environment: where each value comes from, and what it costs.
///
///     for row in Explanation(try build.readSettings()).rows { print(row.origin.key, row.cost ?? 0) }
package struct Explanation: Sendable {
  /// One value.
  package struct Row: Equatable, Sendable {
    /// The key, its value, and who decided.
    package var origin: SettingsOrigin
    /// Loader and bundle would lose this without it, in bytes (`gzip -9`); below 0 where they would
    /// gain. Nil where nothing can take its place, and for the unmeasured.
    package var cost: Int?
  }

  /// The environment's name.
  package let environment: String
  /// In the order of the documentation; keys that have no value are left out.
  package let rows: [Row]
  /// Gzipped sizes of what visitors download.
  package let sizes: Sizes
  /// Those of the pages of `site.pages`, by their glob.
  package let groups: [(pages: String, sizes: Sizes)]
  /// How many values at the end have no cost here, as so many are given.
  package let unmeasured: Int

  /// Compiles once for each value that could be another one, as far as all of that is no more than
  /// `limit` bytes of settings and scripts: else the time would grow with the square of the file.
  package init(_ file: SettingsFile) {
    environment = file.environment
    let sizes = Sizes(Snippet(file.settings))
    let bare = file.settings.json
    let given = file.origins.filter(\.isGiven)
    let size = file.source.text.bytes.count + Snippet(file.settings).bundle.served.utf8.count
    unmeasured = max(0, given.count - Self.limit / size)
    let measured = given.count - unmeasured
    rows = given.enumerated().map { index, origin in
      if index >= measured { return Row(origin: origin, cost: nil) }
      let other = origin.alternatives(to: bare)
        .lazy.compactMap { Settings($0, in: file.environment) }.first
        .map { $0.completed(as: file.settings) }
      return Row(origin: origin, cost: other.map { sizes.sum - Sizes(Snippet($0)).sum })
    }
    self.sizes = sizes
    groups = file.perPage.groups.map { group in
      (group.pages.pattern, Sizes(Snippet(group.value, on: file.perPage)))
    }
  }
}

private extension Explanation {
  /// Three hundred values of a large file, or eight hundred of a small one.
  static let limit = 8 << 20
}

extension Explanation {
  /// Bytes as `gzip -9` makes them.
  package struct Sizes: Equatable, Sendable {
    /// In every page; 0 where the loader is a file, and so a part of the bundle.
    package var loader: Int
    /// Once for every visitor.
    package var bundle: Int

    /// Both.
    package var sum: Int { loader + bundle }

    init(_ snippet: Snippet) {
      loader = snippet.loader.map { GzipSize.bytes(of: Array($0.served.utf8)) } ?? 0
      bundle = GzipSize.bytes(of: Array(snippet.bundle.served.utf8))
    }
  }
}

private extension SettingsOrigin {
  /// Whether there is anything to tell: secrets have no value to show, but are given.
  var isGiven: Bool { value != nil || source != .default }

  /// The settings without this value: what is true becomes false, anything else its default; then
  /// without what is around it, as a trait's row makes no sense without its field.
  func alternatives(to settings: JSONValue) -> [JSONValue] {
    if value == .bool(true) { return [settings.setting(key[...], to: .bool(false))] }
    let dots = key.indices.filter { key[$0] == "." }
    let paths = [key[...]] + dots.reversed().map { key[..<$0] }
    return paths.map { settings.removing($0) }
  }
}

private extension Settings {
  /// With what a build has read besides the settings file.
  func completed(as other: Settings) -> Settings {
    var settings = self
    settings.pageLanguages = other.pageLanguages
    settings.sdkCopy = sdk.file == nil && !sdk.isStandIn ? nil : other.sdkCopy
    return settings
  }

  /// Settings that may hold what a file must not; nil where they make no sense, as without a token.
  init?(_ json: JSONValue, in name: String) {
    var environment = SettingsEnvironment(name)
    environment.isNamed = false
    let bytes = Array(JSONText.pretty(json.escapingVariables).utf8)
    guard let settings = try? Settings.read(bytes, file: "", environment: environment) else {
      return nil
    }
    self = settings
  }
}

private extension JSONValue {
  /// Without the member of this path. Names may have dots in them, so every way to cut it is tried.
  func removing(_ path: Substring) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.compactMap { member in
        if member.key == path { return nil }
        guard path.hasPrefix(member.key + ".") else { return member }
        let rest = path.dropFirst(member.key.count + 1)
        return Member(key: member.key, value: member.value.removing(rest))
      })
  }

  /// With a value at the end of a path, in its place; objects are made where they are missing.
  func setting(_ path: Substring, to value: JSONValue) -> JSONValue {
    if path.isEmpty { return value }
    var members: [Member] = []
    if case .object(let own) = self { members = own }
    let known = members.firstIndex { $0.key == path || path.hasPrefix($0.key + ".") }
    let key = known.map { members[$0].key } ?? String(path.prefix { $0 != "." })
    let old = known.map { members[$0].value } ?? .object([])
    let new = Member(key: key, value: old.setting(path.dropFirst(key.count + 1), to: value))
    if let known { members[known] = new } else { members.append(new) }
    return .object(members)
  }
}
