/// The scopes of a program with their names, and every place that uses a name (ECMA-262, 9.1).
struct Scopes {
  private(set) var scopes = [Scope(parent: nil)]
  private(set) var bindings: [Binding] = []
  private(set) var references: [Reference] = []
  private var assigned: [Reference.ID] = []
}

struct Scope {
  typealias ID = Int
  var parent: ID?
  /// In the order of their declaration.
  var bindings: [Binding.ID] = []
  var names: [String: Binding.ID] = [:]
  /// The names that a function's parameters use, in their defaults.
  var parameterReferences = 0..<0

  static let topLevel: ID = 0
}

/// A declared name.
struct Binding {
  typealias ID = Int
  var name: String
  var kind: Kind
  var scope: Scope.ID
  enum Kind { case parameter, lexical, constant }
}

/// A place where a name stands: its declaration, too.
struct Reference {
  typealias ID = Int
  var name: String
  var scope: Scope.ID
  var line: Int
}

extension Scopes {
  mutating func open(in parent: Scope.ID) -> Scope.ID {
    scopes.append(Scope(parent: parent))
    return scopes.count - 1
  }

  mutating func add(_ reference: Reference) -> Reference.ID {
    references.append(reference)
    return references.count - 1
  }

  mutating func declare(_ name: String, _ kind: Binding.Kind, in scope: Scope.ID) {
    guard scopes[scope].names[name] == nil else { return }
    scopes[scope].names[name] = bindings.count
    scopes[scope].bindings.append(bindings.count)
    bindings.append(Binding(name: name, kind: kind, scope: scope))
  }

  mutating func noteAssignment(to reference: Reference.ID) { assigned.append(reference) }

  /// Notes that all references since then stand among the parameters of a function.
  mutating func noteParameters(of scope: Scope.ID, from first: Reference.ID) {
    scopes[scope].parameterReferences = first..<references.count
  }

  /// Constants become `let`, and parameters share a scope with the body; throws where either
  /// would change what the program does.
  func check() throws(MinificationError) {
    for reference in assigned.map({ references[$0] }) {
      guard let binding = binding(of: reference), bindings[binding].kind == .constant else {
        continue
      }
      throw MinificationError(problem: .assignmentToConstant(reference.name), line: reference.line)
    }
    for (id, scope) in scopes.enumerated() {
      for reference in references[scope.parameterReferences] {
        guard let binding = binding(of: reference), bindings[binding].scope == id,
          bindings[binding].kind != .parameter
        else { continue }
        let construct = "a default value that names '\(reference.name)' of the body"
        throw MinificationError(problem: .unsupported(construct), line: reference.line)
      }
    }
  }

  /// The binding that a reference means; nil where it is a global's name.
  func binding(of reference: Reference) -> Binding.ID? {
    var scope: Scope.ID? = reference.scope
    while let current = scope {
      if let binding = scopes[current].names[reference.name] { return binding }
      scope = scopes[current].parent
    }
    return nil
  }
}

/// The names that code in a scope, and in the scopes within, uses from outside of it.
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

  init(_ scopes: Scopes, preferring preferred: [String: String]) {
    self.scopes = scopes
    bindings = scopes.references.map(scopes.binding)
    names = scopes.bindings.map(\.name)
    rename(preferring: preferred)
  }
}

extension Renaming {
  func name(of reference: Reference.ID) -> String {
    bindings[reference].map { names[$0] } ?? scopes.references[reference].name
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

/// Names in the order of their length, common letters first.
package struct ShortNames {
  private var count = 0

  /// The names of one letter.
  package static let letters = Array("etnrisouaflchpdvmgybwESxTNCkLAOM_DPHBjFIqRUzWXV$JKQGYZ".utf8)
  private static let later = letters + Array("0516372984".utf8)

  mutating func next(notIn taken: Set<String>) -> String {
    while true {
      let name = name(count)
      count += 1
      if !taken.contains(name), !Vocabulary.keywords.contains(name) { return name }
    }
  }

  private func name(_ number: Int) -> String {
    var rest = number
    var bytes = [Self.letters[rest % Self.letters.count]]
    rest /= Self.letters.count
    while rest > 0 {
      rest -= 1
      bytes.append(Self.later[rest % Self.later.count])
      rest /= Self.later.count
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
