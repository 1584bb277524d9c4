/// Says the same in fewer statements.
enum Folding {
  /// The statements of a block or a program.
  static func list(_ statements: [Statement]) -> [Statement] {
    var result: [Statement] = []
    // Expressions in a row are joined at once: one by one, ten thousand of them would take seconds.
    var row: [Expression] = []
    for statement in statements.flatMap(flattened) {
      if case .expression(let expression) = statement {
        row.append(expression)
      } else {
        append(row, to: &result)
        row = []
        append(statement, to: &result)
      }
    }
    append(row, to: &result)
    return foldedReturns(result)
  }

  /// A function returns at its end by itself.
  static func functionBody(_ statements: [Statement]) -> [Statement] {
    var body = statements
    if case .return(nil) = body.last { body.removeLast() }
    return body
  }

  /// The statement that an `if` or a loop governs, without braces where they are not needed.
  static func body(_ statement: Statement) -> Statement {
    guard case .block(let statements) = statement else { return statement }
    if statements.isEmpty { return .empty }
    return statements.count == 1 && !statements[0].isLexical ? statements[0] : statement
  }

  /// `if(a)b` is `a&&b`; with an `else`, `a?b:c`.
  static func conditional(_ test: Expression, _ yes: Statement, _ no: Statement?) -> Statement {
    switch (yes, no) {
    case (.empty, nil), (.empty, .empty?): .effect(of: test)
    case (.empty, let no?): conditional(test.negation, no, nil)
    case (let yes, .empty?): conditional(test, yes, nil)
    case (.expression(let yes), nil): .expression(guarded(test, yes))
    case (.expression(let yes), .expression(let no)?): .expression(.conditional(test, yes, no))
    case (.return(let yes?), .return(let no?)?): .return(.conditional(test, yes, no))
    case (let yes, let no?) where !test.negated.isEmpty: .if(test.negation, no, yes)
    default: .if(test, yes, no)
    }
  }
}

private extension Folding {
  static func guarded(_ test: Expression, _ action: Expression) -> Expression {
    guard test.negated.isEmpty else { return .binary(test.negation, "||", .or, action) }
    return .binary(test, "&&", .and, action)
  }

  /// Blocks without names of their own dissolve.
  static func flattened(_ statement: Statement) -> [Statement] {
    switch statement {
    case .empty: []
    case .block(let inner) where !inner.contains(where: \.isLexical): inner
    default: [statement]
    }
  }

  static func append(_ row: [Expression], to list: inout [Statement]) {
    if row.isEmpty { return }
    append(.expression(row.count == 1 ? row[0] : .sequence(row)), to: &list)
  }

  /// Joins a statement with the one before it where one can hold both.
  static func append(_ statement: Statement, to list: inout [Statement]) {
    switch (list.last, statement) {
    case (.variables(let names)?, .variables(let more)):
      list[list.count - 1] = .variables(names + more)
    case (.expression(let first)?, .expression(let second)):
      list[list.count - 1] = .expression(.sequence(first, second))
    case (.expression(let first)?, .return(let value?)):
      list[list.count - 1] = .return(.sequence(first, value))
    case (.expression(let first)?, .throw(let value)):
      list[list.count - 1] = .throw(.sequence(first, value))
    case (.expression(let first)?, .if(let test, let yes, let no)):
      list[list.count - 1] = .if(.sequence(first, test), yes, no)
    case (.expression(let between)?, .variables(let more)): append(between, more, to: &list)
    default: list.append(statement)
    }
  }

  /// `let a=b;c;let d=e` is `let a=b,d=(c,e)`.
  static func append(_ between: Expression, _ more: [Declarator], to list: inout [Statement]) {
    guard case .variables(let names)? = list.dropLast().last, var first = more.first,
      first.target.count == 1, let value = first.value
    else { return list.append(.variables(more)) }
    first.value = .sequence(between, value)
    list.removeLast(2)
    list.append(.variables(names + [first] + more.dropFirst()))
  }

  /// `if(a)return b;return c` is `return a?b:c`, from the end on.
  static func foldedReturns(_ statements: [Statement]) -> [Statement] {
    guard statements.count > 1, case .return(let last?) = statements[statements.count - 1],
      case .if(let test, .return(let value?), nil) = statements[statements.count - 2]
    else { return statements }
    return foldedReturns(
      statements.dropLast(2) + [.return(.conditional(test, value, last))])
  }
}

/// A statement, as far as the minifier looks into it (ECMA-262, 14).
indirect enum Statement {
  case empty
  case expression(Expression)
  /// `let a=1,b`: what it declares, one by one.
  case variables([Declarator])
  case `return`(Expression?)
  case `throw`(Expression)
  case `continue`
  case `if`(Expression, Statement, Statement?)
  case block([Statement])
  /// A loop: its head, and the statement that it governs.
  case `for`(Code, Statement)
  case `try`(Code)
}

/// A name or a pattern that a variable statement declares, and its value (14.3).
struct Declarator {
  var target: Code
  var value: Expression?

  var code: Code { target + (value.map { ["="] + $0.code(atLeast: .assignment) } ?? []) }
}

extension Statement {
  /// The rest of an expression whose value nobody asks for. A string alone would be a directive.
  static func effect(of expression: Expression) -> Statement {
    expression.isLiteral ? .empty : .expression(expression)
  }

  /// Whether it declares names that end with its block.
  var isLexical: Bool { if case .variables = self { true } else { false } }

  /// Whether a semicolon stands between it and a next statement.
  var needsSemicolon: Bool {
    switch self {
    case .empty, .block, .try: false
    case .if(_, let yes, let no): (no ?? yes).needsSemicolon
    case .for(_, let body): body.needsSemicolon
    default: true
    }
  }

  /// Whether an `else` behind it would be its own.
  private var takesElse: Bool {
    switch self {
    case .if(_, _, let no): no?.takesElse ?? true
    case .for(_, let body): body.takesElse
    default: false
    }
  }

  /// Without its last semicolon.
  var code: Code {
    switch self {
    case .empty: [";"]
    case .try(let code): code
    // 14.5: a brace would begin a block.
    case .expression(let expression):
      expression.code.first == "{" ? expression.code.between("(", ")") : expression.code
    case .variables(let list): ["let"] + Code(list: list.map(\.code))
    case .return(let value): ["return"] + (value?.code ?? [])
    case .throw(let value): ["throw"] + value.code
    case .continue: ["continue"]
    case .if(let test, let yes, let no): Self.ifCode(test, yes, no)
    case .block(let statements): statements.code.between("{", "}")
    case .for(let head, let body): head + body.code
    }
  }

  private static func ifCode(_ test: Expression, _ yes: Statement, _ no: Statement?) -> Code {
    let head = ["if", "("] + test.code + [")"]
    guard let no else { return head + yes.code }
    let then = yes.takesElse ? Statement.block([yes]) : yes
    return head + then.code + (then.needsSemicolon ? [";"] : []) + ["else"] + no.code
  }
}

extension [Statement] {
  /// Without the last semicolon, which neither a brace nor the end of the program needs.
  var code: Code {
    var code: Code = []
    for (index, statement) in enumerated() {
      code += statement.code
      if index < count - 1, statement.needsSemicolon { code.append(";") }
    }
    return code
  }
}
