extension Path {
  /// Whether a path is a folder or in it, both written from the same place; by their words alone, as
  /// neither need be there.
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
