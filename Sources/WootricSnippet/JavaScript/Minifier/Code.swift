/// JavaScript whose private names are not chosen yet.
typealias Code = [Piece]

/// One token of the output, or a place where a name will stand.
enum Piece: Equatable, Sendable {
  case text(String)
  case name(Reference.ID)
  /// `key: name` in a literal or a pattern; just `name` where both are the same in the end.
  case pair(key: String, Reference.ID)
  /// Code that nobody looks into any more: to put together what surrounds it does not copy it.
  case group(Code)
}

extension Code {
  /// Elements of a list, with the commas between them.
  init(list elements: [Code]) {
    self = []
    for (index, element) in elements.enumerated() {
      if index > 0 { append(",") }
      self += element
    }
  }

  /// In brackets. They stay visible, as what looks into code looks at its beginning; a few pieces are
  /// copied sooner than kept apart.
  func between(_ open: Piece, _ close: Piece) -> Code {
    count < 4 ? [open] + self + [close] : [open, .group(self), close]
  }
}

extension Piece: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .text(text) }

  var text: String? { if case .text(let text) = self { text } else { nil } }
}

/// How tightly an expression holds together (ECMA-262, 13), the loosest first.
enum Precedence: Int, Comparable {
  case sequence, assignment, conditional, or, and, bitOr, bitXor, bitAnd, equality, relational
  case shift, additive, multiplicative, unary, update, bareNew, call, member

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

  /// The next tighter one.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .member }
}

/// An expression without the parentheses around it: who uses it adds those that it needs.
struct Expression: Sendable {
  var code: Code
  var precedence = Precedence.member
  /// Whether the value is a string for certain.
  var isString = false
  /// In `!a`, a.
  var negated: [Expression] = []
}

extension Expression {
  init(_ piece: Piece) { code = [piece] }

  /// The code, in parentheses where it holds together less tightly than its place asks.
  func code(atLeast precedence: Precedence) -> Code {
    self.precedence < precedence ? code.between("(", ")") : code
  }

  var name: Reference.ID? { if code.count == 1, case .name(let id) = code[0] { id } else { nil } }

  /// A string, a number or null: without effects, so that it may stand before what has some.
  var isLiteral: Bool {
    guard code.count == 1, let text = code[0].text else { return false }
    let isNumber = text.utf8.first?.isDigit == true || text.hasPrefix(".")
    return isNumber || text == "null" || isString
  }

  static let void = Expression(code: ["void", "0"], precedence: .unary)

  /// True exactly where this expression is false; only for places that look at truth alone.
  var negation: Expression {
    if let operand = negated.first { return operand }
    return Expression(
      code: ["!"] + code(atLeast: .unary), precedence: .unary, negated: [self])
  }

  static func conditional(_ test: Expression, _ yes: Expression, _ no: Expression) -> Expression {
    if let operand = test.negated.first { return conditional(operand, no, yes) }
    let choice = ["?"] + yes.code(atLeast: .assignment) + [":"] + no.code(atLeast: .assignment)
    return Expression(code: test.code(atLeast: .or) + choice, precedence: .conditional)
  }

  static func sequence(_ expressions: [Expression]) -> Expression {
    Expression(code: Code(list: expressions.map(\.code)), precedence: .sequence)
  }

  static func sequence(_ first: Expression, _ second: Expression) -> Expression {
    sequence([first, second])
  }

  /// 13.5 to 13.13.
  static func binary(
    _ left: Expression, _ symbol: String, _ precedence: Precedence, _ right: Expression
  ) -> Expression {
    // `a && (b && c)` is `(a && b) && c`.
    let isAssociative = precedence == .or || precedence == .and
    let onTheRight = right.code(atLeast: isAssociative ? precedence : precedence.tighter)
    return Expression(
      code: left.code(atLeast: precedence) + [.text(symbol)] + onTheRight, precedence: precedence)
  }
}

/// Writes tokens with the white space that they need and no more.
struct Printer {
  private var bytes: [UInt8] = []
  private var previous = ""

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Printer {
  init(_ code: Code, _ renaming: Renaming) { write(code, renaming) }

  private mutating func write(_ code: Code, _ renaming: Renaming) {
    for piece in code {
      switch piece {
      case .text(let text): write(text)
      case .name(let id): write(renaming.name(of: id))
      case .group(let code): write(code, renaming)
      case .pair(let key, let id):
        let name = renaming.name(of: id)
        if name != key { write(key + ":") }
        write(name)
      }
    }
  }

  private mutating func write(_ token: String) {
    if needsSpace(before: token) { bytes.append(UInt8(ascii: " ")) }
    bytes += token.utf8
    previous = token
  }

  private func needsSpace(before token: String) -> Bool {
    guard let last = bytes.last, let first = token.utf8.first else { return false }
    if first.isNamePart {
      // Letters behind a regular expression would be its flags.
      return last.isNamePart || previous.utf8.first == .slash && previous.utf8.count > 2
    }
    switch (last, first) {
    case (UInt8(ascii: "+"), UInt8(ascii: "+")), (UInt8(ascii: "-"), UInt8(ascii: "-")),
      (UInt8(ascii: "/"), UInt8(ascii: "/")):
      return true
    // In HTML, `</` could end the script, `<!--` and `-->` are comments (B.1.1).
    case (UInt8(ascii: "<"), UInt8(ascii: "/")), (UInt8(ascii: "<"), UInt8(ascii: "!")): return true
    default: return previous == "--" && first == UInt8(ascii: ">")
    }
  }
}
