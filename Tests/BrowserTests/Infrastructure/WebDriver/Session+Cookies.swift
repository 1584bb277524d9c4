/// A cookie as the browser stores it.
struct Cookie: Equatable, Sendable {
  var name: String
  var value: String
  var domain: String?
  var path: String?
  /// Seconds since 1970; `nil` for a session's cookie.
  var expiry: Double?
}

extension Session {
  /// The cookies that the page's address would be sent, by name.
  var cookies: [Cookie] {
    get async throws {
      let value = try await get("Get All Cookies", "/cookie")
      return (value.array ?? []).map(Cookie.init).sorted { $0.name < $1.name }
    }
  }

  func deleteCookies() async throws {
    try await driver.send(.delete("Delete All Cookies", path("/cookie")))
  }
}

extension Cookie {
  fileprivate init(_ json: JSON) {
    name = json["name"]?.string ?? ""
    value = json["value"]?.string ?? ""
    domain = json["domain"]?.string
    path = json["path"]?.string
    expiry = json["expiry"]?.number
  }
}
