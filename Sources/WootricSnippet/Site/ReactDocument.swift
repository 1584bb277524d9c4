/// Knows pages that React hydrates as a whole document, head included, by what their frameworks
/// put into the head. There an element that React did not render may fail hydration
/// (https://github.com/facebook/react/issues/24430).
enum ReactDocument {
  /// Whether a `link` or `script` of the head starts such a framework.
  static func isStarted(by tag: HTMLTag, in page: PageBytes) -> Bool {
    guard let address = tag.attribute("src", in: page) ?? tag.attribute("href", in: page) else {
      return false
    }
    return isRemix(address.value, in: page) || isNextApp(tag, address.value, in: page)
  }

  /// Remix, and React Router as a framework, call `hydrateRoot(document, …)` in this entry.
  private static func isRemix(_ address: Range<Int>, in page: PageBytes) -> Bool {
    page.contains("/entry.client", in: address)
  }

  /// Next.js's App Router hydrates `document`, and its chunks are async; those of the Pages Router,
  /// which hydrates `#__next`, are deferred.
  private static func isNextApp(
    _ tag: HTMLTag, _ address: Range<Int>, in page: PageBytes
  ) -> Bool {
    page.equals(tag.name, "script") && page.contains("/_next/static/", in: address)
      && tag.attribute("async", in: page) != nil
  }
}
