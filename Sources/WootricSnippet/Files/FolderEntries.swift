/// The entries of a folder, sorted by their names, so that every run and every system goes the same way.
///
/// They are one block of memory: a site may have a million pages, and a block for each name would be four
/// times as much. An index is an entry's place in the block.
struct FolderEntries: Sendable {
  /// Of each entry its kind, its name, and the zero that ends it in C.
  private let block: ContiguousArray<UInt8>
}

extension FolderEntries: Collection {
  var startIndex: UInt32 { 0 }
  var endIndex: UInt32 { UInt32(block.count) }

  func index(after index: UInt32) -> UInt32 {
    block.withUnsafeBytes { bytes in
      var place = Int(index) + 1
      while bytes[place] != 0 { place += 1 }
      return UInt32(place + 1)
    }
  }

  subscript(index: UInt32) -> FileSystem.Entry {
    block.withUnsafeBytes { bytes in
      FileSystem.Entry(
        name: SystemPath(bytes.name(at: index)),
        kind: FileSystem.Status.Kind(rawValue: bytes[Int(index)])!)
    }
  }
}

extension FolderEntries {
  /// Of an empty folder.
  init() { self.init(block: []) }

  init(_ entries: some Sequence<FileSystem.Entry>) {
    var unsorted = Unsorted()
    for entry in entries { entry.name.withCString { unsorted.append($0, entry.kind) } }
    self = unsorted.sorted
  }

  /// Entries in the order in which the system tells of them.
  struct Unsorted {
    private var block: ContiguousArray<UInt8> = []
    private var starts: ContiguousArray<UInt32> = []
  }
}

extension FolderEntries.Unsorted {
  mutating func append(_ name: UnsafePointer<CChar>, _ kind: FileSystem.Status.Kind) {
    starts.append(UInt32(block.count))
    block.append(kind.rawValue)
    var place = name
    while place.pointee != 0 {
      block.append(UInt8(bitPattern: place.pointee))
      place += 1
    }
    block.append(0)
  }

  /// In a block of no more than its size.
  var sorted: FolderEntries {
    block.withUnsafeBytes { bytes in
      var block = ContiguousArray<UInt8>()
      block.reserveCapacity(bytes.count)
      let order = starts.sorted {
        FileSystem.isSorted(bytes.name(at: $0), before: bytes.name(at: $1))
      }
      for start in order {
        let end = bytes[(Int(start) + 1)...].firstIndex(of: 0)!
        block.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[Int(start)...end]))
      }
      return FolderEntries(block: block)
    }
  }
}

private extension UnsafeRawBufferPointer {
  func name(at entry: UInt32) -> UnsafePointer<CChar> {
    (baseAddress! + Int(entry) + 1).assumingMemoryBound(to: CChar.self)
  }
}

extension Array {
  /// A copy without room for more elements: one that grew has room for up to twice as many.
  var trimmed: [Element] {
    var copy: [Element] = []
    copy.reserveCapacity(count)
    copy += self
    return copy
  }
}
