extension PageRewriter {
  /// Makes a rewriter that puts a snippet's element into pages, asks their policies for what it
  /// needs, and takes out what an earlier one had added where a prerenderer saved it.
  public init(_ snippet: Snippet, position: Position = .early, updatesPolicy: Bool = false) {
    self.init(
      element: Array(snippet.element.html.utf8), position: position, policy: PolicyNeeds(snippet),
      updatesPolicy: updatesPolicy)
    saved = SavedScript(bundleURL: snippet.bundle.url, sdkURL: snippet.settings.sdk.url)
  }

  /// Makes a rewriter that asks policies for an inline script's hash alone.
  /// - Parameter policyHash: as a policy writes it, `'sha256-…'`; nil or empty: nothing is asked.
  public init(element: [UInt8], position: Position = .early, policyHash: [UInt8]?) {
    let hash = String(decoding: (policyHash ?? []).filter { $0 != .apostrophe }, as: UTF8.self)
    let needs = PolicyNeeds(element: hash.isEmpty ? nil : .inline(hash: hash))
    self.init(element: element, position: position, policy: needs)
  }
}
