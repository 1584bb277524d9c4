import Foundation
import TestSupport
import Testing

/// The rooms of the library as the article lists them, lowest first.
private let rooms: [String] = {
  let article = (try? String(contentsOf: Repository.article("Architecture"), encoding: .utf8)) ?? ""
  return article.matches(of: /\| `(\w+)` \|/).map { String($0.output.1) }
}()

/// What Architecture.md promises of the house, read off the sources.
@Suite("The rooms of the house")
struct RoomsTests {
  private let files: [SourceFile]

  init() throws {
    files = try Repository.files(in: "Sources", ending: ".swift").map(SourceFile.init)
  }

  @Test("Arrows between rooms point down", arguments: rooms.indices)
  func arrows(of index: Int) {
    var homes: [Substring: Set<String>] = [:]
    for file in files { for name in file.types { homes[name, default: []].insert(file.room) } }
    // A name that something nested has, too, says nothing.
    for file in files { for name in file.nestedTypes { homes[name] = nil } }
    let above = Set(rooms[(index + 1)...])
    for file in files where file.room == rooms[index] {
      let upward = file.words.filter { name in
        homes[name].map { $0.count == 1 && above.contains($0.first ?? "") } ?? false
      }
      #expect(upward.isEmpty, "\(file.path) uses what stands above its room")
    }
  }

  @Test("Every file of the library stands in a room of the list")
  func list() {
    let library = files.filter { $0.path.hasPrefix("Sources/WootricSnippet/") }
    #expect(Set(library.map(\.room)) == Set(rooms + ["Version.swift"]))
  }

  @Test("The general tools know no template", arguments: rooms.prefix(5))
  func generalTools(room: String) throws {
    for file in files where file.room == room {
      #expect(try !Repository.text(file.path).contains("import WootricTemplates"), "\(file.path)")
    }
  }

  @Test("A file holds one thought, and a folder is seen at a glance")
  func lengths() {
    for file in files { #expect(file.lines <= 350, "\(file.path)") }
    for (folder, members) in Dictionary(grouping: files, by: \.folder) {
      #expect(members.count <= 15, "\(folder)")
    }
  }
}

/// A source file, as far as the names in it and its place go.
private struct SourceFile {
  let path: String
  let lines: Int
  /// The types that it declares on its own level.
  let types: [Substring]
  /// Those inside of others, which go with the ones around them.
  let nestedTypes: [Substring]
  /// The capitalised words of its code, without comments and strings.
  let words: Set<Substring>

  init(_ path: String) throws {
    let text = try Repository.text(path)
    let code = text.replacing(/\/\/[^\n]*/, with: "").replacing(/"(\\.|[^"\\\n])*"/, with: "")
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let declarations = code.matches(
      of: /^( *)(?:\w+ )*(?:struct|enum|class|protocol|typealias) ([A-Z]\w+)/
        .anchorsMatchLineEndings())
    types = declarations.filter { $0.output.1.isEmpty }.map { Substring(String($0.output.2)) }
    nestedTypes = declarations.filter { !$0.output.1.isEmpty }
      .map { Substring(String($0.output.2)) }
    words = Set(code.matches(of: /\b[A-Z]\w+/).map { Substring(String($0.output)) })
  }
}

private extension SourceFile {
  /// `Settings` of `Sources/WootricSnippet/Settings/Survey.swift`; the name of a file without a room.
  var room: String { path.split(separator: "/").dropFirst(2).first.map(String.init) ?? path }

  var folder: Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
}
