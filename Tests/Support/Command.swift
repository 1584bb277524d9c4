import Foundation

/// The built executable, which lies beside the tests' own.
package enum Command {
  package static let program = Program(
    path: tests.deletingLastPathComponent().appendingPathComponent("wootric-snippet").path)

  /// On Apple's systems the tests are a bundle that another program loads.
  private static var tests: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL ?? Bundle.main.executableURL ?? Bundle.main.bundleURL
  }
}
