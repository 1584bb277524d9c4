/// Expressions (13), from the loosest to the tightest.
extension Parser {
  mutating func expression() throws(Failure) -> Expression {
    var result = try assignment()
    while accept(",") { result = .sequence(result, try assignment()) }
    return result
  }

  mutating func assignment() throws(Failure) -> Expression {
    if isAtArrowFunction { return try arrowFunction() }
    let target = try conditional()
    guard current.isSymbol, Operators.assignments.contains(current.text) else { return target }
    try noteAssignment(to: target)
    let symbol = Piece.text(take().text)
    let value = try assignment().code(atLeast: .assignment)
    return Expression(code: target.code + [symbol] + value, precedence: .assignment)
  }
}

private extension Parser {
  mutating func conditional() throws(Failure) -> Expression {
    let test = try binary(.or)
    guard accept("?") else { return test }
    let yes = try assignment()
    try expect(":")
    return .conditional(test, yes, try assignment())
  }

  /// Precedence climbing: reads operators that bind at least as tightly as `minimum`.
  mutating func binary(_ minimum: Precedence) throws(Failure) -> Expression {
    var left = try unary()
    while let precedence = operatorPrecedence, precedence >= minimum {
      let symbol = take().text
      let right = try binary(precedence.tighter)
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
    if symbol == "++" || symbol == "--" { try noteAssignment(to: operand) }
    return Expression(
      code: [.text(symbol)] + operand.code(atLeast: .unary), precedence: .unary,
      isString: symbol == "typeof", negated: symbol == "!" ? [operand] : [])
  }

  mutating func update() throws(Failure) -> Expression {
    let operand = try leftHandSide()
    guard at("++") || at("--"), !current.newlineBefore else { return operand }
    try noteAssignment(to: operand)
    return Expression(code: operand.code + [.text(take().text)], precedence: .update)
  }
}

/// The operators of 13.4 to 13.15.
enum Operators {
  static let assignments: Set<String> = [
    "=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", ">>>=", "&=", "|=", "^=",
  ]

  static let unary: Set<String> = [
    "!", "~", "+", "-", "++", "--", "typeof", "void", "delete", "await",
  ]

  static let binary: [String: Precedence] = [
    "||": .or, "&&": .and, "|": .bitOr, "^": .bitXor, "&": .bitAnd,
    "==": .equality, "!=": .equality, "===": .equality, "!==": .equality, "<": .relational,
    ">": .relational, "<=": .relational, ">=": .relational, "instanceof": .relational,
    "in": .relational, "<<": .shift, ">>": .shift, ">>>": .shift, "+": .additive, "-": .additive,
    "*": .multiplicative, "/": .multiplicative, "%": .multiplicative,
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
  /// The `.a`, `[a]` and `(a)` behind a value.
  mutating func members(of base: Expression, mayCall: Bool) throws(Failure) -> Expression {
    var result = base
    while true {
      switch current.text {
      case ".": result = result.followed(by: try dotMember())
      case "[": result = result.followed(by: try subscriptCode())
      case "(" where mayCall: result = result.called(try arguments())
      default: return result
      }
    }
  }

  mutating func dotMember() throws(Failure) -> Code {
    try expect(".")
    guard current.kind == .name else { throw unexpected }
    return [".", .text(take().text)]
  }

  /// `["a"]` becomes `.a`.
  mutating func subscriptCode() throws(Failure) -> Code {
    try expect("[")
    let key = try expression()
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
    return Code(list: try list(until: ")") { p throws(Failure) in try p.element() })
      .between("(", ")")
  }

  mutating func element() throws(Failure) -> Code {
    let spread: Code = accept("...") ? ["..."] : []
    return try spread + assignment().code(atLeast: .assignment)
  }

  /// `new A()` is `new A`; what follows then needs parentheses.
  mutating func newExpression() throws(Failure) -> Expression {
    try expect("new")
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
    case .name: return try name()
    case .number: return Expression(.text(Shortening.number(take().text)))
    case .string: return Expression(code: [.text(Shortening.string(take().text))], isString: true)
    case .regularExpression: return Expression(.text(take().text))
    default: return try bracketedOrConstant()
    }
  }

  mutating func name() throws(Failure) -> Expression {
    accept("undefined") ? .void : Expression(.name(try useName()))
  }

  mutating func bracketedOrConstant() throws(Failure) -> Expression {
    switch current.text {
    case "{": return try objectLiteral()
    case "[":
      _ = take()
      let elements = try elements { p throws(Failure) in try p.element() }
      return Expression(code: elements.between("[", "]"))
    case "(":
      _ = take()
      let inner = try expression()
      try expect(")")
      return inner
    case "true", "false":
      let digit: Piece = take().text == "true" ? "0" : "1"
      return Expression(code: ["!", digit], precedence: .unary)
    case "this", "null": return Expression(.text(take().text))
    default: throw unexpected
    }
  }
}

private extension Expression {
  func followed(by suffix: Code) -> Expression {
    let object = objectCode
    return Expression(
      code: object + suffix, precedence: precedence == .call ? .call : .member)
  }

  func called(_ arguments: Code) -> Expression {
    Expression(code: code(atLeast: .call) + arguments, precedence: .call)
  }

  /// `1.a` would be a number.
  var objectCode: Code {
    let isNumber = code.count == 1 && code[0].text?.utf8.first?.isDigit == true
    return isNumber ? ["("] + code + [")"] : code(atLeast: .call)
  }
}
