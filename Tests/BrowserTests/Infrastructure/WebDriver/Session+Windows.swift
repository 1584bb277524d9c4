extension Session {
  /// The handles of all tabs, in no order that means anything.
  var windows: [String] {
    get async throws {
      try await get("Get Window Handles", "/window/handles").array?.compactMap(\.string) ?? []
    }
  }

  /// Closes every tab but the first, which becomes the current one.
  func closeOtherWindows() async throws {
    let all = try await windows
    guard all.count > 1, let kept = all.first else { return }
    for window in all.dropFirst() {
      try await switchTo(window: window)
      try await driver.send(.delete("Close Window", path("/window")))
    }
    try await switchTo(window: kept)
  }

  func switchTo(window: String) async throws {
    try await post("Switch To Window", "/window", ["handle": .string(window)])
  }
}
