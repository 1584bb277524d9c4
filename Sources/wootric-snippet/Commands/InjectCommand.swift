import WootricSnippet

extension Command {
  static let inject = Command(
    name: "inject",
    summary: "Read a page from standard input; write it with its loader to standard output.",
    arguments: [.folder],
    options: [.settings, .environment, .page, .readable] + .speech,
    examples: [
      "wootric-snippet inject < page.html > dist/page.html",
      "curl -s https://example.com/ | wootric-snippet inject site-example",
    ],
    run: { try Report(injecting: $0) }
  )
}

private extension Report {
  /// Passes the page through; what is to be said about it goes to the messages.
  init(injecting arguments: Arguments) throws {
    if let word = arguments[.folder], word.hasSuffix(".html") || word.hasSuffix(".htm") {
      throw UsageError.pageForFolder(word)
    }
    let build = try Build(arguments)
    let file = try build.readSettings(&messages)
    let page = arguments.page
    let name = page ?? "<stdin>"
    if let page, let notice = file.settings.site?.notice(passingBy: page, file: name) {
      try StandardStreams.pass()
      messages.append(notice)
    } else {
      let snippet = file.snippet(forPage: page, build.form)
      messages += try StandardStreams.pass(through: PageFilter(snippet), of: name)
    }
  }
}

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
