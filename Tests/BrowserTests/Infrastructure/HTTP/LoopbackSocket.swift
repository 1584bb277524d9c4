import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A system call on a socket that failed.
struct SocketError: Error, Equatable, CustomStringConvertible {
  var call: String
  var code: Int32

  var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// A connection to a port of 127.0.0.1; every call waits.
final class LoopbackSocket {
  private let descriptor: Int32

  init(port: Int) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    try limitReads(seconds: 60)
    try connect(to: port)
  }

  deinit { close(descriptor) }
}

extension LoopbackSocket {
  func write(_ data: Data) throws {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, 0) }
      try check("send", count)
      rest = rest.dropFirst(count)
    }
  }

  /// The next bytes; none at the end of the stream.
  func read() throws -> Data {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    try check("recv", count)
    return Data(buffer.prefix(count))
  }
}

extension LoopbackSocket {
  private func connect(to port: Int) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafeBytes(of: &address) { bytes in
      let pointer = bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self)
      return systemConnect(descriptor, pointer, socklen_t(bytes.count))
    }
    try check("connect", Int(result))
  }

  /// A driver that hangs would hang the run.
  private func limitReads(seconds: Int) throws {
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    try check("setsockopt", Int(setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)))
  }

  private func check(_ call: String, _ result: Int) throws {
    if result < 0 { throw SocketError(call: call, code: errno) }
  }
}

/// `connect(2)` by a name that the class's own method does not hide.
private func systemConnect(
  _ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ size: socklen_t
) -> Int32 {
  connect(descriptor, address, size)
}
