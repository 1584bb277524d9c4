import Foundation
import TestSupport
import WootricSnippet

/// `site-example`, the site that people try the product with.
enum Example {
  static let folder = Repository.folder + "/site-example"

  static var settings: Settings {
    get throws {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/wootric.json"))
      return try Settings.read(Array(bytes), file: "wootric.json")
    }
  }
}
