/// What the minifier refuses, and where: it never writes what it did not understand.
struct MinificationError: Error, Equatable {
  var problem: Problem
  /// The byte of the source at which the problem begins.
  var offset: Int

  enum Problem: Equatable, Sendable {
    case lexical(LexicalError.Problem)
    /// Not what the grammar has here; empty at the end of the source.
    case unexpected(String)
    /// JavaScript, but not the part of it that templates use.
    case unsupported(String)
    case assignmentToConstant(String)
  }
}
