import Foundation

/// An executable file, to be run as a user would.
package struct Program: Sendable {
  package var path: String

  package init(path: String) { self.path = path }

  /// The first of this name in `PATH`; nil where there is none.
  package init?(named name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
    self.path = path
  }
}

extension Program {
  /// Whether tests that run it are to be run: CI has all programs, elsewhere those that are installed
  /// count.
  package static func isExpected(_ name: String) -> Bool {
    ProcessInfo.processInfo.environment["CI"] == "true" || Program(named: name) != nil
  }

  /// How a program ended, and what it said; each stream for itself.
  package struct Outcome: Equatable, Sendable {
    package var status: Int32
    package var output: String
    package var errors: String

    package init(status: Int32, output: String = "", errors: String = "") {
      (self.status, self.output, self.errors) = (status, output, errors)
    }
  }

  /// Runs it to its end.
  /// - Parameters:
  ///   - folder: its working folder.
  ///   - input: what it reads on standard input.
  ///   - environment: all of its environment but `PATH`, so that no test hangs on this machine's.
  package func run(
    _ arguments: [String], in folder: String, input: String = "",
    environment: [String: String] = [:]
  ) async throws -> Outcome {
    await Self.slots.take()
    let outcome: Result<Outcome, any Error>
    do {
      outcome = .success(try await start(arguments, in: folder, input, environment))
    } catch {
      outcome = .failure(error)
    }
    await Self.slots.give()
    return try outcome.get()
  }
}

private extension Program {
  /// Hundreds at once would not be faster, and hold thousands of open files: with more than about 1,300,
  /// Foundation's `Process` of Swift 6.3 reads over the end of a folder's listing, and may crash
  /// (https://github.com/swiftlang/swift-corelibs-foundation/pull/5472).
  static let slots = Slots(24)

  func start(
    _ arguments: [String], in folder: String, _ input: String, _ environment: [String: String]
  ) async throws -> Outcome {
    let streams = try Streams(input: input)
    defer { streams.remove() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(searchPath) { own, _ in own }
    process.standardInput = streams.input
    (process.standardOutput, process.standardError) = (streams.output, streams.errors)
    try await process.runToItsEnd()
    return try streams.outcome(status: process.terminationStatus)
  }

  var searchPath: [String: String] {
    ProcessInfo.processInfo.environment.filter { $0.key == "PATH" }
  }
}

private extension Process {
  func runToItsEnd() async throws {
    try await withCheckedThrowingContinuation { (end: CheckedContinuation<Void, any Error>) in
      terminationHandler = { _ in end.resume() }
      do {
        try run()
      } catch {
        terminationHandler = nil
        end.resume(throwing: error)
      }
    }
  }
}

/// Files and not pipes: a pipe that nobody empties in time stops the program that fills it.
private struct Streams {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("wootric-snippet-\(UUID().uuidString)")
  let input: FileHandle
  let output: FileHandle
  let errors: FileHandle

  init(input text: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try Data(text.utf8).write(to: folder.appendingPathComponent("input"))
    for name in ["output", "errors"] {
      try Data().write(to: folder.appendingPathComponent(name))
    }
    input = try FileHandle(forReadingFrom: folder.appendingPathComponent("input"))
    output = try FileHandle(forWritingTo: folder.appendingPathComponent("output"))
    errors = try FileHandle(forWritingTo: folder.appendingPathComponent("errors"))
  }

  func outcome(status: Int32) throws -> Program.Outcome {
    Program.Outcome(status: status, output: try text("output"), errors: try text("errors"))
  }

  /// A `Process` outlives its run, and its open files with it.
  func remove() {
    for handle in [input, output, errors] { try? handle.close() }
    try? FileManager.default.removeItem(at: folder)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }
}
