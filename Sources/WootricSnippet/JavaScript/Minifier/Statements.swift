/// Statements and declarations (14).
extension Parser {
  mutating func program() throws(Failure) -> [Statement] {
    var statements = try directives()
    while current.kind != nil { statements.append(try statement()) }
    return Folding.list(statements)
  }

  /// The body of a function; its scope is open already.
  mutating func bracedStatements() throws(Failure) -> [Statement] {
    try expect("{")
    var statements = try directives()
    while !accept("}") { statements.append(try statement()) }
    return Folding.list(statements)
  }

  mutating func statement() throws(Failure) -> Statement {
    switch current.text {
    case "{": return .block(try inScope { p throws(Failure) in try p.bracedStatements() })
    case ";":
      _ = take()
      return .empty
    case "var", "let", "const": return try variableStatement()
    case "function": return .declaration(try functionDeclaration())
    case "async" where isAtAsyncFunction: return .declaration(try functionDeclaration())
    case "class": return .declaration(try classDeclaration())
    case "with", "import", "export": throw unsupported(current.text)
    default: return try controlStatement()
    }
  }
}

private extension Parser {
  mutating func controlStatement() throws(Failure) -> Statement {
    switch current.text {
    case "if": return try ifStatement()
    case "for": return try inScope { p throws(Failure) in try p.forStatement() }
    case "while": return try whileStatement()
    case "do": return try doStatement()
    case "switch": return try switchStatement()
    case "try": return try tryStatement()
    case "return", "throw": return try completion()
    case "break", "continue", "debugger": return try jump()
    default: return try expressionStatement()
    }
  }

  /// 11.2.1: strings at the start, such as "use strict".
  mutating func directives() throws(Failure) -> [Statement] {
    var result: [Statement] = []
    while isAtDirective {
      result.append(.directive([.text(Shortening.string(take().text))]))
      try endStatement()
    }
    return result
  }

  /// An operator on the next line would go on with the expression.
  var isAtDirective: Bool {
    guard current.kind == .string else { return false }
    let kinds: [Token.Kind] = [.identifier, .keyword, .string, .number]
    let beginsStatement =
      next.kind.map(kinds.contains) == true || ["{", "!", "~", "++", "--"].contains(next.text)
    let isOperator = ["in", "instanceof"].contains(next.text)
    return [";", "}", ""].contains(next.text)
      || next.newlineBefore && beginsStatement && !isOperator
  }

  mutating func expressionStatement() throws(Failure) -> Statement {
    if current.kind == .identifier, next.text == ":" { return try labelled() }
    let value = try expression()
    try endStatement()
    // Without an effect; and it must not become a directive.
    let isLoneString = value.isString && value.code.count == 1
    return isLoneString ? .empty : .expression(value)
  }

  mutating func labelled() throws(Failure) -> Statement {
    let label = Piece.text(take().text)
    try expect(":")
    return .head([label, ":"], Folding.body(try statement()))
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

  mutating func whileStatement() throws(Failure) -> Statement {
    try expect("while")
    let test = try parenthesizedExpression()
    // As long as `while`, and more alike its neighbours.
    return .head(["for", "(", ";"] + test.code + [";", ")"], Folding.loopBody(try statement()))
  }

  mutating func doStatement() throws(Failure) -> Statement {
    try expect("do")
    let body = Folding.body(try statement())
    try expect("while")
    let test = try parenthesizedExpression()
    _ = accept(";")  // 12.10.1: inserted here without a newline, too.
    let end: Code = body.needsSemicolon ? [";", "while", "("] : ["while", "("]
    return .open(["do"] + body.code + end + test.code + [")"])
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

  mutating func jump() throws(Failure) -> Statement {
    var code: Code = [.text(take().text)]
    if current.kind == .identifier, !current.newlineBefore { code.append(.text(take().text)) }
    try endStatement()
    return .open(code)
  }
}

// MARK: Variables and loops

private extension Parser {
  mutating func variableStatement() throws(Failure) -> Statement {
    let (keyword, list) = try variables()
    try endStatement()
    return .variables(keyword, list)
  }

  /// `const` becomes `let`, which is shorter and joins with its neighbours.
  mutating func variables() throws(Failure) -> (keyword: String, list: [Declarator]) {
    let keyword = take().text
    let kinds: [String: Binding.Kind] = ["var": .variable, "let": .lexical, "const": .constant]
    let kind = kinds[keyword] ?? .lexical
    var list = [try variable(kind)]
    while accept(",") { list.append(try variable(kind)) }
    return (keyword == "const" ? "let" : keyword, list)
  }

  mutating func variable(_ kind: Binding.Kind) throws(Failure) -> Declarator {
    let target = try bindingTarget(kind)
    guard accept("=") else { return Declarator(target: target) }
    let value = try assignment()
    // 14.3.1: `let a` is undefined each time; a `var` keeps what it has.
    let isImplied = value.code == Expression.void.code && kind != .variable && target.count == 1
    return Declarator(target: target, value: isImplied ? nil : value)
  }

  mutating func forStatement() throws(Failure) -> Statement {
    try expect("for")
    var head: Code = accept("await") ? ["for", "await", "("] : ["for", "("]
    try expect("(")
    head += try withIn(false) { p throws(Failure) in try p.forStart() }
    if at("of") || at("in") {
      let least = at("of") ? Precedence.assignment : .sequence
      head += [.text(take().text)] + (try expression().code(atLeast: least))
    } else {
      try expect(";")
      head += [";"] + (at(";") ? [] : try expression().code) + [";"]
      try expect(";")
      head += at(")") ? [] : try expression().code
    }
    try expect(")")
    return .head(head + [")"], Folding.loopBody(try statement()))
  }

  mutating func forStart() throws(Failure) -> Code {
    if at(";") { return [] }
    if ["var", "let", "const"].contains(current.text) {
      let (keyword, list) = try variables()
      return Statement.variables(keyword, list).code
    }
    let start = try expression()
    if let name = start.name, at("of") || at("in") { scopes.noteAssignment(to: name) }
    return start.code
  }
}

// MARK: Switch and try

private extension Parser {
  mutating func switchStatement() throws(Failure) -> Statement {
    try expect("switch")
    let value = try parenthesizedExpression()
    try expect("{")
    var code = ["switch", "("] + value.code + [")", "{"]
    code += try inScope { p throws(Failure) in try p.clauses() }
    return .closed(code + ["}"])
  }

  mutating func clauses() throws(Failure) -> Code {
    var code: Code = []
    while !accept("}") {
      code += try clauseHead()
      var statements: [Statement] = []
      while !["case", "default", "}"].contains(current.text) { statements.append(try statement()) }
      let folded = Folding.list(statements)
      code += folded.code
      if !at("}"), folded.last?.needsSemicolon == true { code.append(";") }
    }
    return code
  }

  mutating func clauseHead() throws(Failure) -> Code {
    if accept("default") {
      try expect(":")
      return ["default", ":"]
    }
    try expect("case")
    let value = try expression()
    try expect(":")
    return ["case"] + value.code + [":"]
  }

  mutating func tryStatement() throws(Failure) -> Statement {
    try expect("try")
    var code: Code = ["try"] + (try block())
    if accept("catch") { code += try inScope { p throws(Failure) in try p.catchClause() } }
    if accept("finally") { code += ["finally"] + (try block()) }
    return .closed(code)
  }

  mutating func block() throws(Failure) -> Code {
    let statements = try inScope { p throws(Failure) in try p.bracedStatements() }
    return statements.code.between("{", "}")
  }

  /// The parameter and the names of the block share a scope: neither may hide the other.
  mutating func catchClause() throws(Failure) -> Code {
    var parameter: Code = []
    if accept("(") {
      parameter = ["("] + (try bindingTarget(.caught)) + [")"]
      try expect(")")
    }
    let statements = try bracedStatements()
    return ["catch"] + parameter + statements.code.between("{", "}")
  }
}
