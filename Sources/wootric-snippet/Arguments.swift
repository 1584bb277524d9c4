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
      if argument.hasPrefix("-"), argument != "-" {
        try read(argument, &rest)
      } else {
        words.append(argument)
      }
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
    if let placeholder = option.value {
      options[option] = try filled(value ?? rest.popFirst(), of: "\(name) \(placeholder)")
    } else if value == nil {
      options[option] = ""
    } else {
      throw UsageError(message: "'\(name)' takes no value")
    }
  }

  /// An empty path, as an unset variable of a shell gives it, would mean some other folder.
  func filled(_ value: String?, of usage: String) throws(UsageError) -> String {
    if let value, !value.isEmpty { return value }
    throw UsageError(message: "a value is missing; write '\(usage)'")
  }
}
