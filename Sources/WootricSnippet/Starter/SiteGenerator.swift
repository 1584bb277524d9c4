/// The generators of static sites that `init` knows, by the files that they are configured with.
///
/// The order decides where two are found: those that are built with Vite or with another one come first.
package enum SiteGenerator: String, CaseIterable, Sendable {
  /// https://gohugo.io
  case hugo = "Hugo"
  /// https://jekyllrb.com
  case jekyll = "Jekyll"
  /// https://www.11ty.dev
  case eleventy = "Eleventy"
  /// https://astro.build
  case astro = "Astro"
  /// https://docusaurus.io
  case docusaurus = "Docusaurus"
  /// https://vitepress.dev
  case vitepress = "VitePress"
  /// https://svelte.dev/docs/kit/adapter-static
  case svelteKit = "SvelteKit"
  /// https://nuxt.com
  case nuxt = "Nuxt"
  /// https://nextjs.org/docs/app/guides/static-exports
  case next = "Next.js"
  /// https://www.gatsbyjs.com
  case gatsby = "Gatsby"
  /// https://vite.dev
  case vite = "Vite"
  /// https://www.mkdocs.org
  case mkdocs = "MkDocs"
  /// https://www.sphinx-doc.org
  case sphinx = "Sphinx"
  /// https://www.getzola.org
  case zola = "Zola"
  /// https://rust-lang.github.io/mdBook
  case mdBook = "mdBook"
  /// https://github.com/twostraws/Ignite
  case ignite = "Ignite"
  /// https://github.com/JohnSundell/Publish
  case publish = "Publish"
}

extension SiteGenerator {
  /// The folder for its pages where its own settings name no other.
  var output: String {
    switch self {
    case .hugo, .gatsby, .zola: "public"
    case .jekyll, .eleventy: "_site"
    case .astro, .vite: "dist"
    case .docusaurus, .svelteKit: "build"
    case .vitepress: ".vitepress/dist"
    case .nuxt: ".output/public"
    case .next: "out"
    case .mkdocs: "site"
    case .sphinx: "_build/html"
    case .mdBook: "book"
    case .ignite: "Build"
    case .publish: "Output"
    }
  }

  /// The key of the folder for pages in the generator's own settings; nil where they have none.
  var outputKey: String? {
    switch self {
    case .hugo: "publishDir"
    case .jekyll: "destination"
    case .eleventy: "output"
    case .astro, .vite, .vitepress: "outDir"
    case .next: "distDir"
    case .mkdocs: "site_dir"
    case .zola: "output_dir"
    case .mdBook: "build-dir"
    // An adapter's key means nothing without knowing which adapter it is.
    case .svelteKit: nil
    case .docusaurus, .nuxt, .gatsby, .sphinx, .ignite, .publish: nil
    }
  }

  /// The keys of the address, or of the path, that the site is served under; empty where there are none.
  var baseKeys: [String] {
    switch self {
    // Hugo's keys have no case.
    case .hugo: ["baseURL", "baseurl", "baseUrl"]
    case .jekyll: ["baseurl"]
    case .eleventy, .gatsby: ["pathPrefix"]
    case .astro, .vite, .vitepress, .svelteKit: ["base"]
    case .docusaurus: ["baseUrl"]
    case .nuxt: ["baseURL"]
    case .next: ["basePath"]
    case .mkdocs: ["site_url"]
    case .zola: ["base_url"]
    case .mdBook: ["site-url"]
    case .sphinx, .ignite, .publish: []
    }
  }

  /// The command that builds a site in the folder where it runs.
  /// - Parameters:
  ///   - source: the folder of the generator's own files from there; empty where it is the same.
  ///   - pages: the folder that the pages are to be in.
  ///   - hasGemfile: whether Bundler knows the generator's version.
  func command(source: String, pages: String, hasGemfile: Bool) -> String {
    switch self {
    case .hugo: "hugo"
    case .jekyll: hasGemfile ? "bundle exec jekyll build" : "jekyll build"
    case .eleventy: "npx @11ty/eleventy"
    case .astro: "npx astro build"
    case .docusaurus: "npx docusaurus build"
    case .vitepress: ["npx vitepress build", source].filter { !$0.isEmpty }.joined(separator: " ")
    case .svelteKit, .vite: "npx vite build"
    case .nuxt: "npx nuxt generate"
    case .next: "npx next build"
    case .gatsby: "npx gatsby build"
    case .mkdocs: "mkdocs build"
    case .sphinx: "sphinx-build -b html \(source.isEmpty ? "." : source) \(pages)"
    case .zola: "zola build"
    case .mdBook: "mdbook build"
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
    default: return nil
    }
  }
}

extension SiteGenerator {
  /// A file that only this generator has.
  struct Mark {
    var file: String
    /// A word that it holds, in lower case, where others have a file of that name too.
    var word = ""
    /// One of these is beside it, where others have such a file too.
    var neighbours: [String] = []
    /// The folder of the generator's own files where that is not the site's.
    var source = ""
    /// The folder of the pages, where it goes by the place of the file.
    var output: String?
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
      [Mark(file: ".eleventy.js")] + Self.scripts("eleventy.config") + [
        Self.package("@11ty/eleventy")
      ]
    case .astro: Self.scripts("astro.config") + [Self.package("astro")]
    case .docusaurus: Self.scripts("docusaurus.config") + [Self.package("@docusaurus/core")]
    case .vitepress:
      ["", "docs"].flatMap { folder in
        Self.scripts(Path.joined(folder, ".vitepress/config")).map {
          Mark(file: $0.file, source: folder, output: Path.joined(folder, output))
        }
      }
    case .svelteKit: [Self.package("@sveltejs/kit")]
    case .nuxt: Self.scripts("nuxt.config") + [Self.package("nuxt")]
    case .next: Self.scripts("next.config")
    case .gatsby: Self.scripts("gatsby-config") + [Self.package("gatsby")]
    case .vite: Self.scripts("vite.config") + [Self.package("vite")]
    case .mkdocs: [Mark(file: "mkdocs.yml"), Mark(file: "mkdocs.yaml")]
    case .sphinx: Self.sphinxMarks
    case .zola: [Mark(file: "zola.toml"), Mark(file: "config.toml", word: "base_url")]
    case .mdBook: [Mark(file: "book.toml")]
    case .ignite: [Mark(file: "Package.swift", word: "/ignite")]
    case .publish: [Mark(file: "Package.swift", word: "/publish")]
    }
  }
}

private extension SiteGenerator {
  /// config.toml was Hugo's until 0.110, and is Zola's, which writes base_url.
  static var hugoMarks: [Mark] {
    let kinds = ["toml", "yaml", "yml", "json"]
    return kinds.map { Mark(file: "hugo.\($0)") }
      + kinds.map { Mark(file: "config.\($0)", word: "baseurl") }
      + ["hugo", "config"].flatMap { stem in
        kinds.map { Mark(file: "config/_default/\(stem).\($0)") }
      }
  }

  /// `sphinx-quickstart` puts all into one folder, or sources and pages side by side.
  static var sphinxMarks: [Mark] {
    ["", "docs", "doc"].flatMap { folder in
      let (apart, source) = (Path.joined(folder, "source"), Path.joined(folder, "conf.py"))
      return [
        Mark(
          file: source, word: "extensions", source: folder,
          output: Path.joined(folder, "_build/html")),
        Mark(
          file: Path.joined(apart, "conf.py"), word: "extensions", source: apart,
          output: Path.joined(folder, "build/html")),
      ]
    }
  }

  static func scripts(_ stem: String) -> [Mark] {
    ["js", "mjs", "cjs", "ts", "mts"].map { Mark(file: "\(stem).\($0)") }
  }

  /// A project of Node that depends on a package.
  static func package(_ name: String) -> Mark { Mark(file: "package.json", word: "\"\(name)\":") }
}
