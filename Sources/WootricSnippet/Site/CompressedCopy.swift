/// Files such as `about.html.gz`, which hosts send in place of `about.html`.
///
/// Limits. A copy is known by its name alone, and its age by its time: a compressor gives it its file's time
/// or a later one. A copy whose time a cache or a checkout has changed may be taken for older than it is.
enum CompressedCopy {
  /// A copy that is there.
  struct Found {
    var path: SystemPath
    /// Of a link, what it leads to has it, as hosts send that.
    var stamp: FileSystem.Stamp
  }
}

extension CompressedCopy {
  /// gzip's, Brotli's and Zstandard's, as nginx, Caddy and others look for them.
  static let endings = [".gz", ".br", ".zst"]

  static func isOne(_ name: SystemPath) -> Bool {
    endings.contains { name.bytes.hasSuffix($0.utf8) }
  }

  /// What a copy may be: hosts follow links.
  static func kind(_ status: FileSystem.Status?) -> FileSystem.Status.Kind? {
    status.flatMap { [.file, .link].contains($0.kind) ? $0.kind : nil }
  }

  /// Whether a copy is of an older file. Brotli and Zstandard give it their file's time in whole seconds.
  static func isOld(_ copy: FileSystem.Stamp, of file: FileSystem.Stamp) -> Bool {
    copy.nanoseconds == 0 ? copy.seconds < file.seconds : copy.isOlder(than: file)
  }

  /// The copies of a file that are there.
  static func all(of path: SystemPath) throws(FileError) -> [Found] {
    var copies: [Found] = []
    for ending in endings {
      let copy = path.extended(by: ending)
      guard kind(try FileSystem.status(copy, followingLinks: false)) != nil,
        let stamp = try FileSystem.status(copy, followingLinks: true)?.stamp
      else { continue }
      copies.append(Found(path: copy, stamp: stamp))
    }
    return copies
  }
}

private extension Collection<UInt8> {
  func hasSuffix(_ ending: some Collection<UInt8>) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }
}
