/// Messages about pages, of which a large site may have one for every page: of each kind, the first
/// ones are told, and how many more there are.
struct PageMessages {
  /// How many of a kind are told; nil: all.
  let limit: Int?
  /// What they are about.
  let noun: String
  private var messages: [Message] = []
  private var counts: [String: Int] = [:]
  private var kinds: [Message] = []

  init(limit: Int?, noun: String = "page") { (self.limit, self.noun) = (limit, noun) }
}

extension PageMessages {
  /// Takes one in; its text is made only where it is told.
  /// - Parameter kind: what messages of one kind have in common.
  mutating func add(_ kind: String, _ message: () -> Message) {
    counts[kind, default: 0] += 1
    let count = counts[kind] ?? 0
    if let limit, count > limit {
      if count == limit + 1 { kinds.append(message()) }
    } else {
      messages.append(message())
    }
  }

  var all: [Message] { messages + kinds.map(rest) }
}

private extension PageMessages {
  /// `32081 more pages: AMP allows no scripts of one's own; --format json names all`
  func rest(_ first: Message) -> Message {
    let count = (counts[first.problem ?? ""] ?? 0) - (limit ?? 0)
    let files = "\(count) more \(noun)\(count == 1 ? "" : "s")"
    var rest = Message(
      first.severity, text: "\(files): \(first.text); --format json names all")
    rest.problem = first.problem
    return rest
  }
}
