import Foundation

/// A running process that drives a browser: a driver of its own, or Firefox, which needs none.
struct Driver: Sendable {
  let process: ChildProcess
  let client: any RemoteControl
}

extension Driver {
  /// Starts the engine's driver and returns once it takes sessions.
  static func start(_ engine: Engine) async throws -> Driver {
    switch engine {
    case .chromium, .chromiumBrowser: try await chromium()
    case .webkit: try await webkit()
    case .firefox: try await firefox()
    }
  }
}

extension Driver {
  private static func chromium() async throws -> Driver {
    let process = try ChildProcess { _ in ["chromedriver", "--port=0"] }
    let port = try await process.first("chromedriver's port") { line in
      line.firstMatch(of: /started successfully on port (\d+)/).flatMap { Int($0.1) }
    }
    return try await ready(process, port: port)
  }

  /// WebKitWebDriver does not tell a port that it chose itself, so it is given one.
  private static func webkit() async throws -> Driver {
    let port = Int.random(in: 20_000..<30_000)
    let display = Engine.hasDisplay ? [] : ["xvfb-run", "-a"]
    let process = try ChildProcess { _ in display + ["WebKitWebDriver", "-p", "\(port)"] }
    return try await ready(process, port: port)
  }

  private static func ready(_ process: ChildProcess, port: Int) async throws -> Driver {
    let client = WebDriver(port: port)
    let limit = Duration.patience
    if try await eventually(within: limit, { await client.isReady ? true : nil }) == nil {
      let seen = "the driver wrote: \(process.lines)"
      throw TimedOut(awaited: "the driver's /status", limit: limit, seen: seen)
    }
    return Driver(process: process, client: client)
  }

  /// Firefox is its own driver. Its profile is the process's folder, where it also writes the port.
  private static func firefox() async throws -> Driver {
    let program = Engine.firefox.browserPath ?? "firefox"
    let process = try ChildProcess { profile in
      let styles = profile.appendingPathComponent("chrome")
      try FileManager.default.createDirectory(at: styles, withIntermediateDirectories: false)
      try Data(Engine.firefoxStyles.utf8).write(to: styles.appendingPathComponent("userChrome.css"))
      let preferences = profile.appendingPathComponent("user.js")
      try Data(Engine.firefoxPreferences.utf8).write(to: preferences)
      return [program, "--headless", "--marionette", "--no-remote", "--profile", profile.path]
    }
    let file = process.folder.appendingPathComponent("MarionetteActivePort")
    let limit = Duration.patience
    // The file is there before its digits are.
    let port = try await eventually(within: limit) {
      try? Int(String(contentsOf: file, encoding: .utf8))
    }
    guard let port else {
      let seen = "Firefox wrote: \(process.lines)"
      throw TimedOut(awaited: "Firefox's port", limit: limit, seen: seen)
    }
    return Driver(process: process, client: try Marionette(port: port))
  }
}
