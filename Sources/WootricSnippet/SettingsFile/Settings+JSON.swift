extension Settings {
  /// The settings as a file would have them: the keys that are not at their defaults, in the order
  /// of the documentation. A client secret is left out.
  package var json: JSONValue {
    let defaults = Settings(accountToken: "")
    let given = Self.rows.compactMap { row -> (path: ArraySlice<String>, value: JSONValue)? in
      guard let value = row.json(self), row.isRequired || value != row.json(defaults) else {
        return nil
      }
      return (row.path[...], value)
    }
    return .object(Self.members(given.filter { site != nil || $0.path.first != "site" }))
  }

  /// These settings, if `wootric-snippet` would build from a file with them.
  ///
  /// A property takes any text, and a snippet is made of it as it is. This holds it to the rules of the
  /// settings file, such as those for tokens, addresses and names of attributes.
  ///
  ///     let snippet = Snippet(try settings.checked())
  ///
  /// - Parameter environment: the name of what the site is built for; test-only flags are errors in
  ///   `production`. Default: `production`.
  /// - Throws: every problem, at its place in the file that would have these settings.
  public func checked(
    for environment: String = SettingsEnvironment.production
  ) throws(SettingsError) -> Settings {
    _ = try asFile(in: environment)
    return self
  }

  /// The problems that `wootric-snippet` would find in a file with these settings.
  ///
  ///     var settings = Settings(accountToken: "NPS-1a2b3c4d")
  ///     settings.survey.immediately = true
  ///     settings.problems()  // [.testOnly(key: "survey.immediately")]
  ///
  /// - Parameter environment: the name of what the site is built for.
  package func problems(
    in environment: String = SettingsEnvironment.production
  ) -> [Diagnostic.Problem] {
    do throws(SettingsError) {
      return try asFile(in: environment).warnings.map(\.problem)
    } catch {
      return error.diagnostics.map(\.problem)
    }
  }
}

private extension Settings {
  /// Reads the file that would have these settings. Its name is the type's, for messages.
  func asFile(in environment: String) throws(SettingsError) -> SettingsFile {
    let text = JSONText.pretty(json.escapingVariables)
    var named = SettingsEnvironment(environment)
    named.isNamed = false
    return try SettingsFile.read(Array(text.utf8), file: "Settings", environment: named)
  }
}

private extension Settings {
  /// Puts values that share a key into one object.
  static func members(
    _ values: [(path: ArraySlice<String>, value: JSONValue)]
  ) -> [JSONValue.Member] {
    var keys: [String] = []
    for value in values { if let key = value.path.first, !keys.contains(key) { keys.append(key) } }
    return keys.map { key in
      let own = values.filter { $0.path.first == key }
      if own.count == 1, own[0].path.count == 1 {
        return JSONValue.Member(key: key, value: own[0].value)
      }
      return JSONValue.Member(
        key: key, value: .object(members(own.map { ($0.path.dropFirst(), $0.value) })))
    }
  }
}

extension JSONValue {
  /// `${` in a text built in Swift is no variable.
  var escapingVariables: JSONValue {
    switch self {
    case .string(let text): .string(text.replacing("${", with: "$${"))
    case .array(let elements): .array(elements.map(\.escapingVariables))
    case .object(let members):
      .object(members.map { Member(key: $0.key, value: $0.value.escapingVariables) })
    default: self
    }
  }
}
