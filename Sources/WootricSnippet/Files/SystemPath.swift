/// A name or path as the system has it: bytes, which need not be UTF-8.
struct SystemPath: Hashable, Sendable {
  /// With the zero that ends it in C.
  private let terminated: ContiguousArray<UInt8>
}

extension SystemPath {
  init(_ text: String) { self.init(bytes: text.utf8) }

  init(bytes: some Collection<UInt8>) {
    var terminated = ContiguousArray<UInt8>()
    terminated.reserveCapacity(bytes.count + 1)
    terminated.append(contentsOf: bytes)
    terminated.append(0)
    self.terminated = terminated
  }

  init(_ text: UnsafePointer<CChar>) {
    var count = 0
    while text[count] != 0 { count += 1 }
    terminated = ContiguousArray(UnsafeRawBufferPointer(start: text, count: count + 1))
  }

  var bytes: ArraySlice<UInt8> { terminated.withUnsafeBytes { ArraySlice($0.dropLast()) } }

  var isEmpty: Bool { terminated.count == 1 }

  /// The path as the system takes it: the working folder, which is empty here, is `.` to it.
  var orDot: SystemPath { isEmpty ? SystemPath(".") : self }

  /// The path for people and globs; bytes that are not UTF-8 become U+FFFD.
  var text: String {
    terminated.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0.dropLast()), as: UTF8.self)
    }
  }

  func hasPrefix(_ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { terminated.starts(with: $0) }
  }

  /// `folder/name`, by the rules of `Path.joined`.
  func appending(_ name: SystemPath) -> SystemPath {
    if name.isEmpty { return self }
    if name.terminated[0] == .slash || isEmpty || self == SystemPath(".") { return name }
    var joined = terminated
    joined.reserveCapacity(terminated.count + name.terminated.count)
    joined.removeLast()
    if joined.last != .slash { joined.append(.slash) }
    joined.append(contentsOf: name.terminated)
    return SystemPath(terminated: joined)
  }

  /// The path with these characters behind its name: `a.html` becomes `a.html.gz`.
  func extended(by ending: String) -> SystemPath {
    SystemPath(bytes: terminated.dropLast() + ContiguousArray(ending.utf8))
  }

  /// The path from a folder that it is or is in; nil where it is elsewhere. Both have no links and dots.
  func relative(to folder: SystemPath) -> SystemPath? {
    var start = folder.terminated.dropLast()
    if start.last == .slash { start = start.dropLast() }
    guard terminated.starts(with: start) else { return nil }
    guard terminated[start.count] == .slash else { return self == folder ? SystemPath("") : nil }
    return SystemPath(bytes: terminated[(start.count + 1)...].dropLast())
  }

  /// Everything before the last slash, empty where there is none, and what is after it.
  var split: (folder: SystemPath, name: SystemPath) {
    let bytes = terminated.dropLast()
    guard let slash = bytes.lastIndex(of: .slash) else { return (SystemPath(""), self) }
    let folder = slash == 0 ? bytes[...slash] : bytes[..<slash]
    return (SystemPath(bytes: folder), SystemPath(bytes: bytes[(slash + 1)...]))
  }

  /// Whether a relative path, as it is written, leaves the folder that it starts from, if only for a
  /// moment.
  var climbsOut: Bool {
    var depth = 0
    for name in terminated.dropLast().split(separator: .slash) where !name.elementsEqual(".".utf8) {
      depth += name.elementsEqual("..".utf8) ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    terminated.withUnsafeBytes { body($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
  }
}

extension SystemPath: Comparable {
  /// By bytes, so that every system and language sorts alike.
  static func < (left: SystemPath, right: SystemPath) -> Bool {
    left.terminated.lexicographicallyPrecedes(right.terminated)
  }
}

/// Paths as text, with `/`, as the settings and the system have them.
enum Path {
  /// `folder/name`; an absolute name stays as it is.
  static func joined(_ folder: String, _ name: String) -> String {
    if name.isEmpty { return folder }
    if name.hasPrefix("/") || folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Everything before the last slash, empty where there is none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path from a folder, both written from the same place; nil where it is elsewhere.
  static func relative(_ path: String, to folder: String) -> String? {
    let start = joined(folder, "x").dropLast()
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
  }
}

extension Path {
  /// Whether a path is a folder or in it, both written from the same place. Only their words are
  /// compared, as neither need be there.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    let (names, start) = (steps(of: path), steps(of: folder))
    return names.starts(with: start) && names.dropFirst(start.count).first != ".."
  }

  /// The names on the way, without `.`, and without `..` but at the start; an absolute path begins
  /// with an empty one.
  static func steps(of path: String) -> [Substring] {
    path.split(separator: "/").reduce(into: path.hasPrefix("/") ? [""] : []) { steps, name in
      switch name {
      case ".": break
      case ".." where steps.last == "": break
      case ".." where steps.last.map { $0 != ".." } ?? false: steps.removeLast()
      default: steps.append(name)
      }
    }
  }
}
