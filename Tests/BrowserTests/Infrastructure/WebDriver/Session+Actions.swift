extension Session {
  /// Moves the real pointer to a point of the window.
  ///
  /// Source: W3C WebDriver, section 15 "Actions".
  func movePointer(to point: (x: Int, y: Int)) async throws {
    let move: JSON = [
      "type": "pointerMove", "duration": 0, "x": .number(Double(point.x)),
      "y": .number(Double(point.y)), "origin": "viewport",
    ]
    let pointer: JSON = [
      "type": "pointer", "id": "mouse", "parameters": ["pointerType": "mouse"], "actions": [move],
    ]
    try await post("Perform Actions", "/actions", ["actions": [pointer]])
  }
}
