import TestSupport
import Testing
import WootricSnippet

@Suite("Failures of snapshots")
struct SnapshotFailureTests {
  private func text(_ fault: SnapshotFailure.Fault) -> String {
    SnapshotFailure(path: "/s/a.js", suite: "LoaderTests", fault: fault).description
  }

  @Test("Each says what is wrong, where, and what to do about it")
  func sentences() {
    let accept = "/s/a.js\nTo accept: UPDATE_SNAPSHOTS=1 swift test --filter LoaderTests"
    let compare =
      "/s/a.js\nA recording run compares nothing: swift test --filter LoaderTests"
    #expect(text(.missing) == "There is no snapshot yet:\n" + accept)
    #expect(text(.unclaimed) == "No test claims this snapshot:\n" + accept)
    #expect(text(.recorded) == "A new snapshot was written:\n" + compare)
    #expect(text(.removed) == "A snapshot that no test claims was removed:\n" + compare)
    #expect(text(.nothingToRecord) == "All snapshots are as they were:\n" + compare)
  }

  @Test("A difference is shown with its line, its context and its trailing spaces")
  func difference() {
    let old = (1...12).map { "\($0)\n" }.joined()
    let new = old.replacingOccurrences("7\n", "seven \n\tseven and a half\r\n")
    #expect(
      text(.different(UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8)))) == """
        The output differs from its snapshot, first in line 7:
        /s/a.js:7
        @@ -3,9 +3,10 @@
         3
         4
         5
         6
        -7
        +seven ¬
        +\tseven and a half\r¬
         8
         9
         10
         11
        To accept: UPDATE_SNAPSHOTS=1 swift test --filter LoaderTests
        """)
  }

  @Test("Changes far apart are hunks of their own")
  func hunks() {
    let old = (1...12).map { "\($0)\n" }.joined()
    let new = "0\n" + old.dropLast(3)
    #expect(
      UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8)).description == """
        @@ -1,4 +1,5 @@
        +0
         1
         2
         3
         4
        @@ -8,5 +9,4 @@
         8
         9
         10
         11
        -12
        """)
  }

  @Test("A missing line feed at the end is a difference")
  func lineFeed() {
    #expect(
      UnifiedDiff(from: Array("a\n".utf8), to: Array("a".utf8)).description == """
        @@ -1,1 +1,1 @@
        -a
        +a
        \\ No newline at end of file
        """)
  }

  @Test("A text that is new altogether starts at its first line")
  func fromNothing() {
    let diff = UnifiedDiff(from: [], to: Array("a\n".utf8))
    #expect(diff.firstLine == 1)
    #expect(diff.description == "@@ -0,0 +1,1 @@\n+a")
  }

  @Test("A long line is cut down to what stands around the difference")
  func longLine() {
    let (start, end) = (String(repeating: "a", count: 500), String(repeating: "z", count: 500))
    let (old, new) = (start + "1" + end, start + "2" + end)
    let diff = UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8))
    let (before, after) = (start.prefix(80), end.prefix(79))
    #expect(
      diff.description.split(separator: "\n")[1]
        == "-…\(before)1\(after)…")
    #expect(diff.description.contains("+…\(before)2\(after)…"))
  }
}

private extension String {
  func replacingOccurrences(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
