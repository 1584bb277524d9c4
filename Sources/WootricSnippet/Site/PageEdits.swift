/// Turns a scan into one edit of the page that spans all changes.
struct PageEdits {
  private let scan: PageScan
  private let rewriter: PageRewriter
  private let page: PageBytes
  private let policies: PolicyMemory

  init(
    _ scan: PageScan, for rewriter: PageRewriter, in page: PageBytes, _ policies: PolicyMemory
  ) {
    (self.scan, self.rewriter, self.page, self.policies) = (scan, rewriter, page, policies)
  }
}

extension PageEdits {
  /// The page with the element in its place, without older ones and saved scripts, and with policies as
  /// they are asked for.
  var placing: PageOutcome {
    if pushesStrayCharset { return PageOutcome(.skipped(.strayCharset)) }
    let policies = policyEdits(isUpdated: isUpdated)
    for edits in [placed + policies, behindCharset + policies] where keepsCharset(edits) {
      return outcome(edits + forms(rewriter.form), warnings(isUpdated: isUpdated))
    }
    // A longer policy alone would push the charset: it is reported instead.
    return outcome(
      behindCharset + policyEdits(isUpdated: false) + forms(rewriter.form),
      warnings(isUpdated: false))
  }

  /// The page without anything of ours.
  var removing: PageOutcome {
    outcome(gone(scan.own) + policyEdits(isUpdated: false) + forms(nil), [])
  }

  /// The page as it is or, where an earlier run had put something into it, without anything of ours.
  func leaving(_ reason: SkipReason) -> PageOutcome {
    guard !scan.own.isEmpty || !scan.forms.isEmpty, case .placed(let edit) = removing.change else {
      return PageOutcome(.skipped(reason))
    }
    return PageOutcome(.cleared(edit, reason))
  }
}

private extension PageEdits {
  var isUpdated: Bool { rewriter.updatesPolicy }

  var placed: [FileEdit] {
    switch scan.place {
    case .insertion(let offset): [insertion(at: offset)] + gone([])
    case .existing:
      [FileEdit(range: scan.own[0], replacement: rewriter.element)]
        + gone(Array(scan.own.dropFirst()))
    case .taken, .none: []
    }
  }

  /// Only an element that was put before the charset by hand is moved.
  var behindCharset: [FileEdit] {
    guard scan.place == .existing, let charset = scan.charset,
      scan.own[0].lowerBound < charset.lowerBound
    else { return placed }
    return [insertion(at: charset.upperBound)] + gone(scan.own)
  }

  func insertion(at offset: Int) -> FileEdit {
    FileEdit(range: offset..<offset, replacement: rewriter.element)
  }

  func gone(_ own: [Range<Int>]) -> [FileEdit] {
    (own + scan.saved).map { FileEdit(range: $0, replacement: []) }
  }

  /// The form in its place, and those of earlier runs gone.
  func forms(_ form: StaticForm?) -> [FileEdit] {
    let gone = scan.forms.map { FileEdit(range: $0, replacement: []) }
    guard let form, let place = scan.formPlace else { return gone }
    let opening = place.isAsked ? "" : PageBody.opening.description
    let elements =
      Array(opening.utf8) + form.html(language: language, address: address)
      + Array(PageBody.closing.description.utf8)
    return gone + [FileEdit(range: place.offset..<place.offset, replacement: elements)]
  }

  var language: String? {
    scan.language.map { String(decoding: page.buffer[$0], as: UTF8.self) }
  }

  var address: [UInt8]? { scan.address.map { Array(page.buffer[$0]) } }

  func policyEdits(isUpdated: Bool) -> [FileEdit] {
    scan.policies.compactMap { $0.edit(adding: isUpdated ? policies.verdict($0) : nil) }
  }

  /// Whether a charset that counts still does after the edits.
  func keepsCharset(_ edits: [FileEdit]) -> Bool {
    guard let charset = scan.charset else { return true }
    return charset.upperBound + growth(of: edits, before: charset.upperBound)
      <= CharsetPrescan.limit
  }

  /// Behind a charset in the body there is no place for the loader.
  var pushesStrayCharset: Bool {
    guard let charset = scan.strayCharset else { return false }
    return charset + growth(of: placed + policyEdits(isUpdated: isUpdated), before: charset)
      > CharsetPrescan.limit
  }

  func growth(of edits: [FileEdit], before offset: Int) -> Int {
    edits.filter { $0.range.upperBound < offset }
      .reduce(0) { $0 + $1.replacement.count - $1.range.count }
  }

  func outcome(_ edits: [FileEdit], _ warnings: [PageWarning]) -> PageOutcome {
    let edit = spanning(edits)
    let isChange = edit.map { !page.buffer[$0.range].elementsEqual($0.replacement) } ?? false
    return PageOutcome(isChange ? .placed(edit!) : .unchanged, warnings)
  }

  /// One edit, with the bytes between the changes as they are.
  func spanning(_ edits: [FileEdit]) -> FileEdit? {
    let edits = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    guard var whole = edits.first else { return nil }
    for edit in edits.dropFirst() {
      whole.replacement += page.buffer[whole.range.upperBound..<edit.range.lowerBound]
      whole.replacement += edit.replacement
      whole.range = whole.range.lowerBound..<edit.range.upperBound
    }
    return whole
  }

  /// A policy in a meta governs an element that follows it (CSP 3, 3.3). The scripts that our element adds
  /// are fetched later, and so under every policy of the head.
  func warnings(isUpdated: Bool) -> [PageWarning] {
    let notes = scan.policies.compactMap { meta -> PageNote? in
      let verdict = policies.verdict(meta)
      let grant = isUpdated ? verdict.updated : verdict.own
      let governs = meta.range.upperBound <= offset
      let runs = (grant.element || !governs) && grant.scripts
      if runs && grant.data { return nil }
      let kind: PageWarning.Kind = runs ? .policyBlocksData : .policyBlocksLoader
      return PageNote(kind: kind, offset: meta.range.lowerBound)
    }
    return (scan.notes + notes + formNotes).warnings(in: page)
  }

  /// A form that is not in the language of its page.
  var formNotes: [PageNote] {
    guard let form = rewriter.form, let place = scan.formPlace, !form.speaks(language) else {
      return []
    }
    return [PageNote(kind: .formLanguage, offset: place.offset)]
  }

  var offset: Int {
    switch scan.place {
    case .insertion(let offset): offset
    case .existing: scan.own[0].lowerBound
    case .taken, .none: 0
    }
  }
}
