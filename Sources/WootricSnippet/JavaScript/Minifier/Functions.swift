/// Arrow functions and methods (15.3, 15.4, 15.8).
extension Parser {
  mutating func arrowFunction() throws(Failure) -> Expression {
    let isAsync = at("async") && next.text != "=>" && accept("async")
    let function = try inScope { p throws(Failure) in
      let parameters = try p.arrowParameters()
      try p.expect("=>")
      return try parameters + ["=>"] + p.arrowBody()
    }
    return Expression(code: (isAsync ? ["async"] : []) + function, precedence: .assignment)
  }
}

private extension Parser {
  mutating func arrowParameters() throws(Failure) -> Code {
    guard at("(") else { return [.name(try declareName(.parameter))] }
    let parameters = try parameters()
    if parameters.count == 1, case .name = parameters[0] { return parameters }
    return ["("] + parameters + [")"]
  }

  mutating func parameters() throws(Failure) -> Code {
    try asParameters { p throws(Failure) in
      try p.expect("(")
      return Code(
        list: try p.list(until: ")") { q throws(Failure) in
          try q.bindingElement(.parameter)
        })
    }
  }

  mutating func functionBody() throws(Failure) -> [Statement] {
    Folding.functionBody(try bracedStatements())
  }

  /// `=>{return a}` is `=>a`.
  mutating func arrowBody() throws(Failure) -> Code {
    guard at("{") else { return Self.conciseBody(try assignment()) }
    let body = try functionBody()
    if body.count == 1, case .return(let value?) = body[0] { return Self.conciseBody(value) }
    return body.code.between("{", "}")
  }

  static func conciseBody(_ value: Expression) -> Code {
    let code = value.code(atLeast: .assignment)
    return code.first == "{" ? code.between("(", ")") : code.count < 4 ? code : [.group(code)]
  }
}

/// Object literals (13.2.5).
extension Parser {
  mutating func objectLiteral() throws(Failure) -> Expression {
    try expect("{")
    let properties = try list(until: "}") { p throws(Failure) in try p.property() }
    return Expression(code: Code(list: properties).between("{", "}"))
  }
}

private extension Parser {
  mutating func property() throws(Failure) -> Code {
    if accept("...") { return ["..."] + (try assignment().code(atLeast: .assignment)) }
    if current.kind == .name, [",", "}"].contains(next.text) { return try shorthand() }
    let hasModifier = !["(", ":"].contains(next.text)
    if hasModifier, at("get") || at("set") { throw unsupported("'\(current.text)'") }
    let isAsync = hasModifier && !next.newlineBefore && accept("async")
    let key = try propertyKey()
    if isAsync || at("(") { return (isAsync ? ["async"] : []) + key.code + (try method()) }
    try expect(":")
    return .property(key, try assignment().code(atLeast: .assignment))
  }

  /// `{ a }`
  mutating func shorthand() throws(Failure) -> Code {
    let key = current.text
    // B.3.1: with another name behind it, it would set the prototype.
    guard key != "__proto__" else { throw unsupported("'__proto__' without a value") }
    if accept("undefined") { return ["undefined", ":"] + Expression.void.code }
    return [.pair(key: key, try useName())]
  }

  /// Parameters and body in a scope of their own, as `(a,b){…}`.
  mutating func method() throws(Failure) -> Code {
    try inScope { p throws(Failure) in
      let parameters = try p.parameters()
      return try ["("] + parameters + [")"] + p.functionBody().code.between("{", "}")
    }
  }
}

/// Binding patterns (14.3.3) and the keys of properties (13.2.5).
extension Parser {
  /// The target that a declaration or a parameter binds: a name or a pattern.
  mutating func bindingTarget(_ kind: Binding.Kind) throws(Failure) -> Code {
    switch current.text {
    case "[": try arrayPattern(kind)
    case "{": try objectPattern(kind)
    default: [.name(try declareName(kind))]
    }
  }

  /// A target with its default value.
  mutating func bindingElement(_ kind: Binding.Kind) throws(Failure) -> Code {
    if accept("...") { return ["..."] + (try bindingTarget(kind)) }
    return try bindingTarget(kind) + defaultValue()
  }

  mutating func defaultValue() throws(Failure) -> Code {
    accept("=") ? ["="] + (try assignment().code(atLeast: .assignment)) : []
  }

  /// A key; the name beside it is nil where another could not stand for it.
  mutating func propertyKey() throws(Failure) -> (code: Code, name: String?) {
    if accept("[") {
      let key = try assignment()
      try expect("]")
      return (key.code(atLeast: .assignment).between("[", "]"), nil)
    }
    switch current.kind {
    case .name, .keyword:
      let name = take().text
      return ([.text(name)], name)
    case .number: return ([.text(Shortening.number(take().text))], nil)
    case .string:
      let text = take().text
      let name = Shortening.identifier(inString: text)
      return ([.text(name ?? Shortening.string(text))], name)
    default: throw unexpected
    }
  }
}

private extension Parser {
  mutating func arrayPattern(_ kind: Binding.Kind) throws(Failure) -> Code {
    try expect("[")
    let elements = try elements { p throws(Failure) in try p.bindingElement(kind) }
    return ["["] + elements + ["]"]
  }

  mutating func objectPattern(_ kind: Binding.Kind) throws(Failure) -> Code {
    try expect("{")
    let properties = try list(until: "}") { p throws(Failure) in try p.propertyPattern(kind) }
    return Code(list: properties).between("{", "}")
  }

  mutating func propertyPattern(_ kind: Binding.Kind) throws(Failure) -> Code {
    if at("...") { return try bindingElement(kind) }
    if current.kind == .name, next.text != ":" {
      let key = current.text
      return [.pair(key: key, try declareName(kind))] + (try defaultValue())
    }
    let key = try propertyKey()
    try expect(":")
    let target = try bindingTarget(kind)
    return Code.property(key, target) + (try defaultValue())
  }
}

extension Code {
  /// `key: value`, as a pair where a name could do for both.
  static func property(_ key: (code: Code, name: String?), _ value: Code) -> Code {
    // B.3.1: `{ __proto__: a }` sets the prototype, `{ __proto__ }` does not.
    if value.count == 1, case .name(let id) = value[0], let name = key.name, name != "__proto__" {
      return [.pair(key: name, id)]
    }
    return key.code + [":"] + value
  }
}
