/// Reads a program and rewrites it on the way: its result is shorter code, not a tree.
///
/// Each rule of ECMA-262's grammar is one function; the sections are named in the extensions.
struct Parser {
  private let tokens: [Token]
  private var index = 0
  private(set) var scopes = Scopes()
  private var scope = Scope.topLevel

  init(_ source: [UInt8]) throws(MinificationError) { tokens = try Lexer.tokens(of: source) }
}

// MARK: The cursor

extension Parser {
  typealias Failure = MinificationError

  var current: Token { tokens[index] }
  var next: Token { tokens[min(index + 1, tokens.count - 1)] }
  var previous: Token { tokens[index - 1] }

  func at(_ text: String) -> Bool { tokens[index].text == text }

  mutating func take() -> Token {
    defer { if index < tokens.count - 1 { index += 1 } }
    return tokens[index]
  }

  mutating func accept(_ text: String) -> Bool {
    guard at(text) else { return false }
    _ = take()
    return true
  }

  mutating func expect(_ text: String) throws(Failure) {
    guard accept(text) else { throw unexpected }
  }

  /// Automatic semicolon insertion (12.10).
  mutating func endStatement() throws(Failure) {
    if accept(";") || at("}") || current.newlineBefore || current.kind == .end { return }
    throw unexpected
  }

  /// The error at a token that the parser cannot go on with.
  var unexpected: Failure {
    let text = current.text
    return Vocabulary.unsupported.contains(text)
      ? unsupported("'\(text)'") : Failure(problem: .unexpected(text), line: current.line)
  }

  func unsupported(_ construct: String) -> Failure {
    Failure(problem: .unsupported(construct), line: current.line)
  }

  /// Whether an arrow function begins here, with or without `async`.
  var isAtArrowFunction: Bool {
    let isAsync = at("async") && !next.newlineBefore
    return hasArrow(behindParametersAt: index)
      || isAsync && hasArrow(behindParametersAt: index + 1)
  }

  /// Whether `=>` follows one name or a list in parentheses on the same line.
  private func hasArrow(behindParametersAt start: Int) -> Bool {
    let first = tokens[start]
    guard let end = first.kind == .name ? start : first.text == "(" ? first.closing : nil else {
      return false
    }
    return tokens[end + 1].text == "=>" && !tokens[end + 1].newlineBefore
  }
}

// MARK: Names and scopes

extension Parser {
  /// Reads in a new scope.
  mutating func inScope<Result>(
    _ read: (inout Parser) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let before = scope
    scope = scopes.open(in: before)
    defer { scope = before }
    return try read(&self)
  }

  /// Reads the parameters of the function whose scope is open, and notes which names they use.
  mutating func asParameters<Result>(
    _ read: (inout Parser) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let first = scopes.references.count
    let result = try read(&self)
    scopes.noteParameters(of: scope, from: first)
    return result
  }

  /// Takes a name as one that is used here.
  mutating func useName() throws(Failure) -> Reference.ID {
    guard current.kind == .name else { throw unexpected }
    // Code in a string would not see the new names.
    guard !at("eval") else { throw unsupported("'eval'") }
    let token = take()
    return scopes.add(Reference(name: token.text, scope: scope, line: token.line))
  }

  /// Takes a name as one that is declared here.
  mutating func declareName(_ kind: Binding.Kind) throws(Failure) -> Reference.ID {
    guard !at("arguments"), !at("undefined") else {
      throw unsupported("'\(current.text)' as a name of its own")
    }
    let name = current.text
    let id = try useName()
    scopes.declare(name, kind, in: scope)
    return id
  }

  /// Notes that a value is stored there: in a name or in a member (13.15.1).
  mutating func noteAssignment(to target: Expression) throws(Failure) {
    let (first, last) = (target.code.first, target.code.last)
    let isPattern = first == "{" && last == "}" || first == "[" && last == "]"
    guard !isPattern else { throw unsupported("a destructuring assignment") }
    guard target.precedence >= .call, last != ")" else { throw unexpected }
    if let name = target.name { scopes.noteAssignment(to: name) }
  }
}

// MARK: Lists

extension Parser {
  /// Parts with commas between them, up to the closing bracket, which is taken, too.
  mutating func list(
    until close: String, _ read: (inout Parser) throws(Failure) -> Code
  ) throws(Failure) -> [Code] {
    var list: [Code] = []
    while !accept(close) {
      list.append(try read(&self))
      if !at(close) { try expect(",") }
    }
    return list
  }

  /// The elements of an array or of its pattern, up to the `]`, which is taken, too. There may be holes,
  /// so commas count.
  mutating func elements(
    _ read: (inout Parser) throws(Failure) -> Code
  ) throws(Failure) -> Code {
    var code: Code = []
    while !accept("]") {
      guard !accept(",") else {
        code.append(",")
        continue
      }
      code += try read(&self)
      if !at("]") { try expect(",") }
      if !at("]") { code.append(",") }
    }
    return code
  }
}
