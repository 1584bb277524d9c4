extension PageRewriter {
  /// Makes a rewriter that asks policies for an inline script's hash alone.
  /// - Parameter policyHash: as a policy writes it, `'sha256-…'`; nil or empty: nothing is asked.
  public init(element: [UInt8], position: Position = .early, policyHash: [UInt8]?) {
    let hash = String(decoding: (policyHash ?? []).filter { $0 != .apostrophe }, as: UTF8.self)
    let needs = PolicyNeeds(element: hash.isEmpty ? nil : .inline(hash: hash))
    self.init(element: element, position: position, policy: needs)
  }
}
