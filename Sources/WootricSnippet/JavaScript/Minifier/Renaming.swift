/// Chooses the name of every reference: the shortest that means the same thing.
///
/// Scope by scope from the outside: a name may be anything but the names that code in its scope
/// uses from outside of it. Sibling scopes thus get the same few names, which gzip repays.
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
      var taken = Set<String>()
      for reference in inside[id] where !belongs(reference, to: id, scopes) {
        taken.insert(bindings[reference].map { chosen[$0] } ?? names[reference])
      }
      var shortNames = ShortNames(isOutermost: scope.parent == Scope.topLevel)
      for binding in order(scope.bindings) { chosen[binding] = shortNames.next(notIn: taken) }
    }
    for (reference, binding) in bindings.enumerated() {
      if let binding { names[reference] = chosen[binding] }
    }
  }

  func belongs(_ reference: Reference.ID, to scope: Scope.ID, _ scopes: Scopes) -> Bool {
    bindings[reference].map { scopes.bindings[$0].scope == scope } ?? false
  }

  func order(_ bindings: [Binding.ID]) -> [Binding.ID] { bindings }

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
  /// The outermost function leaves the commonest letters to those within, which then all begin
  /// with the same: 19 bytes less of loader and bundle (gzip -9; 3 or 5 letters repay less).
  private let skipped: Int
  private static let first = Array("etnrisouaflchpdvmgybwESxTNCkLAOM_DPHBjFIqRUzWXV$JKQGYZ".utf8)
  private static let later = first + Array("0516372984".utf8)

  init(isOutermost: Bool) { skipped = isOutermost ? 4 : 0 }

  mutating func next(notIn taken: Set<String>) -> String {
    while true {
      let name = name(count)
      count += 1
      if !taken.contains(name), !Vocabulary.keywords.contains(name) { return name }
    }
  }

  private func name(_ number: Int) -> String {
    var rest = number
    var bytes = [Self.first[(rest + skipped) % Self.first.count]]
    rest /= Self.first.count
    while rest > 0 {
      rest -= 1
      bytes.append(Self.later[rest % Self.later.count])
      rest /= Self.later.count
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
