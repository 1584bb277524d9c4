extension Build {
  /// The names in a list of pages, one a line.
  /// - Throws: `FileError` where the list cannot be read.
  package static func names(listedIn file: String) throws(FileError) -> [String] {
    names(in: try FileSystem.contents(of: file))
  }

  /// The lines that are not empty.
  package static func names(in list: [UInt8]) -> [String] {
    list.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
