import WootricTemplates

/// The lines of a template that these settings need, in whatever language they are, comments and all.
/// `Template` lists the directives.
struct TemplateExpansion {
  fileprivate let features: Set<Feature>
  fileprivate let blocks: [String: [String]]
  fileprivate var literals: [String: String]

  /// - Parameters:
  ///   - features: what `if` asks for.
  ///   - blocks: by name, the lines that stand where `emit NAME` stood.
  ///   - literals: by name, the code that stands where `/*= NAME */ literal` stood.
  init<Code: TemplateCode>(
    features: Set<Feature>, blocks: [String: [Code]], literals: [String: Code] = [:]
  ) {
    self.features = features
    self.blocks = blocks.mapValues { $0.map(\.source) }
    self.literals = literals.mapValues(\.source)
  }

  /// For templates that no settings change.
  static var plain: Self { Self(features: [], blocks: [:] as [String: [JavaScript]]) }

  /// The whole text, with a line feed at its end. Templates are ours, so that a fault in one is no
  /// fault of the settings: it ends the program.
  func expand(_ template: Template) -> String {
    do throws(TemplateError) {
      return try text(of: template.source, named: template.rawValue)
    } catch {
      fatalError("\(error)")
    }
  }

  mutating func setLiteral(_ name: String, to code: some TemplateCode) {
    literals[name] = code.source
  }
}

/// Code that may stand in a template: settings enter it as literals alone.
protocol TemplateCode {
  var source: String { get }
}

extension JavaScript: TemplateCode {}

/// A directive that names something unknown, or that is not closed: it would drop code in silence.
struct TemplateError: Error, Equatable, CustomStringConvertible {
  var template: String
  /// From 1.
  var line: Int
  var fault: String

  var description: String { "template '\(template)', line \(line): \(fault)" }
}

extension TemplateExpansion {
  func text(of source: [UInt8], named name: String) throws(TemplateError) -> String {
    var text: [UInt8] = []
    for line in try lines(of: source, named: name) {
      text += repeatElement(UInt8(ascii: " "), count: line.indentation)
      text += line.text
      text.append(UInt8(ascii: "\n"))
    }
    return String(decoding: text, as: UTF8.self)
  }

  fileprivate func lines(of source: [UInt8], named name: String) throws(TemplateError) -> [Line] {
    var reader = TemplateReader(expansion: self, name: name)
    var start = 0
    while start <= source.count {
      let end = source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
      try reader.read(source[start..<end])
      start = end + 1
    }
    return try reader.end()
  }
}

/// A line, with the spaces that including it has put before it.
private struct Line {
  var indentation = 0
  var text: ArraySlice<UInt8>
}

/// Goes through one template line by line.
private struct TemplateReader {
  let expansion: TemplateExpansion
  let name: String
  private var number = 0
  /// The directives that are not closed yet: where each stands, and whether it lets its lines through.
  private var open: [(line: Int, isLive: Bool)] = []
  private var lines: [Line] = []

  init(expansion: TemplateExpansion, name: String) {
    (self.expansion, self.name) = (expansion, name)
  }

  mutating func read(_ line: ArraySlice<UInt8>) throws(TemplateError) {
    number += 1
    let isLive = open.allSatisfy(\.isLive)
    if let directive = Directive(line) {
      try obey(directive, isLive)
    } else {
      let text = try withLiterals(line)
      if isLive { lines.append(Line(text: text)) }
    }
  }

  /// The lines that are left, without empty ones at the end.
  mutating func end() throws(TemplateError) -> [Line] {
    if let last = open.last {
      throw TemplateError(template: name, line: last.line, fault: "this is never closed")
    }
    while lines.last?.text.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// One comment that is obeyed.
private struct Directive {
  var verb: String
  /// The thing that the verb is about; empty for `else` and `end`.
  var name: String
  /// The spaces before it: whatever takes its place moves to the right by as many.
  var indentation: Int

  /// Nil for a line of ordinary code. Most lines are, and their first bytes show it.
  init?(_ line: ArraySlice<UInt8>) {
    let code = line.drop { $0 == UInt8(ascii: " ") }
    guard code.count > 3, code[code.startIndex + 2] == UInt8(ascii: "#"),
      code.starts(with: "//# ".utf8) || code.starts(with: "/*# ".utf8)
    else { return nil }
    let words = code.dropFirst(4).split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
    verb = words.first ?? ""
    name = words.count > 1 ? words[1] : ""
    indentation = code.startIndex - line.startIndex
  }
}

private extension TemplateReader {
  mutating func obey(_ directive: Directive, _ isLive: Bool) throws(TemplateError) {
    let name = directive.name
    switch directive.verb {
    case "if":
      guard let feature = Feature(rawValue: name) else {
        throw unknown("feature", name, Feature.allCases.map(\.rawValue))
      }
      open.append((number, expansion.features.contains(feature)))
    case "else":
      let last = try close()
      open.append((last.line, !last.isLive))
    case "end": _ = try close()
    case "emit":
      guard let block = expansion.blocks[name] else {
        throw unknown("block", name, expansion.blocks.keys.sorted())
      }
      open.append((number, false))
      if isLive { bringIn(block.map { Line(text: Array($0.utf8)[...]) }, directive) }
    case "include":
      guard let part = Template(rawValue: name) else {
        throw unknown("template", name, Template.allCases.map(\.rawValue))
      }
      guard isLive else { return }
      let lines = try expansion.lines(of: part.source, named: name)
      // A part that these settings leave empty leaves no gap either.
      if !lines.isEmpty { bringIn([Line(text: [])] + lines, directive) }
    default: throw unknown("directive", directive.verb, ["if", "else", "end", "emit", "include"])
    }
  }

  mutating func close() throws(TemplateError) -> (line: Int, isLive: Bool) {
    guard let last = open.popLast() else { throw error("there is nothing open here") }
    return last
  }

  mutating func bringIn(_ new: [Line], _ directive: Directive) {
    lines += new.map { line in
      let indentation = line.text.isEmpty ? 0 : line.indentation + directive.indentation
      return Line(indentation: indentation, text: line.text)
    }
  }

  /// Replaces the literal behind each `/*= NAME */`, and the comment with it. Only in lines of
  /// templates: what settings bring in may look the same.
  func withLiterals(_ line: ArraySlice<UInt8>) throws(TemplateError) -> ArraySlice<UInt8> {
    var result: ArraySlice<UInt8> = []
    var rest = line
    while !expansion.literals.isEmpty, let mark = Self.mark(in: rest) {
      guard let literal = expansion.literals[mark.name] else {
        throw unknown("literal", mark.name, expansion.literals.keys.sorted())
      }
      result += rest[..<mark.range.lowerBound]
      result += literal.utf8
      rest = rest[mark.range.upperBound...]
      rest = rest.dropFirst(Self.literalLength(at: rest))
    }
    return result.isEmpty ? rest : result + rest
  }

  /// The next comment that stands for a literal, with the spaces behind it.
  static func mark(in line: ArraySlice<UInt8>) -> (range: Range<Int>, name: String)? {
    func begins(_ index: Int) -> Bool {
      line[index] == .slash && line[index...].starts(with: "/*= ".utf8)
    }
    guard let start = line.indices.first(where: begins),
      let end = line[(start + 1)...].firstIndex(of: .slash)
    else { return nil }
    let name = line[(start + 4)..<(end - 1)].filter { $0 != UInt8(ascii: " ") }
    let rest = line[(end + 1)...].drop { $0 == UInt8(ascii: " ") }
    return (start..<rest.startIndex, String(decoding: name, as: UTF8.self))
  }

  /// Of a text in quotes, which has no escape in it, or of a number or a name.
  static func literalLength(at rest: ArraySlice<UInt8>) -> Int {
    guard let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      return rest.prefix(while: \.isNamePart).count
    }
    return rest.dropFirst().prefix { $0 != quote }.count + 2
  }

  func error(_ fault: String) -> TemplateError {
    TemplateError(template: name, line: number, fault: fault)
  }

  func unknown(_ kind: String, _ word: String, _ known: [String]) -> TemplateError {
    let nearest = Suggestion.nearest(to: word, among: known).map { "; did you mean '\($0)'?" }
    return error("no \(kind) is called '\(word)'\(nearest ?? "")")
  }
}
