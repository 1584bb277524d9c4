extension Session {
  /// The handles of all tabs, in no order that means anything.
  var windows: [String] {
    get async throws {
      try await get("Get Window Handles", "/window/handles").array?.compactMap(\.string) ?? []
    }
  }

  /// Closes every tab but the current one: a test's own, those that it opened have no name.
  func closeOtherWindows() async throws {
    let all = try await windows
    guard all.count > 1 else { return }
    let kept = try await get("Get Window Handle", "/window").string ?? ""
    for window in all where window != kept {
      try await switchTo(window: window)
      try await driver.send(.delete("Close Window", path("/window")))
    }
    try await switchTo(window: kept)
  }

  func switchTo(window: String) async throws {
    try await post("Switch To Window", "/window", ["handle": .string(window)])
  }

  /// Goes on in the page's frame of this index; without one, in the page itself.
  func switchTo(frame index: Int?) async throws {
    try await post("Switch To Frame", "/frame", ["id": index.map { .number(Double($0)) } ?? .null])
  }
}
