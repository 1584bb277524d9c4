/// A page as its author writes it, in the simplest Markdown: headings, lists and paragraphs.
struct Page: Sendable {
  var path: String
  var blocks: [Block]

  enum Block: Sendable {
    case heading(String)
    case list([String])
    case paragraph(String)
  }
}

extension Page {
  init(_ path: String, markdown: String) {
    self.path = path
    blocks = markdown.split(separator: "\n\n").map { text in
      let lines = text.split(separator: "\n").map(String.init)
      if let heading = lines.first, heading.hasPrefix("# ") {
        return .heading(String(heading.dropFirst(2)))
      }
      if lines.allSatisfy({ $0.hasPrefix("- ") }) {
        return .list(lines.map { String($0.dropFirst(2)) })
      }
      return .paragraph(lines.joined(separator: " "))
    }
  }

  var title: String {
    for case .heading(let text) in blocks { return text }
    return path
  }
}

/// The frame of all pages.
struct Theme: Sendable {
  /// Goes into each head, as it is.
  var head: String

  func html(_ page: Page) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">\(head)
    <title>\(page.title.escaped)</title>
    </head>
    <body>
    \(page.blocks.map(html).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private func html(_ block: Page.Block) -> String {
    switch block {
    case .heading(let text): "<h1>\(text.escaped)</h1>"
    case .list(let items): "<ul>\(items.map { "<li>\($0.escaped)</li>" }.joined())</ul>"
    case .paragraph(let text): "<p>\(text.escaped)</p>"
    }
  }
}

private extension String {
  var escaped: String {
    reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      default: text.append(character)
      }
    }
  }
}
