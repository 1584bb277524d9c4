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
