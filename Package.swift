// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "wootric-snippet",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "WootricSnippet", targets: ["WootricSnippet"]),
    .executable(name: "wootric-snippet", targets: ["wootric-snippet"]),
  ],
  targets: [
    .target(
      name: "WootricTemplates",
      path: "Templates",
      resources: [.embedInCode("loader"), .embedInCode("bundle")]
    ),
    .target(name: "WootricSnippet", dependencies: ["WootricTemplates"]),
    .executableTarget(name: "wootric-snippet", dependencies: ["WootricSnippet"]),
    .testTarget(
      name: "WootricSnippetTests",
      dependencies: ["WootricSnippet", "WootricTemplates"],
      exclude: ["Snippet/Snapshots"]
    ),
    .testTarget(name: "CommandTests", dependencies: ["WootricSnippet", "wootric-snippet"]),
    .testTarget(name: "BrowserTests", dependencies: ["WootricSnippet"]),
  ]
)
