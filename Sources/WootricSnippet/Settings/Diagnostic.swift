/// Something that a person should know about a file: where, how grave, and what.
///
/// Data only; `DiagnosticText` turns it into English.
public struct Diagnostic: Equatable, Sendable {
  public var origin: Origin
  public var severity: Severity
  public var problem: Problem
  /// The line that the problem is on; nil where there is no line to show.
  public var excerpt: SourceExcerpt?

  public init(
    origin: Origin, severity: Severity = .error, problem: Problem, excerpt: SourceExcerpt? = nil
  ) {
    self.origin = origin
    self.severity = severity
    self.problem = problem
    self.excerpt = excerpt
  }
}

extension Diagnostic {
  /// A place in a file.
  public struct Origin: Equatable, Sendable {
    /// The file's name as the caller gave it.
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int

    public init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// Whether the work can go on.
  public enum Severity: String, Sendable { case error, warning }
}
