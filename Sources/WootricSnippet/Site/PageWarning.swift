/// Something on a page that a person should know; the wording is elsewhere.
public struct PageWarning: Equatable, Sendable {
  /// What was found.
  public enum Kind: String, Equatable, Sendable {
    /// Segment's analytics.js; the page is left as it is.
    case segmentSnippet
    /// RudderStack's SDK; the page is left as it is.
    case rudderStackSnippet
    /// A loader of ours without its mark; the page is left as it is.
    case copyByHand
    /// `wootricSettings` in a script of the page's own; the page is left as it is.
    case handMadeSettings
    /// The bundle's element, as a prerenderer saves it; it is removed.
    case savedBundle
    /// The SDK's element, as a prerenderer saves it; it is removed.
    case savedSDK
    /// A meta CSP that does not allow the loader, its bundle or the SDK.
    case policyBlocksLoader
    /// A meta CSP that lets the SDK run, and does not let it talk to its servers.
    case policyBlocksData
    /// What looks like Segment's or RudderStack's snippet in the body.
    case snippetInBody
    /// Our own mark in the body.
    case loaderInBody
    /// React hydrates the whole document, the loader's element too.
    case reactDocument
    /// A second `<head>`, which browsers ignore; the loader is in the first.
    case secondHead
  }

  /// What was found.
  public var kind: Kind
  /// From 1.
  public var line: Int
  /// From 1, in bytes.
  public var column: Int

  /// Makes a warning about one place.
  public init(kind: Kind, line: Int, column: Int) {
    (self.kind, self.line, self.column) = (kind, line, column)
  }
}

extension PageWarning {
  /// Whether the page is left as it is because of it.
  public var keepsLoaderOut: Bool { kind.keepsLoaderOut }
}

/// A warning before its line is counted, which is done for all of a page at once.
struct PageNote {
  var kind: PageWarning.Kind
  var offset: Int
}

extension [PageNote] {
  /// The notes as warnings, in the order of the page.
  func warnings(in page: PageBytes) -> [PageWarning] {
    let notes = sorted { $0.offset < $1.offset }
    return zip(notes, page.places(of: notes.map(\.offset))).map { note, place in
      PageWarning(kind: note.kind, line: place.line, column: place.column)
    }
  }
}

extension PageWarning.Kind {
  /// Whether the page is left as it is because of it.
  public var keepsLoaderOut: Bool {
    switch self {
    case .segmentSnippet, .rudderStackSnippet, .copyByHand, .handMadeSettings: true
    case .savedBundle, .savedSDK, .policyBlocksLoader, .policyBlocksData: false
    case .snippetInBody, .loaderInBody, .reactDocument, .secondHead: false
    }
  }
}
