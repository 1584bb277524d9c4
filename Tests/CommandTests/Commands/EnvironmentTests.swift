import TestSupport
import Testing

@Suite("Environments and variables")
struct EnvironmentTests {
  private let settings = """
    {
      accountToken: "${TOKEN:-NPS-0a0a0a0a}",
      environments: { preview: { accountToken: "NPS-1b1b1b1b" } },
    }
    """

  @Test(
    "The option, the variable, the host: the first that says something counts",
    arguments: [
      ([], [:], "NPS-0a0a0a0a"), ([], ["TOKEN": "NPS-2c2c2c2c"], "NPS-2c2c2c2c"),
      (["--environment", "preview"], [:], "NPS-1b1b1b1b"),
      ([], ["WOOTRIC_ENVIRONMENT": "preview"], "NPS-1b1b1b1b"),
      (["--environment", "production"], ["WOOTRIC_ENVIRONMENT": "preview"], "NPS-0a0a0a0a"),
      (["--environment=auto"], ["CONTEXT": "deploy-preview"], "NPS-1b1b1b1b"),
      (["--environment=auto"], ["CONTEXT": "production"], "NPS-0a0a0a0a"),
      (["--environment=auto"], [:], "NPS-0a0a0a0a"),
    ])
  func token(options: [String], variables: [String: String], token: String) async throws {
    let workspace = try Workspace(["wootric.json": settings])
    let built = try await workspace.run(["build", "--quiet"] + options, environment: variables)
    #expect(built == Program.Outcome(status: 0))
    let bundle = try #require(try workspace.tree().bundle(in: "dist"))
    #expect(try workspace.tree().text(bundle)?.contains(token) == true)
    let printed = try await workspace.run(["print", "bundle"] + options, environment: variables)
    #expect(printed.output == (try workspace.tree().text(bundle)))
    let injected = try await workspace.run(
      ["inject"] + options, input: "<!doctype html><head>", environment: variables)
    #expect(injected.output.contains(bundle.dropFirst("dist/".count)))
  }

  @Test(
    "A build that is not for visitors says what it is for, and who said so",
    arguments: [
      (["--environment", "preview"], [:], "for     preview\n"),
      (
        [], ["WOOTRIC_ENVIRONMENT": "preview"],
        "for     preview (WOOTRIC_ENVIRONMENT=preview)\n"
      ),
      (
        ["--environment=auto"], ["CF_PAGES_BRANCH": "release"],
        "for     preview (CF_PAGES_BRANCH=release)\n"
      ),
      (["--environment=auto"], ["CF_PAGES_BRANCH": "production"], "pages   "),
    ])
  func named(options: [String], variables: [String: String], start: String) async throws {
    let workspace = try Workspace(["wootric.json": settings])
    let outcome = try await workspace.run(["build"] + options, environment: variables)
    #expect(outcome.errors.hasPrefix(start), "\(outcome.errors)")
  }

  @Test("An environment that is not declared is a mistake")
  func unknown() async throws {
    let outcome = try await Workspace(["wootric.json": settings]).run("build", "--environment", "x")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.hasPrefix("wootric.json:3:3: error: the environment 'x' is not declared; "))
  }
}
