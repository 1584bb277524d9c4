extension Session {
  /// Opens an address and returns once the page's `load` event is over.
  func navigate(to url: String) async throws {
    try await post("Navigate To", "/url", ["url": .string(url)])
  }

  func back() async throws { try await post("Back", "/back") }

  func reload() async throws { try await post("Refresh", "/refresh") }

  /// The address of the page that is open.
  var url: String {
    get async throws { try await get("Get Current URL", "/url").string ?? "" }
  }

  var title: String {
    get async throws { try await get("Get Title", "/title").string ?? "" }
  }
}
