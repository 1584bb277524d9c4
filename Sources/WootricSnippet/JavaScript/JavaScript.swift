/// Source text of JavaScript. Not a `String`: what is put into it is code already, or a literal.
///
///     let call: JavaScript = "load(\(literal: url));"
///
/// A bare `\(url)` does not compile: "missing argument label 'literal:'".
struct JavaScript: Equatable, Sendable {
  let source: String
}

extension JavaScript {
  /// Takes text as code. Only for text that is JavaScript, such as a template.
  init(trusted source: String) { self.source = source }

  init(_ literal: Literal) { source = literal.source }

  /// `.name` or `["na-me"]`, to stand behind a value.
  static func propertyAccess(_ name: String) -> JavaScript { JavaScript(.propertyAccess(name)) }

  /// `name` or `"na-me"`, to stand before a colon in an object literal.
  static func objectKey(_ name: String) -> JavaScript { JavaScript(.objectKey(name)) }
}

extension [JavaScript] {
  func joined(separator: JavaScript = "") -> JavaScript {
    JavaScript(trusted: map(\.source).joined(separator: separator.source))
  }
}

extension JavaScript: ExpressibleByStringInterpolation {
  init(stringLiteral source: String) { self.source = source }
  init(stringInterpolation parts: Interpolation) { source = parts.source }

  /// There is no generic overload: it would let a `String` in.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ code: String) { source += code }
    mutating func appendInterpolation(_ code: JavaScript) { source += code.source }
    mutating func appendInterpolation(literal value: Literal) { source += value.source }
    mutating func appendInterpolation(literal value: String) { source += Literal(value).source }
    mutating func appendInterpolation(literal value: Bool) { source += Literal(value).source }
    mutating func appendInterpolation(literal value: Double) { source += Literal(value).source }
    mutating func appendInterpolation(literal value: Int) { source += Literal(value).source }
  }
}
