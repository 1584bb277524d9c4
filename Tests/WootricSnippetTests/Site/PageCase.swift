import Testing

@testable import WootricSnippet

/// A document with `|` where the loader belongs, or the reason why it gets none.
struct PageCase: Sendable, CustomTestStringConvertible {
  var id: String
  var page: [UInt8]
  /// Nil: nowhere.
  var offset: Int?
  var skip: SkipReason?
  var warnings: [PageWarning]

  init(_ id: String, _ marked: String, skip: SkipReason? = nil, warnings: [PageWarning] = []) {
    self.init(id, bytes: Array(marked.utf8), skip: skip, warnings: warnings)
  }

  init(_ id: String, bytes: [UInt8], skip: SkipReason? = nil, warnings: [PageWarning] = []) {
    (self.id, self.skip, self.warnings) = (id, skip, warnings)
    offset = bytes.firstIndex(of: UInt8(ascii: "|"))
    page = bytes.filter { $0 != UInt8(ascii: "|") }
  }

  static let allEarly = early + documents + skipped + others + warned + bodies + frameworks
  static let allHeadEnd = headEnd + templates + skipped
  static let all = allEarly + headEnd + templates

  var testDescription: String { id }

  /// The page as it should come out.
  func expected(with element: [UInt8]) -> [UInt8] {
    guard let offset else { return page }
    return page[..<offset] + element + page[offset...]
  }
}

/// A stand-in for the loader's element.
let element = Array("<script data-wootric-snippet>go()</script>".utf8)
let olderElement = Array("<script async data-wootric-snippet=\"1\">old('</b>')</script>".utf8)

func warning(_ kind: PageWarning.Kind, _ line: Int, _ column: Int) -> PageWarning {
  PageWarning(kind: kind, line: line, column: column)
}
