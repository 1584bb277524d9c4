import Foundation

/// A browser engine that tests can drive.
enum Engine: String, CaseIterable, Sendable {
  /// Its shell without a window, which takes half the time for a visit.
  case chromium
  /// All of the browser, for what the shell lacks: a back-forward cache.
  case chromiumBrowser
  case webkit
  case firefox
}

extension Engine {
  /// The engines that this run asks for: `WOOTRIC_BROWSERS=chromium,webkit,firefox`, as `Tests/run` sets
  /// it. Default: none, so that `swift test` alone runs all that needs no browser.
  static var wanted: [Engine] { wantedNames.compactMap(Engine.init) }

  /// Those of them that have a back-forward cache.
  static var wantedWithCache: [Engine] { wanted.map { $0 == .chromium ? .chromiumBrowser : $0 } }

  /// The names as they stand there, those that are no engine's included.
  static var wantedNames: [String] {
    let names = ProcessInfo.processInfo.environment["WOOTRIC_BROWSERS"] ?? ""
    return names.split(separator: ",").map(String.init)
  }

  /// The engines that this run asks for and this machine has.
  static var ready: [Engine] { wanted.filter(\.isReady) }

  var isReady: Bool { isWanted && isInstalled }

  var isWanted: Bool { (Engine.wanted + Engine.wantedWithCache).contains(self) }

  var isInstalled: Bool { missingPrograms.isEmpty }

  /// What must be installed before this engine can be driven.
  var missingPrograms: [String] {
    programs.filter { Executable.find($0) == nil } + (browserPath == nil ? ["a browser"] : [])
  }
}

extension Engine {
  /// The browser's own executable; `nil` where it is missing.
  var browserPath: String? {
    switch self {
    case .chromium: Executable.find("chromium-headless-shell") ?? Engine.chromiumBrowser.browserPath
    case .chromiumBrowser: Executable.find("chromium", "chromium-browser", "google-chrome")
    // The driver's package brings its browser, outside of PATH.
    case .webkit: Executable.find("WebKitWebDriver")
    case .firefox: Executable.find("firefox-esr", "firefox")
    }
  }

  /// WebKitGTK has no headless mode.
  static var hasDisplay: Bool { ProcessInfo.processInfo.environment["DISPLAY"] != nil }

  /// The turns after which a browser is replaced; nil: never. What Chromium's one renderer takes for a
  /// visit has doubled after three hundred of them, and has grown fourfold after a thousand.
  var turnsOfABrowser: Int? { self == .chromium ? 150 : nil }

  private var programs: [String] {
    switch self {
    case .chromium, .chromiumBrowser: ["chromedriver", "python3"]
    case .webkit: ["WebKitWebDriver", "python3"] + (Engine.hasDisplay ? [] : ["xvfb-run"])
    // It is its own driver.
    case .firefox: ["python3"]
    }
  }
}
