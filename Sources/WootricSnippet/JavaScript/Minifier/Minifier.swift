import WootricTemplates

/// Makes JavaScript small: `terser --compress --mangle` for the templates of this package.
///
///     try Minifier.minify("(() => { const queue = []; window.calls = queue; })();")
///     // (()=>{let e=[];window.calls=e})()
///
/// White space and comments go, names that the program itself declares become short, statements
/// become expressions where that is shorter. Names of the top level, global names and names of
/// properties stay. Functions lose their `name`.
///
/// Not supported, and thrown for: `with`, `eval`, modules, private names, static blocks, HTML-like comments,
/// `var` in a `catch` of the same name, defaults of parameters that name a variable of the body,
/// assignments to constants. Not seen: a destructuring assignment to a constant, code in strings.
/// `let`, `await` and `yield` are keywords everywhere.
enum Minifier {
  /// - Parameter names: by the name in the source, the short one that it gets where that is free.
  static func minify(
    _ source: String, preferring names: [String: String] = [:]
  ) throws(MinificationError) -> String {
    try Draft(source).text(preferring: names)
  }
}

/// What the minifier refuses, and where: it never writes what it did not understand.
struct MinificationError: Error, Equatable {
  var problem: Problem
  /// The byte of the source at which the problem begins.
  var offset: Int

  enum Problem: Equatable, Sendable {
    case lexical(LexicalError.Problem)
    /// Not what the grammar has here; empty at the end of the source.
    case unexpected(String)
    /// JavaScript, but not the part of it that templates use.
    case unsupported(String)
    case assignmentToConstant(String)
  }
}

/// A program that is minified but for its names: those are still to be chosen.
struct Draft {
  private let code: Code
  let scopes: Scopes

  init(_ source: String) throws(MinificationError) {
    var parser = try Self.parser(Array(source.utf8))
    code = try parser.program().code
    scopes = parser.scopes
    try scopes.check()
  }

  /// The program, with as many of the names that are preferred as can be.
  func text(preferring names: [String: String]) -> String {
    Printer(code, Renaming(scopes, preferring: names)).text
  }

  private static func parser(_ source: [UInt8]) throws(MinificationError) -> Parser {
    do throws(LexicalError) {
      return try Parser(source)
    } catch {
      throw MinificationError(problem: .lexical(error.problem), offset: error.offset)
    }
  }
}

/// The short names of what the templates declare, chosen once for all with gzip as the judge.
enum PreferredNames {
  /// By the name in the template.
  static let ofTemplates = table(Template.preferredNames)

  /// Of lines of words: a short name, then the names that it stands for.
  private static func table(_ text: [UInt8]) -> [String: String] {
    var table: [String: String] = [:]
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "))
      let short = String(decoding: words[0], as: UTF8.self)
      for name in words.dropFirst() { table[String(decoding: name, as: UTF8.self)] = short }
    }
    return table
  }
}
