import Foundation
import Testing

@Suite("Values between test and page")
struct JSONTests {
  @Test(
    "A value is the same after its journey through JSON text",
    arguments: [
      .null, true, 0, 1, -2.5, "a \"quoted\" \u{2028} 😀", [1, [], .null], ["a": ["b": false]],
    ] as [JSON])
  func survivesCoding(value: JSON) throws {
    let data = try JSONEncoder().encode(value)
    #expect(try JSONDecoder().decode(JSON.self, from: data) == value)
  }

  @Test(
    "Truth is JavaScript's",
    arguments: [
      (.null, false), (0, false), ("", false), (false, false),
      ([], true), ([:], true), ("0", true), (2, true),
    ] as [(JSON, Bool)])
  func truth(value: JSON, isTruthy: Bool) {
    #expect(value.isTruthy == isTruthy)
  }
}
