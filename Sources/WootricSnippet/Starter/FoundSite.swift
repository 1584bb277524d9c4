/// The site that a folder holds: what makes its pages, and where they are.
package struct FoundSite: Equatable, Sendable {
  /// The generator of the pages; nil where they are written by hand.
  package var generator: SiteGenerator?
  /// The folder of the pages, relative to the folder that was looked into.
  package var pages: String
  /// The folder for the pages with the loader; nil: they are changed in place, as a generator writes
  /// them anew before each build.
  package var output: String?
  /// The command that makes the pages; nil where nothing has to.
  package var command: String?
  /// The path that the pages are served under, `/project/`; nil for the host's root.
  package var base: String?

  /// The folder that visitors get.
  var published: String { output ?? pages }
}

extension FoundSite {
  /// Looks into a folder.
  init?(in folder: String) {
    for generator in SiteGenerator.allCases {
      let found = generator.marks.compactMap { mark in
        mark.text(in: folder).map { (mark: mark, text: $0) }
      }
      guard let mark = found.first?.mark else { continue }
      let named = found.lazy.compactMap { mark, text in
        generator.outputKey.flatMap { ConfiguredPath.value(of: $0, in: text, file: mark.file) }
          .map { Path.joined(mark.source, $0) }
      }
      let pages = named.first ?? mark.output ?? generator.output
      let command = generator.command(
        source: mark.source, pages: pages, hasGemfile: Self.hasFile("Gemfile", in: folder))
      self.init(generator: generator, pages: pages, output: nil, command: command)
      base =
        found.lazy.filter { $0.mark.file != "package.json" }.flatMap { mark, text in
          generator.baseKeys.compactMap { ConfiguredPath.base(of: $0, in: text, file: mark.file) }
        }.first
      return
    }
    guard let pages = Self.handmade.first(where: { Self.hasFile("index.html", in: folder, $0) })
    else { return nil }
    // A folder of pages written by hand is no place for what a build writes.
    self.init(generator: nil, pages: pages, output: pages == "dist" ? nil : "dist", command: nil)
  }

  /// The command that makes the pages in a folder, both named from the working folder; nil where it is
  /// not the one that they are made in.
  package static func command(for pages: String, in folder: String) -> String? {
    guard let site = FoundSite(in: folder), Path.joined(folder, site.pages) == pages else {
      return nil
    }
    return site.command
  }

  /// The folders that a site without a generator may be in.
  private static let handmade = [
    ".", "public", "site", "www", "html", "docs", "static", "src", "dist",
  ]

  private static func hasFile(_ name: String, in folder: String, _ inner: String = ".") -> Bool {
    let place = Path.joined(folder, Path.joined(inner, name))
    return FileTrace(SystemPath(place))?.isFolder == false
  }
}

private extension SiteGenerator.Mark {
  /// The file's text; nil where it is not there, or another generator's.
  func text(in folder: String) -> String? {
    guard let bytes = try? FileSystem.contents(of: Path.joined(folder, file)) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let isOwn = word.isEmpty || text.lowercased().contains(word)
    let isAccompanied =
      neighbours.isEmpty
      || neighbours.contains { FileTrace(SystemPath(Path.joined(folder, $0))) != nil }
    return isOwn && isAccompanied ? text : nil
  }
}

/// Finds a folder in a generator's own settings, where it is plain to read: a key, a colon or an equals
/// sign, and a word on the same line, in TOML, YAML, JSON or JavaScript.
///
/// A value that is computed, escaped, or given twice differently is not read; the generator's
/// default is used then, as if the key were not there.
enum ConfiguredPath {
  /// The folder without `./` before it and `/` behind it; nil where there is none to read.
  /// - Parameter file: the name of the settings: words need no quotes in YAML alone.
  static func value(of key: String, in text: String, file: String) -> String? {
    word(of: key, in: text, file: file).flatMap { word in
      let steps = Path.steps(of: word)
      return steps.first?.isEmpty == false && !word.contains(":")
        ? steps.joined(separator: "/") : nil
    }
  }

  /// The path of an address, or a path, with its slashes; nil where there is none to read, and for the root.
  static func base(of key: String, in text: String, file: String) -> String? {
    word(of: key, in: text, file: file).flatMap { word in
      let host = word.range(of: "://")
      let path = host.map { word[$0.upperBound...].drop { $0 != "/" } } ?? word[...]
      let steps = path.split(separator: "/")
      let isPlain = path.unicodeScalars.allSatisfy { $0.isASCII && $0 != " " && $0 != ":" }
      let climbs = steps.contains(".") || steps.contains("..")
      return steps.isEmpty || !isPlain || climbs ? nil : "/\(steps.joined(separator: "/"))/"
    }
  }
}

private extension ConfiguredPath {
  static func word(of key: String, in text: String, file: String) -> String? {
    let isYAML = file.hasSuffix(".yaml") || file.hasSuffix(".yml")
    let words = text.split(whereSeparator: \.isNewline)
      .compactMap { word(of: key, onLine: $0, isYAML) }
    guard let first = words.first, words.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  static func word(of key: String, onLine line: Substring, _ isYAML: Bool) -> String? {
    let code = line.drop { $0.isWhitespace }
    if code.hasPrefix("#") || code.hasPrefix("//") || code.hasPrefix("*") { return nil }
    guard let end = end(of: key, in: code) else { return nil }
    let rest = code[end...].drop { "\"' ".contains($0) }
    guard let sign = rest.first, sign == ":" || sign == "=" else { return nil }
    return word(rest.dropFirst().drop { $0 == " " }, isYAML)
  }

  /// Behind the first place where the key is a name of its own.
  static func end(of key: String, in code: Substring) -> String.Index? {
    func isName(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber || "_-.$".contains($0) } ?? false
    }
    var start = code.startIndex
    while let place = code[start...].range(of: key) {
      let (before, after) = (code[..<place.lowerBound].last, code[place.upperBound...].first)
      if !isName(before), !isName(after) { return place.upperBound }
      start = place.upperBound
    }
    return nil
  }

  static func word(_ text: Substring, _ isYAML: Bool) -> String? {
    let isQuoted = text.first == "\"" || text.first == "'"
    guard isQuoted || isYAML else { return nil }
    let end: (Character) -> Bool = { isQuoted ? $0 == text.first : " ,#}\t".contains($0) }
    let value = text.dropFirst(isQuoted ? 1 : 0).prefix { !end($0) }
    let isPlain = value.allSatisfy { $0.isLetter || $0.isNumber || "_-./: ".contains($0) }
    return isPlain && !value.isEmpty ? String(value) : nil
  }
}
