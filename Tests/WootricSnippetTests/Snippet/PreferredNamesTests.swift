import Testing
import WootricTemplates

@testable import WootricSnippet

@Suite("Preferred names")
struct PreferredNamesTests {
  @Test("Each belongs to a variable of the default settings or of the example")
  func declared() throws {
    let declared = try [Settings(accountToken: "NPS-1a2b3c4d"), Example.settings]
      .flatMap { Snippet($0, form: .readable).scripts }
      .flatMap { try Draft($0).names }
    #expect(Set(PreferredNames.ofTemplates.keys).subtracting(declared).sorted() == [])
  }

  @Test("Each name has one, of one letter")
  func letters() {
    let lines = String(decoding: Template.preferredNames, as: UTF8.self).split(separator: "\n")
    let names = lines.flatMap { $0.split(separator: " ").dropFirst() }
    #expect(Set(names).count == names.count)
    for line in lines {
      let name = Array(line.prefix { $0 != " " }.utf8)
      #expect(name.count == 1 && ShortNames.letters.contains(name[0]))
    }
  }

  @Test("They make what browsers download smaller")
  func worth() throws {
    let scripts = Snippet(Settings(accountToken: "NPS-1a2b3c4d"), form: .readable).scripts
    let sizes = try [[:], PreferredNames.ofTemplates].map { names in
      try scripts.reduce(0) {
        $0 + GzipSize.bytes(of: Array(try Draft($1).text(preferring: names).utf8))
      }
    }
    #expect(sizes[1] < sizes[0] - 50)
  }
}

extension Snippet {
  /// The scripts that browsers run.
  var scripts: [String] { [loader?.readable, bundle.served].compactMap(\.self) }
}
