/// Source text of Swift or Kotlin. Not a `String`: what is put into it is code already, or a literal.
struct SourceCode<Language: SourceLanguage>: TemplateCode, Equatable, Sendable {
  let source: String
}

/// Swift and Kotlin write these things differently in a text between quotes.
protocol SourceLanguage: Sendable {
  /// `\u{e9}`, `\u00e9`
  static func escaped(_ scalar: Unicode.Scalar) -> String
  /// Characters that mean something in a text, besides the quote and the backslash.
  static var special: [Unicode.Scalar] { get }
}

extension SourceCode: ExpressibleByStringInterpolation {
  init(stringLiteral source: String) { self.source = source }
  init(stringInterpolation parts: Interpolation) { source = parts.source }

  /// There is no generic overload: it would let a `String` in.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ code: String) { source += code }
    mutating func appendInterpolation(_ code: SourceCode) { source += code.source }
    mutating func appendInterpolation(literal value: String) {
      source += "\"" + value.unicodeScalars.map(Language.literal).joined() + "\""
    }
  }
}

extension [String] {
  /// Literals with commas between them.
  func literals<Language>(of: Language.Type) -> SourceCode<Language> {
    SourceCode(
      source: map { ("\(literal: $0)" as SourceCode<Language>).source }.joined(separator: ", "))
  }
}

private extension SourceLanguage {
  /// In ASCII.
  static func literal(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case "\n": "\\n"
    case _ where special.contains(scalar): "\\\(scalar)"
    case " "..."~": String(scalar)
    default: escaped(scalar)
    }
  }
}

/// The Swift Programming Language, "Special Characters in String Literals".
enum SwiftLanguage: SourceLanguage {
  static let special: [Unicode.Scalar] = []

  static func escaped(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16))}"
  }
}

/// Kotlin's specification, section 1.2.7: a dollar would begin a template.
enum KotlinLanguage: SourceLanguage {
  static let special: [Unicode.Scalar] = ["$"]

  static func escaped(_ scalar: Unicode.Scalar) -> String {
    scalar.utf16.map { "\\u\($0.hexadecimal(digits: 4))" }.joined()
  }
}

/// A snippet as a Swift file: for generators of pages that are Swift programs themselves.
///
///     head.append(WootricFiles.loaderElement)
///     serve(WootricFiles.bundle, at: WootricFiles.bundleURL)
///
/// One file of a name that is known beforehand, as SwiftPM wants to know what a build step writes;
/// the bundle's own name is known when it is compiled.
struct SwiftConstants: Equatable, Sendable {
  let snippet: Snippet

  init(_ snippet: Snippet) { self.snippet = snippet }
}

extension SwiftConstants {
  /// The file's text, in ASCII.
  var text: String { code.source }
}

private extension SwiftConstants {
  var code: SourceCode<SwiftLanguage> {
    """
    /// What wootric.json compiles to. Generated: changes belong there.
    enum WootricFiles {
      /// The element that belongs in every page's head.
      static let loaderElement = \(literal: snippet.element.html)
      /// The bundle's file name, without a folder.
      static let bundleName = \(literal: snippet.bundle.fileName)
      /// Where browsers look for the bundle.
      static let bundleURL = \(literal: snippet.bundle.url)
      /// The script to serve there.
      static let bundle = \(literal: snippet.bundle.served)
    }

    """
  }
}
