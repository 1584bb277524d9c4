extension PageRewriter {
  /// Makes a rewriter that puts a snippet's element where its settings say, asks policies for what it
  /// needs, and takes out what an earlier one had added where a prerenderer saved it.
  public init(_ snippet: Snippet) {
    let site = snippet.settings.site
    self.init(
      element: Array(snippet.element.html.utf8),
      position: site?.position == .headEnd ? .headEnd : .early,
      policy: PolicyNeeds(snippet),
      updatesPolicy: site?.csp == .update)
    saved = SavedScript(bundleURL: snippet.bundle.url, sdkURL: snippet.settings.sdkURL)
  }
}
