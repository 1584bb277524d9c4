import Foundation
import TestSupport
import Testing

/// A run on a pseudo-terminal: what a person saw, byte by byte.
enum Screen {
  private static let python = Program(named: "python3")

  /// What a person does while the program runs.
  enum Step {
    /// Until the screen has shown this, after what was waited for last.
    case wait(String)
    case type(String)
    case write(String, to: String)

    fileprivate var words: [String] {
      switch self {
      case .wait(let text): ["wait", text]
      case .type(let keys): ["type", keys]
      case .write(let text, let file): ["write", file, text]
      }
    }
  }

  /// Runs a program; standard output and standard error are one on a terminal.
  static func run(
    _ command: [String], in folder: String, columns: Int = 80, steps: [Step] = [],
    environment: [String: String] = ["TERM": "xterm"]
  ) async throws -> Program.Outcome {
    let steps = try JSONEncoder().encode(steps.map(\.words))
    return try await #require(python, "python3 is not installed").run(
      [script, "\(columns)", String(decoding: steps, as: UTF8.self)] + command, in: folder,
      environment: environment)
  }

  private static var script: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Python/screen.py").path
  }
}

extension Trait where Self == ConditionTrait {
  static var needsScreen: Self { .needs("python3") }
}
