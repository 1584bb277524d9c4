extension Snippet {
  /// The loader as it stands in a page.
  public struct LoaderElement: Equatable, Sendable {
    /// Marks the element as ours, for the next run to find.
    public static let mark = Settings.Loader.mark.description

    /// The script that the element runs.
    public let content: Content
    /// The settings' own attributes, in their order.
    public let attributes: [Settings.Loader.Attribute]

    init(_ content: Content, attributes: [Settings.Loader.Attribute] = []) {
      self.content = content
      self.attributes = attributes
    }
  }
}

extension Snippet.LoaderElement {
  /// How the element comes by its script.
  public enum Content: Equatable, Sendable {
    /// The text between the tags: what a CSP hash is taken of.
    case inline(String)
    /// A file, with its `sha384-…` where its content never changes.
    case external(url: String, integrity: String?)
  }

  /// The element's HTML, in ASCII and on one line where the script is.
  public var html: String {
    let all = [Attribute(name: Self.mark)] + attributes.map(Attribute.init) + contentAttributes
    return "<script \(all.map(\.html).joined(separator: " "))>\(script)</script>"
  }

  /// `sha256-…` of the inline script (https://www.w3.org/TR/CSP3/#grammardef-hash-source); nil for a
  /// file, which a policy allows by its host.
  public var cspHash: String? {
    if case .inline(let script) = content { Self.hash(of: Array(script.utf8)) } else { nil }
  }

  static func hash(of script: [UInt8]) -> String { "sha256-" + SHA2.sha256(script).base64 }
}

private extension Snippet.LoaderElement {
  var script: String {
    if case .inline(let script) = content { script } else { "" }
  }

  var contentAttributes: [Attribute] {
    guard case .external(let url, let integrity) = content else { return [] }
    return [Attribute(name: "async"), Attribute(name: "src", value: url)]
      + (integrity.map {
        [Attribute(name: "integrity", value: $0), Attribute(name: "crossorigin")]
      } ?? [])
  }
}

/// One attribute of the element, as HTML has it (13.1.2.3).
private struct Attribute {
  var name: String
  /// Nil for an attribute that needs none.
  var value: String?

  init(name: String, value: String? = nil) {
    self.name = name
    self.value = value
  }

  init(_ attribute: Settings.Loader.Attribute) {
    self.init(name: attribute.name, value: attribute.value)
  }

  var html: String { value.map { "\(name)=\"\($0.inHTML)\"" } ?? name }
}
