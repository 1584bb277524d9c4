extension Command {
  /// Marionette's name of the command: the standard's own without spaces, but for a few.
  var marionetteName: String {
    let name = Command.otherNames[name] ?? name.filter { $0 != " " }
    return "WebDriver:\(name)"
  }

  /// Marionette has no paths: what a path names is a parameter.
  ///
  /// Two more let a script run in the page's own world, on a global of its own before the window. What
  /// it assigns to the page's variables would stay there, hence the `with`.
  var marionetteParameters: JSON {
    var parameters = body?.object ?? [:]
    if let element = path.firstMatch(of: /\/element\/([^\/]+)/) {
      parameters["id"] = .string(String(element.1))
    }
    if name.hasPrefix("Execute ") {
      parameters["sandbox"] = .null
      parameters["newSandbox"] = false
      parameters["script"] = .string("with (window) {\n\(parameters["script"]?.string ?? "")\n}")
    }
    return .object(parameters)
  }

  private static let otherNames = [
    "Navigate To": "Navigate",
    "Get All Cookies": "GetCookies",
  ]
}
