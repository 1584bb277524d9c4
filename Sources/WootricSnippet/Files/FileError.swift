/// A failure with a file as data: the path, the operation, and the system's number for the fault.
public struct FileError: Error, Equatable, Sendable {
  /// An operation on a path.
  public enum Operation: String, Sendable {
    /// Calls in the system's words; `status` is a look at the thing that a path leads to.
    case status, open, read, list, createFolder, create, write, rename, remove
    /// Counting on a file to stay as it was read.
    case keep
    /// Having a folder to oneself.
    case lock
    /// Going where a link leads.
    case follow
    /// Going on after somebody asked for an end.
    case interrupt
    /// Reading the settings file.
    case settings
    /// Writing the first settings file.
    case begin
    /// Walking through the pages of a site.
    case walk
  }

  /// The meaning of a failure for the person who runs the command.
  public enum Kind: Sendable {
    /// A file or folder that was asked for is not there (`EX_NOINPUT`, 66).
    case inputMissing
    /// An output file or folder cannot be made (`EX_CANTCREAT`, 73).
    case cannotBeCreated
    /// Reading or writing failed on its way (`EX_IOERR`, 74).
    case inputOutput
  }

  /// The path as it was given to the system.
  public var path: String
  /// The operation that failed.
  public var operation: Operation
  /// The system's `errno`; 0 where the system found no fault.
  public var number: Int32

  /// Makes the error of one failed call.
  public init(path: String, operation: Operation, number: Int32) {
    (self.path, self.operation, self.number) = (path, operation, number)
  }

  /// The meaning of the failure, from which the exit status and the wording follow.
  public var kind: Kind {
    switch operation {
    case .createFolder, .create, .rename, .lock, .follow, .begin: .cannotBeCreated
    case .status, .open, .list, .settings, .walk:
      FileSystem.meansMissing(number) ? .inputMissing : .inputOutput
    case .read, .write, .remove, .keep, .interrupt: .inputOutput
    }
  }
}
