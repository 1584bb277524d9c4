/// A condition that did not come true in time.
struct TimedOut: Error, Equatable, CustomStringConvertible {
  var awaited: String
  var limit: Duration
  /// What was seen last, or said meanwhile.
  var seen: String

  var description: String { "waited \(limit) for \(awaited); \(seen)" }
}

extension Duration {
  /// The limit of every wait: it holds where other builds leave a test a quarter of the machine, and
  /// costs nothing where what is awaited comes.
  static let patience = Duration.seconds(60)
}

/// Asks again and again until there is an answer, and gives it; `nil` when the time is over.
///
/// The pause between two questions starts at a millisecond: most answers are there at once.
func eventually<Answer>(
  within limit: Duration = .patience, _ question: () async throws -> Answer?
) async throws -> Answer? {
  let end = ContinuousClock.now + limit
  var pause = Duration.milliseconds(1)
  repeat {
    if let answer = try await question() { return answer }
    try await Task.sleep(for: pause)
    pause = min(pause * 2, .milliseconds(20))
  } while ContinuousClock.now < end
  return try await question()
}
