import Foundation

/// A small site of a generator that gets its loader as our guide says, by the guide's own command
/// lines.
package struct GuidedSite: Sendable {
  /// What it shows: `Hugo: a build after it`.
  package var title: String
  package var sources: [String: String]
  /// What builds the site; a shell's lines, as they stand in the guide.
  package var commands: [String]
  /// What CI runs next: nothing is to differ.
  package var checks: [String]
  /// The folder that visitors get; its `index.html` has the loader.
  package var published: String
  /// The path that it is served under, where that is no host's root.
  package var base = "/"
}

extension GuidedSite: CustomStringConvertible {
  package var description: String { title }
}

extension GuidedSite {
  package static let all = [hugo, hugoPartial, jekyll, jekyllInclude]

  static let hugo = GuidedSite(
    title: "Hugo: a build after it",
    sources: [
      "config.toml": "title = 'Shop'\nbaseURL = '/'\n",
      "layouts/index.html": head + "</head><body>{{ .Site.Title }}",
    ],
    commands: ["hugo --minify", "wootric-snippet build --site public"],
    checks: ["wootric-snippet check --site public"],
    published: "public")

  static let hugoPartial = GuidedSite(
    title: "Hugo: a partial before it",
    sources: [
      "config.toml": "title = 'Shop'\nbaseURL = '/'\n",
      "layouts/index.html": head + "{{ partial \"wootric.html\" . }}</head><body>",
    ],
    commands: [
      "wootric-snippet print loader.html --file layouts/partials/wootric.html",
      "wootric-snippet build --output static/assets", "hugo",
    ],
    checks: [
      "wootric-snippet print loader.html | diff - layouts/partials/wootric.html",
      "wootric-snippet check --output static/assets",
    ],
    published: "public")

  /// Sites that are served below a folder, as a project's pages are.
  package static let belowFolder = [hugoBelow, jekyllBelow]

  static let hugoBelow = GuidedSite(
    title: "Hugo: below a folder",
    sources: [
      "config.toml": "title = 'Shop'\nbaseURL = 'https://ada.example/shop/'\n",
      "layouts/index.html": head + "</head><body>{{ .Site.Title }}",
    ],
    commands: ["hugo --minify", "wootric-snippet build"], checks: ["wootric-snippet check"],
    published: "public", base: "/shop/")

  static let jekyllBelow = GuidedSite(
    title: "Jekyll: below a folder",
    sources: jekyll.sources.merging([
      "_config.yml": "# jekyll\ntitle: Shop\nbaseurl: /shop\n\(exclusion)\n"
    ]) { $1 },
    commands: ["jekyll build", "wootric-snippet build"], checks: ["wootric-snippet check"],
    published: "_site", base: "/shop/")

  static let jekyll = GuidedSite(
    title: "Jekyll: a build after it",
    sources: [
      "_config.yml": "title: Shop\n\(exclusion)\n",
      "index.html": "---\n---\n" + head + "</head><body>{{ site.title }}",
    ],
    commands: ["jekyll build", "wootric-snippet build --site _site"],
    checks: ["wootric-snippet check --site _site"],
    published: "_site")

  static let jekyllInclude = GuidedSite(
    title: "Jekyll: an include before it",
    sources: [
      "_config.yml": "title: Shop\n\(exclusion)\n",
      "index.html": "---\n---\n" + head + "{% include wootric.html %}</head><body>",
    ],
    commands: [
      "wootric-snippet print loader.html --file _includes/wootric.html",
      "wootric-snippet build --output assets", "jekyll build",
    ],
    checks: [
      "wootric-snippet print loader.html | diff - _includes/wootric.html",
      "wootric-snippet check --output assets",
    ],
    published: "_site")

  /// Sites whose generator calls the command by itself, by a file out of a guide.
  package static let hooked = [jekyllPlugin, mkdocs, sphinx, pelican]

  static let jekyllPlugin = GuidedSite(
    title: "Jekyll: a plugin",
    sources: jekyll.sources.merging(files(["_plugins/wootric.rb"], in: "Generators")) { $1 },
    commands: ["jekyll build"], checks: jekyll.checks, published: "_site")

  static let mkdocs = GuidedSite(
    title: "MkDocs: a hook",
    sources: [
      "mkdocs.yml": "site_name: Shop\nhooks: [hooks/wootric.py]\n", "docs/index.md": "# Shop\n",
    ].merging(files(["hooks/wootric.py"], in: "PythonGenerators")) { $1 },
    commands: ["mkdocs build --quiet"], checks: ["wootric-snippet check --site site"],
    published: "site")

  static let sphinx = GuidedSite(
    title: "Sphinx: an extension",
    sources: files(["_ext/wootric.py", "conf.py"], in: "PythonGenerators")
      .merging(["index.rst": "Shop\n====\n"]) { $1 },
    commands: ["sphinx-build -q . _site"], checks: ["wootric-snippet check --site _site"],
    published: "_site")

  static let pelican = GuidedSite(
    title: "Pelican: a plugin",
    sources: files(["plugins/wootric.py", "pelicanconf.py"], in: "PythonGenerators")
      .merging(["content/shop.md": "Title: Shop\nDate: 2026-01-01\n\nHello\n"]) { $1 },
    commands: ["pelican --quiet content"], checks: ["wootric-snippet check --site output"],
    published: "output")

  /// None where the guide has none: the site then has no loader.
  private static func files(_ names: [String], in article: String) -> [String: String] {
    let texts = names.map { name in (name, (try? Repository.file(name, in: article)) ?? "") }
    return Dictionary(uniqueKeysWithValues: texts)
  }

  /// Jekyll would publish what lies in its folder.
  private static let exclusion =
    "exclude: [wootric.json, wootric.schema.json, wootric-preview.html]"
  private static let head = "<!doctype html><head><meta charset=utf-8><title>Shop</title>"
}

extension GuidedSite {
  /// The site's sources beside settings, nothing built yet.
  package func workspace(settings: String) throws -> Workspace {
    try Workspace(sources.merging(["wootric.json": settings]) { own, _ in own })
  }

  /// Runs lines of the guide as CI would: the first that fails ends it.
  package func run(_ lines: [String], in workspace: Workspace) async throws -> Program.Outcome {
    try await workspace.shell(lines.joined(separator: "\n"), home: workspace.path)
  }
}
