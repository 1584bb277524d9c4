/// Reads a program and rewrites it on the way: its result is shorter code, not a tree.
///
/// Each rule of ECMA-262's grammar is one function; the sections are named in the extensions.
struct Parser {
  let words: [Word]
  var index = 0
  var scopes = Scopes()
  var scope = Scope.topLevel
  /// The functions whose parameters are being read, the innermost last.
  var parametersOf: [Scope.ID] = []
  /// Whether `in` is an operator here; in the head of a `for` it is not (14.7.4).
  var allowsIn = true

  /// A token that is no comment, and what the parser asks about it. The last has no kind: it ends the
  /// program.
  struct Word {
    var kind: Token.Kind?
    var text: String
    var newlineBefore: Bool
    var offset: Int
    /// Of an opening bracket, the index of the one that closes it.
    var closing: Int?

    /// Whether it may be an operator.
    var isSymbol: Bool { kind == .punctuator || kind == .keyword }
  }

  init(_ source: [UInt8]) throws(LexicalError) {
    var words: [Word] = []
    // With spaces and comments a token takes about eight bytes; to grow would copy all of them again.
    words.reserveCapacity(source.count / 8)
    var open: [Int] = []
    var sawNewline = false
    var lexer = Lexer(source)
    while let token = try lexer.next() {
      sawNewline = sawNewline || token.newlineBefore || token.endsLine
      guard !token.kind.isComment else { continue }
      switch token.text {
      case "(", "[", "{": open.append(words.count)
      case ")", "]", "}": if let start = open.popLast() { words[start].closing = words.count }
      default: break
      }
      words.append(
        Word(
          kind: token.kind, text: token.text, newlineBefore: sawNewline, offset: token.offset))
      sawNewline = false
    }
    words.append(Word(kind: nil, text: "", newlineBefore: true, offset: source.count))
    self.words = words
  }
}

private extension Token {
  /// 12.4: a comment over several lines ends a line.
  var endsLine: Bool {
    kind == .blockComment && text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
  }
}

// MARK: The cursor

extension Parser {
  typealias Failure = MinificationError

  var current: Word { words[index] }
  var next: Word { words[min(index + 1, words.count - 1)] }

  func at(_ text: String) -> Bool { current.text == text }

  mutating func take() -> Word {
    defer { if index < words.count - 1 { index += 1 } }
    return words[index]
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
    if accept(";") || at("}") || current.newlineBefore || current.kind == nil { return }
    throw unexpected
  }

  var unexpected: Failure { Failure(problem: .unexpected(current.text), offset: current.offset) }

  func unsupported(_ what: String) -> Failure {
    Failure(problem: .unsupported(what), offset: current.offset)
  }

  /// Reads with another setting for `in`, which brackets reset.
  mutating func withIn<Result>(
    _ allowed: Bool, _ read: (inout Parser) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let before = allowsIn
    allowsIn = allowed
    defer { allowsIn = before }
    return try read(&self)
  }

  /// Reads in a new scope.
  mutating func inScope<Result>(
    isFunction: Bool = false, _ read: (inout Parser) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let before = scope
    scope = scopes.open(in: before, isFunction: isFunction)
    defer { scope = before }
    return try read(&self)
  }
}

// MARK: Names

extension Parser {
  mutating func refer(to name: String) throws(Failure) -> Reference.ID {
    // Code in a string would not see the new names.
    let offset = words[max(index - 1, 0)].offset
    guard name != "eval" else { throw Failure(problem: .unsupported("eval"), offset: offset) }
    return scopes.add(
      Reference(name: name, scope: scope, parametersOf: parametersOf, offset: offset))
  }

  /// Takes a name and declares it.
  mutating func declareName(_ kind: Binding.Kind) throws(Failure) -> Reference.ID {
    guard current.kind == .identifier else { throw unexpected }
    let isFixed = ["arguments", "eval", "undefined"].contains(current.text)
    guard !isFixed else { throw unsupported(current.text) }
    guard scopes.declare(current.text, kind, in: scope) else {
      throw unsupported("var \(current.text) in its catch")
    }
    return try refer(to: take().text)
  }
}
