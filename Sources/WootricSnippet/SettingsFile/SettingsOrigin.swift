/// A value of the settings and where it comes from.
package struct SettingsOrigin: Equatable, Sendable {
  /// The key with the keys around it: `cdn.url`, `traits.company.name`.
  package var key: String
  /// Nil where a key has no default and is not set, and for secrets.
  package var value: JSONValue?
  /// The file, the overlay or the default that set it.
  package var source: Source
  /// The environment variables that the value was filled from.
  package var variables: [String]

  /// Makes an origin. Default: no environment variables took part.
  package init(key: String, value: JSONValue?, source: Source, variables: [String] = []) {
    self.key = key
    self.value = value
    self.source = source
    self.variables = variables
  }
}

extension SettingsOrigin {
  /// The part of the file that decided, if any.
  package enum Source: Equatable, Sendable {
    /// Nobody: the key is not given.
    case `default`
    /// The file, for every environment.
    case file(Diagnostic.Origin)
    /// The overlay of the environment of this name.
    case overlay(String, Diagnostic.Origin)

    /// The place in the file; nil for a default.
    package var place: Diagnostic.Origin? {
      switch self {
      case .default: nil
      case .file(let place), .overlay(_, let place): place
      }
    }
  }
}

/// Finds where each value of a file that has been read comes from.
struct SettingsOrigins: Sendable {
  var tree: JSON5Node
  var overlay: SettingsLayers.Overlay?
  var text: SourceText
}

extension SettingsOrigins {
  /// In the order of the rows; of an object that is a value, such as `traits`, each key.
  var all: [SettingsOrigin] {
    let defaults = Settings(accountToken: "")
    return Settings.rows.filter { $0.use != .ignored }.flatMap { row in
      given(row) ?? (row.use == .value ? [Self.unset(row, defaults)] : [])
    }
  }
}

private extension SettingsOrigins {
  static func unset(_ row: Setting<Settings>, _ defaults: Settings) -> SettingsOrigin {
    let value = row.isRequired ? nil : row.json(defaults)
    return SettingsOrigin(
      key: row.path.joined(separator: "."), value: value, source: .default)
  }

  func given(_ row: Setting<Settings>) -> [SettingsOrigin]? {
    guard let node = tree.node(at: row.path) else { return nil }
    if node.members?.isEmpty == true {
      return [origin(row, row.path, node)]
    }
    return node.leaves(under: row.path).map { origin(row, $0.path, $0.node) }
  }

  func origin(_ row: Setting<Settings>, _ path: [String], _ node: JSON5Node) -> SettingsOrigin {
    let place = text.origin(at: node.range.lowerBound)
    let isOverlaid = overlay?.node.range.contains(node.range.lowerBound) == true
    return SettingsOrigin(
      key: path.joined(separator: "."),
      value: row.isSecret ? nil : node.json,
      source: isOverlaid ? .overlay(overlay?.name ?? "", place) : .file(place),
      variables: node.variables)
  }
}
