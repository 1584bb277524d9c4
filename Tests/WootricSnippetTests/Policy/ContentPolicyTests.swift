import Testing

@testable import WootricSnippet

/// A policy, and whether it lets our inline loader, our external loader, and bundle and SDK run.
struct PolicyCase: Sendable, CustomTestStringConvertible {
  var policy: String
  var inline: Bool
  var external: Bool
  var scripts: Bool

  init(_ policy: String, inline: Bool, external: Bool, scripts: Bool) {
    (self.policy, self.inline) = (policy, inline)
    (self.external, self.scripts) = (external, scripts)
  }

  var testDescription: String { policy }

  static let hash = "sha256-ours="
  static let integrity = "sha384-ours="
  static let bundle = "/assets/wootric-0123456789.js"
  static let sdk = "https://cdn.wootric.com/wootric-sdk.js"

  static let all: [PolicyCase] = [
    PolicyCase("", inline: true, external: true, scripts: true),
    PolicyCase("img-src 'none'", inline: true, external: true, scripts: true),
    PolicyCase("default-src 'none'", inline: false, external: false, scripts: false),
    PolicyCase("default-src *", inline: false, external: true, scripts: true),
    PolicyCase("script-src 'self'", inline: false, external: true, scripts: false),
    PolicyCase(
      "script-src 'SELF' https://cdn.wootric.com", inline: false, external: true, scripts: true),
    PolicyCase("script-src 'self' cdn.wootric.com", inline: false, external: true, scripts: true),
    PolicyCase("script-src 'self' *.wootric.com", inline: false, external: true, scripts: true),
    PolicyCase("script-src 'self' *.WOOTRIC.com:443", inline: false, external: true, scripts: true),
    PolicyCase("script-src 'self' *.wootric.com:*", inline: false, external: true, scripts: true),
    PolicyCase(
      "script-src 'self' *.wootric.com:8443", inline: false, external: true, scripts: false),
    PolicyCase("script-src 'self' wootric.com", inline: false, external: true, scripts: false),
    PolicyCase(
      "script-src 'self' *.cdn.wootric.com", inline: false, external: true, scripts: false),
    PolicyCase("script-src 'self' *.ootric.com", inline: false, external: true, scripts: false),
    PolicyCase(
      "script-src 'self' http://cdn.wootric.com", inline: false, external: true, scripts: true),
    PolicyCase(
      "script-src 'self' ws://cdn.wootric.com", inline: false, external: true, scripts: false),
    PolicyCase("script-src 'self' cdn.wootric.com/", inline: false, external: true, scripts: true),
    PolicyCase(
      "script-src 'self' cdn.wootric.com/wootric-sdk.js", inline: false, external: true,
      scripts: true),
    PolicyCase(
      "script-src 'self' cdn.wootric.com/Wootric-sdk.js", inline: false, external: true,
      scripts: false),
    PolicyCase(
      "script-src 'self' cdn.wootric.com/js/", inline: false, external: true, scripts: false),
    PolicyCase("script-src https:", inline: false, external: true, scripts: true),
    PolicyCase("script-src http:", inline: false, external: true, scripts: true),
    PolicyCase("script-src data:", inline: false, external: false, scripts: false),
    PolicyCase("script-src https://*.wootric.com", inline: false, external: false, scripts: false),
    PolicyCase("script-src 'nonce-a'", inline: false, external: false, scripts: false),
    PolicyCase("script-src 'unsafe-inline'", inline: true, external: false, scripts: false),
    PolicyCase("script-src 'unsafe-inline' *", inline: true, external: true, scripts: true),
    PolicyCase(
      "script-src 'unsafe-inline' 'nonce-a' *", inline: false, external: true, scripts: true),
    PolicyCase("script-src 'sha256-ours='", inline: true, external: false, scripts: false),
    PolicyCase(
      "script-src 'sha256-Ours=' 'unsafe-inline'", inline: false, external: false, scripts: false),
    PolicyCase("script-src 'sha384-ours='", inline: false, external: true, scripts: false),
    PolicyCase(
      "script-src 'sha256-ours=' 'strict-dynamic'", inline: true, external: false, scripts: true),
    PolicyCase(
      "script-src 'sha384-ours=' 'strict-dynamic' *", inline: false, external: true, scripts: true),
    PolicyCase("script-src 'strict-dynamic' https:", inline: false, external: false, scripts: true),
    PolicyCase("script-src *; script-src 'none'", inline: false, external: true, scripts: true),
    PolicyCase(
      "script-src 'none'; script-src-elem *", inline: false, external: true, scripts: true),
    PolicyCase("script-src-attr 'none'", inline: true, external: true, scripts: true),
    PolicyCase("default-src 'none';script-src *", inline: false, external: true, scripts: true),
    PolicyCase(";; ; Script-Src\t*\n;", inline: false, external: true, scripts: true),
    PolicyCase("script-src *, script-src 'self'", inline: false, external: true, scripts: false),
    PolicyCase("trusted-types a", inline: true, external: true, scripts: true),
    PolicyCase("require-trusted-types-for 'script'", inline: true, external: true, scripts: true),
    PolicyCase(
      "require-trusted-types-for 'script'; trusted-types a", inline: true, external: true,
      scripts: false),
    PolicyCase(
      "require-trusted-types-for 'script'; trusted-types a wootric", inline: true, external: true,
      scripts: true),
    PolicyCase(
      "require-trusted-types-for 'script'; trusted-types *", inline: true, external: true,
      scripts: true),
  ]
}

@Suite("Content policies")
struct ContentPolicyTests {
  @Test("A policy lets run what a browser would", arguments: PolicyCase.all)
  func allows(_ example: PolicyCase) {
    let policy = ContentPolicy(example.policy)
    let inline = PolicyNeeds.Element(hash: PolicyCase.hash)
    let external = PolicyNeeds.Element(
      hash: PolicyCase.integrity, url: PolicyCase.bundle)
    #expect(policy.allows(inline) == example.inline)
    #expect(policy.allows(external) == example.external)
    #expect(policy.allows(scripts: [PolicyCase.bundle, PolicyCase.sdk]) == example.scripts)
    #expect(policy.text == example.policy)
  }

  @Test("An external loader's page is asked for its host, an inline one's for its hash")
  func needs() {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    let inline = Snippet(settings)
    settings.loader.mode = .external
    let external = Snippet(settings)
    #expect(PolicyNeeds(inline).element == .init(hash: inline.element.cspHash!))
    #expect(
      PolicyNeeds(external).element
        == .init(hash: external.bundle.integrity, url: external.bundle.url))
    let page = Array(
      "<head><meta http-equiv=content-security-policy content=\"script-src 'self' *.wootric.com\">"
        .utf8)
    let warnings = [inline, external].map { snippet in
      PageRewriter(snippet).rewrite(page).warnings.map(\.kind)
    }
    #expect(warnings == [[.policyBlocksLoader], []])
  }

  @Test("A policy behind the loader governs what the loader adds, but not the loader")
  func behind() {
    var needs = PolicyNeeds(element: .init(hash: PolicyCase.hash), scripts: [PolicyCase.sdk])
    let host = "https://*.wootric.com"
    needs.sources =
      [.init("script-src", [host])] + ["connect-src", "img-src"].map { .init($0, [host]) }
    let rewriter = PageRewriter(element: element, policy: needs)
    func kinds(_ policy: String) -> [PageWarning.Kind] {
      let meta = "<meta http-equiv=content-security-policy content=\"\(policy)\">"
      return rewriter.rewrite(Array("<head><link>\(meta)</head>".utf8)).warnings.map(\.kind)
    }
    #expect(kinds("script-src *.wootric.com") == [])
    #expect(kinds("script-src 'self'") == [.policyBlocksLoader])
    #expect(kinds("connect-src 'self'") == [.policyBlocksData])
    #expect(kinds("img-src 'self'; connect-src *.wootric.com") == [.policyBlocksData])
    #expect(kinds("img-src https:; connect-src https://*.wootric.com; font-src 'none'") == [])
  }
}
