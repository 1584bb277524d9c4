extension Settings {
  /// The element that each page carries. Source: `loader`.
  public struct Loader: Equatable, Sendable {
    /// Default: `inline`.
    public var mode: Mode
    /// Extra attributes of the element, for consent managers, Rocket Loader or Turbo, in the order
    /// of the file. Default: `data-cfasync="false"`, which keeps Cloudflare's Rocket Loader from
    /// delaying it.
    public var attributes: [Attribute]

    /// What is not given is the default.
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
