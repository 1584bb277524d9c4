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
