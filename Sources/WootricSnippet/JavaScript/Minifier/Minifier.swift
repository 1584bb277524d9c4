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
  static func minify(_ source: String) throws(MinificationError) -> String {
    let (code, scopes) = try read(Array(source.utf8))
    try scopes.check()
    var renaming = Renaming(scopes)
    renaming.improve(in: Printer(code, renaming))
    return Printer(code, renaming).text
  }
}

private extension Minifier {
  static func read(_ source: [UInt8]) throws(MinificationError) -> (Code, Scopes) {
    var parser = try parser(source)
    let code = try parser.program().code
    return (code, parser.scopes)
  }

  static func parser(_ source: [UInt8]) throws(MinificationError) -> Parser {
    do throws(LexicalError) {
      return try Parser(source)
    } catch {
      throw MinificationError(problem: .lexical(error.problem), offset: error.offset)
    }
  }
}
