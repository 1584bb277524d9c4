import Testing

@testable import WootricSnippet

@Suite("Watching beside a generator")
struct LibraryWatchTests {
  @Test("A generator that wipes its folder and writes for a while is waited for")
  func wiping() throws {
    let folder = try TemporaryFolder()
    let page = "<!doctype html><head><title>A</title>"
    try folder.write(
      "{ accountToken: \"NPS-1a2b3c4d\", site: { root: \"public\" } }", to: "wootric.json")
    try folder.write(page, to: "public/a.html")
    var pauses = 0
    var told: [Int] = []
    Watch(Build(settingsFile: folder["wootric.json"])).run(
      pausing: {
        pauses += 1
        switch pauses {
        // The first build's own changes, which are looked at twice.
        case 1, 2: break
        case 3: try? folder.remove("public/a.html")
        case 4: try? folder.write(page, to: "public/b.html")
        case 5: try? folder.write(page, to: "public/c.html")
        default: break
        }
        return pauses < 12
      },
      tell: { result in told.append((try? result.get())?.site?.written.count ?? -1) })
    #expect(told == [1, 2])
  }
}
