/// Chooses the name of every reference: the shortest that means the same thing.
///
/// Scope by scope from the outside: a name may be anything but the names that code in its scope
/// uses from outside of it. Sibling scopes thus get the same few names, in the order of their
/// declaration: that alikeness is worth more to gzip than short names for frequent things (1,707 B
/// against 1,727 B for a bundle). `Likening` then goes on from there.
/// Names of the top level belong to the page and stay.
struct Renaming {
  /// By binding.
  private(set) var names: [String]
  /// By reference.
  let bindings: [Binding.ID?]
  private let scopes: Scopes
  private var uses: [Int]

  init(_ scopes: Scopes) {
    self.scopes = scopes
    bindings = scopes.references.map(scopes.binding)
    names = scopes.bindings.map(\.name)
    uses = [Int](repeating: 0, count: names.count)
    for case let binding? in bindings { uses[binding] += 1 }
    rename()
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

  /// Exchanges names, after a look at what these make of the code.
  mutating func improve(in draft: Printer) {
    var likening = Likening(self, scopes, draft)
    likening.run()
    names = likening.names
  }
}

private extension Renaming {
  /// The functions in a program are more alike if the outermost leaves them the first names: 15 B of
  /// the default loader and bundle.
  static let reserved = 2

  mutating func rename() {
    let outerNames = scopes.outerNames(bindings)
    for (id, scope) in scopes.scopes.enumerated() where id != Scope.topLevel {
      let taken = outerNames[id].fixed.union(outerNames[id].bindings.map { names[$0] })
      var shortNames = ShortNames(skipping: isOutermost(scope) ? Self.reserved : 0)
      for binding in scope.bindings { names[binding] = shortNames.next(notIn: taken) }
    }
  }

  func isOutermost(_ scope: Scope) -> Bool { scope.parent == Scope.topLevel }
}
