extension FileSystem {
  /// All bytes of a file.
  static func contents(of path: String) throws(FileError) -> [UInt8] {
    let file = try OpenFile(reading: SystemPath(path))
    let size = try file.status().size
    return try file.read(0..<size)
  }
}
