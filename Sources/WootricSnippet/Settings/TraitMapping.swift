extension Settings {
  /// One row of `traits`: the trait that a page sends and the Wootric field that it becomes.
  ///
  ///     "company.name": "properties.company"
  ///
  /// A trait without a row goes where `otherTraits` says.
  public struct TraitMapping: Equatable, Sendable {
    /// The trait's name; dots reach into objects: `company.name`. `$userId` is the id that `identify`
    /// is given.
    public var trait: String
    /// Where the trait goes.
    public var destination: Destination
    /// How the value changes on its way. Default: `seconds` for `created_at`, none for the others.
    public var conversion: Conversion?

    /// Makes a row. Default: `seconds` for `created_at`, no conversion for others.
    public init(trait: String, destination: Destination, conversion: Conversion? = nil) {
      self.trait = trait
      self.destination = destination
      self.conversion = conversion ?? (destination == .field(.createdAt) ? .seconds : nil)
    }
  }
}

extension Settings.TraitMapping {
  /// Where a trait goes.
  public enum Destination: Equatable, Sendable {
    /// A field of `wootricSettings`.
    case field(Settings.TraitMapping.Field)
    /// The trait never leaves the page. Source: `false` in the settings.
    case dropped
  }

  /// How a value changes; Wootric tells types apart by the end of a property's name.
  public enum Conversion: String, CaseIterable, Sendable {
    /// Any date that analytics.js knows, as unix seconds.
    case seconds
    /// Seconds, in a property whose name ends in `_date`.
    case date
    /// An integer, in a property whose name ends in `_amount`.
    case amount
  }

  /// Segment's table for Wootric: what `traits` is where the settings do not say.
  public static let segmentDefaults = [
    Settings.TraitMapping(trait: "email", destination: .field(.email)),
    Settings.TraitMapping(trait: "createdAt", destination: .field(.createdAt)),
    Settings.TraitMapping(trait: "language", destination: .field(.language)),
  ]

  /// Whether the value is the id that `identify` is given, which is no trait.
  var readsUserID: Bool { trait == Self.userID }

  static let userID = "$userId"

  /// The names that lead to the value: `company.name` is `["company", "name"]`.
  public var traitPath: [String] {
    guard trait.utf8.contains(UInt8(ascii: ".")) else { return [trait] }
    // By scalars: a dot with a combining accent on it is one Character, and still a dot to a page.
    return trait.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The field as Wootric receives it, nil for a dropped trait: with `amount`, `properties.seats`
  /// becomes `properties.seats_amount`, and `properties.paid_amount` stays.
  public var emittedField: Settings.TraitMapping.Field? {
    guard case .field(let field) = destination else { return nil }
    guard case .property(let name) = field, let suffix = conversion?.suffix else { return field }
    return .property(name.hasSuffix(suffix) ? name : name + suffix)
  }
}

private extension Settings.TraitMapping.Conversion {
  var suffix: String {
    switch self {
    case .seconds: ""
    case .date: "_date"
    case .amount: "_amount"
    }
  }
}

extension Settings.TraitMapping {
  /// A field of `wootricSettings` that a trait can fill, under the vendor's name.
  ///
  /// Source: https://docs.wootric.com (the table of `wootricSettings`).
  public enum Field: Hashable, Sendable {
    /// `email`
    case email
    /// `created_at`
    case createdAt
    /// `language`
    case language
    /// `phone_number`
    case phoneNumber
    /// `external_id`
    case externalID
    /// `product_name`
    case productName
    /// A custom attribute: a key of `wootricSettings.properties`.
    case property(String)
  }
}

extension Settings.TraitMapping.Field {
  /// The fields that are not properties, in the order of the vendor's table.
  public static let fixed: [Settings.TraitMapping.Field] = [
    .email, .createdAt, .language, .phoneNumber, .externalID, .productName,
  ]

  /// The field of a name as the settings write it; nil for a name that Wootric does not know.
  public init?(_ name: String) {
    if let field = Self.fixed.first(where: { $0.name == name }) {
      self = field
    } else if name.hasPrefix(Self.propertyPrefix) {
      let key = String(name.dropFirst(Self.propertyPrefix.count))
      guard Self.isPropertyName(key) else { return nil }
      self = .property(key)
    } else {
      return nil
    }
  }

  /// `created_at`, `properties.company`.
  public var name: String {
    switch self {
    case .email: "email"
    case .createdAt: "created_at"
    case .language: "language"
    case .phoneNumber: "phone_number"
    case .externalID: "external_id"
    case .productName: "product_name"
    case .property(let key): Self.propertyPrefix + key
    }
  }

  /// The beginning of a custom attribute's field, before its name.
  static let propertyPrefix = "properties."

  /// Wootric's limits on the keys of `properties`.
  static func isPropertyName(_ key: String) -> Bool {
    !key.isEmpty && !key.unicodeScalars.contains { $0 == "$" || $0 == "." || $0 == "\0" }
  }
}
