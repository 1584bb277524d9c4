import Foundation
import PackagePlugin

/// Compiles the `wootric.json` of a target into constants that its Swift code can use:
/// `WootricFiles.loaderElement`, `.bundleName`, `.bundleURL` and `.bundle`.
///
/// Runs again when the settings file changes; environment variables that it takes are not watched.
@main
struct WootricSnippetPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let settings = target.directoryURL.appending(path: "wootric.json")
    guard FileManager.default.fileExists(atPath: settings.path(percentEncoded: false)) else {
      Diagnostics.error("there is no wootric.json in the folder of target '\(target.name)'")
      return []
    }
    return [try command(from: settings, in: context)]
  }
}

private extension WootricSnippetPlugin {
  func command(from settings: URL, in context: PluginContext) throws -> Command {
    let constants = context.pluginWorkDirectoryURL.appending(path: "WootricFiles.swift")
    return .buildCommand(
      displayName: "Compiling wootric.json",
      executable: try context.tool(named: "wootric-snippet").url,
      arguments: [
        "print", "swift", "--quiet", "--settings", settings.path(percentEncoded: false),
        "--file", constants.path(percentEncoded: false),
      ],
      inputFiles: [settings], outputFiles: [constants])
  }
}
