extension HeadScanner {
  /// The start tags of "in head", in the standard's order.
  mutating func startTag(_ tag: HTMLTag) -> Step {
    switch HeadElement(tag.name, in: page) {
    case .html: return html(tag)
    case .base: pass(tag.range, isLeading: true)
    case .link: pass(tag.range, isLeading: isConnectionHint(tag))
    case .otherVoid: pass(tag.range, isLeading: false)
    case .meta: meta(tag)
    case .title: return raw(.text, tag, isLeading: true)
    case .rawText: return raw(.text, tag, isLeading: false)
    case .script: return script(tag)
    case .template: return template(tag)
    case .head: return .goOn
    case .body:
      isDocument = true
      return .headEnds(tag.range.lowerBound)
    case nil: return .headEnds(tag.range.lowerBound)
    }
    return .goOn
  }

  mutating func html(_ tag: HTMLTag) -> Step {
    isDocument = true
    if tag.attribute("data-no-wootric", in: page) != nil { return .skip(.optedOut) }
    if tag.attributes.contains(where: isAMP) { return .skip(.amp) }
    return .goOn
  }

  func warning(_ kind: PageWarning.Kind, at offset: Int) -> PageWarning {
    let place = page.place(of: offset)
    return PageWarning(kind: kind, line: place.line, column: place.column)
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

  mutating func meta(_ tag: HTMLTag) {
    pass(tag.range, isLeading: true)
    // 4.2.5.4: a charset counts within 1,024 bytes only, and we must not push one over.
    if declaresCharset(tag), tag.range.upperBound <= 1024 { lead = tag.range.upperBound }
    guard let name = tag.attribute("http-equiv", in: page)?.value,
      page.equals(name, "content-security-policy"),
      let content = tag.attribute("content", in: page)?.value
    else { return }
    let policy = ContentPolicy(attribute: Array(page.buffer[content]))
    policies.append((tag, !policy.allowsInlineScript(hash: policyHash)))
  }

  func declaresCharset(_ tag: HTMLTag) -> Bool {
    if tag.attribute("charset", in: page) != nil { return true }
    guard let name = tag.attribute("http-equiv", in: page)?.value else { return false }
    return page.equals(name, "content-type")
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

  /// From the start tag to after the end tag.
  mutating func element(_ kind: HTMLTokenizer.RawContent, _ tag: HTMLTag) -> Range<Int>? {
    guard tokenizer.content(kind, of: tag) != nil, case .endTag(let end) = tokenizer.next()
    else { return nil }
    return tag.range.lowerBound..<end.range.upperBound
  }

  mutating func script(_ tag: HTMLTag) -> Step {
    guard let whole = element(.script, tag) else { return .cut(tag.range.lowerBound) }
    pass(whole, isLeading: false)
    if tag.attribute(HeadScanner.mark, in: page) != nil {
      own.append(whole)
    } else if let kind = ForeignSnippet.kind(of: tag, whole, in: page) {
      foreign.append(warning(kind, at: tag.range.lowerBound))
    }
    return .goOn
  }

  /// 13.2.6.4.22 The "in template" insertion mode: whatever it holds is inert, so only its end
  /// matters.
  mutating func template(_ tag: HTMLTag) -> Step {
    pass(tag.range, isLeading: false)
    var depth = 1
    while depth > 0 {
      switch tokenizer.next() {
      case .startTag(let inner):
        if page.equals(inner.name, "template") { depth += 1 }
        guard let kind = HTMLTokenizer.RawContent(inner.name, in: page) else { continue }
        if element(kind, inner) == nil { return .cut(tag.range.lowerBound) }
      case .endTag(let inner) where page.equals(inner.name, "template"): depth -= 1
      case .end: return .cut(tag.range.lowerBound)
      default: continue
      }
    }
    return .goOn
  }
}
