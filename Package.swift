// swift-tools-version: 6.1
import PackageDescription

/// Optimizing tests takes longer than it saves them.
let unoptimized: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "wootric-snippet",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "WootricSnippet", targets: ["WootricSnippet"]),
    .executable(name: "wootric-snippet", targets: ["wootric-snippet"]),
    .plugin(name: "WootricSnippetPlugin", targets: ["WootricSnippetPlugin"]),
    .plugin(name: "WootricSnippetCommand", targets: ["WootricSnippetCommand"]),
  ],
  targets: [
    .target(
      name: "WootricTemplates",
      path: "Templates",
      resources: [
        .embedInCode("loader"), .embedInCode("bundle"), .embedInCode("asking"),
        .embedInCode("types"), .embedInCode("preview"), .embedInCode("mobile"),
        .embedInCode("names.txt"), .embedInCode("sdk"),
      ]
    ),
    .target(name: "WootricSnippet", dependencies: ["WootricTemplates"]),
    .executableTarget(name: "wootric-snippet", dependencies: ["WootricSnippet"]),
    .plugin(
      name: "WootricSnippetPlugin", capability: .buildTool(), dependencies: ["wootric-snippet"],
      path: "Sources/WootricSnippetPlugin/BuildTool"),
    .plugin(
      name: "WootricSnippetCommand",
      capability: .command(
        intent: .custom(
          verb: "wootric-snippet", description: "Runs wootric-snippet in the package's folder."),
        permissions: [
          .writeToPackageDirectory(reason: "It writes the loader and the bundle into the site.")
        ]),
      dependencies: ["wootric-snippet"], path: "Sources/WootricSnippetPlugin/Command"),
    .target(name: "TestSupport", dependencies: ["WootricSnippet"], path: "Tests/Support"),
    .executableTarget(
      name: "tune-names", dependencies: ["WootricSnippet"], path: "Tests/tools/tune-names"),
    .testTarget(
      name: "WootricSnippetTests",
      dependencies: ["WootricSnippet", "WootricTemplates", "TestSupport"],
      path: "Tests",
      exclude: [
        "Benchmarks", "BrowserTests", "CommandTests", "Fixtures", "Fuzz/endless", "Support",
        "WootricSnippetTests/Artifacts/Mobile", "WootricSnippetTests/Artifacts/Snapshots",
        "WootricSnippetTests/Artifacts/Types", "WootricSnippetTests/SettingsFile/Snapshots",
        "lint", "quick", "real-sites", "release", "run", "tools",
      ],
      sources: ["WootricSnippetTests", "Fuzz"],
      swiftSettings: unoptimized
    ),
    .testTarget(
      name: "CommandTests", dependencies: ["WootricSnippet", "TestSupport", "wootric-snippet"],
      exclude: ["CommandLine/Snapshots", "Node", "Python"],
      swiftSettings: unoptimized),
    .testTarget(
      name: "BrowserTests", dependencies: ["WootricSnippet", "TestSupport", "wootric-snippet"],
      swiftSettings: unoptimized),
  ]
)
