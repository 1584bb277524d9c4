/// Puts the loader into one page that comes in pieces.
///
///     var filter = PageFilter(snippet)
///     for piece in pieces { send(filter.feed(piece)) }
///     send(filter.finish())
///
/// Holds the page's head and no more: what follows goes out as it came. So does a page whose head goes
/// on for more than 8 MiB.
public struct PageFilter: Sendable {
  private let rewriter: PageRewriter
  /// The bytes that the head may still be in.
  private var head: [UInt8] = []
  /// How many of them make another look worth while: a look for each piece would cost their square.
  private var nextLook = 1 << 16
  /// What became of the page; nil while its head is not whole.
  public private(set) var outcome: PageOutcome?

  /// A filter for one page.
  public init(_ snippet: Snippet) { rewriter = PageRewriter(snippet) }
}

extension PageFilter {
  /// Takes the page's next bytes, gives those that can go out.
  public mutating func feed(_ bytes: [UInt8]) -> [UInt8] {
    if outcome != nil { return bytes }
    head += bytes
    if head.count < nextLook { return [] }
    nextLook = 2 * head.count
    return look(isComplete: false)
  }

  /// Gives what is left when the page has ended.
  public mutating func finish() -> [UInt8] { outcome == nil ? look(isComplete: true) : [] }

  /// What a person should hear about the page.
  package func messages(file: String) -> [Message] {
    guard let outcome else { return [] }
    let warnings = outcome.warnings.map { Message($0, file: file) }
    switch outcome.change {
    case .skipped(let reason), .cleared(_, let reason):
      return warnings + [Message(reason, file: file)]
    case .placed, .unchanged: return warnings
    }
  }
}

private extension PageFilter {
  mutating func look(isComplete: Bool) -> [UInt8] {
    let isLong = head.count >= FileHead.limit
    outcome = head.withUnsafeBytes {
      rewriter.outcome(of: .place, head: $0, isComplete: isComplete)
    }
    if outcome == nil, isLong { outcome = PageOutcome(.skipped(.longHead)) }
    guard let outcome else { return [] }
    defer { head = [] }
    return outcome.bytes(of: head)
  }
}
