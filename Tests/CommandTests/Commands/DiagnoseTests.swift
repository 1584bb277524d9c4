import Foundation
import TestSupport
import Testing

/// Whole texts, for they are all that somebody gets who looks for a survey.
@Suite("diagnose")
struct DiagnoseTests {
  /// The lines about a page that is as a build wrote it.
  private static let fine = """
    page: ok: answered with 200, text/html
    page:2:1: ok: the loader is here, of these settings for 'production'
    page:2:1: ok: the loader stands before all other scripts

    """
  private static let end = """
    diagnose  no fault; if no survey shows, type analytics.debug(true) into the page's console

    """
  private static let fault = "diagnose  1 fault; no survey shows\n"

  @Test("A page and its bundle that are as they should be")
  func allIsWell() async throws {
    let site = try await DeliveredSite()
    let outcome = try await site.diagnose(site.html(site.page) + site.script)
    #expect(
      outcome
        == Program.Outcome(
          status: 0,
          errors: Self.fine + """
            page: ok: no Content-Security-Policy is here
            bundle: ok: '\(site.bundleName)' is the bundle that the loader asks for
            \(Self.end)
            """))
  }

  @Test("Policies in headers and in the page, by the directive that lacks something")
  func policies() async throws {
    let site = try await DeliveredSite()
    let vendor = "https://*.wootric.com"
    let meta =
      "<meta http-equiv=content-security-policy content=\"default-src 'self'; style-src 'self'\">"
    let outcome = try await site.diagnose(
      site.html(
        site.page(meta + site.loader), "Content-Security-Policy: script-src 'self' \(vendor)",
        "content-security-policy: connect-src 'self', frame-src 'none'; img-src data:",
        "content-security-policy-report-only: connect-src 'self'"))
    let column = 1 + meta.utf8.count
    #expect(
      outcome
        == Program.Outcome(
          status: 1,
          errors: """
            page: ok: answered with 200, text/html
            page:2:\(column): ok: the loader is here, of these settings for 'production'
            page:2:\(column): ok: the loader stands before all other scripts
            page: error: this policy blocks the loader; add '\(site.hash)' to script-src
            page: error: this policy blocks what the SDK asks Wootric; add \(vendor) to connect-src
            page: warning: this policy blocks the survey's images; add \(vendor) to img-src
            page: error: this policy blocks the survey's frames; add \(vendor) to frame-src
            page:2:1: error: this policy blocks the loader; write script-src 'self' '\(site.hash)' \
            \(vendor) https://cdn.wootric.com
            page:2:1: error: this policy blocks what the SDK asks Wootric; write connect-src 'self' \(vendor)
            page:2:1: warning: this policy blocks the survey's images; write img-src 'self' \(vendor)
            page:2:1: error: this policy blocks the survey's styles; add 'unsafe-inline' \(vendor) to \
            style-src (Wootric's SDK writes its styles inline)
            page:2:1: warning: this policy blocks the survey's fonts; write font-src 'self' \(vendor)
            page:2:1: error: this policy blocks the survey's frames; write frame-src 'self' \(vendor)
            page: this policy only reports; in force, it would block what the SDK asks Wootric; \
            add \(vendor) to connect-src
            the bundle's response is not here; put that of '/assets/\(site.bundleName)' behind the page's
            diagnose  7 faults; no survey shows

            """))
  }

  @Test("Policies that let the survey show")
  func goodPolicies() async throws {
    let site = try await DeliveredSite()
    let policy = try await site.workspace.run("print", "csp").output
      .trimmingCharacters(in: .newlines).replacing("\n", with: "; ")
    let nonce = site.loader.replacing("<script ", with: "<script nonce=abc ")
    for (head, policies) in [
      (site.loader, [policy]), (site.loader, ["upgrade-insecure-requests"]),
      (site.loader, [policy, "sandbox allow-scripts"]),
      (nonce, ["script-src 'nonce-abc' 'strict-dynamic'"]), (nonce, ["script-src 'nonce-abc'"]),
    ] {
      let headers = policies.map { "content-security-policy: \($0)" }
      let outcome = try await site.diagnose(
        site.answer("200", ["content-type: text/html"] + headers, site.page(head)) + site.script)
      let said = policies.count == 1 ? "the policy allows" : "the 2 policies allow"
      #expect(
        outcome.errors == Self.fine + """
          page: ok: \(said) the loader, the bundle, the SDK and what it asks for
          bundle: ok: '\(site.bundleName)' is the bundle that the loader asks for
          \(Self.end)
          """)
    }
  }

  @Test("What is wrong with a page", arguments: PageFault.all)
  func page(_ fault: PageFault) async throws {
    let site = try await DeliveredSite(fault.settings)
    let outcome = try await site.diagnose(fault.answer(site))
    #expect(outcome.errors.contains(fault.said(site)), "\(outcome.errors)")
    #expect(outcome.status == (fault.isRed ? 1 : 0))
  }

  @Test("What is wrong with a bundle", arguments: BundleFault.all)
  func bundle(_ fault: BundleFault) async throws {
    let site = try await DeliveredSite(fault.settings)
    let outcome = try await site.diagnose(site.html(site.page) + fault.answer(site))
    let lines = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("bundle: ") }
    #expect(lines.map(String.init) == [fault.said(site)], "\(outcome.errors)")
  }

  @Test("A page that the settings leave out is called that, where its path is given")
  func leftOut() async throws {
    let site = try await DeliveredSite(", site: { root: 'public', exclude: ['legal/**'] }")
    let page = site.html("<!doctype html><title>A</title>")
    let said = "page: error: no loader is here"
    let excluded = try await site.diagnose(page, "--page", "legal/a.html")
    #expect(
      excluded.errors.contains(
        "\(said), as the settings leave this page out: site.exclude matches it\n"))
    #expect(
      try await site.diagnose(page).errors.contains(
        "\(said); publish the pages that 'wootric-snippet build' wrote, or give the page's path with"
          + " --page to hear whether the settings leave it out\n"))
    let other = try await site.diagnose(page, "--page", "a.html")
    #expect(
      other.errors.contains("\(said); publish the pages that 'wootric-snippet build' wrote\n"))
  }

  @Test("The page of another environment is named, and one of this is not")
  func environments() async throws {
    let settings = ", environments: { staging: { survey: { productName: \"Test\" } } }"
    let site = try await DeliveredSite(settings, arguments: ["--environment", "staging"])
    let page = site.html(site.page)
    #expect(
      try await site.diagnose(page).errors.contains(
        "page:2:1: error: the loader was built for 'staging', not for 'production'; publish that"
          + " build, or diagnose with --environment staging\n"))
    #expect(
      try await site.diagnose(page, "--environment", "staging").errors.contains(
        "page:2:1: ok: the loader is here, of these settings for 'staging'\n"))
  }

  @Test("Workflows get what is wrong, programs all of it")
  func formats() async throws {
    let site = try await DeliveredSite()
    let page = site.html("<!doctype html><title>A</title>")
    let text = "no loader is here; publish the pages that 'wootric-snippet build' wrote"
    #expect(
      try await site.diagnose(page, "--format", "github")
        == Program.Outcome(status: 1, output: "::error file=page::\(text)\n", errors: Self.fault))
    #expect(
      try await site.diagnose(page, "--format", "json")
        == Program.Outcome(
          status: 1,
          output: """
            {
              "command": "diagnose",
              "status": 1,
              "messages": [{
                  "severity": "passed",
                  "file": "page",
                  "problem": "answered",
                  "message": "answered with 200, text/html"
                }, {
                  "severity": "error",
                  "file": "page",
                  "problem": "noLoader",
                  "message": "\(text)"
                }, {
                  "severity": "passed",
                  "file": "page",
                  "problem": "policiesAllow",
                  "message": "no Content-Security-Policy is here"
                }],
              "result": {
                "fine": false,
                "responses": 1,
                "pages": 1
              }
            }

            """))
    #expect(
      try await site.diagnose(page, "--quiet")
        == Program.Outcome(status: 1, errors: "page: error: \(text)\n"))
    #expect(
      try await site.diagnose(page, "--color", "always").errors.hasPrefix(
        "page: \u{1B}[1;32mok:\u{1B}[0m answered"))
  }

  @Test("A server's own answers, as curl prints them", .needs("curl"), .needs("python3"))
  func served() async throws {
    let site = try await DeliveredSite()
    try site.workspace.write(site.page, to: "public/a/index.html")
    try site.workspace.write(site.bundle, to: "public/assets/\(site.bundleName)")
    let server = Repository.folder + "/Tests/CommandTests/Python/serve.py"
    let line = """
      { curl --noproxy '*' -siL $SITE/a; curl --noproxy '*' -si $SITE/assets/$0; } | $1 diagnose
      """
    let python = try #require(Program(named: "python3"))
    for (name, status, said) in [
      (
        site.bundleName, Int32(0),
        "bundle: warning: the bundle's Cache-Control is not there; send 'public, max-age=31536000,"
          + " immutable, no-transform'\n" + Self.end
      ),
      (
        "wootric-0000000000.js", 1,
        "bundle: error: '\(site.bundleName)' is not there: answered with 404; upload the files of the"
          + " output folder\n" + Self.fault
      ),
    ] {
      let outcome = try await python.run(
        [server, site.workspace["public"], "SITE", "/bin/sh", "-c", line]
          + [name, Command.program.path], in: site.workspace.path)
      #expect(outcome.status == status)
      #expect(outcome.errors.hasPrefix(Self.fine), "\(outcome.errors)")
      #expect(outcome.errors.hasSuffix(said), "\(outcome.errors)")
    }
  }
}
