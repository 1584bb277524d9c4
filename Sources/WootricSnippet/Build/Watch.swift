/// Builds, and builds again whenever the settings file or a file of the site changes.
///
/// Looks at times and sizes rather than asking the system for events: that sees network folders
/// and editors that rename, and is the same on every system.
package struct Watch: Sendable {
  /// The build that is run again and again.
  package let build: Build

  /// Nothing is built yet.
  package init(_ build: Build) { self.build = build }
}

extension Watch {
  /// Goes on until it is told to stop.
  /// - Parameters:
  ///   - pause: waits a moment; false ends the watch.
  ///   - tell: hears of the first build, and of later ones that wrote something, failed, or followed
  ///     one that failed.
  package func run(
    pausing pause: () -> Bool, tell: (Result<BuildReport, any Error>) -> Void
  ) {
    var isAwaited = true
    repeat {
      // Before the build: what changes while it runs is seen afterwards. What it writes into the
      // site itself is seen too, and the build of that writes nothing.
      let others = others
      let seen = traces(others)
      let result = Result { try build.run() }
      if isAwaited || result.isNews { tell(result) }
      isAwaited = result.isFailure
      guard waitForChange(of: seen, others, pause) else { return }
    } while true
  }
}

extension Watch {
  /// The paths that are looked at, as the settings are now.
  package var places: [String] {
    [build.settingsFile] + [others.root].compactMap(\.self) + others.copies
  }
}

private extension Watch {
  func waitForChange(
    of seen: [SystemPath: FileTrace], _ others: Others, _ pause: () -> Bool
  ) -> Bool {
    while pause() {
      var last = traces(others)
      if last == seen { continue }
      // A generator that wipes its folder first writes for a while: half of a site is no site, so
      // nothing is built before two looks agree.
      while pause() {
        let next = traces(others)
        if next == last { return true }
        last = next
      }
      return false
    }
    return false
  }

  /// The site, and the copies of the SDK.
  typealias Others = (root: String?, copies: [String])

  /// As the settings are now; no copies where they cannot be read.
  var others: Others {
    guard let file = try? build.readSettingsAlone() else { return (build.site, []) }
    let folder = Path.folder(of: build.settingsFile)
    let copies = Set(file.perPage.all.compactMap(\.sdk.file)).sorted()
    return (
      BuildPlaces(build, file.settings).siteRoot, copies.map { Path.joined(folder, $0) }
    )
  }

  func traces(_ others: Others) -> [SystemPath: FileTrace] {
    var result = others.root.map { FileTrace.all(in: SystemPath($0)) } ?? [:]
    for path in ([build.settingsFile] + others.copies).map({ SystemPath($0) }) {
      result[path] = FileTrace(path)
    }
    return result
  }
}

private extension Result<BuildReport, any Error> {
  var isFailure: Bool { if case .failure = self { true } else { false } }

  /// A build after one's own changes writes nothing, and nobody wants to read that.
  var isNews: Bool {
    if case .success(let report) = self { report.changes > 0 } else { true }
  }
}

/// A trace tells a changed file from an unchanged one without reading it.
struct FileTrace: Equatable, Sendable {
  private let stamp: FileSystem.Stamp
  let isFolder: Bool

  /// The path's own, links not followed; nil where nothing is there, or nothing can be seen.
  init?(_ path: SystemPath) {
    guard let status = try? FileSystem.status(path, followingLinks: false) else { return nil }
    (stamp, isFolder) = (status.stamp, status.kind == .folder)
  }
}

extension FileTrace {
  /// Of every file in a folder and its folders, by path. What goes away meanwhile is as good as gone
  /// before.
  static func all(in folder: SystemPath) -> [SystemPath: FileTrace] {
    let entries = (try? FileSystem.entries(of: folder)) ?? FolderEntries()
    return entries.reduce(into: [:]) { result, entry in
      let path = folder.appending(entry.name)
      guard let trace = FileTrace(path) else { return }
      if trace.isFolder {
        result.merge(all(in: path)) { $1 }
      } else {
        result[path] = trace
      }
    }
  }
}
