/// Makes JavaScript small: `terser --compress --mangle` for the templates of this package.
///
///     try Minifier.minify("(() => { const queue = []; window.calls = queue; })();")
///     // (()=>{let e=[];window.calls=e})()
///
/// White space and comments go, names that the program itself declares become short, statements
/// become expressions where that is shorter. Names of the top level, global names and names of
/// properties stay.
///
/// It understands what templates are written in: arrow functions, methods, `const` and `let`, `if`,
/// `for` with `of` or `in` or without a start, `continue`, `try` with `catch`, patterns, spread,
/// `async` and `await`. Everything else is refused with its name and line, and so is what would change its meaning: `eval`, an assignment
/// to a constant, and a default of a parameter that names a variable of the body. Code in strings
/// is not seen.
enum Minifier {
  /// - Parameter names: by the name in the source, the short one that it gets where that is free.
  static func minify(
    _ source: String, preferring names: [String: String] = [:]
  ) throws(MinificationError) -> String {
    try Draft(source).text(preferring: names)
  }
}

/// A refusal of the minifier, with its place: it never writes what it did not understand.
package struct MinificationError: Error, Equatable {
  var problem: Problem
  /// The line of the source, from 1.
  var line: Int

  enum Problem: Equatable, Sendable {
    /// A string, comment or regular expression that has no end.
    case unterminated(String)
    /// A token that the grammar does not have here; empty at the end of the source.
    case unexpected(String)
    /// JavaScript, but not the part of it that templates are written in.
    case unsupported(String)
    case assignmentToConstant(String)
  }
}

extension MinificationError: CustomStringConvertible {
  /// A sentence for those who write templates; users of the program never see it.
  package var description: String {
    switch problem {
    case .unterminated(let token): "line \(line): the \(token) does not end"
    case .unexpected(""): "line \(line): the program ends too early"
    case .unexpected(let text): "line \(line): '\(text)' is not expected here"
    case .unsupported(let construct): "line \(line): templates cannot use \(construct)"
    case .assignmentToConstant(let name): "line \(line): the constant '\(name)' is assigned to"
    }
  }
}

/// A program that is minified but for its names: those are still to be chosen.
package struct Draft {
  private let code: Code
  private let scopes: Scopes

  package init(_ source: String) throws(MinificationError) {
    var parser = try Parser(Array(source.utf8))
    code = try parser.program().code
    scopes = parser.scopes
    try scopes.check()
  }

  /// The names that get a short one, as the source has them.
  package var names: [String] {
    scopes.bindings.filter { $0.scope != Scope.topLevel }.map(\.name)
  }

  /// The program, with as many of the names that are preferred as can be.
  package func text(preferring names: [String: String]) -> String {
    Printer(code, Renaming(scopes, preferring: names)).text
  }
}
