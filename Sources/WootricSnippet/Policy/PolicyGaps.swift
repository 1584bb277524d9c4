extension PolicyGap {
  /// - Parameters:
  ///   - name: the directive that is asked for.
  ///   - governing: the one that answers for it.
  init(_ name: String, _ sources: [String], of governing: PolicySources.Directive) {
    self.init(directive: governing.name, sources: sources)
    guard governing.name == "default-src" else { return }
    let old = governing.sources.filter { $0.lowercased() != "'none'" }
    (directive, newDirective) = (name, ([name] + old + sources).joined(separator: " "))
  }
}

extension ContentPolicy {
  /// Whether a sandbox keeps all scripts from running. Browsers read it in headers alone.
  var forbidsScripts: Bool { lists.contains(where: \.forbidsScripts) }

  /// The gaps of each list of the policy, in their order.
  func gaps(_ needs: PolicyNeeds) -> [PolicyGap] {
    lists.flatMap { $0.gaps(needs) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension [PolicyGap] {
  /// - Parameters:
  ///   - page: its bytes.
  ///   - place: where its meta element with the policy is, from 1.
  ///   - hash: of the loader that is in the page; nil where it is a file.
  /// - Returns: nothing where the policy is not understood.
  init(in page: [UInt8], at place: (line: Int, column: Int), for snippet: Snippet, hash: String?) {
    var needs = PolicyNeeds(snippet)
    if let hash { needs.element = PolicyNeeds.Element(hash: hash) }
    self = page.withUnsafeBytes { Self.gaps(in: PageBytes(buffer: $0), at: place, needs) }
  }
}

private extension [PolicyGap] {
  static func gaps(
    in page: PageBytes, at place: (line: Int, column: Int), _ needs: PolicyNeeds
  ) -> [PolicyGap] {
    var scanner = HeadScanner(page: page)
    let elements = scanner.scan()?.elements ?? []
    let index = elements.firstIndex {
      $0.kind == .meta && page.places(of: [$0.range.lowerBound])[0] == place
    }
    guard let index, let meta = PolicyMeta(elements[index].tag, in: page) else { return [] }
    var needs = needs
    // A policy governs what follows it; what the loader adds is fetched later.
    let isBehind = elements[..<index].contains {
      $0.kind == .script && $0.tag.attribute(Settings.Loader.mark, in: page) != nil
    }
    if isBehind { needs.element = nil }
    return PolicyText.decoded(meta.ownPolicy).map { ContentPolicy($0).gaps(needs) } ?? []
  }
}
