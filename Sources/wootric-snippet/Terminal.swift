#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where the command's words go: results to standard output, everything for people to standard error.
enum Terminal {
  static func say(_ line: String) { write(line + "\n", to: 2) }

  static func print(_ text: String) { write(text, to: 1) }

  /// A reader that has gone away is no concern of ours.
  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        #if canImport(Darwin)
          Darwin.write(descriptor, $0.baseAddress, $0.count)
        #elseif canImport(Glibc)
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        #else
          Musl.write(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }

  static func exit(_ status: ExitStatus) -> Never {
    #if canImport(Darwin)
      Darwin.exit(status.rawValue)
    #elseif canImport(Glibc)
      Glibc.exit(status.rawValue)
    #else
      Musl.exit(status.rawValue)
    #endif
  }
}
