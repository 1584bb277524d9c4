/// Functions and arrow functions (15.2, 15.3, 15.8).
extension Parser {
  mutating func functionDeclaration() throws(Failure) -> Code {
    let head = try functionHead()
    let name = try declareName(.function)
    return try head + [.name(name)] + parametersAndBody()
  }

  /// The name of a function expression lives in a scope of its own.
  mutating func functionExpression() throws(Failure) -> Expression {
    let head = try functionHead()
    guard current.kind == .identifier else {
      return Expression(code: head + (try parametersAndBody()))
    }
    return try inScope { p throws(Failure) in
      let name = try p.declareName(.lexical)
      return Expression(code: head + [.functionName(name)] + (try p.parametersAndBody()))
    }
  }

  /// Parameters and body in a scope of their own, as `(a,b){…}`.
  mutating func parametersAndBody() throws(Failure) -> Code {
    try inScope(isFunction: true) { p throws(Failure) in
      let parameters = try p.withIn(true) { q throws(Failure) in try q.parameters() }
      return ["("] + parameters + [")"] + (try p.functionBody())
    }
  }

  /// At `async`, whether a function follows on the same line.
  var isAtAsyncFunction: Bool {
    at("async") && next.text == "function" && !next.newlineBefore
  }

  /// Whether an arrow function begins here.
  var isAtArrowFunction: Bool {
    if at("async"), !next.newlineBefore {
      if next.text == "(" { return hasArrow(behindParenthesisAt: index + 1) }
      if next.kind == .identifier { return words[index + 2].text == "=>" }
    }
    if at("(") { return hasArrow(behindParenthesisAt: index) }
    return current.kind == .identifier && next.text == "=>"
  }

  mutating func arrowFunction() throws(Failure) -> Expression {
    var code: Code = []
    if at("async"), next.text != "=>" { code = [.text(take().text)] }
    code += try inScope(isFunction: true) { p throws(Failure) in
      let parameters = try p.arrowParameters()
      try p.expect("=>")
      return try parameters + ["=>"] + p.arrowBody()
    }
    return Expression(code: code, precedence: .assignment)
  }
}

private extension Parser {
  mutating func functionHead() throws(Failure) -> Code {
    var head: Code = accept("async") ? ["async"] : []
    try expect("function")
    head.append("function")
    if accept("*") { head.append("*") }
    return head
  }

  mutating func parameters() throws(Failure) -> Code {
    parametersOf.append(scope)
    defer { parametersOf.removeLast() }
    var list: [Code] = []
    try expect("(")
    while !accept(")") {
      list.append(try bindingElement(.parameter))
      if !at(")") { try expect(",") }
    }
    return Code(list: list)
  }

  mutating func functionBody() throws(Failure) -> Code {
    let statements = try withIn(true) { p throws(Failure) in try p.bracedStatements() }
    return Folding.functionBody(statements).code.between("{", "}")
  }

  func hasArrow(behindParenthesisAt start: Int) -> Bool {
    guard let end = words[start].closing else { return false }
    return words[end + 1].text == "=>" && !words[end + 1].newlineBefore
  }

  mutating func arrowParameters() throws(Failure) -> Code {
    guard at("(") else { return [.name(try declareName(.parameter))] }
    let parameters = try withIn(true) { p throws(Failure) in try p.parameters() }
    if parameters.count == 1, case .name = parameters[0] { return parameters }
    return ["("] + parameters + [")"]
  }

  /// `=>{return a}` is `=>a`.
  mutating func arrowBody() throws(Failure) -> Code {
    guard at("{") else { return Self.conciseBody(try assignment()) }
    let statements = try withIn(true) { p throws(Failure) in try p.bracedStatements() }
    let body = Folding.functionBody(statements)
    if body.count == 1, case .return(let value?) = body[0] { return Self.conciseBody(value) }
    return body.code.between("{", "}")
  }

  static func conciseBody(_ value: Expression) -> Code {
    let code = value.code(atLeast: .assignment)
    return code.first == "{" ? code.between("(", ")") : code.count < 4 ? code : [.group(code)]
  }
}

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

/// Binding patterns (14.3.3) and the keys of properties (13.2.5).
extension Parser {
  /// What a declaration or a parameter binds: a name or a pattern.
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
    guard accept("=") else { return [] }
    return try ["="]
      + withIn(true) { p throws(Failure) in
        try p.assignment().code(atLeast: .assignment)
      }
  }

  /// A key; nil beside it where it is computed.
  mutating func propertyKey() throws(Failure) -> (code: Code, name: String?) {
    if accept("[") {
      let key = try withIn(true) { p throws(Failure) in try p.assignment() }
      try expect("]")
      return (key.code(atLeast: .assignment).between("[", "]"), nil)
    }
    let word = take()
    switch word.kind {
    case .identifier, .keyword: return ([.text(word.text)], word.text)
    case .number: return ([.text(Shortening.number(word.text))], nil)
    case .string: return stringKey(word.text)
    default: throw Failure(problem: .unexpected(word.text), offset: word.offset)
    }
  }
}

private extension Parser {
  func stringKey(_ text: String) -> (code: Code, name: String?) {
    guard let name = Shortening.identifier(inString: text) else {
      return ([.text(Shortening.string(text))], nil)
    }
    return ([.text(name)], name)
  }

  mutating func arrayPattern(_ kind: Binding.Kind) throws(Failure) -> Code {
    var code: Code = ["["]
    try expect("[")
    while !accept("]") {
      if accept(",") {
        code.append(",")
      } else {
        code += try bindingElement(kind)
        if !at("]") { try expect(",") }
        if !at("]"), words[index - 1].text == "," { code.append(",") }
      }
    }
    return code + ["]"]
  }

  mutating func objectPattern(_ kind: Binding.Kind) throws(Failure) -> Code {
    var properties: [Code] = []
    try expect("{")
    while !accept("}") {
      properties.append(try propertyPattern(kind))
      if !at("}") { try expect(",") }
    }
    return Code(list: properties).between("{", "}")
  }

  mutating func propertyPattern(_ kind: Binding.Kind) throws(Failure) -> Code {
    if at("...") { return try bindingElement(kind) }
    if current.kind == .identifier, next.text != ":" {
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
