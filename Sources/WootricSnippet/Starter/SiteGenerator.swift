/// The generators of static sites that `init` knows, by the files that they are configured with.
package enum SiteGenerator: String, CaseIterable, Sendable {
  /// https://gohugo.io
  case hugo = "Hugo"
  /// https://jekyllrb.com
  case jekyll = "Jekyll"
  /// https://www.11ty.dev
  case eleventy = "Eleventy"
  /// https://astro.build
  case astro = "Astro"
  /// https://github.com/twostraws/Ignite
  case ignite = "Ignite"
  /// https://github.com/JohnSundell/Publish
  case publish = "Publish"
}

extension SiteGenerator {
  /// The folder for its pages where its own settings name no other.
  package var output: String {
    switch self {
    case .hugo: "public"
    case .jekyll, .eleventy: "_site"
    case .astro: "dist"
    case .ignite: "Build"
    case .publish: "Output"
    }
  }

  /// The command that builds a site in its folder.
  package var command: String {
    switch self {
    case .hugo: "hugo"
    case .jekyll: "bundle exec jekyll build"
    case .eleventy: "npx @11ty/eleventy"
    case .astro: "npx astro build"
    case .ignite, .publish: "swift run"
    }
  }

  /// Keeps our files out of a site: a line, and the file of the generator that it belongs in.
  package struct Exclusion: Equatable, Sendable {
    /// Such as `.eleventyignore`.
    package var file: String
    /// Such as `wootric-preview.html`.
    package var line: String
  }

  /// For generators that take the whole folder, where our settings file and the preview are, for
  /// their source: Jekyll copies all of it into the site, Eleventy makes a page of every HTML file.
  /// Nil for the others, which have folders for what is published.
  package var exclusion: Exclusion? {
    switch self {
    case .jekyll:
      let files = ["wootric.json"] + Artifact.schema.names + Artifact.preview.names
      return Exclusion(file: "_config.yml", line: "exclude: [\(files.joined(separator: ", "))]")
    case .eleventy: return Exclusion(file: ".eleventyignore", line: Artifact.preview.names[0])
    case .hugo, .astro, .ignite, .publish: return nil
    }
  }

  /// The generator of the site in a folder, and the folder of its pages; nil where none is recognised.
  static func found(in folder: String) -> (generator: SiteGenerator, pages: String)? {
    for generator in allCases {
      let texts = generator.marks.compactMap { mark in
        mark.text(in: folder).map { (mark.file, $0) }
      }
      if texts.isEmpty { continue }
      let named = texts.lazy.compactMap { file, text in
        generator.outputKey.flatMap { ConfiguredPath.value(of: $0, in: text, file: file) }
      }
      return (generator, named.first ?? generator.output)
    }
    return nil
  }
}

private extension SiteGenerator {
  /// A file that only this generator has.
  struct Mark {
    var file: String
    /// A word that it holds, in lower case, where others have a file of that name too.
    var word = ""
    /// One of these is beside it, where others have such a file too.
    var neighbours: [String] = []

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

  /// The key of the folder for pages in the generator's own settings.
  var outputKey: String? {
    switch self {
    case .hugo: "publishDir"
    case .jekyll: "destination"
    case .eleventy: "output"
    case .astro: "outDir"
    case .ignite, .publish: nil
    }
  }

  var marks: [Mark] {
    switch self {
    case .hugo: Self.hugoMarks
    // Hexo has a _config.yml of its own, but neither a Gemfile nor these folders.
    case .jekyll:
      [
        Mark(file: "_config.yml", word: "jekyll"),
        Mark(file: "_config.yml", neighbours: ["_layouts", "_posts", "_includes", "_sass"]),
        Mark(file: "Gemfile", word: "jekyll"), Mark(file: "Gemfile", word: "github-pages"),
      ]
    case .eleventy:
      [Mark(file: ".eleventy.js")] + Self.files("eleventy.config", "js", "mjs", "cjs", "ts")
        + [Mark(file: "package.json", word: "\"@11ty/eleventy\":")]
    case .astro:
      Self.files("astro.config", "mjs", "js", "ts", "cjs", "mts")
        + [Mark(file: "package.json", word: "\"astro\":")]
    case .ignite: [Mark(file: "Package.swift", word: "/ignite")]
    case .publish: [Mark(file: "Package.swift", word: "/publish")]
    }
  }

  /// config.toml was Hugo's until 0.110, and is Zola's, which writes base_url.
  static var hugoMarks: [Mark] {
    let kinds = ["toml", "yaml", "yml", "json"]
    return kinds.map { Mark(file: "hugo.\($0)") }
      + kinds.map { Mark(file: "config.\($0)", word: "baseurl") }
      + ["hugo", "config"].flatMap { stem in
        kinds.map { Mark(file: "config/_default/\(stem).\($0)") }
      }
  }

  static func files(_ stem: String, _ extensions: String...) -> [Mark] {
    extensions.map { Mark(file: "\(stem).\($0)") }
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
    let isYAML = file.hasSuffix(".yaml") || file.hasSuffix(".yml")
    let values = text.split(whereSeparator: \.isNewline)
      .compactMap { value(of: key, onLine: $0, isYAML) }
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

private extension ConfiguredPath {
  static func value(of key: String, onLine line: Substring, _ isYAML: Bool) -> String? {
    let code = line.drop { $0.isWhitespace }
    if code.hasPrefix("#") || code.hasPrefix("//") || code.hasPrefix("*") { return nil }
    guard let place = code.ranges(of: key).first(where: { isKey($0, of: code) }) else { return nil }
    let rest = code[place.upperBound...].drop { "\"' ".contains($0) }
    guard let sign = rest.first, sign == ":" || sign == "=" else { return nil }
    return path(rest.dropFirst().drop { $0 == " " }, isYAML)
  }

  static func isKey(_ range: Range<String.Index>, of code: Substring) -> Bool {
    func isName(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber || "_-.$".contains($0) } ?? false
    }
    return !isName(code[..<range.lowerBound].last) && !isName(code[range.upperBound...].first)
  }

  static func path(_ text: Substring, _ isYAML: Bool) -> String? {
    let isQuoted = text.first == "\"" || text.first == "'"
    guard isQuoted || isYAML else { return nil }
    let end: (Character) -> Bool = { isQuoted ? $0 == text.first : " ,#}\t".contains($0) }
    let value = text.dropFirst(isQuoted ? 1 : 0).prefix { !end($0) }
    let steps = Path.steps(of: String(value))
    let isPlain = value.allSatisfy { $0.isLetter || $0.isNumber || "_-./ ".contains($0) }
    guard isPlain, let first = steps.first, !first.isEmpty else { return nil }
    return steps.joined(separator: "/")
  }
}
