/// A settings file that has been read for one environment.
public struct SettingsFile: Sendable {
  /// The settings for that environment, site-wide and for the pages of `site.pages`.
  public var perPage: PerPage<Settings>
  /// The environment's name; `production` where none was asked for.
  public var environment: String
  /// The names of the overlays that the file declares, in its order.
  package var declaredEnvironments: [String] = []
  /// The oddities of a file that can be used, in file order.
  public var warnings: [Diagnostic]
  /// `origins` before somebody asks for them; a build does not.
  var source: SettingsOrigins

  /// Where each value comes from, in the order of the documentation. Made anew each time.
  package var origins: [SettingsOrigin] { source.all }

  /// The settings for the site, and for pages that no glob of `site.pages` matches.
  public var settings: Settings { perPage.common }
}

extension SettingsFile {
  /// The file as it holds for one page: `site.pages` is laid over it.
  /// - Parameter page: the page's path in the site.
  package func file(forPage page: String) -> SettingsFile {
    var file = self
    file.perPage = PerPage(perPage.value(forPage: page))
    file.source.tree = source.tree.removing(PageOverlays.path)
    if let index = perPage.index(forPage: page),
      let overlays = source.tree.node(at: PageOverlays.path)?.members
    {
      file.source.tree = file.source.tree.overlaid(with: overlays[index].value)
    }
    return file
  }

  /// Reads the bytes of a settings file: JSON5 in UTF-8, with or without a byte order mark.
  ///
  /// The overlay of the environment is merged key by key. The other overlays are checked as well,
  /// except for variables that are not set.
  ///
  /// - Parameters:
  ///   - bytes: the file, at most 8 MiB.
  ///   - file: the name that messages call it by.
  ///   - environment: the environment that the site is built for.
  /// - Throws: every problem of the file, in file order.
  public static func read(
    _ bytes: [UInt8], file: String, environment: SettingsEnvironment = SettingsEnvironment()
  ) throws(SettingsError) -> SettingsFile {
    var report = SettingsReport(SourceText(file: file, bytes: bytes.withoutByteOrderMark))
    let read = read(&report, environment)
    let diagnostics = report.diagnostics
    guard var read, diagnostics.allSatisfy({ $0.severity == .warning }) else {
      throw SettingsError(diagnostics: diagnostics)
    }
    read.warnings = diagnostics
    return read
  }
}

private extension SettingsFile {
  static func read(
    _ report: inout SettingsReport, _ environment: SettingsEnvironment
  ) -> SettingsFile? {
    guard let root = document(&report) else { return nil }
    let layers = SettingsLayers(root, &report)
    let overlay = layers.overlay(of: environment, &report)
    let name = overlay?.name ?? environment.names[0]
    let merged = overlay.map { layers.base.overlaid(with: $0.node) } ?? layers.base
    let tree = merged.filled(from: environment.variables) { report.add($0, at: $1) }
    // Where a host named what nobody declared, visitors may see what is built.
    let isForVisitors =
      name == SettingsEnvironment.production || overlay == nil && environment.variable != nil
    let common = checked(tree, isForVisitors, overlay: overlay?.node.range, &report)
    checkParts(of: layers, environment.variables, &report)
    // The faults of an overlay are known by now.
    let perPage =
      report.hasErrors
      ? PerPage(common) : self.perPage(common, in: tree, isForVisitors, &report)
    return SettingsFile(
      perPage: perPage, environment: name, declaredEnvironments: layers.overlays.map(\.name),
      warnings: [],
      source: SettingsOrigins(tree: tree, overlay: overlay, text: report.text))
  }

  static func document(_ report: inout SettingsReport) -> JSON5Node? {
    guard report.checkEncoding() else { return nil }
    let (root, faults) = JSON5Parser.parse(report.text.bytes)
    for fault in faults { report.add(.json5(fault.problem), at: fault.offset) }
    if let root { report.addDuplicateKeys(in: root) }
    return root?.withStandIns
  }

  static func settings(in tree: JSON5Node, _ report: inout SettingsReport) -> Settings {
    var settings = Settings(accountToken: "")
    SettingsObject(Settings.rows)
      .read(SettingInput(node: tree, path: ""), into: &settings, &report)
    return settings
  }

  /// The settings of a document, whose lints are reported.
  static func checked(
    _ tree: JSON5Node, _ isForVisitors: Bool, overlay: Range<Int>?,
    _ report: inout SettingsReport
  ) -> Settings {
    let settings = settings(in: tree, &report)
    SettingsLints(settings: settings, tree: tree, isForVisitors: isForVisitors, overlay: overlay)
      .check(&report)
    return settings
  }

  static func perPage(
    _ common: Settings, in tree: JSON5Node, _ isForVisitors: Bool,
    _ report: inout SettingsReport
  ) -> PerPage<Settings> {
    let overlays = tree.node(at: PageOverlays.path)?.members ?? []
    // Each would be read as often as there are overlays, and they have been read.
    let site = tree.removing(PageOverlays.path)
    let groups = overlays.map { member in
      let merged = site.overlaid(with: member.value)
      let range = member.value.range
      return PerPage.Group(
        member.key, checked(merged, isForVisitors, overlay: range, &report))
    }
    let perPage = PerPage(common, groups: groups)
    checkBundles(perPage, overlays, &report)
    return perPage
  }

  /// Reports bundles that would be one file, as they have no hash in their names.
  static func checkBundles(
    _ perPage: PerPage<Settings>, _ overlays: [JSON5Node.Member], _ report: inout SettingsReport
  ) {
    if perPage.common.cdn.immutable { return }
    var taken: Set<String> = [perPage.common.cdn.name]
    for (member, group) in zip(overlays, perPage.groups) {
      let name = group.value.cdn.name
      if !taken.insert(name).inserted {
        report.add(.sharedBundle(name + ".js"), at: member.keyRange.lowerBound)
      }
    }
  }

  /// Finds the faults in other overlays, and in what the overlay hides.
  static func checkParts(
    of layers: SettingsLayers, _ variables: [String: String], _ report: inout SettingsReport
  ) {
    if layers.overlays.isEmpty { return }
    report.isOfPart = true
    for part in [layers.base] + layers.overlays.map(\.node) {
      _ = settings(in: part.filled(from: variables) { _, _ in }, &report)
    }
    report.isOfPart = false
  }
}

private extension [UInt8] {
  var withoutByteOrderMark: [UInt8] {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
  }
}

extension Settings {
  /// Reads the bytes of a settings file: JSON5 in UTF-8, with or without a byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: the file, at most 8 MiB.
  ///   - file: the name that messages call it by.
  ///   - environment: the environment that the site is built for. Default: production, without variables.
  /// - Throws: every problem of the file, in file order.
  public static func read(
    _ bytes: [UInt8], file: String, environment: SettingsEnvironment = SettingsEnvironment()
  ) throws(SettingsError) -> Settings {
    try SettingsFile.read(bytes, file: file, environment: environment).settings
  }
}
