/// Object literals (13.2.5), methods (15.4) and classes (15.7).
extension Parser {
  mutating func objectLiteral() throws(Failure) -> Expression {
    var properties: [Code] = []
    try expect("{")
    while !accept("}") {
      properties.append(try withIn(true) { p throws(Failure) in try p.property() })
      if !at("}") { try expect(",") }
    }
    return Expression(code: Code(list: properties).between("{", "}"))
  }

  mutating func classDeclaration() throws(Failure) -> Code {
    try expect("class")
    let name = try declareName(.lexical)
    return try ["class", .name(name)] + classTail()
  }

  mutating func classExpression() throws(Failure) -> Expression {
    try expect("class")
    guard current.kind == .identifier else {
      return Expression(code: ["class"] + (try classTail()))
    }
    return try inScope { p throws(Failure) in
      let name = try p.declareName(.lexical)
      return Expression(code: ["class", .functionName(name)] + (try p.classTail()))
    }
  }
}

private extension Parser {
  mutating func property() throws(Failure) -> Code {
    if accept("...") { return ["..."] + (try assignment().code(atLeast: .assignment)) }
    if let shorthand = try shorthand() { return shorthand }
    let modifiers = methodModifiers()
    let key = try propertyKey()
    if at("(") { return modifiers + key.code + (try parametersAndBody()) }
    try expect(":")
    return .property(key, try assignment().code(atLeast: .assignment))
  }

  /// `{ a }`, and `{ a = 1 }` where an assignment takes an object apart (13.2.5.1).
  mutating func shorthand() throws(Failure) -> Code? {
    guard current.kind == .identifier, [",", "}", "="].contains(next.text) else { return nil }
    let key = take().text
    if key == "undefined" { return [.text(key), ":"] + Expression.void.code }
    return [.pair(key: key, try refer(to: key))] + (try defaultValue())
  }

  /// `get`, `set`, `async`, `static` and `*`, where they are not the key themselves.
  mutating func methodModifiers() -> Code {
    var modifiers: Code = []
    while ["get", "set", "async", "static"].contains(current.text),
      !["(", ":", ",", "}", "=", ";"].contains(next.text)
    {
      modifiers.append(.text(take().text))
    }
    if accept("*") { modifiers.append("*") }
    return modifiers
  }

  mutating func classTail() throws(Failure) -> Code {
    var code: Code = []
    if accept("extends") { code = ["extends"] + (try leftHandSide().code(atLeast: .call)) }
    try expect("{")
    code.append("{")
    while !accept("}") {
      if !accept(";") { code += try withIn(true) { p throws(Failure) in try p.classElement() } }
    }
    return code + ["}"]
  }

  mutating func classElement() throws(Failure) -> Code {
    if at("static"), next.text == "{" { throw unsupported("static {") }
    let modifiers = methodModifiers()
    let key = try propertyKey()
    if at("(") { return modifiers + key.code + (try parametersAndBody()) }
    // The value runs in a function of its own (15.7.10), so names in it are seen from there.
    let value = try inScope(isFunction: true) { p throws(Failure) in try p.defaultValue() }
    try endStatement()
    return modifiers + key.code + value + [";"]
  }
}
