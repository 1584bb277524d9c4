/// The main job: a settings file in, the generated files and the site's pages out.
///
///     let report = try Build(settingsFile: "site-example/wootric.json").run()
///
/// All or nothing: where it throws, every file is as it was. Paths in the settings are relative to
/// the settings file, those given here to the working folder, as what users type is.
public struct Build: Sendable {
  /// Paths in the settings are relative to its folder.
  public var settingsFile: String
  /// Instead of the settings' `output`.
  public var output: String?
  /// Instead of the settings' `site.root`.
  public var site: String?
  /// The form of the scripts that pages and the CDN get. Default: minified.
  public var form: Snippet.Form
  /// For what the site is built. Default: production, without variables.
  public var environment: SettingsEnvironment
  /// The only files of the site that are looked at; nil: all of them. Files elsewhere are skipped
  /// and named, one that is not there is an error.
  public var files: [String]? {
    get { listed?.map(\.text) }
    set { listed = newValue?.map { SystemPath($0) } }
  }
  /// These files as the system has them: a name need not be text.
  var listed: [SystemPath]?
  /// A folder that keeps the last bundles from run to run, as a CI's cache does; each run adds its
  /// own, and copies all of them into the output, as visitors may hold yesterday's pages. Default:
  /// none.
  public var retain: String?
  /// How many bundles the folder keeps. Default: 10.
  public var retained = 10
  /// Whether old bundles of ours leave the output, but for the retained ones. Default: false.
  public var prune = false
  /// How many threads work at once, 1,024 at most. Default: one for each processor.
  public var jobs: Int?
  /// Asked again and again, on every thread, until the first file is in its place: true ends the run
  /// with a `FileError` of operation `interrupt`, and every file is as it was. Default: false.
  package var isInterrupted: @Sendable () -> Bool = { false }
  /// More threads than any machine has processors.
  package static let jobLimit = 1024

  /// Describes a run; nothing is read yet.
  public init(
    settingsFile: String, output: String? = nil, site: String? = nil,
    form: Snippet.Form = .minified, environment: SettingsEnvironment = SettingsEnvironment()
  ) {
    self.settingsFile = settingsFile
    self.output = output
    self.site = site
    self.form = form
    self.environment = environment
  }
}

extension Build {
  /// Reads, compiles, writes.
  /// - Parameter isDry: true writes nothing; the report says what would have been written.
  /// - Throws: `SettingsError` with all problems of the settings file, or `FileError`: of kind
  ///   `cannotBeCreated` and operation `lock` where another run writes into the same folders.
  public func run(isDry: Bool = false) throws -> BuildReport {
    let plan = try BuildPlan(self)
    try plan.checkOwners()
    return try FileTransaction.run(
      isDry: isDry, alone: plan.folders, isInterrupted: isInterrupted
    ) { files throws(FileError) in
      try plan.stage(&files)
    }
  }

  /// Takes the loader out of the site's pages: they are then, byte for byte, what they were. Looks at
  /// `site.output`, or at `site.root` without one. The generated files stay.
  /// - Parameter isDry: true writes nothing; the report says what would have been written.
  /// - Throws: as `run`.
  public func remove(isDry: Bool = false) throws -> BuildReport {
    let plan = try BuildPlan(self)
    return try FileTransaction.run(
      isDry: isDry, alone: plan.folders, isInterrupted: isInterrupted
    ) { files throws(FileError) in
      try plan.stageRemoval(&files)
    }
  }

  /// Compares what a run would write with what is on disk, and looks at every published page: whether
  /// its own policy allows its loader, and whether the bundle that it points at is there. Writes
  /// nothing.
  /// - Throws: `SettingsError` or `FileError`; drift is no error, it is in the report.
  public func check() throws -> CheckReport {
    try BuildPlan(self).check()
  }
}

extension Build {
  /// The run as somebody types it: `wootric-snippet build site-example --environment staging`.
  package var command: String {
    let folder = Path.folder(of: settingsFile)
    let isUsual = settingsFile == Path.joined(folder, "wootric.json")
    let place = isUsual ? (folder.isEmpty ? [] : [folder]) : ["--settings", settingsFile]
    let options = [("--environment", asked), ("--output", output), ("--site", site)]
      .flatMap { name, value in value.map { [name, $0] } ?? [] }
    let words = place + options + (form == .readable ? ["--readable"] : [])
    return (["wootric-snippet", "build"] + words.map(\.shellArgument)).joined(separator: " ")
  }

  /// The choice of an option; nil where a variable or nobody did.
  private var asked: String? {
    switch environment.variable {
    case SettingsEnvironment.own: nil
    case .some: "auto"
    case nil: environment.isNamed ? environment.names[0] : nil
    }
  }
}

extension Build {
  /// Reads the settings for the environment.
  /// - Throws: `SettingsError` with all problems of the settings file, or `FileError`.
  package func readSettings() throws -> SettingsFile {
    var file = try readSettingsAlone()
    try addSDK(to: &file)
    try addLanguages(to: &file)
    return file
  }

  /// Reads no other file, not even those that the settings name.
  func readSettingsAlone() throws -> SettingsFile {
    try SettingsFile.read(settingsBytes(), file: settingsFile, environment: environment)
  }

  /// The names that `--environment` takes: the two that need no declaration, and those of the file's
  /// overlays, in its order. A file with mistakes tells as many as can be read.
  /// - Throws: `FileError` where there is no settings file.
  package func environments() throws(FileError) -> [String] {
    let undeclared = [SettingsEnvironment.production, SettingsEnvironment.ofHost]
    let overlays = JSON5Parser.parse(try settingsBytes()).root?.member(Settings.environmentsKey)
    let declared = overlays?.value.members?.map(\.key) ?? []
    // Each has a line of its own, which a name with a line feed would not keep to.
    return undeclared
      + declared.filter { !undeclared.contains($0) && !$0.isEmpty && $0.printable == $0 }
  }

  /// Reads as `readSettings`; what is odd about settings that can be used goes to the messages.
  package func readSettings(_ messages: inout [Message]) throws -> SettingsFile {
    let file = try readSettings()
    messages += file.warnings.map { Message($0) }
    return file
  }
}

private extension Build {
  /// Of a file that is too large, only as many bytes as tell that.
  func settingsBytes() throws(FileError) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.contents(of: settingsFile, upTo: SettingsReport.sizeLimit)
    } catch  where error.kind == .inputMissing {
      throw FileError(path: settingsFile, operation: .settings, number: error.number)
    }
  }
}

extension Build {
  /// Takes the only files that are looked at from a list.
  /// - Throws: `FileError` where the list cannot be read.
  package mutating func readFiles(listedIn file: String) throws(FileError) {
    readFiles(in: try FileSystem.contents(of: file))
  }

  /// One name a line, whatever ends it; or with a zero behind each, as `find -print0` writes them, for
  /// names with line feeds in them.
  package mutating func readFiles(in list: [UInt8]) {
    let isByZero = list.contains(0)
    listed = list.split(separator: isByZero ? 0 : .lineFeed).compactMap { line in
      let name = !isByZero && line.last == .carriageReturn ? line.dropLast() : line
      return name.isEmpty ? nil : SystemPath(bytes: name)
    }
  }
}
