/// A name that is told apart by its bytes, as JavaScript tells names apart: Swift takes "é" and an "e"
/// with an accent behind it for the same text.
struct ExactName: Hashable {
  private let bytes: String.UTF8View

  init(_ name: String) { bytes = name.utf8 }

  static func == (left: ExactName, right: ExactName) -> Bool {
    left.bytes.elementsEqual(right.bytes)
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = bytes.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in bytes { hasher.combine(byte) } }
  }
}
