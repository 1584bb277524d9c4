import Testing

@testable import WootricSnippet

/// A policy and what `csp: "update"` makes of it.
struct PolicyUpdate: Sendable, CustomTestStringConvertible {
  var old: String
  var new: String

  init(_ old: String, to new: String? = nil) { (self.old, self.new) = (old, new ?? old) }

  var testDescription: String { old }

  static let all: [PolicyUpdate] = [
    PolicyUpdate(
      "img-src a.example; font-src 'none'",
      to: "img-src a.example https://*.wootric.com; font-src 'none'"),
    PolicyUpdate(
      "script-src 'self'", to: "script-src 'self' 'sha256-ours=' https://cdn.wootric.com"),
    PolicyUpdate(
      "script-src 'self' ; base-uri 'none';",
      to: "script-src 'self' 'sha256-ours=' https://cdn.wootric.com; base-uri 'none';"),
    PolicyUpdate(
      "script-src 'none'", to: "script-src 'sha256-ours=' 'self' https://cdn.wootric.com"),
    PolicyUpdate(
      "script-src 'unsafe-inline'", to: "script-src 'unsafe-inline' 'self' https://cdn.wootric.com"),
    PolicyUpdate(
      "script-src 'nonce-a' 'strict-dynamic'",
      to: "script-src 'nonce-a' 'strict-dynamic' 'sha256-ours='"),
    PolicyUpdate("script-src * 'unsafe-inline'; connect-src *"),
    PolicyUpdate("script-src-attr 'none'"),
    PolicyUpdate(
      "default-src 'self'",
      to:
        "default-src 'self'; script-src 'self' 'sha256-ours=' https://cdn.wootric.com; connect-src 'self' https://*.wootric.com; img-src 'self' https://*.wootric.com; frame-src 'self' https://*.wootric.com; style-src 'self' https://*.wootric.com"
    ),
    PolicyUpdate(
      "default-src 'none'; connect-src 'self'",
      to:
        "default-src 'none'; connect-src 'self' https://*.wootric.com; script-src 'sha256-ours=' 'self' https://cdn.wootric.com; img-src https://*.wootric.com; frame-src https://*.wootric.com; style-src https://*.wootric.com"
    ),
    PolicyUpdate("trusted-types a", to: "trusted-types a wootric"),
    PolicyUpdate(
      "trusted-types 'none'; require-trusted-types-for 'script'",
      to: "trusted-types wootric; require-trusted-types-for 'script'"),
    PolicyUpdate(
      "img-src a,script-src b",
      to:
        "img-src a https://*.wootric.com,script-src b 'sha256-ours=' 'self' https://cdn.wootric.com"
    ),
    PolicyUpdate("style-src 'self'", to: "style-src 'self' https://*.wootric.com"),
    PolicyUpdate(
      "style-src a; style-src-elem b; child-src c",
      to:
        "style-src a; style-src-elem b https://*.wootric.com; child-src c https://*.wootric.com"
    ),
  ]
}

@Suite("Policies that are updated")
struct PolicyUpdateTests {
  static let needs = PolicyNeeds(
    element: .init(hash: "sha256-ours="),
    scripts: ["/assets/wootric-0123456789.js", "https://cdn.wootric.com/wootric-sdk.js"],
    sources: [
      .init("script-src", ["'self'", "https://cdn.wootric.com"]),
      .init("connect-src", ["https://*.wootric.com"]),
      .init("img-src", ["https://*.wootric.com"]), .init("frame-src", ["https://*.wootric.com"]),
      .init("style-src", ["https://*.wootric.com"]),
      .init("trusted-types", ["wootric"]),
    ])
  static let rewriter = PageRewriter(element: element, policy: needs, updatesPolicy: true)

  private func page(_ value: String) -> [UInt8] {
    Array("<head><meta http-equiv=Content-Security-Policy content=\(value)><p>".utf8)
  }

  private func updated(_ bytes: [UInt8]) -> String {
    text(Self.rewriter.rewrite(bytes).bytes(of: bytes))
  }

  private func expected(_ value: String) -> String {
    text(page(value)).replacing("<p>", with: text(element) + "<p>")
  }

  @Test("A policy gets what it lacks", arguments: PolicyUpdate.all)
  func adds(_ update: PolicyUpdate) {
    let kept = update.new == update.old ? "" : " data-wootric-policy=\"\(update.old)\""
    #expect(updated(page("\"\(update.old)\"")) == expected("\"\(update.new)\"\(kept)"))
  }

  @Test("What was added is enough", arguments: PolicyUpdate.all)
  func isEnough(_ update: PolicyUpdate) {
    let policy = ContentPolicy(update.new)
    #expect(policy.allows(Self.needs.element!))
    #expect(policy.allows(scripts: Self.needs.scripts))
    #expect(policy.adding(Self.needs) == policy)
    #expect(Self.rewriter.rewrite(page("\"\(update.old)\"")).warnings == [])
  }

  @Test("What is known of another page's policy gives the same page")
  func remembered() {
    let policies = PolicyMemory(Self.needs)
    for update in PolicyUpdate.all + PolicyUpdate.all {
      let page = page("\"\(update.old)\"")
      let outcome = page.withUnsafeBytes {
        Self.rewriter.outcome(of: .place, head: $0, isComplete: true, policies)
      }
      #expect(outcome == Self.rewriter.rewrite(page))
    }
  }

  @Test(
    "A second run changes nothing, and removing gives the page back", arguments: PolicyUpdate.all)
  func isReversible(_ update: PolicyUpdate) {
    let page = page("\"\(update.old)\"")
    let once = Self.rewriter.rewrite(page).bytes(of: page)
    #expect(Self.rewriter.rewrite(once) == PageOutcome(.unchanged))
    #expect(text(Self.rewriter.remove(once).bytes(of: once)) == text(page))
  }

  @Test("Another loader's hash takes the place of the old one's")
  func otherHash() {
    let page = page("\"script-src 'unsafe-hashes'\"")
    let once = Self.rewriter.rewrite(page).bytes(of: page)
    var next = Self.rewriter
    next.policy.element = .init(hash: "sha256-next=")
    #expect(
      text(next.rewrite(once).bytes(of: once)) == updated(page).replacing("ours=", with: "next="))
  }

  @Test("A run that updates no more gives the policy back")
  func notAnyMore() {
    let page = page("\"script-src 'self'\"")
    let once = Self.rewriter.rewrite(page).bytes(of: page)
    var next = Self.rewriter
    next.updatesPolicy = false
    #expect(text(next.rewrite(once).bytes(of: once)) == expected("\"script-src 'self'\""))
  }

  @Test("Single quotes, no quotes and references are kept as they are written")
  func quotes() {
    let single = "'script-src &#x27;self&apos; https&colon;//a.example'"
    #expect(
      updated(page(single))
        == expected(
          "\"script-src 'self' https://a.example 'sha256-ours=' https://cdn.wootric.com\" data-wootric-policy=\(single)"
        ))
    #expect(
      updated(page("trusted-types"))
        == expected("\"trusted-types wootric\" data-wootric-policy=trusted-types"))
    for value in [single, "trusted-types"] {
      let once = Array(updated(page(value)).utf8)
      #expect(text(Self.rewriter.remove(once).bytes(of: once)) == text(page(value)))
    }
  }

  @Test(
    "A policy that is not understood is reported and stays",
    arguments: ["\"script-src &lowbar;a\"", "\"script-src é\"", "\"script-src &a\""])
  func notUnderstood(_ value: String) {
    let page = page(value)
    let outcome = Self.rewriter.rewrite(page)
    #expect(
      text(outcome.bytes(of: page)) == text(page).replacing("<p>", with: text(element) + "<p>"))
    #expect(outcome.warnings.map(\.kind) == [.policyBlocksLoader])
  }

  @Test("A policy whose update would push the charset too far is reported and stays")
  func charset() {
    let meta = "<meta http-equiv=content-security-policy content=\"script-src 'self'\">"
    let padding = String(repeating: "a", count: 900)
    let page = Array("<head>\(meta)<title>\(padding)</title><meta charset=x></head>".utf8)
    let outcome = Self.rewriter.rewrite(page)
    #expect(
      text(outcome.bytes(of: page))
        == text(page).replacing("</head>", with: text(element) + "</head>"))
    #expect(outcome.warnings.map(\.kind) == [.policyBlocksLoader])
  }

  @Test("A policy behind the loader is updated too")
  func behind() {
    let page = Array(
      "<head><link><meta http-equiv=content-security-policy content='script-src a'>".utf8)
    let outcome = Self.rewriter.rewrite(page)
    let once = outcome.bytes(of: page)
    #expect(outcome.warnings == [])
    #expect(
      text(once).contains("content=\"script-src a 'sha256-ours=' 'self' https://cdn.wootric.com\""))
    #expect(text(Self.rewriter.remove(once).bytes(of: once)) == text(page))
  }
}
