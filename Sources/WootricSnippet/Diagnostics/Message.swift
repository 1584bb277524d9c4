/// One thing that a run has to tell: where, how grave, and a sentence.
///
/// Sentences for people, reports for programs and workflow annotations are made from this.
package struct Message: Equatable, Sendable {
  /// How grave it is.
  package enum Severity: String, Sendable {
    /// The run fails.
    case error
    /// Probably a mistake; the run goes on.
    case warning
    /// Good to know.
    case notice
    /// Looked at, and right.
    case passed
  }

  /// How grave it is.
  package var severity: Severity
  /// A path from the working folder; nil where no file is concerned.
  package var file: String?
  /// From 1.
  package var line: Int?
  /// From 1.
  package var column: Int?
  /// Fault and remedy, without a full stop.
  package var text: String
  /// The fault by one word, `unknownKey`, for programs; nil where it has none.
  package var problem: String?
  /// The line that it is about.
  package var excerpt: SourceExcerpt?

  /// Makes a message about no place.
  package init(_ severity: Severity = .error, file: String? = nil, text: String) {
    (self.severity, self.file, self.text) = (severity, file, text)
  }
}

extension Message {
  /// `wootric.json:2:3`, as editors and terminals make links of it.
  package var place: String? {
    file.map { file in
      ([file.printable] + [line, column].compactMap(\.self).map(String.init)).joined(separator: ":")
    }
  }

  /// A problem of a settings file.
  package init(_ diagnostic: Diagnostic) {
    let origin = diagnostic.origin
    self.init(
      diagnostic.severity == .error ? .error : .warning, file: origin.file,
      text: diagnostic.message)
    (line, column, excerpt) = (origin.line, origin.column, diagnostic.excerpt)
    problem = diagnostic.problem.wording.name
  }

  /// A failure of the file system.
  package init(_ error: FileError) {
    self.init(file: error.path, text: error.fault)
    problem = error.operation.rawValue
  }
}

extension String {
  /// Lines between marks that tell GitHub's runner to look for no commands in them: a page may have
  /// `::stop-commands::` or `##[` in its text. The mark that ends this is a hash of the text, which no
  /// text holds by itself.
  ///
  /// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
  package var withoutCommands: String {
    if isEmpty { return self }
    let mark = SHA2.sha256(Array(utf8)).hexadecimal
    return "::stop-commands::\(mark)\n\(self)\(hasSuffix("\n") ? "" : "\n")::\(mark)::\n"
  }
}

/// Messages one after the other; each is made when it is asked for, as a large site may have one for every page.
package typealias Messages = AnySequence<Message>

extension Messages {
  /// All of them, part by part.
  package init(joining parts: [Messages]) { self.init(parts.lazy.joined()) }
}

/// Messages about pages, of which a large site may have one for every page: of each kind, the first
/// ones are told, and how many more there are.
struct PageMessages {
  /// How many of a kind are told; nil: all.
  var limit: Int?
  /// The thing that they are about.
  var noun = "page"
}

extension PageMessages {
  /// - Parameters:
  ///   - kind: what messages of one kind have in common.
  ///   - message: makes one; it is made only where it is told.
  func all<Findings: Sequence>(
    about findings: Findings, by kind: (Findings.Element) -> String,
    _ message: @escaping (Findings.Element) -> Message
  ) -> Messages {
    guard let limit else { return Messages(findings.lazy.map(message)) }
    var (told, counts, kinds): ([Message], [String: Int], [Message]) = ([], [:], [])
    for finding in findings {
      let count = counts[kind(finding), default: 0] + 1
      counts[kind(finding)] = count
      if count <= limit { told.append(message(finding)) }
      if count == limit + 1 { kinds.append(message(finding)) }
    }
    return Messages(
      told + kinds.map { rest((counts[$0.problem ?? ""] ?? 0) - limit, like: $0) })
  }
}

private extension PageMessages {
  /// `32081 more pages: AMP allows no custom scripts; --format json names all`
  func rest(_ count: Int, like first: Message) -> Message {
    let files = "\(count) more \(noun)\(count == 1 ? "" : "s")"
    var rest = Message(
      first.severity, text: "\(files): \(first.text); --format json names all")
    rest.problem = first.problem
    return rest
  }
}

extension FileError: CustomStringConvertible {
  /// `dist: error: cannot create this folder: Permission denied`
  public var description: String { "\(path.printable): error: \(fault)" }

  /// The sentence alone: `cannot create this folder: Permission denied`
  var fault: String {
    switch operation {
    case .status, .open, .read: "cannot read this file: \(reason)"
    case .settings: "no settings file is here; run 'wootric-snippet init' to create one"
    case .begin: "already exists; edit it, or remove it to start over"
    case .walk: "the site's pages are not there; build the site first, or name another folder"
    case .list: "cannot list this folder: \(reason)"
    case .createFolder: "cannot create this folder: \(reason)"
    case .create, .rename: "cannot create this file: \(reason)"
    case .write: "cannot write this file: \(reason)"
    case .remove: "cannot remove this file: \(reason)"
    case .keep: "changed while it was being read; run again when nothing else writes to this folder"
    case .lock: "another run is writing here; run again when it has finished"
    case .interrupt: "interrupted; every file is as it was"
    case .follow: "a link, which is never followed; replace it with what it points to"
    }
  }
}

private extension FileError {
  var reason: String { FileSystem.message(number) }
}
