/// One WebDriver command: a method, a path and, for POST, a body.
///
/// Source: W3C WebDriver, section 6.6 "Endpoints", which also gives the names.
struct Command: Sendable {
  var name: String
  var method: Method
  var path: String
  var body: JSON?

  enum Method: String, Sendable { case get = "GET", post = "POST", delete = "DELETE" }
}

extension Command {
  static func get(_ name: String, _ path: String) -> Command {
    Command(name: name, method: .get, path: path, body: nil)
  }

  /// The standard wants an object as body even where there is nothing to say.
  static func post(_ name: String, _ path: String, _ body: JSON = [:]) -> Command {
    Command(name: name, method: .post, path: path, body: body)
  }

  static func delete(_ name: String, _ path: String) -> Command {
    Command(name: name, method: .delete, path: path, body: nil)
  }
}
