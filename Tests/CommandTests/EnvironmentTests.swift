import TestSupport
import Testing

@Suite("Environments and variables")
struct EnvironmentTests {
  private let settings = """
    {
      accountToken: "${TOKEN:-NPS-00000000}",
      environments: { preview: { accountToken: "NPS-11111111" } },
    }
    """

  @Test(
    "The option, the variable, the host: the first that says something counts",
    arguments: [
      ([], [:], "NPS-00000000"), ([], ["TOKEN": "NPS-22222222"], "NPS-22222222"),
      (["--environment", "preview"], [:], "NPS-11111111"),
      ([], ["WOOTRIC_ENVIRONMENT": "preview"], "NPS-11111111"),
      (["--environment", "production"], ["WOOTRIC_ENVIRONMENT": "preview"], "NPS-00000000"),
      (["--environment=auto"], ["CONTEXT": "deploy-preview"], "NPS-11111111"),
      (["--environment=auto"], ["CONTEXT": "production"], "NPS-00000000"),
      (["--environment=auto"], [:], "NPS-00000000"),
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

  @Test("An environment that is not declared is a mistake")
  func unknown() async throws {
    let outcome = try await Workspace(["wootric.json": settings]).run("build", "--environment", "x")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.hasPrefix("wootric.json:1:1: error: no environment 'x' is declared; "))
  }
}
