/// The names of files and folders that hold what their owner keeps to himself: keys, tokens, and what a
/// repository remembers. Nothing of these names is in an output folder.
enum SecretName {
  /// The histories of sites, which nobody hears of: they are not the site's.
  static let repositories = [".git", ".hg", ".svn"]
  private static let others = [".env", ".envrc", ".npmrc", ".netrc", ".ssh", ".aws"]

  static func isRepository(_ name: SystemPath) -> Bool { isOne(name, of: repositories) }

  /// Whether a name of a path is one, in letters of either case, as some disks take them for one.
  static func isIn(_ path: SystemPath) -> Bool {
    // Hardly a path has a name with a dot in front.
    path.bytes.split(separator: .slash).contains { bytes in
      bytes.first == UInt8(ascii: ".") && isSecret(SystemPath(bytes: bytes))
    }
  }
}

private extension SecretName {
  static func isSecret(_ name: SystemPath) -> Bool {
    isOne(name, of: repositories + others) || name.text.lowercased().hasPrefix(".env.")
  }

  static func isOne(_ name: SystemPath, of names: [String]) -> Bool {
    name.bytes.first == UInt8(ascii: ".") && names.contains(name.text.lowercased())
  }
}
