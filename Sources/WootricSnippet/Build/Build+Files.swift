extension Build {
  /// Takes the only files that are looked at from a list.
  /// - Throws: `FileError` where the list cannot be read.
  package mutating func readFiles(listedIn file: String) throws(FileError) {
    readFiles(in: try FileSystem.contents(of: file))
  }

  /// One name a line, whatever ends it; or with a zero behind each, as `find -print0` writes them, for
  /// names with line feeds in them.
  package mutating func readFiles(in list: [UInt8]) {
    let isByZero = list.contains(0)
    listed = list.split(separator: isByZero ? 0 : .lineFeed).compactMap { line in
      let name = !isByZero && line.last == .carriageReturn ? line.dropLast() : line
      return name.isEmpty ? nil : SystemPath(bytes: name)
    }
  }
}
