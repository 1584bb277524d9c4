/// What code in a scope, and in the scopes within, uses from outside of it.
struct OuterNames {
  var bindings: Set<Binding.ID> = []
  /// Names of globals and of the top level, which stay as they are.
  var fixed: Set<String> = []
}

extension Scopes {
  /// By scope.
  func outerNames(_ bindingOfReference: [Binding.ID?]) -> [OuterNames] {
    var result = [OuterNames](repeating: OuterNames(), count: scopes.count)
    for (reference, binding) in zip(references, bindingOfReference) {
      let home = binding.map { bindings[$0].scope } ?? Scope.topLevel
      var scope = reference.scope
      while scope != home, let parent = scopes[scope].parent {
        if let binding, home != Scope.topLevel {
          result[scope].bindings.insert(binding)
        } else {
          result[scope].fixed.insert(reference.name)
        }
        scope = parent
      }
    }
    return result
  }
}
