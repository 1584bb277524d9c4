/// Statements and declarations (14).
extension Parser {
  mutating func program() throws(Failure) -> [Statement] {
    var statements: [Statement] = []
    while current.kind != .end { statements.append(try statement()) }
    return Folding.list(statements)
  }

  /// The body of a function or block; its scope is open already.
  mutating func bracedStatements() throws(Failure) -> [Statement] {
    var statements: [Statement] = []
    try expect("{")
    while !accept("}") { statements.append(try statement()) }
    return Folding.list(statements)
  }
}

private extension Parser {
  mutating func statement() throws(Failure) -> Statement {
    switch current.text {
    case "{": return .block(try inScope { p throws(Failure) in try p.bracedStatements() })
    case ";":
      _ = take()
      return .empty
    case "let", "const": return try variableStatement()
    case "if": return try ifStatement()
    case "for": return try inScope { p throws(Failure) in try p.forStatement() }
    case "try": return try tryStatement()
    case "return", "throw": return try completion()
    case "continue":
      _ = take()
      try endStatement()
      return .continue
    default: return try expressionStatement()
    }
  }

  mutating func expressionStatement() throws(Failure) -> Statement {
    if current.kind == .name, next.text == ":" { throw unsupported("a label") }
    let refusal = unsupported("a directive, or any other string that is a statement")
    let value = try expression()
    guard !value.isString || value.code.count > 1 else { throw refusal }
    try endStatement()
    return .effect(of: value)
  }

  mutating func parenthesizedExpression() throws(Failure) -> Expression {
    try expect("(")
    let value = try expression()
    try expect(")")
    return value
  }

  mutating func ifStatement() throws(Failure) -> Statement {
    try expect("if")
    let test = try parenthesizedExpression()
    let yes = Folding.body(try statement())
    guard accept("else") else { return Folding.conditional(test, yes, nil) }
    return Folding.conditional(test, yes, Folding.body(try statement()))
  }

  mutating func completion() throws(Failure) -> Statement {
    let isThrow = take().text == "throw"
    let isBare = at(";") || at("}") || current.newlineBefore
    guard !isBare else {
      if isThrow { throw unexpected }
      try endStatement()
      return .return(nil)
    }
    let value = try expression()
    try endStatement()
    if isThrow { return .throw(value) }
    return .return(value.code == Expression.void.code ? nil : value)
  }

  /// `const` becomes `let`, which is shorter and joins with its neighbours.
  mutating func variableStatement() throws(Failure) -> Statement {
    let kind = try declarationKind()
    var list = [try variable(kind)]
    while accept(",") { list.append(try variable(kind)) }
    try endStatement()
    return .variables(list)
  }

  mutating func declarationKind() throws(Failure) -> Binding.Kind {
    if accept("const") { return .constant }
    try expect("let")
    return .lexical
  }

  mutating func variable(_ kind: Binding.Kind) throws(Failure) -> Declarator {
    let target = try bindingTarget(kind)
    if kind == .lexical, !at("=") { return Declarator(target: target) }
    try expect("=")
    let value = try assignment()
    // 14.3.1: `let a` is undefined each time.
    let isImplied = value.code == Expression.void.code && target.count == 1
    return Declarator(target: target, value: isImplied ? nil : value)
  }

  mutating func forStatement() throws(Failure) -> Statement {
    let refusal = unsupported("a 'for' but 'for (const … of …)', '… in …' and 'for (; …; …)'")
    try expect("for")
    guard accept("(") else { throw refusal }
    if accept(";") { return try conditionalLoop() }
    guard at("let") || at("const") else { throw refusal }
    let target = try bindingTarget(declarationKind())
    guard at("of") || at("in") else { throw refusal }
    let keyword = take().text
    let list =
      keyword == "of" ? try assignment().code(atLeast: .assignment) : try expression().code
    try expect(")")
    let head: Code = ["for", "(", "let"] + target + [.text(keyword)] + list + [")"]
    return .for(head, Folding.body(try statement()))
  }

  /// `for (; test; step)`, behind its first semicolon.
  mutating func conditionalLoop() throws(Failure) -> Statement {
    let test = at(";") ? [] : try expression().code
    try expect(";")
    let step = at(")") ? [] : try expression().code
    try expect(")")
    let head: Code = ["for", "(", ";"] + test + [";"] + step + [")"]
    return .for(head, Folding.body(try statement()))
  }

  mutating func tryStatement() throws(Failure) -> Statement {
    try expect("try")
    let block = try inScope { p throws(Failure) in try p.bracedStatements() }
    try expect("catch")
    let handler = try inScope { p throws(Failure) in try p.catchClause() }
    return .try(["try"] + block.code.between("{", "}") + ["catch"] + handler)
  }

  /// The parameter and the names of the block share a scope: neither may hide the other.
  mutating func catchClause() throws(Failure) -> Code {
    var parameter: Code = []
    if accept("(") {
      parameter = ["("] + (try bindingTarget(.lexical)) + [")"]
      try expect(")")
    }
    let statements = try bracedStatements()
    return parameter + statements.code.between("{", "}")
  }
}
