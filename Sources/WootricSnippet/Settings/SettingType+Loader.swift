extension SettingType where Value == [Settings.Loader.Attribute] {
  /// `{ "data-cfasync": "false" }`
  static let attributes = SettingType(.attributes, json: json) { input, report in
    input.members(expecting: .attributes, &report).map { members in
      report.checkAttributeNames(members)
      return members.compactMap { member in
        SettingType<String>.text.read(input.member(member), &report)
          .map { Settings.Loader.Attribute(name: member.key, value: $0) }
      }
    }
  }

  @Sendable private static func json(_ attributes: Value) -> JSONValue? {
    .object(attributes.map { JSONValue.Member(key: $0.name, value: .string($0.value)) })
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
  /// https://html.spec.whatwg.org/multipage/syntax.html#attributes-2, and no `<`, which would be an
  /// error of the parser.
  var isAttributeName: Bool {
    let refused = " \"'>/=<".unicodeScalars
    return !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        !refused.contains(scalar) && scalar.properties.generalCategory != .control
          && !scalar.properties.isNoncharacterCodePoint && !scalar.properties.isWhitespace
      }
  }
}
