import Foundation
import PackagePlugin

/// Compiles the `wootric.json` of a target into constants that its Swift code can use
/// (`WootricFiles.loaderElement`, `.bundleName`, `.bundleURL` and `.bundle`) and into files of its
/// resource bundle.
///
/// Runs again when the settings file or `WOOTRIC_ENVIRONMENT` changes; variables that the settings take
/// are not watched.
@main
struct WootricSnippetPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let settings = target.directoryURL.appending(path: "wootric.json")
    guard FileManager.default.fileExists(atPath: settings.path(percentEncoded: false)) else {
      Diagnostics.error("there is no wootric.json in the folder of target '\(target.name)'")
      return []
    }
    return try Self.outputs.map { part, file in
      try command(part, of: settings, into: file, in: context)
    }
  }
}

private extension WootricSnippetPlugin {
  /// What `print` prints, and the file that it goes into. SwiftPM asks for names beforehand, and the
  /// bundle's own is known when it is compiled: the manifest and `bundleName` tell it. All that is
  /// no Swift becomes a resource.
  static let outputs = [
    ("swift", "WootricFiles.swift"), ("loader.html", "loader.html"), ("bundle", "wootric.js"),
    ("types", "wootric.d.ts"), ("manifest", "wootric-manifest.json"),
  ]

  /// The environment is an argument, as a command that reads it by itself would not run again when it
  /// changes. Each part comes with the same warnings, so all but one are quiet.
  func command(
    _ part: String, of settings: URL, into file: String, in context: PluginContext
  ) throws -> Command {
    let output = context.pluginWorkDirectoryURL.appending(path: file)
    let named = ProcessInfo.processInfo.environment["WOOTRIC_ENVIRONMENT"] ?? ""
    return .buildCommand(
      displayName: "Compiling wootric.json into \(file)",
      executable: try context.tool(named: "wootric-snippet").url,
      arguments: [
        "print", part, "--settings", settings.path(percentEncoded: false),
        "--environment", named.isEmpty ? "production" : named,
        "--file", output.path(percentEncoded: false),
      ] + (part == "swift" ? [] : ["--quiet"]),
      inputFiles: [settings], outputFiles: [output])
  }
}
