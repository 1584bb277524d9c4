/// Chooses the name of every reference: the shortest that means the same thing.
///
/// Scope by scope from the outside: a name may be anything but the names that code in its scope
/// uses from outside of it. Sibling scopes thus get the same few names, in the order of their
/// declaration: that alikeness is worth more to gzip than short names for frequent things (1,707 B
/// against 1,727 B for a bundle).
/// Names of the top level belong to the page and stay.
struct Renaming {
  /// By reference.
  private(set) var names: [String]
  private var uses: [Int]
  private let bindings: [Binding.ID?]

  init(_ scopes: Scopes) {
    bindings = scopes.references.map(scopes.binding)
    names = scopes.references.map(\.name)
    uses = [Int](repeating: 0, count: scopes.bindings.count)
    for case let binding? in bindings { uses[binding] += 1 }
    rename(scopes)
  }
}

extension Renaming {
  /// Whether only the declaration itself names this.
  func isUnused(_ reference: Reference.ID) -> Bool {
    bindings[reference].map { uses[$0] == 1 } ?? false
  }
}

private extension Renaming {
  mutating func rename(_ scopes: Scopes) {
    var chosen = scopes.bindings.map(\.name)
    let inside = referencesInside(scopes)
    for (id, scope) in scopes.scopes.enumerated() where id != Scope.topLevel {
      let outside = inside[id].filter { isBound($0, outside: id, scopes) }
      let taken = Set(
        outside.map { reference in
          bindings[reference].map { chosen[$0] } ?? names[reference]
        })
      var shortNames = ShortNames()
      for binding in scope.bindings { chosen[binding] = shortNames.next(notIn: taken) }
    }
    for (reference, binding) in bindings.enumerated() {
      if let binding { names[reference] = chosen[binding] }
    }
  }

  /// Scopes are numbered from the outside to the inside.
  func isBound(_ reference: Reference.ID, outside scope: Scope.ID, _ scopes: Scopes) -> Bool {
    bindings[reference].map { scopes.bindings[$0].scope < scope } ?? true
  }

  /// For each scope, the references in it and in the scopes within.
  func referencesInside(_ scopes: Scopes) -> [[Reference.ID]] {
    var inside = [[Reference.ID]](repeating: [], count: scopes.scopes.count)
    for (id, reference) in scopes.references.enumerated() {
      var scope: Scope.ID? = reference.scope
      while let current = scope {
        inside[current].append(id)
        scope = scopes.scopes[current].parent
      }
    }
    return inside
  }
}

/// Names in the order of their length, common letters first.
struct ShortNames {
  private var count = 0
  private static let first = Array("etnrisouaflchpdvmgybwESxTNCkLAOM_DPHBjFIqRUzWXV$JKQGYZ".utf8)
  private static let later = first + Array("0516372984".utf8)

  mutating func next(notIn taken: Set<String>) -> String {
    while true {
      let name = name(count)
      count += 1
      if !taken.contains(name), !Vocabulary.keywords.contains(name) { return name }
    }
  }

  private func name(_ number: Int) -> String {
    var rest = number
    var bytes = [Self.first[rest % Self.first.count]]
    rest /= Self.first.count
    while rest > 0 {
      rest -= 1
      bytes.append(Self.later[rest % Self.later.count])
      rest /= Self.later.count
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
