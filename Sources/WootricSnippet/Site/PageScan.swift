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
  /// The value of `<html lang>`.
  private(set) var language: Range<Int>?
  /// The page's own address, as `<link rel=canonical>` has it.
  private(set) var address: Range<Int>?
  /// The static forms that earlier runs wrote.
  private(set) var forms: [Range<Int>] = []
  /// Where the form goes that is asked for.
  private(set) var formPlace: FormPlace?
  private(set) var notes: [PageNote] = []

  /// Scans a page; nil where its first bytes were not enough.
  /// - Parameters:
  ///   - bodyLimit: so many bytes of a page are searched for scripts of its body, if it has them.
  ///   - saved: what a prerenderer may have saved; nil: nothing.
  ///   - global: the name that the loader's global has.
  ///   - form: where the page is to have a static form, if it is.
  init?(
    _ page: PageBytes, isComplete: Bool, bodyLimit: Int,
    position: Settings.Site.Position = .early, saved: SavedScript? = nil,
    global: String = "analytics", form: Settings.Survey.Form.Place? = nil
  ) {
    var scanner = HeadScanner(page: page, isComplete: isComplete)
    guard let head = scanner.scan() else { return nil }
    strayCharset = head.strayCharset
    for element in head.elements { add(element, saved, global, page) }
    language =
      head.elements.lazy.filter { $0.kind == .html }
      .compactMap { $0.tag.attribute("lang", in: page)?.value }.first
    address =
      head.elements.lazy.filter { $0.kind == .link }.compactMap { Self.address($0.tag, page) }.first
    charset = head.charset.flatMap { isInTime($0) ? $0 : nil }
    if head.obstacle == nil {
      if !isComplete, page.count < bodyLimit { return nil }
      let end = min(page.count, bodyLimit)
      let body = PageBody(
        from: head.readEnd, to: end, of: page, places: form ?? .comment != .comment)
      for script in body.scripts { addBodyScript(script, saved, global, page) }
      // Of a page that is cut, nobody knows where a form of ours ends.
      if isComplete, end == page.count { addForm(form, of: body) }
    }
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
  mutating func add(
    _ element: PageHead.Element, _ known: SavedScript?, _ global: String, _ page: PageBytes
  ) {
    switch element.kind {
    case .script: addScript(element, known, global, page)
    case .link: noteReact(element, page)
    case .meta: PolicyMeta(element.tag, in: page).map { policies.append($0) }
    case .head: note(.secondHead, at: element)
    default: break
    }
  }

  mutating func addScript(
    _ script: PageHead.Element, _ known: SavedScript?, _ global: String, _ page: PageBytes
  ) {
    if script.tag.attribute(Settings.Loader.mark, in: page) != nil {
      own.append(script.range)
    } else if let kind = known?.kind(of: script.tag, in: page) {
      if kind != .copyByHand { saved.append(script.range) }
      note(kind, at: script)
    } else if let kind = ForeignSnippet(script, in: page)?.kind(beside: global) {
      note(kind, at: script)
    } else {
      noteReact(script, page)
    }
  }

  /// The loader adds its elements to the head, so that none of a body is a prerenderer's.
  mutating func addBodyScript(
    _ script: PageHead.Element, _ known: SavedScript?, _ global: String, _ page: PageBytes
  ) {
    if script.tag.attribute(Settings.Loader.mark, in: page) != nil {
      own.append(script.range)
    } else if known?.kind(of: script.tag, in: page) == .copyByHand {
      note(.copyByHand, at: script)
    } else if let kind = ForeignSnippet(script, in: page)?.kind(beside: global) {
      note(kind, at: script)
    }
  }

  mutating func addForm(_ place: Settings.Survey.Form.Place?, of body: PageBody) {
    forms = body.forms
    guard let place else { return }
    if let comment = body.comment {
      formPlace = FormPlace(offset: comment, isAsked: true)
    } else if let end = place == .main ? body.mainEnd ?? body.end : body.end, place != .comment {
      formPlace = FormPlace(offset: end, isAsked: false)
    }
  }

  /// Only addresses with a host: others say nothing elsewhere.
  static func address(_ link: HTMLTag, _ page: PageBytes) -> Range<Int>? {
    guard let rel = link.attribute("rel", in: page)?.value,
      page.words(in: rel).contains(where: { page.equals($0, "canonical") }),
      let href = link.attribute("href", in: page)?.value,
      page.has("https://", at: href.lowerBound) || page.has("http://", at: href.lowerBound)
    else { return nil }
    return href
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

  /// The page's own word that it is to have no loader: on its `html` element, or by sending visitors on.
  static func refusal(by head: PageHead, in page: PageBytes) -> SkipReason? {
    var isAMP = false
    for element in head.elements where element.kind == .html {
      for attribute in element.tag.attributes {
        if page.equals(attribute.name, "data-no-wootric") { return .optedOut }
        isAMP = isAMP || isOfAMP(attribute.name, page)
      }
    }
    if isAMP { return .amp }
    return head.elements.contains { isRedirect($0, page) } ? .redirect : nil
  }

  /// `<meta http-equiv=refresh content="0; url=…">`: within a second, nobody reads the page.
  static func isRedirect(_ element: PageHead.Element, _ page: PageBytes) -> Bool {
    guard element.kind == .meta,
      let name = element.tag.attribute("http-equiv", in: page)?.value, page.equals(name, "refresh"),
      let content = element.tag.attribute("content", in: page)?.value
    else { return false }
    let delay = page.buffer[content].drop { $0.isHTMLSpace }.prefix { $0.isDigit }
    return ["0", "1"].contains { delay.elementsEqual($0.utf8) } && page.contains("url", in: content)
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
      case .leadingText: .leadingText
      }
  }
}

/// The place of a static form.
struct FormPlace: Equatable {
  var offset: Int
  /// Whether a comment of the page's author stands before it.
  var isAsked: Bool
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
