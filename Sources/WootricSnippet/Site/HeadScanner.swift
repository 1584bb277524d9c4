/// Finds the loader's place in a page by looking at its head alone, after the WHATWG HTML standard,
/// 13.2.6 "Tree construction", as far as a head needs it.
///
/// Limits. The body is not read (`ForeignSnippet` looks for copies in the start of it, and the loader
/// itself notices at run time). Scripting counts as enabled,
/// so `noscript` is raw text. A script's text is searched, not parsed: a mention in a comment counts.
struct HeadScanner {
  let page: PageBytes
  /// Whether `page` is the whole file, or only its first bytes.
  let isComplete: Bool
  let position: PageRewriter.Position
  /// Knows what a prerenderer may have saved; nil: nothing.
  let saved: SavedScript?

  var tokenizer: HTMLTokenizer
  var mode = Mode.initial
  /// A doctype, or a tag of `html`, `head` or `body`, was seen.
  var isDocument = false
  var isXML = false
  /// Why the page is none of ours, though it is one: its `html` says so. An element of an earlier run
  /// may still be in it, so the scan goes on.
  var refused: SkipReason?
  /// Where "early" is, so far: the end of the last thing that belongs before the loader.
  var lead: Int?
  var leadIsOpen = true
  var hasCharset = false
  /// Where `</head>` is, once it was seen.
  var headEnd: Int?
  var findings = PageFindings()

  init(
    page: PageBytes, isComplete: Bool = true, position: PageRewriter.Position = .early,
    saved: SavedScript? = nil
  ) {
    self.page = page
    (self.isComplete, self.position, self.saved) = (isComplete, position, saved)
    tokenizer = HTMLTokenizer(page: page, from: PageEncoding.markLength(of: page))
  }
}

extension HeadScanner {
  /// The insertion modes of 13.2.6.4.1 to 13.2.6.4.4, and 13.2.6.4.6.
  enum Mode { case initial, beforeHTML, beforeHead, inHead, afterHead }

  /// What a token did to the scan.
  enum Step {
    case goOn
    case headEnds(Int)
    /// An element starts here and is never closed.
    case cut(Int)
    case skip(SkipReason)
  }

  /// Scans; nil where the first bytes were not enough.
  mutating func scan() -> PageScan? {
    if let reason = PageEncoding.refusal(of: page) { return PageScan(place: .none(reason)) }
    while true {
      let token = tokenizer.next()
      if !isComplete, mayBeCut(token) { return nil }
      switch handle(token) {
      case .goOn: continue
      case .cut where !isComplete: return nil
      case .skip(let reason): return PageScan(place: .none(reason))
      case .headEnds(let end), .cut(let end): return found(headEnd: headEnd ?? end)
      }
    }
  }
}

private extension HeadScanner {
  func mayBeCut(_ token: HTMLToken) -> Bool {
    switch token {
    case .end: true
    case .text(let range): range.upperBound == page.count
    default: false
    }
  }

  mutating func found(headEnd: Int) -> PageScan? {
    if let refused { return PageScan(place: .none(refused), findings: findings) }
    if let reason = refusal(headEnd: headEnd) { return PageScan(place: .none(reason)) }
    if !hasCharset {
      var prescan = CharsetPrescan(page: page)
      findings.strayCharset = prescan.charsetEnd()
      if prescan.isCut, !isComplete { return nil }
    }
    return PageScan(
      place: place(headEnd: headEnd), findings: findings, end: max(headEnd, tokenizer.position))
  }

  func refusal(headEnd: Int) -> SkipReason? {
    if isXML { return .xml }
    if !isDocument { return .fragment }
    return PageEncoding.switchesSets(in: 0..<headEnd, of: page) ? .iso2022 : nil
  }

  func place(headEnd: Int) -> PageScan.Place {
    if findings.notes.contains(where: \.kind.keepsLoaderOut) { return .taken }
    if !findings.own.isEmpty { return .existing(findings.own) }
    let place = position == .early ? lead ?? headEnd : headEnd
    return .insertion(max(place, findings.charset?.upperBound ?? 0))
  }
}
