import Testing

@testable import WootricSnippet

@Suite("Lists of what a walk finds")
struct SiteListTests {
  private typealias List = SiteReport.Pages

  /// The files of a folder, of which some are in the list.
  private func list(_ folder: String, _ names: [String], of all: [String]) -> List {
    let entries = FolderEntries(
      all.map { FileSystem.Entry(name: SystemPath($0), kind: .file) })
    let indices = entries.indices.filter { names.contains(entries[$0].name.text) }
    let places = SiteReport.Places(
      folder: SystemPath(folder), entries: entries, indices: indices)
    return List(places) { path, _ in path.text }
  }

  private func joined(_ lists: [List]) -> List { lists.reduce(into: List()) { $0 += $1 } }

  private var pages: List {
    joined([
      list("b", ["2", "4"], of: ["1", "2", "3", "4"]), list("b", ["6"], of: ["5", "6"]),
      list("a", ["1"], of: ["1", "2"]), list("b", ["3", "5"], of: ["3", "5"]),
    ])
  }

  @Test("A list has its elements in order, and knows how many they are")
  func elements() {
    #expect(pages == ["b/2", "b/4", "b/6", "a/1", "b/3", "b/5"])
    #expect(pages.count == 6)
    #expect(List().isEmpty)
  }

  @Test("Some are kept, and the first ones left out, wherever groups begin")
  func parts() {
    #expect(pages.kept { $0 != "b/4" && $0 != "a/1" } == ["b/2", "b/6", "b/3", "b/5"])
    #expect(pages.kept { $0 > "b/2" }.kept { $0 != "b/3" } == ["b/4", "b/6", "b/5"])
    let all = Array(pages)
    for count in 0...7 {
      let rest = pages.without(first: count)
      #expect(Array(rest) == Array(all.dropFirst(count)))
      #expect(rest.count == max(0, 6 - count))
    }
  }

  @Test("Sorted, they come folder by folder, and in each by name")
  func sorted() {
    #expect(pages.sortedByFolder() == ["a/1", "b/2", "b/3", "b/4", "b/5", "b/6"])
  }

  @Test("A search finds what is in the list, asked in order and more than once")
  func search() {
    let inOrder = joined([
      list("b", ["2", "4"], of: ["1", "2", "3", "4"]), list("b", ["6"], of: ["5", "6"]),
      list("a", ["1"], of: ["1", "2"]),
    ])
    var search = PlaceSearch(inOrder)
    let asked = [
      ("b", "1"), ("b", "2"), ("b", "2"), ("b", "5"), ("b", "6"), ("b", "7"), ("c", "1"),
      ("a", "1"), ("a", "2"), ("b", "4"),
    ]
    let found = asked.map { search.contains(SystemPath($1), in: SystemPath($0)) }
    #expect(found == [false, true, true, false, true, false, false, true, false, true])
  }
}
