extension FileError: CustomStringConvertible {
  /// `dist: error: cannot create this folder: Permission denied`
  public var description: String { "\(Path.shown(path)): error: \(fault)" }

  /// The fault alone: `cannot create this folder: Permission denied`
  var fault: String {
    switch operation {
    case .status, .open, .read: "cannot read this file: \(reason)"
    case .settings: "no settings file is here; run 'wootric-snippet init' for one"
    case .list: "cannot list this folder: \(reason)"
    case .createFolder: "cannot create this folder: \(reason)"
    case .create, .rename: "cannot create this file: \(reason)"
    case .write: "cannot write this file: \(reason)"
    case .remove: "cannot remove this file: \(reason)"
    case .keep: "changed while it was read; run again when nothing else writes to this folder"
    case .lock: "another run writes here; run again when it has ended"
    }
  }
}

private extension FileError {
  var reason: String { FileSystem.message(number) }
}
