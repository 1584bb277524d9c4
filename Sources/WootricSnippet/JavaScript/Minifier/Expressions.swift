/// Expressions (13), from the loosest to the tightest.
extension Parser {
  mutating func expression() throws(Failure) -> Expression {
    var result = try assignment()
    while accept(",") { result = .sequence(result, try assignment()) }
    return result
  }

  mutating func assignment() throws(Failure) -> Expression {
    if isAtArrowFunction { return try arrowFunction() }
    if at("yield") { return try yield() }
    let target = try conditional()
    guard current.isSymbol, Operators.assignments.contains(current.text) else {
      return target
    }
    if let name = target.name { scopes.noteAssignment(to: name) }
    let symbol = Piece.text(take().text)
    let value = try assignment().code(atLeast: .assignment)
    return Expression(code: target.code + [symbol] + value, precedence: .assignment)
  }
}

private extension Parser {
  mutating func yield() throws(Failure) -> Expression {
    try expect("yield")
    var code: Code = ["yield"]
    let isBare = [")", "]", "}", ",", ";", ":", ""].contains(current.text)
    guard !isBare, !current.newlineBefore else {
      return Expression(code: code, precedence: .assignment)
    }
    if accept("*") { code.append("*") }
    code += try assignment().code(atLeast: .assignment)
    return Expression(code: code, precedence: .assignment)
  }

  mutating func conditional() throws(Failure) -> Expression {
    let test = try binary(.coalesce)
    guard accept("?") else { return test }
    let yes = try withIn(true) { p throws(Failure) in try p.assignment() }
    try expect(":")
    return .conditional(test, yes, try assignment())
  }

  /// Precedence climbing: reads operators that bind at least as tightly as `minimum`.
  mutating func binary(_ minimum: Precedence) throws(Failure) -> Expression {
    var left = try unary()
    while let precedence = operatorPrecedence, precedence >= minimum {
      if at("in"), !allowsIn { break }
      let symbol = take().text
      let right = try binary(precedence == .exponent ? .exponent : precedence.tighter)
      let relaxed = Operators.relaxed(symbol, left, right)
      let (first, second) = Operators.ordered(left, precedence, right)
      left = .binary(first, relaxed, precedence, second)
    }
    return left
  }

  /// At an operator between two values, how tightly it binds.
  var operatorPrecedence: Precedence? {
    current.isSymbol ? Operators.binary[current.text] : nil
  }

  mutating func unary() throws(Failure) -> Expression {
    let symbol = current.text
    guard current.isSymbol, Operators.unary.contains(symbol) else { return try update() }
    _ = take()
    let operand = try unary()
    if symbol == "++" || symbol == "--" {
      if let name = operand.name { scopes.noteAssignment(to: name) }
    }
    return Expression(
      code: [.text(symbol)] + operand.code(atLeast: .unary), precedence: .unary,
      isString: symbol == "typeof", negated: symbol == "!" ? [operand] : [])
  }

  mutating func update() throws(Failure) -> Expression {
    let operand = try leftHandSide()
    guard at("++") || at("--"), !current.newlineBefore else { return operand }
    if let name = operand.name { scopes.noteAssignment(to: name) }
    return Expression(code: operand.code + [.text(take().text)], precedence: .update)
  }
}

/// The operators of 13.4 to 13.15.
enum Operators {
  static let assignments: Set<String> = [
    "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=",
    "??=",
  ]

  static let unary: Set<String> = [
    "!", "~", "+", "-", "++", "--", "typeof", "void", "delete", "await",
  ]

  static let binary: [String: Precedence] = [
    "??": .coalesce, "||": .or, "&&": .and, "|": .bitOr, "^": .bitXor, "&": .bitAnd,
    "==": .equality, "!=": .equality, "===": .equality, "!==": .equality, "<": .relational,
    ">": .relational, "<=": .relational, ">=": .relational, "instanceof": .relational,
    "in": .relational, "<<": .shift, ">>": .shift, ">>>": .shift, "+": .additive, "-": .additive,
    "*": .multiplicative, "/": .multiplicative, "%": .multiplicative, "**": .exponent,
  ]

  /// `"b"==a` for `a=="b"`: more alike to gzip, as literals are alike, and 3 B of a bundle.
  static func ordered(
    _ left: Expression, _ precedence: Precedence, _ right: Expression
  ) -> (Expression, Expression) {
    let canSwap = precedence == .equality && left.precedence > precedence
    return canSwap && right.isLiteral && !left.isLiteral ? (right, left) : (left, right)
  }

  /// Between two strings `==` compares as `===` does.
  static func relaxed(_ symbol: String, _ left: Expression, _ right: Expression) -> String {
    let areStrings = left.isString && right.isString
    return areStrings && ["===", "!=="].contains(symbol) ? String(symbol.dropLast()) : symbol
  }
}

/// Left-hand-side and primary expressions (13.2, 13.3).
extension Parser {
  mutating func leftHandSide() throws(Failure) -> Expression {
    try members(of: at("new") ? newExpression() : primary(), mayCall: true)
  }
}

private extension Parser {
  /// The `.a`, `[a]`, `(a)` and templates behind a value.
  mutating func members(of base: Expression, mayCall: Bool) throws(Failure) -> Expression {
    var result = base
    while true {
      switch current.text {
      case ".": result = try dotMember(of: result)
      case "?." where mayCall: result = try optionalMember(of: result)
      case "[": result = result.followed(by: try subscriptCode())
      case "(" where mayCall: result = result.called(try arguments())
      default:
        guard current.kind == .template || current.kind == .templateHead else { return result }
        result = result.followed(by: try template())
      }
    }
  }

  mutating func dotMember(of base: Expression) throws(Failure) -> Expression {
    try expect(".")
    return base.followed(by: [".", .text(try memberName())])
  }

  mutating func memberName() throws(Failure) -> String {
    guard current.kind == .identifier || current.kind == .keyword else { throw unexpected }
    return take().text
  }

  mutating func optionalMember(of base: Expression) throws(Failure) -> Expression {
    try expect("?.")
    var result: Expression
    switch current.text {
    case "(": result = base.called(["?."] + (try arguments()))
    case "[": result = base.followed(by: try optional(subscriptCode()))
    default: result = base.followed(by: ["?.", .text(try memberName())])
    }
    result.isOptionalChain = true
    return result
  }

  /// `?.[a]`, and `?.a` where the subscript came out as `.a`.
  func optional(_ member: Code) -> Code {
    member[0] == "." ? ["?."] + member.dropFirst() : ["?."] + member
  }

  /// `["a"]` becomes `.a`.
  mutating func subscriptCode() throws(Failure) -> Code {
    try expect("[")
    let key = try withIn(true) { p throws(Failure) in try p.expression() }
    try expect("]")
    if key.code.count == 1, let text = key.code[0].text,
      let name = Shortening.identifier(inString: text)
    {
      return [".", .text(name)]
    }
    return key.code.between("[", "]")
  }

  mutating func arguments() throws(Failure) -> Code {
    try expect("(")
    return try elements(until: ")").between("(", ")")
  }

  /// Assignment expressions, spread ones and (in arrays) holes, up to the closing bracket.
  mutating func elements(until close: String) throws(Failure) -> Code {
    var code: Code = []
    while !accept(close) {
      if close == "]", accept(",") {
        code.append(",")
        continue
      }
      code += try element()
      if !at(close) { try expect(",") }
      if !at(close), words[index - 1].text == "," { code.append(",") }
    }
    return code
  }

  mutating func element() throws(Failure) -> Code {
    let spread: Code = accept("...") ? ["..."] : []
    return try spread
      + withIn(true) { p throws(Failure) in
        try p.assignment().code(atLeast: .assignment)
      }
  }

  /// `new A()` is `new A`; what follows then needs parentheses.
  mutating func newExpression() throws(Failure) -> Expression {
    try expect("new")
    if accept(".") { return Expression(code: ["new", ".", .text(try memberName())]) }
    let inner = at("new") ? try newExpression() : try primary()
    let constructor = try members(of: inner, mayCall: false)
    let code = ["new"] + constructor.code(atLeast: .member)
    let arguments = at("(") ? try arguments() : []
    return arguments.count > 2
      ? Expression(code: code + arguments) : Expression(code: code, precedence: .bareNew)
  }
}

// MARK: Primary expressions

private extension Parser {
  mutating func primary() throws(Failure) -> Expression {
    switch current.kind {
    case .identifier: return isAtAsyncFunction ? try functionExpression() : try name()
    case .keyword: return try keyword()
    case .number: return Expression(.text(Shortening.number(take().text)))
    case .string: return Expression(code: [.text(Shortening.string(take().text))], isString: true)
    case .regularExpression: return Expression(.text(take().text))
    case .template, .templateHead: return Expression(code: try template(), isString: true)
    default: return try bracketed()
    }
  }

  mutating func name() throws(Failure) -> Expression {
    let text = current.text
    let id = try refer(to: take().text)
    return text == "undefined" ? .void : Expression(.name(id))
  }

  mutating func keyword() throws(Failure) -> Expression {
    switch current.text {
    case "function": return try functionExpression()
    case "class": return try classExpression()
    case "true", "false":
      let digit: Piece = take().text == "true" ? "0" : "1"
      return Expression(code: ["!", digit], precedence: .unary)
    case "this", "null", "super": return Expression(.text(take().text))
    case "import": throw unsupported("import")
    default: throw unexpected
    }
  }

  mutating func bracketed() throws(Failure) -> Expression {
    switch current.text {
    case "{": return try objectLiteral()
    case "[":
      _ = take()
      return Expression(code: try elements(until: "]").between("[", "]"))
    case "(": return try parenthesized()
    default: throw unexpected
    }
  }

  mutating func parenthesized() throws(Failure) -> Expression {
    try expect("(")
    let inner = try withIn(true) { p throws(Failure) in try p.expression() }
    try expect(")")
    // In a `for` head the parentheses may hide an `in`; around `a?.b` they end the chain.
    guard inner.isOptionalChain || !allowsIn else { return inner }
    return Expression(code: inner.code.between("(", ")"))
  }

  mutating func template() throws(Failure) -> Code {
    var code: Code = []
    while current.kind == .templateHead || current.kind == .templateMiddle {
      code.append(.text(take().text))
      code += try withIn(true) { p throws(Failure) in try p.expression() }.code
    }
    guard current.kind == .template || current.kind == .templateTail else { throw unexpected }
    return code + [.text(take().text)]
  }
}

private extension Expression {
  func followed(by suffix: Code) -> Expression {
    let object = objectCode
    return Expression(
      code: object + suffix, precedence: precedence == .call ? .call : .member,
      isOptionalChain: isOptionalChain)
  }

  func called(_ arguments: Code) -> Expression {
    Expression(
      code: code(atLeast: .call) + arguments, precedence: .call, isOptionalChain: isOptionalChain)
  }

  /// `1.a` would be a number.
  var objectCode: Code {
    let isNumber = code.count == 1 && code[0].text?.utf8.first?.isDigit == true
    return isNumber ? ["("] + code + [")"] : code(atLeast: .call)
  }
}
