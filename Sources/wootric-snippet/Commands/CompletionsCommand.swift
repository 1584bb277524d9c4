extension Command {
  static let completions = Command(
    name: "completions",
    summary: "Print the completions of a shell, for it to source.",
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
