/// Something that a person should know about a file: where, how grave, and what.
///
/// Data only; `DiagnosticText` turns it into English.
public struct Diagnostic: Equatable, Sendable {
  /// Where the fault is.
  public var origin: Origin
  /// Whether the file can be used all the same.
  public var severity: Severity
  /// What is wrong.
  public var problem: Problem
  /// The line that the problem is on; nil where there is no line to show.
  public var excerpt: SourceExcerpt?

  /// Makes a diagnostic. Default: an error, without an excerpt.
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

    /// Makes a place; line and column from 1.
    public init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// Whether the work can go on.
  public enum Severity: String, Sendable {
    /// Nothing is built.
    case error
    /// It is built all the same.
    case warning
  }
}
