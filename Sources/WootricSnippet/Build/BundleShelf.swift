/// The bundles of earlier runs: pages that visitors hold, or caches keep, still point at them.
///
/// The folder `retain` holds the last ones and `wootric-bundles.txt`, which lists them, the newest
/// first: a cache that is restored may have lost the files' times.
struct BundleShelf {
  private let build: Build
  private let output: String
  /// Today's, the site's own first; then the copies of the SDK that they load.
  private let bundles: [(fileName: String, bytes: [UInt8])]
  /// Without a hash in its name, every bundle replaces the one before.
  private let isHashed: Bool

  init(_ plan: BuildPlan) {
    (build, output) = (plan.build, plan.places.output)
    bundles =
      plan.snippets.bundles.map { ($0.fileName, Array($0.served.utf8)) }
      + plan.snippets.copies.map { ($0.fileName, $0.bytes) }
    isHashed = plan.snippet.bundle.integrity != nil
  }
}

extension BundleShelf {
  static let list = Artifact.retained.names[0]

  /// Stages the retained bundles into the output, the new one into the folder that retains them, and
  /// the removal of what is too old.
  func stage(_ files: inout FileTransaction) throws(FileError) {
    let kept = try retain(&files)
    guard build.prune else { return }
    for name in try names(in: output) where !today.contains(name) && !kept.contains(name) {
      try files.stageRemoval(of: Path.joined(output, name))
    }
  }
}

private extension BundleShelf {
  var today: [String] { bundles.map(\.fileName) }

  func retain(_ files: inout FileTransaction) throws(FileError) -> [String] {
    guard let folder = build.retain, isHashed else { return [] }
    let older = try listed(in: folder).filter { !today.contains($0) }
    let kept = today + older.prefix(max(0, build.retained - today.count))
    for bundle in bundles {
      try files.stage(bundle.bytes, at: Path.joined(folder, bundle.fileName))
    }
    for name in kept.dropFirst(today.count) {
      let bytes = try FileSystem.contents(of: Path.joined(folder, name))
      try files.stage(bytes, at: Path.joined(output, name))
    }
    for name in older where !kept.contains(name) {
      try files.stageRemoval(of: Path.joined(folder, name))
    }
    let list = kept.map { $0 + "\n" }.joined()
    try files.stage(Array(list.utf8), at: Path.joined(folder, BundleShelf.list))
    return kept
  }

  /// The bundles that are there: those of the list in its order, then others by name.
  func listed(in folder: String) throws(FileError) -> [String] {
    let there = try names(in: folder)
    let path = Path.joined(folder, BundleShelf.list)
    guard try FileSystem.status(SystemPath(path), followingLinks: false)?.kind == .file else {
      return there
    }
    let text = String(decoding: try FileSystem.contents(of: path), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init).filter(there.contains)
    return lines + there.filter { !lines.contains($0) }
  }

  /// Files whose names are of our making and tell the hash of what is in them.
  func names(in folder: String) throws(FileError) -> [String] {
    let path = SystemPath(folder)
    guard try FileSystem.status(path, followingLinks: true)?.kind == .folder else { return [] }
    var names: [String] = []
    for entry in try FileSystem.entries(of: path) where entry.kind == .file {
      let name = entry.name.text
      guard let hash = Snippet.Bundle.hash(inName: name) else { continue }
      let bytes = try FileSystem.contents(of: Path.joined(folder, name))
      if Snippet.Bundle.hash(of: bytes) == hash { names.append(name) }
    }
    return names
  }
}
