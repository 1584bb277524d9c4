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
