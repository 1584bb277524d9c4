extension Settings {
  /// The pages that get the loader. Source: `site`.
  public struct Site: Equatable, Sendable {
    /// The folder of the pages, relative to the settings file. Required.
    public var root: String
    /// The folder that the changed pages go to; nil changes them in place.
    public var output: String?
    /// The path of the host under which the site is served, with its slashes: `/project/`. Default: the
    /// host's root.
    public var base: String
    /// Globs of the pages. Default: `**/*.html`.
    public var include: [String]
    /// Globs of the pages that stay as they are. Default: none.
    public var exclude: [String]
    /// Default: `early`.
    public var position: Position
    /// How a page's meta CSP is treated that blocks the loader. Default: `report`.
    public var csp: Policy
    /// How compressed copies of pages are treated that are older than their pages. Default: `report`.
    public var precompressed: Precompressed

    /// Values that are not given are the defaults.
    public init(
      root: String,
      output: String? = nil,
      base: String = "/",
      include: [String] = ["**/*.html"],
      exclude: [String] = [],
      position: Position = .early,
      csp: Policy = .report,
      precompressed: Precompressed = .report
    ) {
      self.root = root
      self.output = output
      self.base = base
      self.include = include
      self.exclude = exclude
      self.position = position
      self.csp = csp
      self.precompressed = precompressed
    }
  }
}

extension Settings.Site {
  /// Where in a page's head the loader stands. Source: `site.position`.
  public enum Position: String, CaseIterable, Sendable {
    /// After the charset and the meta CSP, before the first stylesheet or script.
    case early
    /// Before the head's end tag.
    case headEnd = "head-end"
  }

  /// How a meta CSP is treated that blocks the loader. Source: `site.csp`.
  public enum Policy: String, CaseIterable, Sendable {
    /// A warning says what is missing; the page keeps its policy.
    case report
    /// The policy gets our hash and hosts; the page's own stays beside it, for `remove`.
    case update
  }

  /// How files such as `about.html.gz` are treated that are older than `about.html`: hosts send them in its
  /// place. None is made anew, as compressors differ in what they are told. Source: `site.precompressed`.
  public enum Precompressed: String, CaseIterable, Sendable {
    /// A warning names them.
    case report
    /// They are removed, or left out of the output.
    case remove
  }
}

extension Settings {
  /// The keys of `site`.
  static let siteRows: [Setting<Settings>] = [
    Setting(
      "site.root", \.givenSite.root, .path, required: true, main: true, "The folder of the pages."),
    Setting("site.output", \.givenSite.output, .path, "The folder for the changed pages."),
    Setting(
      "site.base", \.givenSite.base, .basePath,
      "The path on the host that the site is served under."),
    Setting("site.include", \.givenSite.include, .list(of: .glob), "Globs that match the pages."),
    Setting(
      "site.exclude", \.givenSite.exclude, .list(of: .glob),
      "Globs that match pages to leave alone."),
    Setting(
      "site.csp", \.givenSite.csp, .choice, "What to do if a page's policy blocks the loader."),
    Setting(
      "site.precompressed", \.givenSite.precompressed, .choice,
      "What is done with compressed copies that are older than their files."),
    Setting(
      checking: "site.pages", .pages,
      "Different settings for some pages, by glob; the first match counts."),
    Setting("site.position", \.givenSite.position, .choice, "Where in the head the loader goes."),
  ]
}

private extension Settings {
  /// The site, which begins to exist when its first key is read; `root` is among the required ones.
  var givenSite: Site {
    get { site ?? Site(root: "") }
    set { site = newValue }
  }
}

extension Settings {
  /// The folders whose files visitors get, relative to the settings file.
  var servedFolders: [String] {
    [outputFolder(inSite: site?.output ?? site?.root)]
      + [site?.output, site?.root].compactMap(\.self)
  }

  /// Where the generated files go: `output`, or the folder that `cdn.url` names in the site that is
  /// published, or `dist`.
  /// - Parameters:
  ///   - base: the settings file's folder, from where the path is to start. Default: that folder.
  ///   - published: the folder of the published site, from the same place; nil where there is none.
  func outputFolder(from base: String = "", inSite published: String?) -> String {
    output.map { Path.joined(base, $0) } ?? published.flatMap { bundleFolder(inSite: $0) }
      ?? Path.joined(base, "dist")
  }
}
