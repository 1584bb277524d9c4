import Testing

/// Runs each test once for every engine, all engines at a time: `withBrowser` gives its browser.
///
/// A trait and no argument, so that no test can forget an engine. A failure says where it was
/// seen: "in webkit". Where no engine is ready the test is skipped, with the reason.
struct BrowserTrait: SuiteTrait, TestTrait, TestScoping {
  var engines: [Engine]

  /// For the tests of a suite, not for the suite as a whole.
  var isRecursive: Bool { true }

  func prepare(for test: Test) async throws {
    let isAnyReady = ConditionTrait.enabled(if: !ready.isEmpty, "\(reasonToSkip)")
    try await isAnyReady.prepare(for: test)
  }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    // The group's tasks end before this call does.
    await withoutActuallyEscaping(body) { body in
      await withTaskGroup { group in
        for engine in ready {
          group.addTask { await engine.run(body, for: test, testCase) }
        }
      }
    }
  }
}

extension Trait where Self == BrowserTrait {
  /// Runs tests in every engine that is asked for and installed.
  static var browser: Self { BrowserTrait(engines: Engine.wanted) }

  /// Runs tests in every engine that is asked for and installed, as a browser that keeps the pages that
  /// are left.
  static var browserWithCache: Self { BrowserTrait(engines: Engine.wantedWithCache) }

  /// Runs tests in one engine, for what no other has.
  static func browser(_ engine: Engine) -> Self { BrowserTrait(engines: [engine]) }
}

extension BrowserTrait {
  private var ready: [Engine] { engines.filter(\.isReady) }

  private var reasonToSkip: String {
    engines.isEmpty ? Engine.noneIsWanted : engines.map(\.reasonToSkip).joined(separator: "; ")
  }
}

extension Engine {
  /// The engine that the present test is run in; `nil` in tests without the trait.
  @TaskLocal static var current: Engine?

  static let noneIsWanted = "WOOTRIC_BROWSERS names no browser; 'Tests/run' sets it"

  /// Why tests are not run in this engine, where it is not ready.
  var reasonToSkip: String {
    isWanted
      ? "'\(rawValue)' needs \(missingPrograms.joined(separator: ", ")); install it"
      : "'\(rawValue)' is not in WOOTRIC_BROWSERS; 'Tests/run' sets it"
  }

  /// Runs a test in this engine. Its error is recorded here: thrown on, it would end the others.
  fileprivate func run(
    _ body: @escaping @Sendable () async throws -> Void, for test: Test, _ testCase: Test.Case?
  ) async {
    let label = Comment(rawValue: "in \(rawValue)")
    let naming = IssueHandlingTrait.compactMapIssues { issue in
      var issue = issue
      issue.comments.append(label)
      return issue
    }
    try? await Engine.$current.withValue(self) {
      try await naming.provideScope(for: test, testCase: testCase) {
        do { try await body() } catch { Issue.record(error, sourceLocation: test.sourceLocation) }
      }
    }
  }
}
