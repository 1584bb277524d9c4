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

/// A value as JavaScript writes it, in ASCII, safe inside a `<script>` element of an HTML page.
///
///     Literal("</script>").source  // "\x3c/script>"
///     Literal(0.5).source          // .5
struct Literal: Equatable, Sendable {
  let source: String
}

extension Literal {
  init(_ value: Bool) { source = value ? "true" : "false" }
  init(_ value: Int) { source = Self.digits(String(value)) }

  /// The shortest digits that read back as the same number; JSON's missing ones, too.
  init(_ value: Double) {
    switch value {
    case _ where value.isNaN: source = "NaN"
    case .infinity: source = "Infinity"
    case -.infinity: source = "-Infinity"
    default: source = Self.digits("\(value)")
    }
  }

  init(_ value: String) {
    let quote = Self.quote(for: value.utf8)
    source = Self.quoted(value, by: Unicode.Scalar(quote))
  }

  /// `[a,b]`
  init(array elements: [Literal]) { source = "[\(elements.map(\.source).joined(separator: ","))]" }

  /// `{a:1,"b-c":2}`, in the order given.
  init(object members: [(key: String, value: Literal)]) {
    let pairs = members.map { "\(Self.objectKey($0.key).source):\($0.value.source)" }
    source = "{\(pairs.joined(separator: ","))}"
  }

  /// A key of an object literal. B.3.1: `__proto__` would set the prototype; computed it does not.
  static func objectKey(_ name: String) -> Literal {
    if name == "__proto__" { return Literal(source: "[\"__proto__\"]") }
    return isName(name) ? Literal(source: name) : Literal(name)
  }

  /// The code behind a value that reaches its property: `.a` or `["b-c"]`.
  static func propertyAccess(_ name: String) -> Literal {
    Literal(source: isName(name) ? ".\(name)" : "[\(Literal(name).source)]")
  }

  /// The quote around a text that needs fewer escapes, a double one where it is all the same: gzip likes
  /// them alike.
  static func quote(for text: some Collection<UInt8>) -> UInt8 {
    let (double, single) = (UInt8(ascii: "\""), UInt8(ascii: "'"))
    guard text.contains(double) else { return double }
    return text.count { $0 == double } > text.count { $0 == single } ? single : double
  }

  /// Whether a `<` with this byte behind it can mean something to HTML in a script:
  /// `</script`, `<!--` and `<script` change how the rest is read.
  static func isMarkup(_ byte: UInt8, _ next: UInt8) -> Bool {
    byte == UInt8(ascii: "<") && [0x21, 0x2F, 0x53, 0x73].contains(next)
  }
}

private extension Literal {
  /// Whether a brace with this byte behind it begins a mark of Hugo, Liquid, Jinja and their like, which
  /// include our code in their templates.
  static func isTemplateMark(_ next: UInt8) -> Bool {
    [UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#")].contains(next)
  }

  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !first.isDigit else { return false }
    return text.utf8.allSatisfy(\.isNamePart)
  }

  /// Swift writes `1e+21`, `1e-07` and `5.0`.
  static func digits(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: "e")
    let mantissa = Shortening.number(String(parts[0]))
    guard parts.count > 1, let exponent = Int(parts[1]) else { return sign + mantissa }
    return "\(sign)\(mantissa)e\(exponent)"
  }

  static func quoted(_ text: String, by quote: Unicode.Scalar) -> String {
    var bytes = [UInt8(ascii: quote)]
    var scalars = text.unicodeScalars.makeIterator()
    var current = scalars.next()
    while let scalar = current {
      current = scalars.next()
      switch scalar {
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\\", quote: bytes += [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
      case "<" where isMarkup(UInt8(ascii: "<"), ascii(current)): bytes += "\\x3c".utf8
      case "{" where isTemplateMark(ascii(current)): bytes += "\\x7b".utf8
      case " "..."~": bytes.append(UInt8(ascii: scalar))
      default: for unit in scalar.utf16 { bytes += escaped(unit).utf8 }
      }
    }
    return String(decoding: bytes + [UInt8(ascii: quote)], as: UTF8.self)
  }

  /// 0 where there is none.
  static func ascii(_ scalar: Unicode.Scalar?) -> UInt8 {
    scalar.flatMap { $0.isASCII ? UInt8(ascii: $0) : nil } ?? 0
  }

  static func escaped(_ unit: UInt16) -> String {
    unit < 0x100 ? "\\x\(unit.hexadecimal(digits: 2))" : "\\u\(unit.hexadecimal(digits: 4))"
  }
}

extension Literal {
  /// Objects keep the order of their members.
  init(_ value: JSONValue) {
    switch value {
    case .null: self.init(source: "null")
    case .bool(let flag): self.init(flag)
    case .number(let number): self.init(number)
    case .string(let text): self.init(text)
    case .array(let elements): self.init(array: elements.map(Literal.init))
    case .object(let members): self.init(object: members.map { ($0.key, Literal($0.value)) })
    }
  }
}

extension JavaScript.Interpolation {
  mutating func appendInterpolation(literal value: JSONValue) {
    appendInterpolation(literal: Literal(value))
  }

  /// A key, to stand before a colon in an object literal.
  mutating func appendInterpolation(key name: String) {
    appendInterpolation(JavaScript.objectKey(name))
  }

  /// The access to a property, to stand behind a value.
  mutating func appendInterpolation(property name: String) {
    appendInterpolation(JavaScript.propertyAccess(name))
  }
}
