import Foundation

/// A process that never outlives the tests, however they end.
///
/// It holds a pipe to the test process. When that process exits, crashes or is killed, the system
/// closes the pipe; a shell that waits at its end then takes down the child's whole process group
/// (a driver's browser is in it) and its temporary folder.
final class ChildProcess: @unchecked Sendable {
  // Checked by hand: nothing is changed after `init` but the pipe, which may be closed twice.
  private let process = Process()
  private let leash = Pipe()
  private let output = ProcessOutput()

  /// A folder that goes with the process: its working folder, and its `TMPDIR`.
  let folder: URL

  /// Starts a program, found through `PATH`, with arguments that may name its folder. What the program
  /// finds in the folder may be written by the same call.
  init(_ command: (URL) throws -> [String]) throws {
    folder = try ChildProcess.makeFolder()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = try ["-c", ChildProcess.watched, folder.path] + command(folder)
    // A browser keeps there what it takes for a download.
    process.currentDirectoryURL = folder
    process.standardInput = leash
    collectOutput()
    try process.run()
  }

  deinit { stop() }

  /// Takes the process down, and everything it started.
  func stop() {
    try? leash.fileHandleForWriting.close()
  }

  /// What it wrote on both of its streams.
  var lines: [String] { output.lines }
}

extension ChildProcess {
  /// The first answer that one of its lines gives. Throws `TimedOut` with all lines.
  func first<Answer>(
    _ awaited: String, within limit: Duration = .patience, in read: (String) -> Answer?
  ) async throws -> Answer {
    let answer = try await eventually(within: limit) { lines.lazy.compactMap(read).first }
    if let answer { return answer }
    throw TimedOut(awaited: awaited, limit: limit, seen: "it wrote: \(lines)")
  }
}

extension ChildProcess {
  /// `set -m` gives the child a process group of its own. KILL, as a driver has nothing to save
  /// and a thread of ours may have started it with the milder signals blocked. A process that is
  /// still dying may write, hence the loop. The shell's own streams would be broken pipes by then.
  private static let watched = """
    set -m
    exec 3<&0
    TMPDIR=$0 "$@" </dev/null 3<&- &
    exec >/dev/null 2>&1
    cat <&3
    kill -KILL -- "-$!"
    until rm -rf "$0"; do :; done
    """

  private static func makeFolder() throws -> URL {
    // A short path: Chromium's own folder in it has a socket, whose path may have 107 bytes.
    let usual = FileManager.default.temporaryDirectory
    let parent = usual.path.utf8.count <= 45 ? usual : URL(fileURLWithPath: "/tmp")
    let name = "ws-" + String(UInt32.random(in: .min ... .max), radix: 36)
    let folder = parent.appendingPathComponent(name, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    return folder
  }

  private func collectOutput() {
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    pipe.fileHandleForReading.readabilityHandler = { [output] handle in
      let data = handle.availableData
      if data.isEmpty { handle.readabilityHandler = nil } else { output.append(data) }
    }
  }
}
