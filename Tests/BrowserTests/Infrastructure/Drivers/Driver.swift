import Foundation

/// A running driver process.
struct Driver: Sendable {
  let process: ChildProcess
  let client: WebDriver
}

extension Driver {
  /// Starts the engine's driver and returns once it takes sessions.
  static func start(_ engine: Engine) async throws -> Driver {
    let driver =
      switch engine {
      case .chromium: try await chromium()
      case .webkit: try webkit()
      case .firefox: try await firefox()
      }
    try await driver.waitUntilReady()
    return driver
  }
}

extension Driver {
  private static func chromium() async throws -> Driver {
    let process = try ChildProcess { _ in ["chromedriver", "--port=0"] }
    let port = try await process.first("chromedriver's port") { line in
      line.firstMatch(of: /started successfully on port (\d+)/).flatMap { Int($0.1) }
    }
    return Driver(process: process, client: WebDriver(port: port))
  }

  private static func firefox() async throws -> Driver {
    let process = try ChildProcess { _ in ["geckodriver", "--port=0"] }
    let port = try await process.first("geckodriver's port") { line in
      line.firstMatch(of: /Listening on [^ ]+:(\d+)/).flatMap { Int($0.1) }
    }
    return Driver(process: process, client: WebDriver(port: port))
  }

  /// WebKitWebDriver does not tell a port that it chose itself, so it is given one.
  private static func webkit() throws -> Driver {
    let port = Int.random(in: 20_000..<30_000)
    let display = Engine.hasDisplay ? [] : ["xvfb-run", "-a"]
    let process = try ChildProcess { _ in display + ["WebKitWebDriver", "-p", "\(port)"] }
    return Driver(process: process, client: WebDriver(port: port))
  }

  private func waitUntilReady() async throws {
    let limit = Duration.patience
    if try await eventually(within: limit, { await client.isReady ? true : nil }) == nil {
      let seen = "the driver wrote: \(process.lines)"
      throw TimedOut(awaited: "the driver's /status", limit: limit, seen: seen)
    }
  }
}
