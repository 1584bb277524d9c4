import WootricSnippet

extension Command {
  /// Every command, in the order of a site's life. Computed, as `help` lists itself.
  static var all: [Command] {
    [
      start, build, check, diagnose, remove, print, inject, explain, help, completions, manual,
    ]
  }

  static let overview =
    "Wootric surveys for static sites: a loader for every page, and the bundle that it loads."

  static let versionText = "\(program) \(generatorVersion)\n"

  static let overviewExamples = [
    "wootric-snippet init",
    "wootric-snippet build --site public",
  ]
}

extension Argument {
  /// Where most commands work.
  static let folder = Argument(
    value: .folder, summary: "The folder that holds wootric.json.", initial: ".")
}

extension Option {
  /// Every option of every command, in the order of the manual.
  static let all: [Option] = [
    token, settings, environment, output, file, site, filesFrom, page, networkLog, host, jobs,
    retain, prune, everything, readable, watch, dryRun, format, quiet, color, help, version,
  ]

  static let token = Option(
    name: "token", value: .token, summary: "The account's token; without it, a terminal is asked.",
    initial: "a placeholder that builds for visitors refuse")
  static let settings = Option(
    name: "settings", value: .file, summary: "The settings file.",
    initial: "DIR/wootric.json")
  static let environment = Option(
    name: "environment", value: .environment,
    summary: "What to build for: a name in 'environments', or auto, from the host's variables.",
    initial: "$WOOTRIC_ENVIRONMENT or production")
  static let output = Option(
    name: "output", value: .folder, summary: "The folder for the generated files.")
  static let file = Option(
    name: "file", value: .file, summary: "Write to this file, and nothing to standard output.")
  static let site = Option(
    name: "site", value: .folder, summary: "The folder with the site's pages.")
  static let filesFrom = Option(
    name: "files-from", value: .file,
    summary: "A list of pages to limit the run to, one per line; '-' reads standard input.")
  static let page = Option(
    name: "page", value: Value(name: "PATH", kind: .file),
    summary: "The page's path in the site, for the settings that depend on it.")
  static let networkLog = Option(
    name: "har", value: .file,
    summary: "A browser's saved network log, instead of standard input.")
  static let host = Option(
    name: "for", value: Value(name: "HOST", kind: .choice(HostHeaders.allCases.map(\.rawValue))),
    summary: "The host to print headers for.", initial: HostHeaders.netlify.rawValue)
  static let jobs = Option(
    name: "jobs", value: .count, summary: "How many threads to use.",
    initial: "one per processor")
  static let retain = Option(
    name: "retain", value: .folder,
    summary: "A folder that keeps the last bundles from run to run, for cached pages.")
  static let prune = Option(
    name: "prune", summary: "Remove old bundles, except the retained ones.")
  static let dryRun = Option(
    name: "dry-run", summary: "Show what would be written, without writing it.")
  static let everything = Option(
    name: "all", summary: "Also show defaults that cost nothing.")
  static let readable = Option(
    name: "readable", summary: "Emit JavaScript with its comments and names.")
  static let watch = Option(
    name: "watch", summary: "Build again whenever the settings or the site change.")
  static let format = Option(
    name: "format", value: Value(name: "FORMAT", kind: .choice(Output.Format.names)),
    summary: "How to report what was done and found.", initial: "human")
  static let quiet = Option(name: "quiet", short: "q", summary: "Print errors only.")
  static let color = Option(
    name: "color", value: Value(name: "WHEN", kind: .choice(Style.When.names)),
    summary: "When to use colors.", initial: "auto")
  static let help = Option(name: "help", short: "h", summary: "Show this help.")
  static let version = Option(name: "version", short: "V", summary: "Show the version.")
}

extension [Option] {
  /// How a command speaks to people.
  static let speech: [Option] = [.quiet, .color]
}

extension Command {
  static let help = Command(
    name: "help",
    summary: "Show help for the program or a command.",
    arguments: [.command],
    examples: ["wootric-snippet help", "wootric-snippet help build"],
    run: { arguments in
      Report(output: arguments[.command].flatMap(Command.named).map(Help.text) ?? Help.text)
    }
  )
}

extension Argument {
  static let command = Argument(
    value: Value(name: "COMMAND", kind: .command), summary: "The command to explain.")
}

extension Command {
  static let completions = Command(
    name: "completions",
    summary: "Print completions for a shell to source.",
    arguments: [.shell],
    examples: [
      "source <(wootric-snippet completions bash)",
      "wootric-snippet completions fish | source",
    ],
    run: { arguments in
      Report(output: Shell(rawValue: arguments[.shell] ?? "")?.completions ?? "")
    }
  )
}

extension Argument {
  static let shell = Argument(
    value: Value(name: "SHELL", kind: .choice(Shell.allCases.map(\.rawValue))),
    isRequired: true, summary: "The shell to print for.")
}

extension Command {
  static let manual = Command(
    name: "manual",
    summary: "Print the manual page as troff source.",
    examples: [
      "wootric-snippet manual | man -l -",
      "wootric-snippet manual > /usr/local/share/man/man1/wootric-snippet.1",
    ],
    run: { _ in Report(output: Manual.text) }
  )
}
