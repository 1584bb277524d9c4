import Testing

@testable import WootricSnippet

@Suite("Privacy record")
struct PrivacyRecordTests {
  private func record(_ change: (inout Settings) -> Void = { _ in }) -> PrivacyRecord {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    change(&settings)
    return PrivacyRecord(Snippet(settings))
  }

  @Test("A page that asks has three states, and does nothing in the first")
  func states() {
    let states = record { $0.consent.mode = .manual }.states
    #expect(states.map(\.name) == [.pending, .granted, .denied])
    #expect(states[0].hosts.isEmpty && states[0].fields.isEmpty)
    #expect(states[0].storage.map(\.name) == ["wootric_debug"])
    #expect(
      states[1].hosts.map(\.name) == ["this site", "cdn.wootric.com", "*.wootric.com"])
    #expect(record { $0.consent.respectGPC = false }.states.map(\.name) == [.granted])
  }

  @Test("The switch for debug is a key that every page looks for, unless the settings leave it out")
  func debug() {
    let states = record { $0.consent.mode = .manual }.states
    #expect(states.allSatisfy { $0.storage.contains { $0.name == "wootric_debug" } })
    let silent = record {
      ($0.consent.mode, $0.analytics.debug) = (.manual, .none)
    }.states
    #expect(!silent.contains { $0.storage.contains { $0.name == "wootric_debug" } })
    #expect(silent[0] == PrivacyRecord.State(name: .pending))
  }

  @Test("A change of what is kept or sent is another record, a change of looks is none")
  func hash() {
    let hashes = [
      record(), record { $0.analytics.identity = .session }, record { $0.analytics.query = .all },
      record { $0.otherTraits = .drop }, record { $0.consent.mode = .cookiebot },
      record { $0.analytics.cookieAge = 30 },
    ].map(\.hash)
    #expect(Set(hashes).count == hashes.count)
    #expect(record { $0.sdk.timeout = 20 }.hash == hashes[0])
  }

  @Test("Attack: a trait is text in Markdown and in HTML, and a page's record is found again")
  func escaping() {
    let hostile = record {
      $0.traits = [
        Settings.TraitMapping(trait: "<b>|{{x}}\n\"", destination: .field(.property("a")))
      ]
    }
    #expect(hostile.markdown.contains(#"the trait '&lt;b>\|{{x}} "' of identify"#))
    #expect(hostile.html.contains("the trait '&#60;b&#62;|&#123;&#123;x}}&#10;&#34;' of identify"))
    let page = Array("<p>Privacy\n\(hostile.html)\(record().html)".utf8)
    let found = page.withUnsafeBytes { PrivacyRecord.hashes(in: $0) }
    #expect(found == [hostile.hash, record().hash])
  }
}
