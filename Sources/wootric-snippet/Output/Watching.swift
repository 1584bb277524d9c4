import WootricSnippet

/// `build --watch`: a build, then a line for each one that changes something, until Ctrl-C.
struct Watching {
  private let arguments: Arguments
  private let output: Output

  init(_ arguments: Arguments) {
    (self.arguments, output) = (arguments, Output(arguments))
  }
}

extension Watching {
  /// Comes back when the user has had enough; that is no failure.
  func run() throws -> Report {
    Terminal.holdInterruptions()
    let watch = Watch(try Build(arguments))
    var isFirst = true
    watch.run(pausing: Terminal.pause) { result in
      show(result, of: watch.build, inFull: isFirst)
      isFirst = false
    }
    return Report()
  }
}

private extension Watching {
  func show(_ result: Result<BuildReport, any Error>, of build: Build, inFull: Bool) {
    switch result {
    case .success(let done):
      show(inFull ? Report(done, of: build) : Report(rebuild: done, of: build))
    case .failure(let error): show(Report(error))
    }
  }

  /// A reader that has gone away ends the watch by the next signal, not by an error.
  func show(_ report: Report) { try? output.show(report, of: .build) }
}
