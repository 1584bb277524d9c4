import Foundation
import WootricSnippet

/// A folder that the generator fills.
struct Site {
  var folder: URL

  func write(_ text: String, to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Pages of its own get the loader by their theme, and the bundle goes where they look for it.
  func publish(_ pages: [Page], with snippet: Snippet) throws {
    let theme = Theme(head: snippet.element.html)
    for page in pages { try write(theme.html(page), to: page.path) }
    try write(snippet.bundle.served, to: snippet.bundle.url)
    try write(snippet.loader?.readable ?? "", to: "loader.js")
    try write("/*\n  \(PolicySources(snippet).header)\n", to: "_headers")
  }

  /// A page that somebody else wrote comes in pieces, as from a server, and goes out with the loader.
  func adopt(_ html: String, as path: String, with snippet: Snippet) throws -> [String] {
    var filter = PageFilter(snippet)
    var page = filter.feed(Array(html.utf8.prefix(20)))
    page += filter.feed(Array(html.utf8.dropFirst(20)))
    page += filter.finish()
    try write(String(decoding: page, as: UTF8.self), to: path)
    return filter.notes
  }

  /// A folder of finished pages has a settings file of its own, as a person would write it.
  func adoptArchive(settings: String) throws -> BuildReport {
    try write(settings, to: "archive/wootric.json")
    try write("<!doctype html><title>1999</title>", to: "archive/public/1999.html")
    try write("<p>A part of a page.", to: "archive/public/part.html")
    let build = Build(settingsFile: folder.appendingPathComponent("archive/wootric.json").path)
    for drift in try build.check().drifts { print("before:", drift) }
    let report = try build.run()
    for drift in try build.check().drifts { print("after:", drift) }
    return report
  }
}
