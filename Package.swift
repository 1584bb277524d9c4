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
      resources: [
        .embedInCode("loader"), .embedInCode("bundle"), .embedInCode("types"),
        .embedInCode("preview"), .embedInCode("mobile"),
      ]
    ),
    .target(name: "WootricSnippet", dependencies: ["WootricTemplates"]),
    .executableTarget(name: "wootric-snippet", dependencies: ["WootricSnippet"]),
    .target(name: "TestSupport", dependencies: ["WootricSnippet"], path: "Tests/Support"),
    .testTarget(
      name: "WootricSnippetTests",
      dependencies: ["WootricSnippet", "WootricTemplates", "TestSupport"],
      exclude: [
        "Settings/Snapshots", "Snippet/Snapshots", "Snippet/Types", "Snippet/Mobile",
      ]
    ),
    .testTarget(
      name: "CommandTests", dependencies: ["TestSupport", "wootric-snippet"],
      exclude: ["Node", "Python", "Snapshots"]),
    .testTarget(name: "BrowserTests", dependencies: ["WootricSnippet"]),
  ]
)
