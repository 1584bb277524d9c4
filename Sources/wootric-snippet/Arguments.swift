/// What the user typed, by the declaration of `Option`.
struct Arguments {
  /// Words that are no options, such as the command and its folder.
  var words: [String] = []
  /// The values of the options that were given; empty for a flag.
  var options: [Option: String] = [:]
}

/// Every option of the command line.
enum Option: String, CaseIterable {
  case settings, output, site, readable, quiet, help, version

  /// What stands for the value in the help; nil for a flag.
  var value: String? {
    switch self {
    case .settings: "FILE"
    case .output, .site: "DIR"
    default: nil
    }
  }

  var summary: String {
    switch self {
    case .settings: "The settings file. (default: DIR/wootric.json)"
    case .output: "The folder for the generated files."
    case .site: "The folder with the site's pages."
    case .readable: "Emit JavaScript with its comments and names."
    case .quiet: "Say nothing but errors."
    case .help: "Show this help."
    case .version: "Show the version."
    }
  }
}

/// Why a command line cannot be understood; the text is for its author.
struct UsageError: Error {
  var message: String
}

extension Arguments {
  /// Options take their value as `--name value` or `--name=value`; after `--`, everything is a word.
  init(_ given: [String]) throws(UsageError) {
    var rest = given[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        words += rest
        return
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        words.append(argument)
        continue
      }
      try read(argument, &rest)
    }
  }
}

private extension Arguments {
  mutating func read(_ argument: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0] == "-h" ? "--help" : String(parts[0])
    guard let option = Option.allCases.first(where: { "--\($0.rawValue)" == name }) else {
      throw UsageError(message: "unknown option '\(name)'; see 'wootric-snippet --help'")
    }
    let value = parts.count > 1 ? String(parts[1]) : nil
    if option.value == nil {
      options[option] = try flag(name, value)
    } else if let value {
      options[option] = value
    } else {
      options[option] = try next(name, &rest)
    }
  }

  func flag(_ name: String, _ value: String?) throws(UsageError) -> String {
    if value != nil { throw UsageError(message: "'\(name)' takes no value") }
    return ""
  }

  func next(_ name: String, _ rest: inout ArraySlice<String>) throws(UsageError) -> String {
    guard let value = rest.popFirst() else {
      throw UsageError(message: "'\(name)' needs a value, such as '\(name) site'")
    }
    return value
  }
}
