/// Knows whether a slash divides or begins a regular expression, from the tokens before it.
///
/// ECMA-262 (12, "lexical goal symbols") leaves the choice to the parser. Seen from the tokens it
/// is whether a value has just ended; only `)` and `}` need their opening bracket for that.
/// Not known: a slash behind a class expression, and behind the `)` of `do … while ()`.
struct SlashContext {
  /// Whether the tokens so far end a value: then a slash divides.
  private(set) var isAfterOperand = false
  private var previous = ""
  private var previousIsKeyword = false
  private var colonIsOfConditional = false
  /// Between `function` and its parenthesis: whether it is an expression.
  private var functionIsExpression: Bool?
  private var closed = Bracket.Kind.round
  private var brackets: [Bracket] = []
  private var topLevelConditionals = 0

  fileprivate struct Bracket {
    var kind: Kind
    /// Question marks that wait for their colon.
    var conditionals = 0

    enum Kind {
      case round, controlRound, functionExpressionRound
      case square, block, object, functionExpressionBody, substitution
    }
  }
}

extension SlashContext {
  /// Whether the next `}` goes on with a template literal.
  var isInSubstitution: Bool { brackets.last?.kind == .substitution }

  var hasOpenBrackets: Bool { !brackets.isEmpty }

  /// Takes note of a token that is no comment. Returns false where a bracket closes that was not open.
  mutating func note(_ kind: Token.Kind, _ text: String) -> Bool {
    var isBalanced = true
    let isKeyword = kind == .keyword && previous != "." && previous != "?."
    switch kind {
    case .keyword where isKeyword: noteKeyword(text)
    case .punctuator: isBalanced = notePunctuator(text)
    case .templateHead: open(.substitution)
    case .templateMiddle: isAfterOperand = false
    case .templateTail: isBalanced = close { $0 == .substitution }
    default: isAfterOperand = true
    }
    (previous, previousIsKeyword) = (text, isKeyword)
    return isBalanced
  }
}

private extension SlashContext {
  mutating func noteKeyword(_ text: String) {
    if text == "function" { functionIsExpression = !isAtStatementStart }
    isAfterOperand = Vocabulary.operands.contains(text)
  }

  mutating func notePunctuator(_ text: String) -> Bool {
    defer { if text != "*" { functionIsExpression = nil } }
    switch text {
    case "(": open(roundKind)
    case "[": open(.square)
    case "{": open(braceKind)
    case ")": return close { [.round, .controlRound, .functionExpressionRound].contains($0) }
    case "]": return close { $0 == .square }
    case "}": return close { [.block, .object, .functionExpressionBody].contains($0) }
    case "++", "--": break  // Behind a value they end one, before a value they begin one.
    case "?": countConditional(+1)
    case ":": noteColon()
    default: isAfterOperand = false
    }
    return true
  }

  mutating func noteColon() {
    colonIsOfConditional = (brackets.last?.conditionals ?? topLevelConditionals) > 0
    countConditional(colonIsOfConditional ? -1 : 0)
  }

  mutating func countConditional(_ difference: Int) {
    isAfterOperand = false
    guard !brackets.isEmpty else { return topLevelConditionals += difference }
    brackets[brackets.count - 1].conditionals += difference
  }

  mutating func open(_ kind: Bracket.Kind) {
    brackets.append(Bracket(kind: kind))
    isAfterOperand = false
  }

  mutating func close(where matches: (Bracket.Kind) -> Bool) -> Bool {
    guard let kind = brackets.last?.kind, matches(kind) else { return false }
    brackets.removeLast()
    closed = kind
    isAfterOperand = kind != .controlRound && kind != .block
    return true
  }

  var roundKind: Bracket.Kind {
    if functionIsExpression == true { return .functionExpressionRound }
    return previousIsKeyword && Vocabulary.controlHeads.contains(previous) ? .controlRound : .round
  }

  var braceKind: Bracket.Kind {
    if previous == ")" {
      return closed == .functionExpressionRound ? .functionExpressionBody : .block
    }
    if previous == "=>" || isAfterOperand || isAtStatementStart { return .block }
    return previousIsKeyword && Vocabulary.blockHeads.contains(previous) ? .block : .object
  }

  /// A value before counts as a start too: what asks cannot follow a value in the same statement.
  var isAtStatementStart: Bool {
    guard !isAfterOperand else { return true }
    let isInStatements = [nil, .block, .functionExpressionBody].contains(brackets.last?.kind)
    guard isInStatements else { return false }
    return ["", ";", "{", "}", ")", "else", "do"].contains(previous)
      || previous == ":" && !colonIsOfConditional
  }
}
