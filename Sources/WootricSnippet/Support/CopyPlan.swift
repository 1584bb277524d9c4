/// How a file becomes another one: its bytes up to the edit, the edit's own, and the rest.
struct CopyPlan {
  /// The source's size.
  var size: Int
  /// Within the bytes of the source that are in memory.
  var edit: FileEdit

  var newSize: Int { size - edit.range.count + edit.replacement.count }
}

extension CopyPlan {
  /// Writes the new file. What is in memory is written from there, the rest is copied by the kernel.
  func write(
    to target: borrowing OpenFile, from head: borrowing FileHead
  ) throws(FileError) {
    let known = head.bytes[..<min(size, head.count)]
    try edit.replacement.withUnsafeBufferPointer { (replacement) throws(FileError) in
      try target.write(
        UnsafeRawBufferPointer(rebasing: known[..<edit.range.lowerBound]),
        UnsafeRawBufferPointer(replacement),
        UnsafeRawBufferPointer(rebasing: known[edit.range.upperBound...]))
    }
    let rest = target.appendByKernel(known.endIndex..<size, of: head.file)
    try append(rest, of: head.file, to: target)
  }

  /// Whether a file of the new size holds the new bytes already.
  func isDone(
    in target: borrowing OpenFile, from head: borrowing FileHead, _ buffer: ByteBuffer
  ) throws(FileError) -> Bool {
    let known = head.bytes[..<min(size, head.count)]
    let before = UnsafeRawBufferPointer(rebasing: known[..<edit.range.lowerBound])
    let after = UnsafeRawBufferPointer(rebasing: known[edit.range.upperBound...])
    let middle = before.count + edit.replacement.count
    // A second run spends most of its time in calls of the system: one here instead of three.
    if known.count == size, newSize <= buffer.size {
      let there = buffer[0..<newSize]
      guard try target.read(into: there, at: 0) == newSize else { return false }
      return edit.replacement.withUnsafeBytes { replacement in
        UnsafeRawBufferPointer(rebasing: there[..<before.count]).isSame(as: before)
          && UnsafeRawBufferPointer(rebasing: there[before.count..<middle]).isSame(as: replacement)
          && UnsafeRawBufferPointer(rebasing: there[middle...]).isSame(as: after)
      }
    }
    let isReplaced = try edit.replacement.withUnsafeBufferPointer { (bytes) throws(FileError) in
      try target.holds(UnsafeRawBufferPointer(bytes), at: before.count, buffer)
    }
    guard isReplaced, try target.holds(before, at: 0, buffer) else { return false }
    guard try target.holds(after, at: middle, buffer) else { return false }
    return try target.holds(
      known.endIndex..<size, of: head.file, at: middle + after.count, buffer)
  }
}

private extension CopyPlan {
  func append(
    _ range: Range<Int>, of source: borrowing OpenFile, to target: borrowing OpenFile
  ) throws(FileError) {
    var rest = range
    while !rest.isEmpty {
      let bytes = try source.read(rest.prefix(FileHead.room))
      // The source shrank under the copy: a short page must not stand for a whole one.
      if bytes.isEmpty { throw FileError(path: source.path.text, operation: .keep, number: 0) }
      try target.write(bytes)
      rest = rest.lowerBound + bytes.count..<rest.upperBound
    }
  }
}

private extension OpenFile {
  func holds(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, _ buffer: ByteBuffer
  ) throws(FileError) -> Bool {
    var done = 0
    while done < bytes.count {
      let part = buffer[0..<min(buffer.size, bytes.count - done)]
      guard try read(into: part, at: offset + done) == part.count else { return false }
      let wanted = UnsafeRawBufferPointer(rebasing: bytes[done..<done + part.count])
      guard UnsafeRawBufferPointer(part).isSame(as: wanted) else { return false }
      done += part.count
    }
    return true
  }

  func holds(
    _ range: Range<Int>, of source: borrowing OpenFile, at offset: Int, _ buffer: ByteBuffer
  ) throws(FileError) -> Bool {
    let half = buffer.size / 2
    var rest = range
    while !rest.isEmpty {
      let wanted = buffer[half..<half + min(half, rest.count)]
      guard try source.read(into: wanted, at: rest.lowerBound) == wanted.count else { return false }
      let part = buffer[0..<wanted.count]
      let place = offset + rest.lowerBound - range.lowerBound
      guard try read(into: part, at: place) == part.count else { return false }
      guard UnsafeRawBufferPointer(part).isSame(as: UnsafeRawBufferPointer(wanted)) else {
        return false
      }
      rest = rest.lowerBound + wanted.count..<rest.upperBound
    }
    return true
  }
}
