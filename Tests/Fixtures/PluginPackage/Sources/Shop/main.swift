import Foundation

// A site of one page, as a generator in Swift writes it: `Shop FOLDER`.
let site = URL(fileURLWithPath: CommandLine.arguments[1])

func write(_ data: Data, to path: String) throws {
  let file = site.appendingPathComponent(path)
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try data.write(to: file)
}

let page = "<!doctype html><meta charset=utf-8><title>Shop</title>" + WootricFiles.loaderElement
try write(Data(page.utf8), to: "index.html")
try write(Data(WootricFiles.bundle.utf8), to: WootricFiles.bundleURL)
try write(Data(WootricFiles.bundleName.utf8), to: "bundle-name.txt")

// The files of the settings are resources, too.
for name in ["loader.html", "wootric.js", "wootric.d.ts", "wootric-manifest.json"] {
  guard let file = Bundle.module.url(forResource: name, withExtension: nil) else { continue }
  try write(Data(contentsOf: file), to: "resources/" + name)
}
