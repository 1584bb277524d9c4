import Foundation

extension Session {
  /// The window's content as a PNG file.
  func screenshot() async throws -> Data {
    let value = try await get("Take Screenshot", "/screenshot")
    return value.string.flatMap { Data(base64Encoded: $0) } ?? Data()
  }
}
