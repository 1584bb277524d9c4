/// What a scan of a page's head found: where the loader goes, or why it does not, and what a person
/// should hear about.
public struct PageScan: Equatable, Sendable {
  /// Where the loader goes.
  public enum Place: Equatable, Sendable {
    /// Before the byte at this offset.
    case insertion(Int)
    /// In the place of our own elements of an earlier run.
    case existing([Range<Int>])
    /// Nowhere: Segment's or RudderStack's snippet or settings made by hand are there already, and
    /// a warning says which. Our own elements, if there are any, are at these ranges.
    case taken([Range<Int>])
    /// Nowhere: this is no page of ours.
    case none(SkipReason)
  }

  /// Where the loader goes.
  public var place: Place
  /// In the order of the page.
  public var warnings: [PageWarning]
}

/// Why a file is passed by.
public enum SkipReason: String, Equatable, Sendable {
  /// `<html amp>` or `<html ⚡>`: AMP allows no scripts of one's own.
  case amp
  /// `<html data-no-wootric>`.
  case optedOut
  /// No doctype, no `html`, `head` or `body` tag: a part of a page.
  case fragment
  /// A feed, a sitemap, an image: XML that is not XHTML.
  case xml
  /// UTF-16 or UTF-32, in which ASCII bytes are no text.
  case utf16
  /// A zero byte near the start: no text at all.
  case binary
  /// The head goes on for more than 8 MiB.
  case longHead
  /// Not in the site's folder, though it was named.
  case elsewhere
  /// `site.exclude` names it.
  case excluded
  /// A symbolic link that leads out of the site, or nowhere.
  case outsideLink
  /// Neither file, folder nor link.
  case specialFile
}

/// Something on a page that a person should know; the wording is elsewhere.
public struct PageWarning: Equatable, Sendable {
  /// What was found.
  public enum Kind: String, Equatable, Sendable {
    /// Segment's analytics.js; the page is left as it is.
    case segmentSnippet
    /// RudderStack's SDK; the page is left as it is.
    case rudderStackSnippet
    /// `wootricSettings` in a script of the page's own; the page is left as it is.
    case handMadeSettings
    /// A meta CSP before the loader that does not allow it.
    case policyBlocksLoader
  }

  /// What was found.
  public var kind: Kind
  /// Whether the page is left as it is because of it.
  public var keepsLoaderOut: Bool { kind != .policyBlocksLoader }
  /// From 1.
  public var line: Int
  /// From 1, in bytes.
  public var column: Int

  /// Makes a warning about one place.
  public init(kind: Kind, line: Int, column: Int) {
    (self.kind, self.line, self.column) = (kind, line, column)
  }
}
