/// A statement, as far as the minifier looks into it (ECMA-262, 14).
indirect enum Statement {
  case empty
  case directive(Code)
  case expression(Expression)
  /// `let a=1,b`: the keyword and what it declares, one by one.
  case variables(String, [Declarator])
  case `return`(Expression?)
  case `throw`(Expression)
  case `if`(Expression, Statement, Statement?)
  case block([Statement])
  /// A function or class.
  case declaration(Code)
  /// A label, or the head of a loop, with the statement that it governs.
  case head(Code, Statement)
  /// Ends with a semicolon: `break`, `continue`, `debugger`, `do … while`.
  case open(Code)
  /// Ends with a brace: `switch`, `try`.
  case closed(Code)
}

/// A name or a pattern that a variable statement declares, and its value (14.3).
struct Declarator {
  var target: Code
  var value: Expression?

  var code: Code { target + (value.map { ["="] + $0.code(atLeast: .assignment) } ?? []) }
}

extension Statement {
  /// Whether it declares names that end with its block.
  var isLexical: Bool {
    switch self {
    case .declaration: true
    case .variables(let keyword, _): keyword != "var"
    default: false
    }
  }

  /// Whether a semicolon stands between it and a next statement.
  var needsSemicolon: Bool {
    switch self {
    case .empty, .block, .declaration, .closed: false
    case .if(_, let yes, let no): (no ?? yes).needsSemicolon
    case .head(_, let body): body.needsSemicolon
    default: true
    }
  }

  /// Whether an `else` behind it would be its own.
  private var takesElse: Bool {
    switch self {
    case .if(_, _, let no): no?.takesElse ?? true
    case .head(_, let body): body.takesElse
    default: false
    }
  }

  /// Without its last semicolon.
  var code: Code {
    switch self {
    case .empty: [";"]
    case .directive(let code), .declaration(let code), .open(let code), .closed(let code): code
    case .expression(let expression): expression.statementCode
    case .variables(let keyword, let list):
      [.text(keyword)] + Code(list: list.map(\.code))
    case .return(let value): ["return"] + (value?.code ?? [])
    case .throw(let value): ["throw"] + value.code
    case .if(let test, let yes, let no): Self.ifCode(test, yes, no)
    case .block(let statements): statements.code.between("{", "}")
    case .head(let code, let body): code + body.code
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

private extension Expression {
  /// 14.5: these words would begin another statement.
  var statementCode: Code {
    let opening = code.prefix(2).map { $0.text }
    let isTaken =
      ["{", "function", "class"].contains(opening[0]) || opening == ["async", "function"]
    return isTaken ? code.between("(", ")") : code
  }
}
