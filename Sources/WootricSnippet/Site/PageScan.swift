/// The meaning of a page's head for the loader: where it goes, or why it does not, what an earlier run
/// left there, and what a person should hear about.
struct PageScan {
  /// Where the loader goes.
  enum Place: Equatable {
    /// Before the byte at this offset.
    case insertion(Int)
    /// In the place of the first of our own elements.
    case existing
    /// Nowhere: Segment's or RudderStack's snippet, a copy of ours or settings made by hand are there
    /// already, and a warning says which.
    case taken
    /// Nowhere: this is no page of ours, though an earlier run may have left its elements in it.
    case none(SkipReason)
  }

  private(set) var place = Place.taken
  /// Our own elements.
  private(set) var own: [Range<Int>] = []
  /// Elements that our loader added and a prerenderer saved.
  private(set) var saved: [Range<Int>] = []
  private(set) var policies: [PolicyMeta] = []
  /// The element that declares the encoding, where it does so in time.
  private(set) var charset: Range<Int>?
  /// Where an element ends that declares the encoding in time from elsewhere than the head.
  private(set) var strayCharset: Int?
  private(set) var notes: [PageNote] = []
  /// Where the scan has stopped.
  private(set) var end = 0

  /// Scans a page; nil where its first bytes were not enough.
  /// - Parameter saved: what a prerenderer may have saved; nil: nothing.
  init?(
    _ page: PageBytes, isComplete: Bool, position: Settings.Site.Position = .early,
    saved: SavedScript? = nil
  ) {
    var scanner = HeadScanner(page: page, isComplete: isComplete)
    guard let head = scanner.scan() else { return nil }
    (strayCharset, end) = (head.strayCharset, head.readEnd)
    for element in head.elements { add(element, saved, page) }
    charset = head.charset.flatMap { isInTime($0) ? $0 : nil }
    if let refusal = PageScan.refusal(by: head, in: page) {
      place = .none(refusal)
    } else if let obstacle = head.obstacle {
      self = PageScan(SkipReason(obstacle))
    } else if notes.contains(where: \.kind.keepsLoaderOut) {
      place = .taken
    } else if !own.isEmpty {
      place = .existing
    } else {
      let offset = position == .early ? head.lead ?? head.end : head.end
      place = .insertion(max(offset, charset?.upperBound ?? 0))
    }
  }

  private init(_ reason: SkipReason) { place = .none(reason) }
}

private extension PageScan {
  mutating func add(_ element: PageHead.Element, _ known: SavedScript?, _ page: PageBytes) {
    switch element.kind {
    case .script: addScript(element, known, page)
    case .link: noteReact(element, page)
    case .meta: PolicyMeta(element.tag, in: page).map { policies.append($0) }
    case .head: note(.secondHead, at: element)
    default: break
    }
  }

  mutating func addScript(_ script: PageHead.Element, _ known: SavedScript?, _ page: PageBytes) {
    if script.tag.attribute(Settings.Loader.mark, in: page) != nil {
      own.append(script.range)
    } else if let kind = known?.kind(of: script.tag, in: page) {
      if kind != .copyByHand { saved.append(script.range) }
      note(kind, at: script)
    } else if let kind = ForeignSnippet.kind(of: script, in: page) {
      note(kind, at: script)
    } else {
      noteReact(script, page)
    }
  }

  mutating func noteReact(_ element: PageHead.Element, _ page: PageBytes) {
    guard ReactDocument.isStarted(by: element.tag, in: page),
      !notes.contains(where: { $0.kind == .reactDocument })
    else { return }
    note(.reactDocument, at: element)
  }

  mutating func note(_ kind: PageWarning.Kind, at element: PageHead.Element) {
    notes.append(PageNote(kind: kind, offset: element.range.lowerBound))
  }

  /// 4.2.5.4: a charset counts within 1,024 bytes only, and we must not push one over. The bytes of our
  /// own that stand before it are not the page's.
  func isInTime(_ charset: Range<Int>) -> Bool {
    if charset.upperBound <= CharsetPrescan.limit { return true }
    let before = (own + saved).filter { $0.upperBound <= charset.lowerBound }
    return charset.upperBound - before.reduce(0) { $0 + $1.count } <= CharsetPrescan.limit
  }

  /// The page's own word on its `html` element that it is to have no loader.
  static func refusal(by head: PageHead, in page: PageBytes) -> SkipReason? {
    var isAMP = false
    for element in head.elements where element.kind == .html {
      for attribute in element.tag.attributes {
        if page.equals(attribute.name, "data-no-wootric") { return .optedOut }
        isAMP = isAMP || isOfAMP(attribute.name, page)
      }
    }
    return isAMP ? .amp : nil
  }

  /// `amp`, `⚡`, and the ones for mail and ads: `amp4email`, `⚡4ads`.
  static func isOfAMP(_ name: Range<Int>, _ page: PageBytes) -> Bool {
    page.equals(name, "amp") || page.has("amp4", at: name.lowerBound)
      || page.has("⚡", at: name.lowerBound)
  }
}

private extension SkipReason {
  init(_ obstacle: PageHead.Obstacle) {
    self =
      switch obstacle {
      case .utf16: .utf16
      case .iso2022: .iso2022
      case .binary: .binary
      case .xml: .xml
      case .fragment: .fragment
      }
  }
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
