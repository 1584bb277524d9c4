import Foundation

/// The built executable, which lies beside the tests' own, or the one that `WOOTRIC_PROGRAM` names.
package enum Command {
  package static let program = Program(
    path: ProcessInfo.processInfo.environment["WOOTRIC_PROGRAM"]
      ?? tests.deletingLastPathComponent().appendingPathComponent("wootric-snippet").path)

  /// On Apple's systems the tests are a bundle that another program loads.
  private static var tests: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL ?? Bundle.main.executableURL ?? Bundle.main.bundleURL
  }
}
