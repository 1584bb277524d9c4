// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Magazine",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(url: "https://github.com/OWNER/wootric-snippet", from: "1.0.0")
  ],
  targets: [
    .executableTarget(
      name: "Magazine",
      dependencies: [.product(name: "WootricSnippet", package: "wootric-snippet")],
      swiftSettings: [.unsafeFlags(["-warnings-as-errors"])]),
    // Not built by the test: it shows that the plugin is found by its package, compiles, and plans.
    .executableTarget(
      name: "Shop", plugins: [.plugin(name: "WootricSnippetPlugin", package: "wootric-snippet")]),
  ]
)
