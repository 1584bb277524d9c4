import Testing

extension Trait where Self == ConditionTrait {
  /// Skips a test or a suite, with the reason, where Chromium is not asked for or not installed.
  static var browser: Self { browser(.chromium) }

  /// Skips a test or a suite, with the reason, where an engine is not asked for or not installed.
  static func browser(_ engine: Engine) -> Self {
    .enabled(if: Engine.ready.contains(engine), "\(engine.reasonToSkip)")
  }
}

extension Engine {
  fileprivate var reasonToSkip: Comment {
    Engine.wanted.contains(self)
      ? "'\(rawValue)' needs \(missingPrograms.joined(separator: ", ")); install it"
      : "'\(rawValue)' is not in WOOTRIC_BROWSERS; 'Tests/run' sets it"
  }
}
