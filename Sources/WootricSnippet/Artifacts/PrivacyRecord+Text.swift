extension PrivacyRecord {
  /// The attribute of the table by which `check` knows it, with the record's hash.
  static let mark: StaticString = "data-wootric-privacy=\""

  /// A chapter for each state, with a table for each kind of thing.
  var markdown: String {
    states.map { state in
      "## \(state.name.title)\n\n"
        + state.parts.map { title, rows in
          let head = "| \(title) | kept in | for | purpose or source |\n|---|---|---|---|\n"
          return head
            + rows.map { "| \($0.cells.map(\.inMarkdown).joined(separator: " | ")) |\n" }.joined()
        }.joined(separator: "\n")
        + (state.parts.isEmpty ? "Nothing is asked for, kept or sent.\n" : "")
    }.joined(separator: "\n")
  }

  /// One table to include in a cookie policy, in ASCII.
  var html: String {
    let head = ["consent", "what", "name", "kept in", "for", "purpose or source"]
    let rows = states.flatMap { state in
      state.parts.flatMap { title, rows in rows.map { [state.name.rawValue, title] + $0.cells } }
    }
    return "<table \(Self.mark)\(hash)\">\n<thead><tr>\(head.tags("th"))</tr></thead>\n<tbody>\n"
      + rows.map { "<tr>\($0.tags("td"))</tr>\n" }.joined() + "</tbody>\n</table>\n"
  }

  /// The hashes of the records that a page includes.
  static func hashes(in page: UnsafeRawBufferPointer) -> [String] {
    var hashes: [String] = []
    var start = 0
    while let offset = UnsafeRawBufferPointer(rebasing: page[start...]).firstOffset(of: mark) {
      start += offset + mark.utf8CodeUnitCount
      hashes.append(
        String(decoding: page[start...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
    }
    return hashes
  }
}

private extension PrivacyRecord.Name {
  var title: String {
    switch self {
    case .pending: "Before a choice"
    case .granted: "After a yes"
    case .denied: "After a no"
    }
  }
}

private extension PrivacyRecord.State {
  /// The tables that have rows.
  var parts: [(title: String, rows: [PrivacyRecord.Row])] {
    let all: [(title: String, rows: [PrivacyRecord.Row])] =
      [("host", hosts), ("stored", storage), ("sent", fields)]
    return all.filter { !$0.rows.isEmpty }
  }
}

private extension PrivacyRecord.Row {
  var cells: [String] { [name, kind ?? "", lifetime ?? "", reason] }
}

private extension [String] {
  func tags(_ name: String) -> String { map { "<\(name)>\($0.inHTML)</\(name)>" }.joined() }
}

private extension String {
  var inMarkdown: String {
    replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("*", with: "\\*")
      .replacing("<", with: "&lt;").split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
