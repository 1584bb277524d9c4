/// Media that Chromium can pretend by its own protocol; WebDriver knows nothing of colour schemes.
extension Browser {
  /// Runs a test in the browser and takes back what it pretended to be: others are given it next.
  static func withEmulation(_ test: (Browser) async throws -> Void) async throws {
    try await withBrowser { browser in
      do { try await test(browser) } catch {
        try? await browser.endEmulation()
        throw error
      }
      try await browser.endEmulation()
    }
  }

  /// Makes the page as large as this, whatever the window's size.
  func resize(width: Int, height: Int, scale: Double = 1) async throws {
    try await developerTools(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)),
        "deviceScaleFactor": .number(scale), "mobile": false,
      ])
    try await developerTools("Emulation.setScrollbarsHidden", ["hidden": true])
  }

  /// Answers a media query: `prefers-color-scheme` with `dark`.
  func prefer(_ feature: String, _ value: String) async throws {
    try await developerTools(
      "Emulation.setEmulatedMedia",
      ["features": [["name": .string(feature), "value": .string(value)]]])
  }

  /// A command of Chromium's own protocol.
  func developerTools(_ command: JSON, _ parameters: JSON) async throws {
    try await session.post(
      "Execute CDP Command", "/goog/cdp/execute", ["cmd": command, "params": parameters])
  }

  private func endEmulation() async throws {
    try await developerTools("Emulation.clearDeviceMetricsOverride", [:])
    try await developerTools("Emulation.setDefaultBackgroundColorOverride", [:])
    try await developerTools("Emulation.setScrollbarsHidden", ["hidden": false])
    try await developerTools("Emulation.setEmulatedMedia", ["features": []])
  }
}
