// swift-tools-version: 6.1
import PackageDescription

// The released program with copies of both plugins, as the guide on installing has it.
let package = Package(
  name: "Shop",
  platforms: [.macOS(.v13)],
  targets: [
    .binaryTarget(name: "wootric-snippet", path: "wootric-snippet.artifactbundle"),
    .plugin(
      name: "WootricSnippetPlugin", capability: .buildTool(), dependencies: ["wootric-snippet"]),
    .plugin(
      name: "WootricSnippetCommand",
      capability: .command(
        intent: .custom(verb: "wootric-snippet", description: "Runs wootric-snippet."),
        permissions: [.writeToPackageDirectory(reason: "It writes the loader and the bundle.")]),
      dependencies: ["wootric-snippet"]),
    .executableTarget(name: "Shop", plugins: ["WootricSnippetPlugin"]),
  ]
)
