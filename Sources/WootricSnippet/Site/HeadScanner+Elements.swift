extension HeadScanner {
  /// The start tags of "in head", in the standard's order.
  mutating func startTag(_ tag: HTMLTag) -> Step {
    switch HeadElement(tag.name, in: page) {
    case .html: html(tag)
    case .base: pass(tag.range, isLeading: true)
    case .link: link(tag)
    case .otherVoid: pass(tag.range, isLeading: false)
    case .meta: meta(tag)
    case .title: return raw(.text, tag, isLeading: true)
    case .rawText: return raw(.text, tag, isLeading: false)
    case .script: return script(tag)
    case .template: return template(tag)
    case .head: note(.secondHead, at: tag)
    case .body:
      isDocument = true
      return .headEnds(tag.range.lowerBound)
    case nil: return .headEnds(tag.range.lowerBound)
    }
    return .goOn
  }

  mutating func html(_ tag: HTMLTag) {
    isDocument = true
    if tag.attribute("data-no-wootric", in: page) != nil { refused = .optedOut }
    if tag.attributes.contains(where: isAMP) { refused = refused ?? .amp }
  }
}

private extension HeadScanner {
  /// `amp`, `⚡`, and the ones for mail and ads: `amp4email`, `⚡4ads`.
  func isAMP(_ attribute: HTMLAttribute) -> Bool {
    let name = attribute.name
    return page.equals(name, "amp") || page.has("amp4", at: name.lowerBound)
      || page.has("⚡", at: name.lowerBound)
  }

  /// Moves "early" behind an element of the leading run; any other element closes the run.
  mutating func pass(_ range: Range<Int>, isLeading: Bool) {
    leadIsOpen = leadIsOpen && isLeading
    if leadIsOpen { lead = range.upperBound }
  }

  mutating func note(_ kind: PageWarning.Kind, at tag: HTMLTag) {
    findings.notes.append(PageNote(kind: kind, offset: tag.range.lowerBound))
  }

  mutating func link(_ tag: HTMLTag) {
    pass(tag.range, isLeading: isConnectionHint(tag))
    noteReact(tag)
  }

  mutating func noteReact(_ tag: HTMLTag) {
    guard ReactDocument.isStarted(by: tag, in: page),
      !findings.notes.contains(where: { $0.kind == .reactDocument })
    else { return }
    note(.reactDocument, at: tag)
  }

  mutating func meta(_ tag: HTMLTag) {
    pass(tag.range, isLeading: true)
    noteCharset(tag)
    if let policy = PolicyMeta(tag, in: page) { findings.policies.append(policy) }
  }

  /// 4.2.5.4: a charset counts within 1,024 bytes only, and we must not push one over. The first one
  /// counts; the bytes of our own that stand before it are not the page's.
  mutating func noteCharset(_ tag: HTMLTag) {
    guard !hasCharset, tag.declaresCharset(in: page) else { return }
    hasCharset = true
    if tag.range.upperBound - findings.ownLength <= CharsetPrescan.limit {
      findings.charset = tag.range
    }
  }

  /// `rel` holds `preconnect` or `dns-prefetch` and nothing else.
  func isConnectionHint(_ tag: HTMLTag) -> Bool {
    guard let rel = tag.attribute("rel", in: page)?.value else { return false }
    let words = page.words(in: rel)
    let hints: [StaticString] = ["preconnect", "dns-prefetch"]
    return !words.isEmpty
      && words.allSatisfy { word in hints.contains { page.equals(word, $0) } }
  }

  mutating func raw(
    _ kind: HTMLTokenizer.RawContent, _ tag: HTMLTag, isLeading: Bool
  ) -> Step {
    guard let whole = element(kind, tag) else { return .cut(tag.range.lowerBound) }
    pass(whole, isLeading: isLeading)
    return .goOn
  }

  /// What the loader adds is empty; the end tag follows the start tag.
  func savedKind(of tag: HTMLTag) -> SavedScript.Kind? {
    page.has("</", at: tag.range.upperBound) ? saved?.kind(of: tag, in: page) : nil
  }

  /// From the start tag to after the end tag.
  mutating func element(_ kind: HTMLTokenizer.RawContent, _ tag: HTMLTag) -> Range<Int>? {
    guard tokenizer.content(kind, of: tag) != nil, case .endTag(let end) = tokenizer.next()
    else { return nil }
    return tag.range.lowerBound..<end.range.upperBound
  }

  mutating func script(_ tag: HTMLTag) -> Step {
    guard let whole = element(.script, tag) else { return .cut(tag.range.lowerBound) }
    pass(whole, isLeading: false)
    if tag.attribute(Settings.Loader.mark, in: page) != nil {
      findings.own.append(whole)
    } else if let kind = savedKind(of: tag) {
      findings.saved.append((whole, kind))
      note(kind == .bundle ? .savedBundle : .savedSDK, at: tag)
    } else if saved?.isLoader(tag, in: page) == true {
      note(.copyByHand, at: tag)
    } else if let kind = ForeignSnippet.kind(of: tag, whole, in: page) {
      note(kind, at: tag)
    } else {
      noteReact(tag)
    }
    return .goOn
  }

  /// 13.2.6.4.22 The "in template" insertion mode: whatever it holds is inert, so only its end
  /// matters.
  mutating func template(_ tag: HTMLTag) -> Step {
    pass(tag.range, isLeading: false)
    var open = OpenElements(tag, in: page)
    while !open.isEmpty {
      tokenizer.isInForeignContent = open.isInForeignContent
      switch tokenizer.next() {
      case .startTag(let inner):
        // What follows `plaintext` is text to the end of the page (13.2.5.5).
        let content = open.start(inner)
        if open.isTooDeep { return .cut(tag.range.lowerBound) }
        guard let kind = content else { continue }
        if kind == .plaintext || element(kind, inner) == nil { return .cut(tag.range.lowerBound) }
      case .endTag(let inner): open.end(inner)
      case .end: return .cut(tag.range.lowerBound)
      default: continue
      }
    }
    tokenizer.isInForeignContent = false
    return .goOn
  }
}
