import TestSupport
import Testing

@testable import WootricSnippet

@Suite("The words of problems")
struct ProblemTests {
  /// C0, C1, delete, marks of direction, ends of lines and paragraphs, and a byte order mark.
  private static let attack =
    "a\0\t\r\n\u{1B}[31m\u{7F}\u{9B}\u{200E}\u{200F}\u{61C}\u{202A}\u{202E}\u{2066}\u{2069}\u{2028}\u{2029}\u{FEFF}"

  private static let problems: [Diagnostic.Problem] = Diagnostic.Problem.samples(saying: attack)

  @Test("Attack: no word of a file steers a terminal", arguments: problems)
  func attack(problem: Diagnostic.Problem) {
    let line = Self.attack.unicodeScalars.filter { !"\t\r\n".unicodeScalars.contains($0) }
    let bytes = Array("{ \(String(line)) }".utf8)
    let diagnostic = Diagnostic(
      origin: .init(file: Self.attack, line: 1, column: 1), problem: problem,
      excerpt: SourceExcerpt(SourceText(file: "", bytes: bytes), at: 3))
    #expect(diagnostic.message == diagnostic.message.printable)
    let lines = diagnostic.description.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines.map(\.printable) == lines)
  }

  @Test("Each has a name of its own, which programs rely on")
  func names() {
    let names = Self.problems.map(\.wording.name)
    // An unknown key is told of in two ways.
    #expect(Set(names).count == names.count - 1)
  }
}
