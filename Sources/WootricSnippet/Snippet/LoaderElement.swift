/// The loader as it stands in a page.
public struct LoaderElement: Equatable, Sendable {
  /// Marks the element as ours, for the next run to find.
  public static let mark = "data-wootric-snippet"

  /// The text between the tags: what a CSP hash is taken of.
  public let script: String

  /// The element's HTML, in ASCII and on one line where the script is. `data-cfasync` keeps
  /// Cloudflare's Rocket Loader from running the loader late.
  public var html: String {
    "<script \(Self.mark) data-cfasync=\"false\">\(script)</script>"
  }

  /// `'sha256-…'` without its quotes (https://www.w3.org/TR/CSP3/#grammardef-hash-source).
  public var cspHash: String { Self.hash(of: Array(script.utf8)) }

  static func hash(of script: [UInt8]) -> String { "sha256-" + SHA2.sha256(script).base64 }
}
