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
      swiftSettings: [.unsafeFlags(["-warnings-as-errors"])])
  ]
)
