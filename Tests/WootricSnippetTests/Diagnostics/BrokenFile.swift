import Testing
import WootricSnippet

/// A settings file with faults or oddities, and all that is said about it.
struct BrokenFile: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let message: String

  init(_ name: String, file text: String, _ message: String) {
    self.testDescription = name
    self.text = text
    self.message = message
  }

  /// A file that is complete but for one setting, on its third line.
  init(_ name: String, setting: String, _ message: String) {
    self.init(name, file: "{\n  accountToken: \"NPS-1a2b3c4d\",\n  \(setting)\n}\n", message)
  }
}

extension BrokenFile {
  static let all =
    syntax + keys + values + addresses + slips + loading + analytics + traits + survey + consent
    + environments + pages + lints
}

@Suite("Broken settings")
struct BrokenFileTests {
  @Test(
    "Every problem is reported with its place, in one run",
    arguments: BrokenFile.all)
  func message(_ file: BrokenFile) {
    #expect(messages(of: Array(file.text.utf8)) == file.message)
  }

  @Test(
    "A file that is no text is refused as such",
    arguments: [
      ([0x7B, 0xFF, 0x7D], "1:2: error: the file is not UTF-8 from here on; save it as UTF-8"),
      ([0x7B, 0xC3], "1:2: error: the file is not UTF-8 from here on; save it as UTF-8"),
      ([0xFF, 0xFE, 0x7B, 0x00], "1:1: error: the file is UTF-16; save it as UTF-8"),
      (
        [0x0A, 0x7B, 0x00],
        "2:2: error: the file contains a NUL byte, so it is not text; make sure that it is the settings file"
      ),
    ] as [([UInt8], String)])
  func encoding(bytes: [UInt8], message: String) {
    #expect(messages(of: bytes) == "wootric.json:\(message)")
  }

  @Test("A file of more than 8 MiB is not scanned")
  func size() {
    let bytes = [UInt8](repeating: 0x20, count: 8 << 20 + 1)
    #expect(
      messages(of: bytes)
        == "wootric.json:1:1: error: the file is larger than 8 MiB; make sure that it is the settings file"
    )
  }

  @Test("A wrong file is told of by its first thousand errors")
  func count() {
    let keys = (0..<2000).map { "key\($0): 1" }.joined(separator: "\n,")
    let found = problems(of: Array("{\(keys)}".utf8))
    #expect(found.count == 1001)
    #expect(found.last?.problem == .tooManyErrors(limit: 1000))
    #expect(found.last?.origin == Diagnostic.Origin(file: "wootric.json", line: 1001, column: 2))
  }

  @Test("An odd file is told of by its first thousand warnings, each once for all of its overlays")
  func warnings() throws {
    let traits = (0..<1001).map { "\"t\($0)_date\": \"properties.p\($0)_date\"" }
    let file = { (count: Int) in
      "{accountToken: 'NPS-1a2b3c4d', traits: {\(traits.prefix(count).joined(separator: ","))},"
        + " site: {root: 'a', pages: {'a/**': {}, 'b/**': {}}}}"
    }
    let few = try SettingsFile.read(Array(file(9).utf8), file: "wootric.json").warnings
    #expect(few.count == 9)
    let found = try SettingsFile.read(Array(file(1001).utf8), file: "wootric.json").warnings
    #expect(found.map(\.problem).filter { $0 == .tooManyWarnings(limit: 1000) }.count == 1)
    #expect(found.count == 1001)
  }

  @Test("A hundred thousand brackets are refused at the sixty-fifth inner one")
  func depth() {
    let problem = problems(of: Array(String(repeating: "[", count: 100_000).utf8)).first
    #expect(problem?.problem == .json5(.tooDeep(limit: 64)))
    #expect(problem?.origin == Diagnostic.Origin(file: "wootric.json", line: 1, column: 66))
  }

  @Test("Line ends of all systems are counted alike", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) {
    let origin = problems(of: Array("{\(end)\(end) banana: 1}".utf8)).last?.origin
    #expect(origin == Diagnostic.Origin(file: "wootric.json", line: 3, column: 2))
  }

  private func messages(of bytes: [UInt8]) -> String {
    let environment = SettingsEnvironment(variables: ["SET": "set"])
    do {
      let file = try SettingsFile.read(bytes, file: "wootric.json", environment: environment)
      return SettingsError(diagnostics: file.warnings).description
    } catch {
      return error.description
    }
  }

  private func problems(of bytes: [UInt8]) -> [Diagnostic] {
    do {
      _ = try Settings.read(bytes, file: "wootric.json")
      return []
    } catch {
      return error.diagnostics
    }
  }
}
