import WootricTemplates

/// The scripts that one site's settings compile to.
///
///     let snippet = Snippet(settings)
///     page.insert(snippet.element.html)
///
/// The same settings give the same bytes, on every system.
public struct Snippet: Equatable, Sendable {
  /// The settings that it was compiled from, `cdn.url` as browsers ask for it.
  public let settings: Settings
  /// The script that browsers download, named by its content where `cdn.immutable` says so.
  public let bundle: Bundle
  /// The inline script of every page; nil with `loader.mode` external, where the bundle has it.
  public let loader: Loader?

  /// Compiles.
  /// - Parameters:
  ///   - settings: as read, or made in Swift.
  ///   - form: how the scripts read that pages and the CDN get. Default: minified.
  public init(_ settings: Settings, form: Form = .minified) {
    self.init(settings, on: PerPage(settings), form: form)
  }

  /// Compiles one group of a site's pages.
  /// - Parameter pages: the settings of all, which hold after a navigation within the page.
  package init(_ settings: Settings, on pages: PerPage<Settings>, form: Form = .minified) {
    var settings = settings
    settings.cdn = settings.servedCDN
    let compiler = SnippetCompiler(settings: settings, on: pages)
    self.settings = settings
    bundle = Bundle(compiler.bundle, cdn: settings.cdn, form: form)
    let isInline = settings.loader.mode == .inline
    loader = isInline ? Loader(compiler.loader(for: bundle), form: form) : nil
  }
}

extension Snippet {
  /// How emitted JavaScript reads.
  public enum Form: Sendable {
    /// Comments, white space and long private names are gone.
    case minified
    /// As in the templates, with their comments.
    case readable
  }

  /// The element that belongs in every page's head.
  public var element: LoaderElement {
    let content: LoaderElement.Content =
      loader.map { .inline($0.served) } ?? .external(url: bundle.url, integrity: bundle.integrity)
    // As Segment's snippet says which global a page's copy of analytics.js has.
    let global = Settings.Loader.Attribute(
      name: "data-global-segment-analytics-key", value: settings.analytics.global)
    return LoaderElement(content, attributes: [global] + settings.loader.attributes)
  }
}

extension Snippet {
  /// The inline script of every page, in two forms.
  public struct Loader: Equatable, Sendable {
    /// The script with its comments, in whole words.
    public let readable: String
    /// The script that pages get.
    public let served: String

    init(_ code: JavaScript, form: Snippet.Form) {
      readable = code.source
      served = code.served(as: form)
    }
  }
}

extension Snippet {
  /// The script that browsers download once and keep.
  public struct Bundle: Equatable, Sendable {
    /// The script that the CDN serves, in ASCII.
    public let served: String
    /// `wootric-1a2b3c4d5e.js`: ten hexadecimal digits of the content's SHA-256; without
    /// `cdn.immutable`, `wootric.js`.
    public let fileName: String
    /// Where browsers find it: `cdn.url` and the file's name.
    public let url: String
    /// `sha384-…` (https://www.w3.org/TR/SRI/); nil where the content may change under one name.
    public let integrity: String?

    init(_ code: JavaScript, cdn: Settings.CDN, form: Snippet.Form) {
      served = code.served(as: form)
      let bytes = Array(served.utf8)
      let hash = cdn.immutable ? "-" + Bundle.hash(of: bytes) : ""
      fileName = cdn.name + hash + ".js"
      url = cdn.url + fileName
      integrity = cdn.immutable ? "sha384-" + SHA2.sha384(bytes).base64 : nil
    }
  }
}

extension Snippet.Bundle {
  static func hash(of bytes: [UInt8]) -> String {
    String(SHA2.sha256(bytes).hexadecimal.prefix(10))
  }

  /// `1a2b3c4d5e` of `wootric-1a2b3c4d5e.js`; nil where a name has no such part.
  static func hash(inName name: String) -> String? {
    guard name.hasSuffix(".js"), let dash = name.lastIndex(of: "-") else { return nil }
    let hash = name[dash...].dropFirst().dropLast(3)
    let isHash = hash.utf8.count == 10 && hash.allSatisfy { "0123456789abcdef".contains($0) }
    return isHash ? String(hash) : nil
  }
}

private extension JavaScript {
  func served(as form: Snippet.Form) -> String {
    guard form == .minified else { return source }
    // The templates are ours alone: settings reach them as literals. Tests minify every template.
    do throws(MinificationError) {
      return try Minifier.minify(source, preferring: PreferredNames.ofTemplates)
    } catch {
      fatalError("the templates of these settings, \(error)")
    }
  }
}

extension SettingsFile {
  /// The scripts that these settings compile to, for the site and for the pages of `site.pages`.
  /// - Parameter form: how the scripts read that pages and the CDN get. Default: minified.
  public func snippets(_ form: Snippet.Form = .minified) -> PerPage<Snippet> {
    perPage.map { Snippet($0, on: perPage, form: form) }
  }

  /// The scripts of one page, or of those that `site.pages` does not name.
  package func snippet(forPage page: String?, _ form: Snippet.Form = .minified) -> Snippet {
    Snippet(perPage.value(forPage: page ?? ""), on: perPage, form: form)
  }
}

extension PerPage<Snippet> {
  /// The files that the CDN serves, each once, the site's own first: groups that differ in nothing that
  /// is compiled share one.
  public var bundles: [Snippet.Bundle] {
    var names: Set<String> = []
    return all.map(\.bundle).filter { names.insert($0.fileName).inserted }
  }

  /// The copies of the SDK that are published beside the bundles, each once.
  var copies: [SDKCopy] {
    var names: Set<String> = []
    return all.compactMap(\.settings.sdkCopy).filter { names.insert($0.fileName).inserted }
  }
}

/// The short names of what the templates declare, chosen once for all with gzip as the judge.
package enum PreferredNames {
  /// By the name in the template.
  package static let ofTemplates = table(Template.preferredNames)

  /// Reads lines of words: a short name, then the names that it stands for.
  private static func table(_ text: [UInt8]) -> [String: String] {
    var table: [String: String] = [:]
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "))
      let short = String(decoding: words[0], as: UTF8.self)
      for name in words.dropFirst() { table[String(decoding: name, as: UTF8.self)] = short }
    }
    return table
  }
}
