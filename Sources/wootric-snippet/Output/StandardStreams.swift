import WootricSnippet

/// Standard input to standard output.
enum StandardStreams {
  /// All of standard input.
  static func contents() throws(FileError) -> [UInt8] {
    var contents: [UInt8] = []
    while case let bytes = try Terminal.receive(), !bytes.isEmpty { contents += bytes }
    return contents
  }

  /// Passes all of it on.
  static func pass() throws(FileError) {
    while case let bytes = try Terminal.receive(), !bytes.isEmpty { try Terminal.print(bytes) }
  }

  /// Passes a page through; holds no more of it than its head. Gives what is to be said about it, by
  /// the page's name.
  static func pass(
    through filter: PageFilter, of page: String
  ) throws(FileError) -> [Message] {
    var filter = filter
    while case let bytes = try Terminal.receive(), !bytes.isEmpty {
      try Terminal.print(filter.feed(bytes))
    }
    try Terminal.print(filter.finish())
    return filter.messages(file: page)
  }
}
