import Foundation
import WootricSnippet

// Looks for better short names for so many seconds, and writes `Templates/names.txt` anew:
//
//     swift run -c release tune-names 300
//
// A debug build would try a tenth of the names in that time.
guard CommandLine.arguments.count == 2, let seconds = Int(CommandLine.arguments[1]) else {
  print("usage: swift run -c release tune-names SECONDS")
  exit(2)
}
let package = (1...4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
  url.deletingLastPathComponent()
}
let example = try Data(contentsOf: package.appendingPathComponent("site-example/wootric.json"))
var tuning = try NameTuning(
  PreferredNames.ofTemplates, example: Settings.read(Array(example), file: "wootric.json"))
let before = tuning.score
tuning.run(for: .seconds(seconds))
try tuning.table.write(
  to: package.appendingPathComponent("Templates/names.txt"), atomically: true, encoding: .utf8)
print("Templates/names.txt is written anew; its score is \(tuning.score) after \(before).")
