/// A field of `wootricSettings` that a trait can fill, under the vendor's name.
///
/// Source: https://docs.wootric.com (the table of `wootricSettings`).
public enum WootricField: Hashable, Sendable {
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

extension WootricField {
  /// The fields that are not properties, in the order of the vendor's table.
  public static let fixed: [WootricField] = [
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

  /// What stands before the name of a custom attribute.
  static let propertyPrefix = "properties."

  /// Wootric's limits on the keys of `properties`.
  static func isPropertyName(_ key: String) -> Bool {
    !key.isEmpty && !key.unicodeScalars.contains { $0 == "$" || $0 == "." || $0 == "\0" }
  }
}
