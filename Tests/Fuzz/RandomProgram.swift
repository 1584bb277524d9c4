/// A random program of what templates are written in, which ends and tells by `log` what it does.
///
/// Names are few, so that scopes shadow one another, and those of one letter are what the minifier
/// gives away itself: three of them are parameters of the harness. Functions are called where they
/// are written, and by `call`, which ends what would go on for ever.
struct RandomProgram {
  private var fuzz: Fuzz
  /// Names of each scope that is open, innermost last; constants are not assigned to.
  private var scopes: [[(name: String, isConstant: Bool)]] = [[]]
  private var depth = 0
  private var isInFunction = false
  private var isAsync = false
  private var isInLoop = false
  private var counters = 0

  static func source(_ fuzz: inout Fuzz) -> String {
    var program = RandomProgram(fuzz: fuzz)
    let body = program.block(upTo: 8)
    fuzz = program.fuzz
    return "(() => \(body))()"
  }

  private init(fuzz: Fuzz) { self.fuzz = fuzz }
}

// MARK: Statements

private extension RandomProgram {
  static let words = ["first", "second", "third", "e", "t", "n", "r", "async", "of", "get", "set"]
  static let globals = ["e", "t", "n", "log"]

  mutating func block(upTo count: Int) -> String {
    scopes.append([])
    defer { scopes.removeLast() }
    let statements = (0...fuzz.below(count)).map { _ in statement() }
    return "{ \(statements.joined(separator: fuzz.pick(["; ", ";\n", "\n;"]))) }"
  }

  mutating func nested(_ make: (inout Self) -> String, or leaf: (inout Self) -> String) -> String {
    if depth > 5 { return leaf(&self) }
    depth += 1
    defer { depth -= 1 }
    return make(&self)
  }

  mutating func statement() -> String {
    nested({ $0.anyStatement() }, or: { "log(\($0.leaf()))" })
  }

  mutating func anyStatement() -> String {
    switch fuzz.below(14) {
    case 0, 1, 2: return declaration()
    case 3: return "if (\(expression())) \(branch())"
    case 4: return "if (\(expression())) \(block(upTo: 2)) else \(branch())"
    case 5: return loop()
    case 6: return "try \(block(upTo: 3)) catch \(handler())"
    case 7: return isInFunction ? "return \(expression())" : "log(\(expression()))"
    case 8: return isInFunction ? "if (\(expression())) return" : block(upTo: 3)
    case 9: return isInLoop ? "if (\(expression())) continue" : "{}"
    case 10: return fuzz.below(4) == 0 ? "throw \(expression())" : "log(\(expression()))"
    case 11: return assignment()
    default: return "log(\(list()))"
    }
  }

  mutating func branch() -> String { fuzz.below(2) == 0 ? block(upTo: 3) : "log(\(expression()))" }

  mutating func handler() -> String {
    if fuzz.below(3) == 0 { return block(upTo: 2) }
    scopes.append([])
    defer { scopes.removeLast() }
    return "(\(declare(false))) { \(statement()) }"
  }

  mutating func loop() -> String {
    let source = nested({ $0.expression() }, or: { $0.leaf() })
    let wasInLoop = isInLoop
    scopes.append([])
    isInLoop = true
    defer {
      scopes.removeLast()
      isInLoop = wasInLoop
    }
    switch fuzz.below(3) {
    case 0:
      let list = "[\(source), \(leaf())]"
      return "for (const \(pattern(isConstant: true)) of \(list)) \(block(upTo: 3))"
    case 1: return "for (const \(declare(true)) in { k: \(source), l: 1 }) \(block(upTo: 2))"
    default:
      counters += 1
      return "let turn\(counters) = 2; for (; turn\(counters)--;) \(block(upTo: 2))"
    }
  }

  mutating func declaration() -> String {
    let isConstant = fuzz.below(2) == 0
    let value = expression()
    guard fuzz.below(5) > 0 else {
      return "\(isConstant ? "const" : "let") \(pattern(isConstant: isConstant)) = \(value)"
    }
    let name = declare(isConstant)
    if !isConstant, fuzz.below(4) == 0 { return "let \(name)" }
    return "\(isConstant ? "const" : "let") \(name) = \(value)"
  }

  /// A new name of the innermost scope.
  mutating func declare(_ isConstant: Bool) -> String {
    let taken = scopes[scopes.count - 1].map(\.name)
    let free = Self.words.filter { !taken.contains($0) }
    let name = free.isEmpty ? "name\(taken.count)" : fuzz.pick(free)
    scopes[scopes.count - 1].append((name, isConstant))
    return name
  }

  mutating func pattern(isConstant: Bool) -> String {
    switch fuzz.below(4) {
    case 0: return "[\(declare(isConstant)), \(declare(isConstant)) = \(leaf())]"
    case 1:
      let name = declare(isConstant)
      return "{ \(name), ...\(declare(isConstant)) }"
    case 2: return "{ k: \(declare(isConstant)) = \(leaf()), \"d-e\": \(declare(isConstant)) }"
    default: return declare(isConstant)
    }
  }

  mutating func assignment() -> String {
    let names = scopes.flatMap { $0 }.filter { !$0.isConstant }.map(\.name)
    let constants = scopes.flatMap { $0 }.filter(\.isConstant).map(\.name)
    let open = names.filter { !constants.contains($0) }
    guard !open.isEmpty else { return "log(\(expression()))" }
    let name = fuzz.pick(open)
    let steps = ["\(name)++", "--\(name)", "\(name) += \(leaf())", "\(name) = \(expression())"]
    return fuzz.pick(steps)
  }
}

// MARK: Expressions

private extension RandomProgram {
  mutating func list() -> String {
    (0...fuzz.below(3)).map { _ in expression() }.joined(separator: ", ")
  }

  mutating func expression() -> String {
    nested({ $0.anyExpression() }, or: { $0.leaf() })
  }

  mutating func anyExpression() -> String {
    switch fuzz.below(19) {
    case 0: return "(\(expression()) \(operation()) \(expression()))"
    case 1: return "\(operand()) \(operation()) \(operand())"
    case 2: return "\(fuzz.pick(["!", "-", "+", "~", "typeof ", "void ", "!!", "- -"]))\(operand())"
    case 3: return "(\(expression()) ? \(expression()) : \(expression()))"
    case 4: return "(\(expression()), \(expression()))"
    case 5: return "[\(list()), ...[\(leaf())], , \(leaf())]"
    case 6, 7: return object()
    case 8: return function()
    case 9: return "(\(function()))(\(list()))"
    case 10: return "\(operand()).\(fuzz.pick(["k", "length", "undefined", "if"]))"
    case 11: return "\(operand())[\(expression())]"
    case 12: return fuzz.pick(["/[/\"]\\/k/g.test(\(leaf()))", "/k/.source.length / 2"])
    case 13, 14: return "call(\(leaf()), \(list()))"
    case 15: return isAsync ? "await \(operand())" : leaf()
    case 16: return "new Map([[\(leaf()), \(leaf())]]).size"
    default: return leaf()
    }
  }

  mutating func operation() -> String {
    fuzz.pick([
      "+", "-", "*", "/", "%", "&&", "||", "==", "!=", "===", "!==", "<", ">", "<=", ">=", "&", "|",
      "^", "<<", ">>>", "- -", "+ +", "/ +",
    ])
  }

  /// What may stand before a dot or between operators.
  mutating func operand() -> String {
    let value = expression()
    return value.allSatisfy { $0.isLetter } ? value : "(\(value))"
  }

  mutating func object() -> String {
    let members = (0...fuzz.below(3)).map { index in
      switch fuzz.below(9) {
      case 0: return name()
      case 1: return "'d-e': \(expression())"
      case 2: return "[\(leaf())]: \(expression())"
      case 3: return "...{ k: \(leaf()) }"
      case 4: return method()
      case 5: return "async: \(leaf())"
      case 6: return "if: \(expression())"
      case 7 where index == 0: return "__proto__: \(expression())"
      default: return "\(fuzz.pick(["k", "\"k\"", "1", ".5"])): \(expression())"
      }
    }
    return "({ \(members.joined(separator: ", ")) })"
  }

  mutating func method() -> String {
    let wasAsync = isAsync
    isAsync = false
    defer { isAsync = wasAsync }
    return "\(fuzz.pick(["k", "'k'", "async", "get", "set"]))(\(parameters())) \(body())"
  }

  /// Of parameters, the scope is opened by the list and closed by the body.
  mutating func parameters() -> String {
    scopes.append([])
    return (0..<fuzz.below(3)).map { _ in
      switch fuzz.below(4) {
      case 0: return "\(declare(false)) = \(leaf())"
      case 1: return "{ \(declare(false)) } = {}"
      default: return declare(false)
      }
    }
    .joined(separator: ", ")
  }

  mutating func body() -> String {
    let (function, loop) = (isInFunction, isInLoop)
    (isInFunction, isInLoop) = (true, false)
    let statements = (0...fuzz.below(3)).map { _ in statement() }.joined(separator: "; ")
    scopes.removeLast()
    (isInFunction, isInLoop) = (function, loop)
    return "{ \(statements) }"
  }

  mutating func function() -> String {
    let wasAsync = isAsync
    isAsync = fuzz.below(4) == 0
    defer { isAsync = wasAsync }
    let list = "\(isAsync ? "async " : "")(\(parameters()))"
    if fuzz.below(2) == 0 { return "(\(list) => \(body()))" }
    let value = expression()
    scopes.removeLast()
    return "(\(list) => (\(value)))"
  }

  /// A name that is in sight, at times before its declaration, or one that is not.
  mutating func name() -> String {
    let seen = scopes.flatMap { $0 }.map(\.name)
    return fuzz.below(6) > 0 && !seen.isEmpty
      ? fuzz.pick(seen) : fuzz.pick(Self.globals + Self.words)
  }

  mutating func leaf() -> String {
    switch fuzz.below(7) {
    case 0: return fuzz.pick(["0", "1", "2", ".5", "10", "1000", "1e3", "0.50"])
    case 1: return fuzz.pick(["'k'", "\"a'b\"", "'d-e'", "'</script>'", "''", "'<!--'"])
    case 2: return fuzz.pick(["true", "false", "null", "undefined", "NaN"])
    default: return name()
    }
  }
}
