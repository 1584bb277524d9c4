@testable import WootricSnippet

extension Draft {
  /// What gets a short name, as the source calls it.
  var names: [String] {
    scopes.bindings.filter { $0.scope != Scope.topLevel }.map(\.name)
  }
}
