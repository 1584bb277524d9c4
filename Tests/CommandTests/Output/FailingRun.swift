import Testing

/// A build that cannot be, in a folder where one has been before.
struct FailingRun: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var files: [String: String]
  var arguments: [String]
  var status: Int32
  /// All of standard error but the last line feed.
  var errors: String

  init(
    _ name: String, status: Int32, settings: String?, with more: [String: String] = [:],
    arguments: [String] = [], _ errors: String
  ) {
    files = more.merging(Self.before) { one, _ in one }
    files["wootric.json"] = settings
    (testDescription, self.status, self.arguments, self.errors) = (name, status, arguments, errors)
  }
}

extension FailingRun {
  static let all = settings + files
}

private extension FailingRun {
  static let before = [
    "public/index.html": "<!doctype html><head><p>1", "public/a.html": "<!doctype html><head><p>2",
    "dist/loader.js": "yesterday's\n",
  ]
}
