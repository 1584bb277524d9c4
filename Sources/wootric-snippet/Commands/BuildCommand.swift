import WootricSnippet

extension Command {
  static let build = Command(
    name: "build",
    summary: "Generate the files, and put the loader into the site's pages.",
    arguments: [.folder],
    options: [
      .settings, .environment, .output, .site, .filesFrom, .jobs, .retain, .prune, .readable,
      .watch,
      .dryRun, .format,
    ] + .speech,
    examples: [
      "wootric-snippet build site-example",
      "wootric-snippet build --settings survey.json --site public",
    ],
    run: { arguments in
      if arguments.has(.watch) {
        var watching = try Watching(arguments)
        return try watching.run()
      }
      return try Report(building: arguments)
    }
  )
}

private extension Report {
  init(building arguments: Arguments) throws {
    let (build, isDry) = (try Build(arguments), arguments.has(.dryRun))
    let start = ContinuousClock.now
    let done = try Terminal.whole {
      try Progress(arguments).show("building") { try build.run(isDry: isDry) }
    }
    self.init(
      done, of: build, limit: Output(arguments).pageLimit,
      summary: BuildSummary(
        done, isDry: isDry, time: Terminal.isScreen ? ContinuousClock.now - start : nil
      ).lines)
    if let message = build.baseMessage(about: done) { messages.insert(message, at: 0) }
  }
}

extension Build {
  /// The run that a command line asks for.
  /// - Throws: `FileError` where the list of `--files-from` cannot be read.
  init(_ arguments: Arguments) throws(FileError) {
    self.init(
      settingsFile: arguments[.settings] ?? Self.settingsFile(in: arguments[.folder] ?? "."),
      output: arguments[.output],
      site: arguments[.site],
      form: arguments.has(.readable) ? .readable : .minified,
      environment: SettingsEnvironment(
        argument: arguments[.environment], variables: Terminal.variables)
    )
    if let list = arguments[.filesFrom] { try readFiles(list) }
    jobs = arguments[.jobs].flatMap { Int($0) }
    retain = arguments[.retain]
    prune = arguments.has(.prune)
    // A watch finishes the build that it is in.
    if !arguments.has(.watch) { isInterrupted = { Terminal.interruption != nil } }
  }
}

extension Arguments {
  /// The page's path as settings write it: `find .` prints `./docs/start.html`.
  var page: String? {
    self[.page].map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
  }
}

private extension Build {
  /// `wootric.json`, `site/wootric.json`
  static func settingsFile(in folder: String) -> String {
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return prefix + "wootric.json"
  }

  /// `-` is standard input.
  mutating func readFiles(_ file: String) throws(FileError) {
    if file == "-" {
      readFiles(in: try StandardStreams.contents())
    } else {
      try readFiles(listedIn: file)
    }
  }
}

/// `build --watch`: a build, then a line for each one that changes something, until Ctrl-C.
struct Watching {
  private let arguments: Arguments
  private let output: Output
  /// The messages of the last build: each is told once.
  private var told: [Message] = []
  private var isFirst = true

  init(_ arguments: Arguments) throws(UsageError) {
    if arguments.has(.dryRun) { throw UsageError.contradiction(.watch, .dryRun) }
    (self.arguments, output) = (arguments, Output(arguments))
  }
}

extension Watching {
  /// Comes back when the user has had enough; that is no failure.
  mutating func run() throws -> Report {
    Terminal.holdInterruptions()
    let watch = Watch(try Build(arguments))
    show(Report(summary: ["watching \(watch.places.joined(separator: " and ")); Ctrl-C ends"]))
    watch.run(pausing: Terminal.pause) { show($0, of: watch.build) }
    return Report()
  }
}

private extension Watching {
  mutating func show(_ result: Result<BuildReport, any Error>, of build: Build) {
    var report =
      switch result {
      case .success(let done):
        Report(
          done, of: build, limit: output.pageLimit,
          summary: isFirst ? BuildSummary(done).lines : [BuildSummary(done).line("again")])
      case .failure(let error): Report(error)
      }
    let all = Array(report.allMessages)
    report.messages = all.filter { !told.contains($0) }
    report.findings = Messages([])
    (told, isFirst) = (all, false)
    show(report)
  }

  /// A reader that has gone away ends the watch by the next signal, not by an error.
  func show(_ report: Report) { try? output.show(report, of: .build) }
}
