import Foundation

/// An element of the page that is open, by the driver's reference.
struct Element: Sendable {
  /// The key of a web element reference. Source: W3C WebDriver, section 12 "Elements".
  static let key = "element-6066-11e4-a52e-4f735466cecf"

  var id: String
  /// The element as a script's argument.
  var json: JSON { [Element.key: .string(id)] }
}

extension Session {
  /// The first element that a CSS selector matches.
  func find(_ selector: String) async throws -> Element {
    let body: JSON = ["using": "css selector", "value": .string(selector)]
    let value = try await post("Find Element", "/element", body)
    return Element(id: value[Element.key]?.string ?? "")
  }

  /// A real click: scrolled into view, refused where something covers the element.
  func click(_ element: Element) async throws {
    try await post("Element Click", "/element/\(element.id)/click")
  }

  func type(_ text: String, into element: Element) async throws {
    try await post("Element Send Keys", "/element/\(element.id)/value", ["text": .string(text)])
  }
}
