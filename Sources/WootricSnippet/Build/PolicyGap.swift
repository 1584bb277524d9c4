/// What the policy in a page's own meta element lacks for the loader that is in the page.
struct PolicyGap {
  /// As a policy writes them, the loader's hash first; empty where the policy is not understood.
  let sources: [String]

  /// - Parameters:
  ///   - place: where the meta element is, from 1.
  ///   - hash: of the loader that is in the page; nil where it is a file.
  init(
    in page: [UInt8], at place: (line: Int, column: Int), for snippet: Snippet, hash: String?
  ) {
    var needs = PolicyNeeds(snippet)
    if let hash { needs.element = .inline(hash: hash) }
    sources = page.withUnsafeBytes { Self.sources(in: PageBytes(buffer: $0), at: place, needs) }
  }
}

private extension PolicyGap {
  static func sources(
    in page: PageBytes, at place: (line: Int, column: Int), _ needs: PolicyNeeds
  ) -> [String] {
    var scanner = HeadScanner(page: page, isComplete: true)
    let findings = scanner.scan()?.findings ?? PageFindings()
    let policies = findings.policies
    guard let meta = policies.first(where: { page.places(of: [$0.range.lowerBound])[0] == place })
    else { return [] }
    var needs = needs
    // A policy governs what follows it; what the loader adds is fetched later.
    if findings.own.first.map({ $0.lowerBound < meta.range.lowerBound }) == true {
      needs.element = nil
    }
    guard let text = PolicyText.decoded(meta.ownPolicy) else { return [] }
    let policy = ContentPolicy(text)
    let before = policy.words
    let added = policy.adding(needs).words.filter { !before.contains($0) }
    return Set(added).sorted { ($0.isHash ? 0 : 1, $0) < ($1.isHash ? 0 : 1, $1) }
  }
}

private extension ContentPolicy {
  /// Sources; a directive that `default-src` stood for is said anew, so its name is no news.
  var words: [String] {
    lists.flatMap { list in
      list.text.split(separator: ";").flatMap { directive in
        directive.split(whereSeparator: \.isWhitespace).dropFirst().map(String.init)
      }
    }
  }
}

private extension String {
  var isHash: Bool { hasPrefix("'sha256-") }
}
