/// The scopes of a program with their names, and every place that uses a name (ECMA-262, 9.1).
struct Scopes {
  private(set) var scopes = [Scope(parent: nil, isFunction: true)]
  private(set) var bindings: [Binding] = []
  private(set) var references: [Reference] = []
  private var assigned: [Reference.ID] = []
}

struct Scope {
  typealias ID = Int
  var parent: ID?
  /// Whether `var` stops here.
  var isFunction: Bool
  /// In the order of their declaration.
  var bindings: [Binding.ID] = []
  var names: [String: Binding.ID] = [:]

  static let topLevel: ID = 0
}

/// A declared name.
struct Binding {
  typealias ID = Int
  var name: String
  var kind: Kind
  var scope: Scope.ID
  enum Kind { case parameter, variable, lexical, constant, function, caught }
}

/// A place where a name stands: its declaration, too.
struct Reference {
  typealias ID = Int
  var name: String
  var scope: Scope.ID
  /// The functions in whose lists of parameters it stands.
  var parametersOf: [Scope.ID]
  var offset: Int
}

extension Scopes {
  mutating func open(in parent: Scope.ID, isFunction: Bool) -> Scope.ID {
    scopes.append(Scope(parent: parent, isFunction: isFunction))
    return scopes.count - 1
  }

  mutating func add(_ reference: Reference) -> Reference.ID {
    references.append(reference)
    return references.count - 1
  }

  mutating func noteAssignment(to reference: Reference.ID) { assigned.append(reference) }

  /// Constants become `let`, and parameters share a scope with the body; throws where either
  /// would change what the program does.
  func check() throws(MinificationError) {
    for id in assigned where kind(of: references[id]) == .constant {
      throw error(.assignmentToConstant(references[id].name), references[id])
    }
    for reference in references where !reference.parametersOf.isEmpty {
      guard let binding = binding(of: reference), bindings[binding].kind != .parameter,
        reference.parametersOf.contains(bindings[binding].scope)
      else { continue }
      throw error(.unsupported("a default value that names a variable of the body"), reference)
    }
  }

  /// Returns false where a `catch` between holds the same name: then B.3.4 makes two of one.
  mutating func declare(_ name: String, _ kind: Binding.Kind, in scope: Scope.ID) -> Bool {
    let hoists = kind == .variable || kind == .function
    let home = hoists ? function(of: scope) : scope
    if hoists, isCaught(name, from: scope) { return false }
    guard scopes[home].names[name] == nil else { return true }
    scopes[home].names[name] = bindings.count
    scopes[home].bindings.append(bindings.count)
    bindings.append(Binding(name: name, kind: kind, scope: home))
    return true
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

private extension Scopes {
  func kind(of reference: Reference) -> Binding.Kind? {
    binding(of: reference).map { bindings[$0].kind }
  }

  func error(
    _ problem: MinificationError.Problem, _ reference: Reference
  ) -> MinificationError {
    MinificationError(problem: problem, offset: reference.offset)
  }

  func function(of scope: Scope.ID) -> Scope.ID {
    var scope = scope
    while !scopes[scope].isFunction, let parent = scopes[scope].parent { scope = parent }
    return scope
  }

  func isCaught(_ name: String, from scope: Scope.ID) -> Bool {
    var scope = scope
    while !scopes[scope].isFunction, let parent = scopes[scope].parent {
      if let id = scopes[scope].names[name], bindings[id].kind == .caught { return true }
      scope = parent
    }
    return false
  }
}
