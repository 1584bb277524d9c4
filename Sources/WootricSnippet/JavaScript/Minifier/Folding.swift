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

  /// What an `if`, a loop or a label governs: without braces where they are not needed.
  static func body(_ statement: Statement) -> Statement {
    guard case .block(let statements) = statement else { return statement }
    if statements.isEmpty { return .empty }
    return statements.count == 1 && !statements[0].isLexical ? statements[0] : statement
  }

  /// As that, without a `continue` that only spares the end: `if(a)continue;b` is `a||b`.
  static func loopBody(_ statement: Statement) -> Statement {
    guard case .block(let statements) = statement, statements.count > 1,
      case .expression(let last) = statements[statements.count - 1],
      case .if(let test, .open(["continue"]), nil) = statements[statements.count - 2]
    else { return body(statement) }
    return body(.block(list(statements.dropLast(2) + [.expression(guarded(test.negation, last))])))
  }

  /// `if(a)b` is `a&&b`; with an `else`, `a?b:c`.
  static func conditional(_ test: Expression, _ yes: Statement, _ no: Statement?) -> Statement {
    switch (yes, no) {
    case (.empty, nil), (.empty, .empty?): .expression(test)
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
    case (.variables(let first, let names)?, .variables(let second, let more)) where first == second:
      list[list.count - 1] = .variables(first, names + more)
    case (.expression(let first)?, .expression(let second)):
      list[list.count - 1] = .expression(.sequence(first, second))
    case (.expression(let first)?, .return(let value?)):
      list[list.count - 1] = .return(.sequence(first, value))
    case (.expression(let first)?, .throw(let value)):
      list[list.count - 1] = .throw(.sequence(first, value))
    case (.expression(let first)?, .if(let test, let yes, let no)):
      list[list.count - 1] = .if(.sequence(first, test), yes, no)
    case (.expression(let between)?, .variables(let keyword, let more)):
      append(between, keyword, more, to: &list)
    default: list.append(statement)
    }
  }

  /// `let a=b;c;let d=e` is `let a=b,d=(c,e)`.
  static func append(
    _ between: Expression, _ keyword: String, _ more: [Declarator], to list: inout [Statement]
  ) {
    guard case .variables(keyword, let names)? = list.dropLast().last, var first = more.first,
      first.target.count == 1, let value = first.value
    else { return list.append(.variables(keyword, more)) }
    first.value = .sequence(between, value)
    list.removeLast(2)
    list.append(.variables(keyword, names + [first] + more.dropFirst()))
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
