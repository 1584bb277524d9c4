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
