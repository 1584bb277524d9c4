import TestSupport
import Testing

@Suite("Failures")
struct FailureTests {
  @Test("A run that fails leaves every file as it was", arguments: FailingRun.all)
  func nothingIsWritten(_ failing: FailingRun) async throws {
    let workspace = try Workspace(failing.files)
    let before = try workspace.tree()
    let outcome = try await workspace.run(["build"] + failing.arguments)
    #expect(outcome == Program.Outcome(status: failing.status, errors: failing.errors + "\n"))
    let after = try workspace.tree()
    #expect(after == before)
    #expect(after.identities == before.identities)
  }
}
