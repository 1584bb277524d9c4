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

/// Names in the order of their length, common letters first.
struct ShortNames {
  private var count = 0

  /// The names of one letter.
  static let letters = Array("etnrisouaflchpdvmgybwESxTNCkLAOM_DPHBjFIqRUzWXV$JKQGYZ".utf8)
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
