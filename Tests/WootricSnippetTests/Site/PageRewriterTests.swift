import Testing

@testable import WootricSnippet

@Suite("Pages")
struct PageRewriterTests {
  static func rewriter(
    _ position: Settings.Site.Position = .early, _ bytes: [UInt8] = element
  ) -> PageRewriter {
    PageRewriter(
      element: bytes, position: position,
      policy: PolicyNeeds(element: .init(hash: "sha256-ours=")))
  }

  @Test(
    "The loader goes early into the head",
    arguments: PageCase.allEarly)
  func placedEarly(_ page: PageCase) { expect(page, .early) }

  @Test("The loader goes to the head's end", arguments: PageCase.allHeadEnd)
  func placedAtHeadEnd(_ page: PageCase) { expect(page, .headEnd) }

  @Test("Case names are unique, so that a failure names one")
  func uniqueNames() {
    let names = PageCase.all.map(\.id)
    #expect(Set(names).count == names.count)
  }

  @Test("A second run changes nothing", arguments: PageCase.all)
  func secondRun(_ page: PageCase) {
    for position in [Settings.Site.Position.early, .headEnd] {
      let rewriter = Self.rewriter(position)
      let once = rewriter.rewrite(page.page).bytes(of: page.page)
      let twice = rewriter.rewrite(once)
      #expect(twice.change == page.skip.map { .skipped($0) } ?? .unchanged)
    }
  }

  @Test("Removing gives back the page byte for byte", arguments: PageCase.all)
  func remove(_ page: PageCase) {
    for position in [Settings.Site.Position.early, .headEnd] {
      let rewriter = Self.rewriter(position)
      let placed = rewriter.rewrite(page.page).bytes(of: page.page)
      #expect(text(rewriter.remove(placed).bytes(of: placed)) == text(page.page))
    }
  }

  @Test("An older element is replaced in its place", arguments: PageCase.all)
  func replace(_ page: PageCase) {
    for position in [Settings.Site.Position.early, .headEnd] {
      let old = Self.rewriter(position, olderElement).rewrite(page.page).bytes(of: page.page)
      let new = Self.rewriter(position).rewrite(page.page).bytes(of: page.page)
      #expect(text(Self.rewriter().rewrite(old).bytes(of: old)) == text(new))
    }
  }

  @Test(
    "A head that is cut anywhere is scanned alike, or asks for more",
    arguments: PageCase.all.filter { $0.page.count < 2_000 })
  func cuts(_ page: PageCase) {
    // Browsers look for a charset that far: a shorter part would always ask for more.
    let bytes = page.page + String(repeating: " ", count: CharsetPrescan.limit).utf8
    let rewriter = Self.rewriter()
    let whole = bytes.withUnsafeBytes {
      rewriter.outcome(of: .place, head: $0, isComplete: true, bodyLimit: 0)
    }
    for count in Array(0...page.page.count) + [1_024, bytes.count - 1] where page.skip == nil {
      let part = bytes[..<count].withUnsafeBytes {
        rewriter.outcome(of: .place, head: $0, isComplete: false, bodyLimit: 0)
      }
      #expect(part == nil || part == whole, "cut after \(count) bytes")
    }
  }

  @Test("A charset that ended within 1,024 bytes still does", arguments: PageCase.early)
  func charset(_ page: PageCase) {
    let needle = Array("charset=".utf8)
    let rewritten = Self.rewriter().rewrite(page.page).bytes(of: page.page)
    let before = end(of: needle, in: page.page)
    if let before, before <= 1024 { #expect(end(of: needle, in: rewritten)! <= 1024) }
  }

  @Test("Two of our elements become one, and the bytes between them stay")
  func duplicates() {
    let page = Array("<head>".utf8) + olderElement + Array("<link>".utf8) + element
    let result = Self.rewriter().rewrite(page).bytes(of: page)
    #expect(text(result) == text(Array("<head>".utf8) + element + Array("<link>".utf8)))
    #expect(text(Self.rewriter().remove(page).bytes(of: page)) == "<head><link>")
  }

  @Test("An element that was put before the charset moves behind it before it pushes it too far")
  func beforeCharset() {
    let (old, new) = (markedElement(of: 100), markedElement(of: 1_010))
    let charset = Array("<meta charset=x>".utf8)
    let page = Array("<head>".utf8) + old + charset + Array("<p>".utf8)
    let moved = Array("<head>".utf8) + charset + new + Array("<p>".utf8)
    let kept = Array("<head>".utf8) + element + charset + Array("<p>".utf8)
    #expect(text(Self.rewriter(.early, new).rewrite(page).bytes(of: page)) == text(moved))
    #expect(Self.rewriter(.early, new).rewrite(moved).change == .unchanged)
    #expect(text(Self.rewriter().rewrite(page).bytes(of: page)) == text(kept))
  }

  @Test("A charset that an element has pushed too far comes back")
  func pushedCharset() {
    let (old, charset) = (markedElement(of: 2_000), Array("<meta charset=x>".utf8))
    let page = Array("<head>".utf8) + old + charset
    let repaired = Array("<head>".utf8) + charset + old
    #expect(text(Self.rewriter(.early, old).rewrite(page).bytes(of: page)) == text(repaired))
  }

  @Test(
    "A charset outside of the head that would be pushed too far keeps the loader out",
    arguments: [
      "<head></head><p>a<meta charset=x>", "<head><noscript><meta charset=x></noscript></head>",
      "<!doctype html>\u{FEFF}<p><script>'<META http-equiv=content-type content=\"charset=x\">'</script>",
    ])
  func strayCharset(page: String) {
    let (page, long) = (Array(page.utf8), Self.rewriter(.early, markedElement(of: 1_010)))
    #expect(long.rewrite(page) == PageOutcome(.skipped(.strayCharset)))
    let short = Self.rewriter().rewrite(page).bytes(of: page)
    #expect(short.count == page.count + element.count)
    #expect(long.rewrite(short) == PageOutcome(.skipped(.strayCharset)))
    #expect(long.remove(short).bytes(of: short) == page)
  }

  @Test(
    "A charset that no browser finds in time is no matter",
    arguments: [
      "<head></head><!-- <meta charset=x> -->", "<head></head><p title='<meta charset=x>'>",
      "<head></head>" + String(repeating: "a", count: 1_000) + "<meta charset=x>",
      "<head></head><metas charset=x>",
    ])
  func noCharset(page: String) {
    let long = Self.rewriter(.early, markedElement(of: 1_010))
    let outcome = long.rewrite(Array(page.utf8))
    #expect(outcome.bytes(of: Array(page.utf8)).count == page.utf8.count + 1_010)
  }

  private func markedElement(of count: Int) -> [UInt8] {
    Array("<script data-wootric-snippet>\(String(repeating: "a", count: count - 38))</script>".utf8)
  }

  @Test("Our element beside Segment's snippet stays in a run and goes with remove")
  func besideSegment() {
    let segment = Array("<script>analytics.load(1)</script>".utf8)
    let page = Array("<head>".utf8) + element + segment
    let outcome = Self.rewriter().rewrite(page)
    #expect(outcome.change == .unchanged)
    #expect(outcome.warnings.map(\.kind) == [.segmentSnippet])
    #expect(Self.rewriter().remove(page).bytes(of: page) == Array("<head>".utf8) + segment)
  }

  @Test(
    "Our element in a body is replaced in its place, and goes with remove", arguments: [0, 20_000])
  func ownInBody(distance: Int) {
    let start = Array("<head></head><body>\(String(repeating: "a", count: distance))".utf8)
    let page = start + olderElement + Array("</body>".utf8)
    let outcome = Self.rewriter().rewrite(page)
    #expect(text(outcome.bytes(of: page)) == text(start + element + Array("</body>".utf8)))
    #expect(outcome.warnings == [])
    #expect(text(Self.rewriter().remove(page).bytes(of: page)) == text(start) + "</body>")
  }

  @Test("A loader that was pasted in is called that, wherever it stands")
  func pasted() throws {
    let loader = try #require(Snippet(Settings(accountToken: "NPS-1a2b3c4d")).loader)
    for form in [loader.served, loader.readable] {
      for start in ["<head>", "<head></head><body><p>a"] {
        let page = Array("\(start)<script>\(form)</script>".utf8)
        let expected = [warning(.copyByHand, 1, start.utf8.count + 1)]
        #expect(Self.rewriter().rewrite(page) == PageOutcome(.unchanged, expected))
      }
    }
  }

  @Test("Segment's snippet stands in the way of a loader with the same global alone")
  func global() {
    var rewriter = Self.rewriter()
    rewriter.global = "wt"
    let page = Array("<head></head><script>analytics.load(1)</script>".utf8)
    #expect(rewriter.rewrite(page).warnings == [warning(.snippetElsewhere, 1, 14)])
    #expect(rewriter.rewrite(page).bytes(of: page).count == page.count + element.count)
    let other = Array(
      "<head></head><script>var i='wt',analytics=window[i]=[];analytics.load(1)</script>".utf8)
    #expect(rewriter.rewrite(other) == PageOutcome(.unchanged, [warning(.segmentSnippet, 1, 14)]))
  }

  private func expect(_ page: PageCase, _ position: Settings.Site.Position) {
    let outcome = Self.rewriter(position).rewrite(page.page)
    #expect(text(outcome.bytes(of: page.page)) == text(page.expected(with: element)))
    #expect(outcome.warnings == page.warnings)
    if let reason = page.skip { #expect(outcome.change == .skipped(reason)) }
    if page.offset == nil, page.skip == nil { #expect(outcome.change == .unchanged) }
  }

  /// Where the first tag with this in it ends.
  private func end(of needle: [UInt8], in page: [UInt8]) -> Int? {
    let starts = page.indices.dropLast(needle.count)
    let start = starts.first { page[$0..<$0 + needle.count].elementsEqual(needle) }
    return start.flatMap { page[$0...].firstIndex(of: UInt8(ascii: ">")) }.map { $0 + 1 }
  }
}
