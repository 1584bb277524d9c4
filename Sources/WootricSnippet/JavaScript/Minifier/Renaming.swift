/// Chooses the name of every reference: a short one that means the same thing.
///
/// Scope by scope from the outside: a name may be anything but the names that code in its scope
/// uses from outside of it. A preferred name is given where it is free. The others get the first that
/// are, in the order of their declaration, so that sibling scopes have the same few.
/// Names of the top level belong to the page and stay.
struct Renaming {
  /// By binding.
  private(set) var names: [String]
  /// By reference.
  let bindings: [Binding.ID?]
  private let scopes: Scopes
  private var uses: [Int]

  init(_ scopes: Scopes, preferring preferred: [String: String]) {
    self.scopes = scopes
    bindings = scopes.references.map(scopes.binding)
    names = scopes.bindings.map(\.name)
    uses = [Int](repeating: 0, count: names.count)
    for case let binding? in bindings { uses[binding] += 1 }
    rename(preferring: preferred)
  }
}

extension Renaming {
  func name(of reference: Reference.ID) -> String {
    bindings[reference].map { names[$0] } ?? scopes.references[reference].name
  }

  /// Whether only the declaration itself names this.
  func isUnused(_ reference: Reference.ID) -> Bool {
    bindings[reference].map { uses[$0] == 1 } ?? false
  }
}

private extension Renaming {
  mutating func rename(preferring preferred: [String: String]) {
    let outerNames = scopes.outerNames(bindings)
    for (id, scope) in scopes.scopes.enumerated() where id != Scope.topLevel {
      var taken = outerNames[id].fixed.union(outerNames[id].bindings.map { names[$0] })
      var others: [Binding.ID] = []
      for binding in scope.bindings {
        guard let name = preferred[names[binding]], taken.insert(name).inserted else {
          others.append(binding)
          continue
        }
        names[binding] = name
      }
      var shortNames = ShortNames()
      for binding in others { names[binding] = shortNames.next(notIn: taken) }
    }
  }
}
