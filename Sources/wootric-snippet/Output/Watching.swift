import WootricSnippet

/// `build --watch`: a build, then a line for each one that changes something, until Ctrl-C.
struct Watching {
  private let arguments: Arguments
  private let output: Output
  /// What the last build had to tell, which is told once.
  private var told: [Message] = []
  private var isFirst = true

  init(_ arguments: Arguments) {
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
        isFirst ? Report(done, of: build) : Report(rebuild: done, of: build)
      case .failure(let error): Report(error)
      }
    let messages = report.messages
    report.messages.removeAll(where: told.contains)
    (told, isFirst) = (messages, false)
    show(report)
  }

  /// A reader that has gone away ends the watch by the next signal, not by an error.
  func show(_ report: Report) { try? output.show(report, of: .build) }
}
