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
  /// ISO-2022-JP, in which `<` and quotes may be halves of characters.
  case iso2022
  /// Its charset stands outside of the head, within the first 1,024 bytes, and the loader would push
  /// it out of them.
  case strayCharset
  /// A zero byte near the start: no text at all.
  case binary
  /// The head goes on for more than 8 MiB.
  case longHead
  /// Not in the site's folder, though it was named.
  case elsewhere
  /// `site.exclude` names it.
  case excluded
  /// No pattern of `site.include` matches it.
  case notIncluded
  /// `.env`, which holds what servers keep to themselves.
  case secret
  /// A symbolic link that leads out of the site.
  case outsideLink
  /// A symbolic link by an absolute path: in the output it would lead to the source.
  case absoluteLink
  /// A symbolic link that leads nowhere, or in a circle.
  case brokenLink
  /// A folder that was named as if it were a page.
  case folder
  /// Neither file, folder nor link.
  case specialFile
}
