import WootricTemplates

/// One kind of file that a build writes, or of text that `print` prints.
///
/// The build, `print`, the manual and the README all go by this list: a new kind is a case here, with
/// its row and its text.
package enum Artifact: String, CaseIterable, Sendable {
  /// The inline script of every page.
  case loader
  /// Its element.
  case element = "loader.html"
  /// The script that the CDN serves.
  case bundle
  /// The copy of Wootric's SDK.
  case sdk
  /// TypeScript's view of the global and of `wootricSettings`.
  case types
  /// Names, sizes and hashes, as JSON.
  case manifest
  /// Rules for hosts, which the build merges into the site's own.
  case headers
  /// The page that tries the snippet out from disk.
  case preview
  /// The JSON Schema of the settings file; the same for all settings.
  case schema
  /// The files that mobile apps compile; the only ones that hold the client secret.
  case apps
  /// The list of the bundles that `--retain` keeps.
  case retained
  /// The sources that a Content Security Policy needs, by their directives.
  case csp
  /// The record of what pages ask for, keep and send.
  case privacy
  /// That record in Markdown.
  case privacyMarkdown = "privacy.md"
  /// That record as a table, to include in a cookie policy.
  case privacyTable = "privacy.html"
  /// A Swift file with the element and the bundle as constants.
  case swift
  /// The JSON Schema of the reports that `--format json` prints.
  case reportSchema = "report-schema"
  /// The names that `--environment` takes.
  case environments
}

extension Artifact {
  /// Where a file goes.
  package enum Place: String, Sendable {
    /// The settings' `output`, which is published.
    case output = "in the output folder"
    /// The root of the published site.
    case site = "at the site's root"
    /// The settings file's folder, which is never published.
    case settingsFolder = "beside the settings file"
    /// Paths from the settings file's folder.
    case apps = "where 'mobile.ios' and 'mobile.android' say"
    /// The folder of `--retain`.
    case retained = "in the folder of '--retain'"
    /// No file: the text is only printed.
    case nowhere = "on standard output"
  }

  /// The names of its files, with a star for what settings decide.
  package var names: [String] { row.names }

  /// Where its files go.
  package var place: Place { row.place }

  /// Tells users what it is, without a full stop.
  package var summary: String { row.summary }

  /// The kinds that a build, or `init`, writes as files.
  package static let written = allCases.filter { $0.place != .nowhere }

  /// The kinds that `print` knows, by their raw values.
  package static let printed = allCases.filter { artifact in
    switch artifact {
    case .preview, .apps, .retained, .sdk: false
    default: true
    }
  }

  private var row: (names: [String], place: Place, summary: String) {
    switch self {
    case .loader:
      (["loader.js", "loader.min.js"], .output, "the loader, readable and minified")
    case .element:
      ([rawValue], .output, "the loader's element, to paste or to include as a partial")
    case .bundle: (["wootric-*.js"], .output, "the bundle, named after the hash of its content")
    case .sdk:
      (
        ["wootric-sdk-*.js"], .output,
        "the copy of Wootric's SDK that 'sdk.file' names, byte for byte, or the stand-in"
      )
    case .types:
      (["wootric.d.ts"], .output, "the types of the global, with this site's traits and events")
    case .manifest:
      (
        ["wootric-manifest.json"], .output,
        "names, sizes, hashes, and the sources that a Content Security Policy needs"
      )
    case .headers:
      (
        ["_headers"], .site,
        "caching rules for Netlify and Cloudflare Pages, merged into your own"
      )
    case .preview:
      (
        ["wootric-preview.html"], .settingsFolder,
        "a page to type calls into and see what Wootric would receive"
      )
    case .schema:
      ([SettingsSchema.fileName], .settingsFolder, "completion and checks for editors")
    case .apps: (["*.swift", "*.kt"], .apps, "the survey's settings, for mobile apps to compile")
    case .retained:
      (["wootric-bundles.txt"], .retained, "the bundles in that folder, the newest first")
    case .csp:
      ([rawValue], .nowhere, "what to add to a Content Security Policy, one line per directive")
    case .privacy:
      (
        ["wootric-privacy.json"], .output,
        "what pages request, store and send in each state of consent"
      )
    case .privacyMarkdown: ([rawValue], .nowhere, "the same in Markdown")
    case .privacyTable:
      ([rawValue], .nowhere, "the same as a table for a cookie policy, which 'check' keeps current")
    case .swift: ([rawValue], .nowhere, "a Swift file with the element and the bundle as constants")
    case .reportSchema: ([rawValue], .nowhere, "the JSON Schema of '--format json'")
    case .environments:
      ([rawValue], .nowhere, "the names that '--environment' takes, one per line")
    }
  }
}

extension Artifact {
  /// The files of this kind, with their texts.
  /// - Parameters:
  ///   - snippets: what the settings compile to.
  ///   - environment: the name of what the site is built for, for the manifest and the preview.
  ///   - warnings: what is odd about the settings, for the preview.
  ///   - settingsFile: where the settings are from, for the preview, which names the file.
  /// - Returns: nothing for kinds that the build merges into files that are there, and for a loader
  ///   that is a part of the bundle.
  package func files(
    of snippets: PerPage<Snippet>, environment: String = SettingsEnvironment.production,
    warnings: [Diagnostic] = [], settingsFile: String = "wootric.json"
  ) -> [GeneratedFile] {
    let snippet = snippets.common
    let texts: [String]
    switch self {
    case .loader: texts = snippet.loader.map { [$0.readable, $0.served] } ?? []
    case .element: texts = [snippet.element.html + "\n"]
    case .bundle: return snippets.bundles.map { GeneratedFile($0.fileName, place, $0.served) }
    case .types: texts = [TypeDefinitions(settings: snippet.settings).text]
    case .manifest: texts = [Manifest(snippets, environment: environment).json]
    case .preview:
      let preview = Preview(
        snippet: snippet, warnings: warnings, settingsFile: settingsFile, environment: environment)
      texts = [preview.html]
    case .apps:
      return snippet.settings.mobileConfigurations.map { GeneratedFile($0.path, place, $0.text) }
    case .csp: texts = [PolicySources(snippets).lines]
    case .privacy: texts = [JSONText.file(PrivacyRecord(snippet).json)]
    case .privacyMarkdown: texts = [PrivacyRecord(snippet).markdown]
    case .privacyTable: texts = [PrivacyRecord(snippet).html]
    case .swift: texts = [SwiftConstants(snippet).text]
    case .schema, .reportSchema: texts = [constant ?? ""]
    // The first are bytes of others; a file that cannot be built has environments, too.
    case .headers, .retained, .sdk, .environments: texts = []
    }
    return zip(names, texts).map { GeneratedFile($0, place, $1) }
  }

  /// The text that `print` prints: of a kind that is written, the bytes of the file. What is not
  /// about all pages is about the one that is named, or about those that `site.pages` does not name.
  /// - Parameters:
  ///   - file: read only for texts that depend on it.
  ///   - form: what pages and the CDN get. Default: minified.
  ///   - page: the path of a page in the site, by which `site.pages` decides. Default: none.
  ///   - host: whose language `headers` are in. Default: Netlify's.
  /// - Throws: `MissingLoader`, and what reading throws.
  package func text(
    of file: @autoclosure () throws -> SettingsFile, form: Snippet.Form = .minified,
    forPage page: String? = nil, host: HostHeaders = .netlify
  ) throws -> String {
    if let constant { return constant }
    let file = try file()
    if self == .headers { return host.text(file.snippets(form)) }
    let isOfSite = self == .manifest || self == .csp
    let snippets = isOfSite ? file.snippets(form) : PerPage(file.snippet(forPage: page, form))
    guard let text = files(of: snippets, environment: file.environment).last?.text else {
      throw MissingLoader()
    }
    return text
  }

  /// The text that is the same for all settings; nil where it depends on them.
  private var constant: String? {
    switch self {
    case .schema: SettingsSchema.text
    case .reportSchema: String(decoding: Template.reportSchema.source, as: UTF8.self)
    default: nil
    }
  }
}

/// One of the files that a build writes.
package struct GeneratedFile: Equatable, Sendable {
  /// The file's name in its place; a path for what apps compile.
  package let name: String
  /// The file's content; ASCII.
  package let text: String
  /// The name is relative to this.
  package let place: Artifact.Place

  init(_ name: String, _ place: Artifact.Place, _ text: String) {
    (self.name, self.place, self.text) = (name, place, text)
  }
}

extension GeneratedFile {
  static let readableLoader = Artifact.loader.names[0]
  static let minifiedLoader = Artifact.loader.names[1]

  /// The files of a site's snippets in `output`, in the order in which they are documented: all of
  /// the common one's, and every bundle.
  /// - Parameters:
  ///   - snippets: what the settings compile to.
  ///   - environment: the name of what the site is built for, for the manifest.
  package static func all(
    of snippets: PerPage<Snippet>, environment: String = SettingsEnvironment.production
  ) -> [GeneratedFile] {
    Artifact.allCases.filter { $0.place == .output }
      .flatMap { $0.files(of: snippets, environment: environment) }
  }
}
