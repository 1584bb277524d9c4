/// A page as a visitor's browser gets it, and what keeps the survey from it.
struct DeliveredPage {
  typealias Place = (line: Int, column: Int)

  private(set) var findings: [(finding: DeliveryFinding, place: Place?)] = []
  private(set) var hasLoader = false
  /// The name of the bundle that the loader asks for.
  private(set) var bundle: String?
  /// The text of the loader, in which the bundle's integrity stands.
  private(set) var loader: [UInt8] = []
  private let response: HTTPResponse
  private let expected: ExpectedDelivery

  var origin: String? { response.origin }

  init(_ response: HTTPResponse, _ expected: ExpectedDelivery) {
    (self.response, self.expected) = (response, expected)
    if let fault {
      note(fault)
    } else {
      judge()
    }
  }
}

private extension DeliveredPage {
  mutating func judge() {
    note(.answered(response.status, type: response.type))
    if response.status == 304 { note(.cached) }
    if !expected.settings.enabled { note(.switchedOff) }
    response.body.withUnsafeBytes { judge(PageBytes(buffer: $0)) }
  }

  /// Why there is nothing to look at.
  var fault: DeliveryFinding? {
    if response.status == 0 {
      return .unanswered(response.reason.isEmpty ? "no reason is given" : response.reason)
    }
    if response.isRedirect { return .redirect(to: response.location ?? "") }
    if !response.isFine, response.status != 304 { return .failed(response.status) }
    if response.body.isEmpty { return response.url == nil ? .noBody : .noBodyInLog }
    let coding = response.value(of: "content-encoding")
    if let coding, !response.isPage { return .compressed(coding) }
    return nil
  }

  mutating func note(_ finding: DeliveryFinding, at place: Place? = nil) {
    findings.append((finding, place))
  }

  mutating func judge(_ page: PageBytes) {
    let snippet = expected.common
    let scan = PageScan(
      page, isComplete: true, bodyLimit: .max,
      saved: SavedScript(bundleURL: snippet.bundle.url, sdkURL: snippet.settings.sdkURL),
      global: snippet.settings.analytics.global)
    var scanner = HeadScanner(page: page)
    guard let scan, let head = scanner.scan() else { return note(.unfit(.binary)) }
    if case .none(let reason) = scan.place, scan.own.isEmpty { return note(.unfit(reason)) }
    judgeLoader(scan, head, page)
    for warning in scan.notes.warnings(in: page) {
      note(.foreignScript(warning.kind), at: (warning.line, warning.column))
    }
    judgePolicies(scan, page)
  }
}

// MARK: The loader

private extension DeliveredPage {
  mutating func judgeLoader(_ scan: PageScan, _ head: PageHead, _ page: PageBytes) {
    guard let own = scan.own.first else {
      return note(expected.mayBeLeftOut ? .noLoaderOfSome : .noLoader(expected.refusal))
    }
    hasLoader = true
    let places = page.places(of: scan.own.map(\.lowerBound))
    let element = UnsafeRawBufferPointer(rebasing: page.buffer[own])
    loader = Array(element)
    bundle = PageAudit.scripts(in: element, folder: Array(expected.settings.cdn.url.utf8)).first
    note(verdict(own, page), at: places[0])
    for place in places.dropFirst() { note(.secondLoader, at: place) }
    var tokenizer = HTMLTokenizer(page: page, from: own.lowerBound)
    guard case .startTag(let tag) = tokenizer.next() else { return }
    if let type = tag.attribute("type", in: page).map({ text($0.value, page) }),
      !["", "module", "text/javascript", "application/javascript"].contains(type.lowercased())
    {
      note(.heldBack(type: type), at: places[0])
    }
    if expected.settings.site?.position == .headEnd { return }
    let before = head.elements.prefix { $0.range.lowerBound < own.lowerBound }
      .filter { $0.kind == .script && runs($0.tag, page) }
    if before.isEmpty { return note(.firstScript, at: places[0]) }
    note(.scriptsBefore(before.count), at: places[0])
  }

  func verdict(_ own: Range<Int>, _ page: PageBytes) -> DeliveryFinding {
    let hash = PageAudit.hash(ofScriptIn: own, page)
    func isOf(_ snippet: Snippet) -> Bool {
      switch snippet.element.content {
      case .inline: hash == snippet.element.cspHash
      case .external(let url, let integrity):
        holds(url, own, page) && integrity.map { holds($0, own, page) } ?? true
      }
    }
    if expected.snippets.contains(where: isOf) { return .loader(environment: expected.environment) }
    let other = expected.others.first { $0.snippets.contains(where: isOf) }
    if let other { return .otherEnvironment(other.name, built: expected.environment) }
    let built = expected.snippets.first { $0.bundle.fileName == bundle }
    if let hash, let wanted = built?.element.cspHash {
      return .changedLoader(hash: hash, built: wanted)
    }
    let name = expected.common.bundle.fileName
    return .otherLoader(bundle: bundle ?? "another file", built: name)
  }

  func holds(_ word: String, _ range: Range<Int>, _ page: PageBytes) -> Bool {
    text(range, page).contains(word)
  }

  func text(_ range: Range<Int>, _ page: PageBytes) -> String {
    String(decoding: page.buffer[range], as: UTF8.self)
  }

  /// Data, rules and import maps are no code.
  func runs(_ tag: HTMLTag, _ page: PageBytes) -> Bool {
    guard let type = tag.attribute("type", in: page) else { return true }
    let words: [StaticString] = ["json", "importmap", "speculationrules", "text/template"]
    return !words.contains { page.contains($0, in: type.value) }
  }
}

// MARK: Policies

private extension DeliveredPage {
  mutating func judgePolicies(_ scan: PageScan, _ page: PageBytes) {
    let needs = needs(scan.own.first, page)
    let headers = response.values(of: "content-security-policy").map(ContentPolicy.init)
    let before = findings.count
    for policy in headers {
      if policy.forbidsScripts { note(.sandbox) }
      for gap in policy.gaps(needs) { note(.policyBlocks(gap)) }
    }
    for meta in scan.policies {
      var needs = needs
      // A policy governs what follows it; what the loader adds is fetched later.
      if let own = scan.own.first, own.upperBound <= meta.range.lowerBound { needs.element = nil }
      for gap in meta.policy?.gaps(needs) ?? [] {
        note(.policyBlocks(gap), at: page.places(of: [meta.range.lowerBound])[0])
      }
    }
    let count = headers.count + scan.policies.count
    // Those of a copy that was still good are not told again.
    let isKnown = count > 0 || response.status != 304
    if findings.count == before, isKnown { note(.policiesAllow(count)) }
    for value in response.values(of: "content-security-policy-report-only") {
      for gap in ContentPolicy(value).gaps(needs) { note(.policyReports(gap)) }
    }
    let settings = expected.settings
    let embedder = response.value(of: "cross-origin-embedder-policy") ?? ""
    if embedder.hasPrefix("require-corp"), !settings.sdk.crossorigin,
      settings.sdkURL.hasPrefix("https://")
    {
      note(.embedder)
    }
  }

  /// The needs of the loader that is in the page; of a page without one, what the built one does.
  func needs(_ own: Range<Int>?, _ page: PageBytes) -> PolicyNeeds {
    var needs = PolicyNeeds(expected.common)
    if let origin = response.origin { needs.locate(at: origin) }
    guard let own else { return needs }
    if let hash = PageAudit.hash(ofScriptIn: own, page) { needs.element?.hash = hash }
    var tokenizer = HTMLTokenizer(page: page, from: own.lowerBound)
    if case .startTag(let tag) = tokenizer.next(),
      let nonce = tag.attribute("nonce", in: page)?.value, !nonce.isEmpty
    {
      needs.nonce = text(nonce, page)
    }
    return needs
  }
}
