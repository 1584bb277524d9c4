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
