extension FileError: CustomStringConvertible {
  /// `dist: error: cannot create this folder: Permission denied`
  public var description: String { "\(path): error: \(fault)" }

  /// The fault alone: `cannot create this folder: Permission denied`
  var fault: String { "cannot \(deed): \(FileSystem.message(number))" }
}

private extension FileError {
  var deed: String {
    switch operation {
    case .status, .open, .read: "read this file"
    case .list: "list this folder"
    case .createFolder: "create this folder"
    case .create, .rename: "create this file"
    case .write: "write this file"
    case .copy: "copy this file"
    case .remove: "remove this file"
    }
  }
}
