/// The fixed words of ECMA-262's lexical grammar.
enum Vocabulary {
  /// 12.7.2, plus `let`, which templates never use as a name.
  static let keywords: Set<String> = [
    "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default",
    "delete", "do", "else", "enum", "export", "extends", "false", "finally", "for", "function",
    "if", "import", "in", "instanceof", "let", "new", "null", "return", "super", "switch", "this",
    "throw", "true", "try", "typeof", "var", "void", "while", "with", "yield",
  ]

  /// Keywords that are a value, so that a slash behind them divides.
  static let operands: Set<String> = ["false", "null", "super", "this", "true"]

  /// Keywords with a parenthesis behind which a statement begins.
  static let controlHeads: Set<String> = ["for", "if", "while", "with"]

  /// Keywords behind which a brace opens a block.
  static let blockHeads: Set<String> = ["catch", "class", "do", "else", "finally", "try"]

  /// 12.8 by their first byte, the longest first. `}` is here too; the lexer looks for templates before
  /// it asks.
  static let punctuators: [[StaticString]] = {
    var table = [[StaticString]](repeating: [], count: 256)
    for punctuator in allPunctuators { table[Int(punctuator.utf8Start.pointee)].append(punctuator) }
    return table
  }()

  private static let allPunctuators: [StaticString] = [
    ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==",
    "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=",
    "|=", "^=", "<<", ">>", "**", "{", "}", "(", ")", "[", "]", ".", ";", ",", "<", ">", "+",
    "-", "*", "/", "%", "&", "|", "^", "!", "~", "?", ":", "=",
  ]
}
