import TestSupport
import Testing

@Suite("The threat model")
struct ThreatModelTests {
  @Test("Each row names suites, and each suite is there")
  func suites() throws {
    let rows = try Repository.text(".github/SECURITY.md").split(separator: "\n")
      .filter { $0.hasPrefix("|") }.dropFirst(2)
    let sources = try Repository.files(in: "Tests", ending: "Tests.swift").map(Repository.text)
    let known = Set(
      sources.flatMap { $0.matches(of: /@Suite\([^\n]+\nstruct (\w+)/).map(\.output.1) })
    #expect(rows.count > 10)
    for row in rows {
      let named = row.matches(of: /`(\w+Tests)`/).map(\.output.1)
      #expect(!named.isEmpty, "\(row)")
      #expect(Set(named).subtracting(known) == [], "\(row)")
    }
  }
}
