/// What becomes of a page.
public struct PageOutcome: Equatable, Sendable {
  /// What is done to it.
  public enum Change: Equatable, Sendable {
    /// One edit.
    case placed(FileEdit)
    /// It is right as it is, or to be left as it is: then a warning says why.
    case unchanged
    /// It is no page of ours.
    case skipped(SkipReason)
    /// It is no page of ours any more: this edit takes out what an earlier run put in.
    case cleared(FileEdit, SkipReason)
  }

  /// What is done to it.
  public var change: Change
  /// What a person should hear about, in the order of the page.
  public var warnings: [PageWarning]

  init(_ change: Change, _ warnings: [PageWarning] = []) {
    (self.change, self.warnings) = (change, warnings)
  }

  /// The page with the change made.
  public func bytes(of page: [UInt8]) -> [UInt8] {
    switch change {
    case .placed(let edit), .cleared(let edit, _): edit.applied(to: page)
    case .unchanged, .skipped: page
    }
  }
}
