import Foundation
import Testing

/// The README's picture. To take it anew after the example has changed:
///
///     UPDATE_SCREENSHOT=1 WOOTRIC_BROWSERS=chromium swift test --filter ExamplePictureTests
///
/// writes `site-example/screenshot.png` and nothing else. Its letters are those of the machine's
/// fonts, so it is not compared.
@Suite("The picture of site-example", .browser(.chromium))
struct ExamplePictureTests {
  private static let file = ExampleTests.folder.appending(path: "screenshot.png")

  @Test("It shows page, survey and open strip, light and dark, in at most 250 kB")
  func picture() async throws {
    let files = try ExampleTests.published()
    try await Browser.withEmulation { browser in
      let light = try await Self.screenshot("light", of: files, in: browser)
      let dark = try await Self.screenshot("dark", of: files, in: browser)
      let both = try await Self.sideBySide([light, dark], in: browser)
      #expect(light != dark)
      if ProcessInfo.processInfo.environment["UPDATE_SCREENSHOT"] != nil {
        try both.write(to: Self.file)
      }
    }
    #expect(try Data(contentsOf: Self.file).count <= 250_000)
  }
}

extension ExamplePictureTests {
  /// A phone's layout stays legible where two stand side by side in a README.
  private static let (width, height) = (448, 930)

  /// The account page where somebody has just signed in.
  private static func screenshot(
    _ scheme: String, of files: [String: String], in browser: Browser
  ) async throws -> Data {
    try await browser.resize(width: width, height: height, scale: 1.5)
    try await browser.prefer("prefers-color-scheme", scheme)
    let site = try await browser.serve(files)
    try await browser.open(site.url("account.html"))
    try await browser.run("document.querySelector('#sign-in-form').requestSubmit()")
    try await browser.wait(until: "document.querySelector('#stand-in-survey')")
    let worn = try await browser.run(
      """
      const { shadowRoot } = document.querySelector('#stand-in-survey')
      return getComputedStyle(shadowRoot.querySelector('.card')).colorScheme
      """)
    #expect(worn == .string(scheme), "the survey is as light or dark as the page")
    try await browser.run("document.querySelector('.strip details').open = true")
    try await browser.wait(
      until: "parseInt(document.documentElement.style.getPropertyValue('--strip-height')) > 200")
    return try await browser.session.screenshot()
  }

  private static func sideBySide(_ pictures: [Data], in browser: Browser) async throws -> Data {
    let gap = 16
    try await browser.resize(width: 2 * width + gap, height: height, scale: 1.5)
    try await browser.developerTools(
      "Emulation.setDefaultBackgroundColorOverride", ["color": ["r": 0, "g": 0, "b": 0, "a": 0]])
    let images = pictures.map { "<img src='data:image/png;base64,\($0.base64EncodedString())'>" }
    try await browser.open(
      html: """
        <!doctype html><meta charset=utf-8><title>Light and dark</title>
        <style>body { display: flex; gap: \(gap)px; margin: 0 } img { width: \(width)px;
        border-radius: 12px }</style>
        \(images.joined())
        """)
    return try await browser.session.screenshot()
  }
}
