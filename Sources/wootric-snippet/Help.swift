/// The text of `--help`, at most 80 columns wide.
enum Help {
  static var text: String {
    """
    OVERVIEW: Wootric surveys for static sites: a loader for every page, and the
    bundle that it loads.

    USAGE: wootric-snippet build [DIR] [OPTIONS]

    ARGUMENTS:
      DIR                     The folder that holds wootric.json. (default: .)

    OPTIONS:
    \(Option.allCases.map(line).joined(separator: "\n"))

    EXAMPLES:
      wootric-snippet build site-example
      wootric-snippet build --settings survey.json --site public

    """
  }

  private static func line(_ option: Option) -> String {
    let short = option == .help ? "-h, " : ""
    let name = "\(short)--\(option.rawValue)" + (option.value.map { " <\($0.lowercased())>" } ?? "")
    let gap = String(repeating: " ", count: max(1, 24 - name.count))
    return "  \(name)\(gap)\(option.summary)"
  }
}
