import Foundation
import WootricSnippet

// `Magazine FOLDER TOKEN`: a small magazine whose readers are asked.
let site = Site(folder: URL(fileURLWithPath: CommandLine.arguments[1]))
let token = CommandLine.arguments[2]

var settings = Settings(accountToken: token)
settings.survey = Settings.Survey(productName: "The Magazine", modalTheme: .dark)
settings.traits.append(.init(trait: "plan", destination: .field(.property("plan"))))
settings.sdk.load = .idle

let pages = [
  Page("index.html", markdown: "# The Magazine\n\nFish & chips.\n\n- One\n- Two"),
  Page("issues/1.html", markdown: "# Issue 1\n\nOf <b>bold</b>\ntext."),
]

do {
  let snippet = Snippet(try settings.checked())
  try site.publish(pages, with: snippet)
  let old = "<!doctype html><html><head><meta charset=utf-8><title>Old</title></head><p>Old"
  for note in try site.adopt(old, as: "old.html", with: snippet) { print("note:", note) }
  for note in try site.adopt("<p>A part", as: "part.html", with: snippet) { print("note:", note) }

  let report = try site.adoptArchive(
    settings:
      "{ accountToken: \"\(token)\", site: { root: \"public\" }, survey: { language: \"XX\" } }")
  for warning in report.settingsWarnings { print(warning.origin.line, warning.message) }
  for skip in report.site?.skipped ?? [] { print(skip) }
  print(report.site?.pagesWithLoader ?? 0, "pages,", report.changes, "changes")
} catch let error as SettingsError {
  for problem in error.diagnostics { print("error:", problem.message) }
  exit(65)
} catch let error as FileError {
  print("error:", error)
  exit(74)
}
