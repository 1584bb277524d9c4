/// Room for a file's first bytes, used again from file to file.
final class ByteBuffer {
  private var memory: UnsafeMutableRawBufferPointer

  init(_ size: Int) { memory = .allocate(byteCount: size, alignment: 16) }

  deinit { memory.deallocate() }
}

extension ByteBuffer {
  var size: Int { memory.count }

  subscript(range: Range<Int>) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: memory[range])
  }

  /// Makes room for so many bytes; the first ones that are wanted stay.
  func grow(to size: Int, keeping count: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    memory.deallocate()
    memory = larger
  }
}
