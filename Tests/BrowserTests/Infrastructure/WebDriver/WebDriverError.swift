/// A command that the driver answered with an error.
///
///     Execute Script: javascript error: analytics is not defined
///
/// Source: W3C WebDriver, section 6.7 "Errors".
struct WebDriverError: Error, Equatable {
  /// The command's name in the standard.
  var command: String
  /// The standard's error code, such as `no such element`.
  var code: String
  /// The driver's own words.
  var message: String
}

extension WebDriverError: CustomStringConvertible {
  var description: String {
    message.hasPrefix(code) ? "\(command): \(message)" : "\(command): \(code): \(message)"
  }
}

extension WebDriverError {
  /// Reads the `value` of an error response; `nil` where it is a result.
  init?(command: String, value: JSON) {
    guard let code = value["error"]?.string, let message = value["message"]?.string else {
      return nil
    }
    // The driver's message goes on with its version and a native stack: nothing a test can use.
    let end = message.range(of: "\n  (Session info")?.lowerBound ?? message.endIndex
    self.init(command: command, code: code, message: String(message[..<end]))
  }
}
