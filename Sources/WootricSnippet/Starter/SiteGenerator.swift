/// The generators of static sites that `init` knows, by the files that they are configured with.
public enum SiteGenerator: String, CaseIterable, Sendable {
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
  public var output: String {
    switch self {
    case .hugo: "public"
    case .jekyll, .eleventy: "_site"
    case .astro: "dist"
    case .ignite: "Build"
    case .publish: "Output"
    }
  }

  /// What builds a site in its folder.
  public var command: String {
    switch self {
    case .hugo: "hugo"
    case .jekyll: "bundle exec jekyll build"
    case .eleventy: "npx @11ty/eleventy"
    case .astro: "npx astro build"
    case .ignite, .publish: "swift run"
    }
  }

  /// What keeps our files out of a site: a line, and the file of the generator that it belongs in.
  public struct Exclusion: Equatable, Sendable {
    /// Such as `.eleventyignore`.
    public var file: String
    /// Such as `wootric-preview.html`.
    public var line: String
  }

  /// For generators that take the whole folder, where our settings file and the preview are, for
  /// their source: Jekyll copies all of it into the site, Eleventy makes a page of every HTML file.
  /// Nil for the others, which have folders for what is published.
  public var exclusion: Exclusion? {
    switch self {
    case .jekyll:
      let files = ["wootric.json", SettingsSchema.fileName, GeneratedFile.preview]
      return Exclusion(file: "_config.yml", line: "exclude: [\(files.joined(separator: ", "))]")
    case .eleventy: return Exclusion(file: ".eleventyignore", line: GeneratedFile.preview)
    case .hugo, .astro, .ignite, .publish: return nil
    }
  }

  /// The generator of the site in a folder; nil where none is recognised.
  static func found(in folder: String) -> SiteGenerator? {
    allCases.first { generator in
      generator.marks.contains { mark in
        let bytes = try? FileSystem.contents(of: Path.joined(folder, mark.file))
        return bytes.map { mark.isIn(String(decoding: $0, as: UTF8.self)) } ?? false
      }
    }
  }
}

private extension SiteGenerator {
  /// A file that only this generator has.
  struct Mark {
    var file: String
    /// What it holds, in lower case, where others have a file of that name too.
    var word = ""

    func isIn(_ text: String) -> Bool { word.isEmpty || text.lowercased().contains(word) }
  }

  var marks: [Mark] {
    switch self {
    // config.toml was Hugo's until 0.110, and is Zola's, which writes base_url.
    case .hugo:
      Self.files("hugo", "toml", "yaml", "yml", "json") + [
        Mark(file: "config.toml", word: "baseurl")
      ]
    // Hexo has a _config.yml of its own, and no Gemfile.
    case .jekyll:
      [Mark(file: "Gemfile", word: "jekyll"), Mark(file: "_config.yml", word: "jekyll")]
    case .eleventy:
      [Mark(file: ".eleventy.js")] + Self.files("eleventy.config", "js", "mjs", "cjs", "ts")
    case .astro: Self.files("astro.config", "mjs", "js", "ts", "cjs", "mts")
    case .ignite: [Mark(file: "Package.swift", word: "/ignite")]
    case .publish: [Mark(file: "Package.swift", word: "/publish")]
    }
  }

  static func files(_ stem: String, _ extensions: String...) -> [Mark] {
    extensions.map { Mark(file: "\(stem).\($0)") }
  }
}
