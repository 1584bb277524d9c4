import Foundation

/// What is in a folder: every file's bytes by path, hidden ones too; folders end in a slash.
package struct Tree: Equatable {
  package private(set) var files: [String: [UInt8]] = [:]
  package private(set) var folders: Set<String> = []
  /// Inode and time of change of each file: they tell an untouched one from one written again.
  package private(set) var identities = Identities()

  /// Apart from the content, as a copy of a tree is equal to it.
  package struct Identities: Equatable {
    fileprivate(set) var byPath: [String: [String]] = [:]
  }

  package init(of folder: String) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = "\(folder)/\(name)"
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      if attributes[.type] as? FileAttributeType == .typeDirectory {
        folders.insert(name)
        continue
      }
      files[name] = try Self.bytes(at: path)
      identities.byPath[name] = [FileAttributeKey.systemFileNumber, .modificationDate]
        .map { "\(attributes[$0]!)" }
    }
  }

  /// Of a link to a folder, which is not gone into, its text.
  private static func bytes(at path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      return Array(try FileManager.default.destinationOfSymbolicLink(atPath: path).utf8)
    }
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  package static func == (left: Tree, right: Tree) -> Bool {
    left.files == right.files && left.folders == right.folders
  }
}

extension Tree {
  package var names: [String] { files.keys.sorted() }

  package func text(_ name: String) -> String? {
    files[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The one file that is named by its content: `dist/wootric-1a2b3c4d5e.js`.
  package func bundle(in folder: String) -> String? {
    files.keys.first { $0.hasPrefix(path("wootric-", in: folder)) && $0.hasSuffix(".js") }
  }

  /// What a build says about its files, by what is on the disk.
  package func summary(of folder: String, url: String = "/assets/") throws -> String {
    guard let bundle = bundle(in: folder) else { throw CocoaError(.fileNoSuchFile) }
    let bundleName = String(bundle.dropFirst(path("", in: folder).count))
    let names =
      [
        "loader.js", "loader.min.js", "loader.html", bundleName, "wootric.d.ts",
        "wootric-manifest.json", "wootric-privacy.json",
      ]
      .map { path($0, in: folder) } + others
    let width = names.map(\.count).max() ?? 0
    let sizes = names.map { "\(files[$0]?.count ?? -1)" }
    let digits = sizes.map(\.count).max() ?? 0
    let lines = zip(names, sizes).map { name, size in
      let gap = width - name.count + digits - size.count
      return "new     \(name)  \(String(repeating: " ", count: gap))\(size) bytes\n"
    }
    return lines.joined() + "bundle  \(url)\(bundleName)\n"
  }

  /// What a build writes elsewhere, in the order in which it tells of it.
  private var others: [String] {
    let ends = ["wootric.schema.json", "-preview.html", "_headers"]
    return ends.flatMap { end in names.filter { $0.hasSuffix(end) } }
      .filter { $0.hasSuffix("_headers") ? text($0)?.contains("# wootric-snippet") == true : true }
  }

  private func path(_ name: String, in folder: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }
}
