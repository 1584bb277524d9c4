extension Settings.Site {
  /// What a person should hear of a page that a build passes by; nil of one that gets the loader.
  /// - Parameters:
  ///   - path: relative to the site's root.
  ///   - file: what messages call the page.
  package func notice(passingBy path: String, file: String) -> Message? {
    if exclude.map(Glob.init).contains(where: { $0.matches(path) }) {
      return Message(SkipReason.excluded, file: file)
    }
    if include.map(Glob.init).contains(where: { $0.matches(path) }) { return nil }
    return Message(SkipReason.notIncluded, file: file)
  }
}
