/// Names that the page's global cannot have.
enum JavaScriptNames {
  static func isTaken(_ name: String) -> Bool {
    reserved.contains(name) || unwritable.contains(name) || vendor.contains(name)
  }

  /// All of them, in one order.
  static var taken: [String] { reserved.union(unwritable).union(vendor).sorted() }
}

private extension JavaScriptNames {
  /// ECMAScript 2025, section 12.7.2, strict mode and modules included.
  static let reserved: Set<String> = [
    "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default",
    "delete", "do", "else", "enum", "export", "extends", "false", "finally", "for", "function",
    "if", "import", "in", "instanceof", "new", "null", "return", "super", "switch", "this", "throw",
    "true", "try", "typeof", "var", "void", "while", "with", "yield", "let", "static", "implements",
    "interface", "package", "private", "protected", "public", "arguments", "eval",
  ]

  /// Assigning to these on `window` does nothing, leaves the page, or changes its prototype.
  static let unwritable: Set<String> = [
    "__proto__", "constructor", "prototype", "undefined", "NaN", "Infinity", "globalThis",
    "window", "self", "document", "location", "top", "parent", "frames", "navigator", "history",
    "console", "name", "status", "origin", "event", "length", "closed", "opener",
  ]

  /// Wootric's own.
  static let vendor: Set<String> = [
    "wootric", "Wootric", "WootricSurvey", "wootricSettings", "customMessages",
  ]
}
