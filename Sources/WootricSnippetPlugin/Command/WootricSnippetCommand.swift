import Foundation
import PackagePlugin

/// `swift package wootric-snippet build site`: the command as it is, in the package's folder.
@main
struct WootricSnippetCommand: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let process = Process()
    process.executableURL = try context.tool(named: "wootric-snippet").url
    process.arguments = arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Failure(status: process.terminationStatus) }
  }
}

/// The program has told why on standard error; SwiftPM wants to hear that it failed.
private struct Failure: Error, CustomStringConvertible {
  var status: Int32

  var description: String { "wootric-snippet ended with exit status \(status)" }
}
