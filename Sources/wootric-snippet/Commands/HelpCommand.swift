extension Command {
  static let help = Command(
    name: "help",
    summary: "Show the help of the program, or of a command.",
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
