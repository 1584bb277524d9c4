// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Shop",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "wootric-snippet", path: "../../..")],
  targets: [
    .executableTarget(
      name: "Shop",
      plugins: [.plugin(name: "WootricSnippetPlugin", package: "wootric-snippet")])
  ]
)
