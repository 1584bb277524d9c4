/// The problems of one settings file as they are found.
struct SettingsReport {
  let text: SourceText
  /// Whether a part of the file is being read, such as an overlay, in which no key is required.
  var isOfPart = false
  private var errorCount = 0, warningCount = 0
  /// By the place in the file. A problem that is found again when a part of the file is read for itself is
  /// said once.
  private var found: [Int: [Diagnostic.Problem]] = [:]

  init(_ text: SourceText) { self.text = text }
}

extension SettingsReport {
  mutating func add(_ problem: Diagnostic.Problem, at offset: Int) {
    let isWarning = problem.wording.severity == .warning
    let count = isWarning ? warningCount : errorCount
    if count > Self.limit || found[offset]?.contains(problem) == true { return }
    let last: Diagnostic.Problem =
      isWarning ? .tooManyWarnings(limit: Self.limit) : .tooManyErrors(limit: Self.limit)
    found[offset, default: []].append(count == Self.limit ? last : problem)
    if isWarning { warningCount += 1 } else { errorCount += 1 }
  }

  /// More errors than anybody fixes in one go, and as many warnings: it is a wrong file, whose every line
  /// would be a fault.
  static let limit = 1000

  /// Whether further errors would not be reported.
  var isFull: Bool { errorCount > Self.limit }

  /// In file order; problems of one place stay in the order they were found.
  var diagnostics: [Diagnostic] {
    found.sorted { $0.key < $1.key }.flatMap { offset, problems in
      problems.map { diagnostic($0, at: offset) }
    }
  }

  /// Whether a fault has been found that keeps the file from being used.
  var hasErrors: Bool { errorCount > 0 }
}

private extension SettingsReport {
  func diagnostic(_ problem: Diagnostic.Problem, at offset: Int) -> Diagnostic {
    let wording = problem.wording
    let hasExcerpt = wording.showsLine && !text.lineRange(around: offset).isEmpty
    return Diagnostic(
      origin: text.origin(at: offset),
      severity: wording.severity,
      problem: problem,
      excerpt: hasExcerpt ? SourceExcerpt(text, at: offset) : nil)
  }
}

extension SettingsReport {
  /// Far more than settings need; a wrong file named by mistake is not read to its end.
  static let sizeLimit = 8 << 20

  /// Whether the file is text that can be scanned; reports what it is instead.
  mutating func checkEncoding() -> Bool {
    guard let fault = encodingFault else { return true }
    add(fault.problem, at: fault.offset)
    return false
  }
}

private extension SettingsReport {
  var encodingFault: (problem: Diagnostic.Problem, offset: Int)? {
    let bytes = text.bytes
    if bytes.count > Self.sizeLimit { return (.fileIsTooLarge(limit: Self.sizeLimit), 0) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (.fileIsUTF16, 0)
    }
    if let offset = bytes.firstIndex(of: 0) { return (.fileIsBinary, offset) }
    return firstIllFormedByte.map { (.fileIsNotUTF8, $0) }
  }

  /// The first byte that the standard library's repair would change.
  var firstIllFormedByte: Int? {
    let repaired = Array(String(decoding: text.bytes, as: UTF8.self).utf8)
    if repaired == text.bytes { return nil }
    return zip(text.bytes, repaired).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(text.bytes.count, repaired.count)
  }
}

extension SettingsReport {
  /// Reports each key that its object has already, wherever it is: JSON would keep one of them and
  /// drop the other without a word.
  mutating func addDuplicateKeys(in node: JSON5Node) {
    switch node.value {
    case .object(let members): addDuplicateKeys(of: members)
    case .array(let elements): for element in elements { addDuplicateKeys(in: element) }
    default: break
    }
  }
}

private extension SettingsReport {
  mutating func addDuplicateKeys(of members: [JSON5Node.Member]) {
    var places: [ExactName: Int] = [:]
    for member in members where !isFull {
      let (name, offset) = (ExactName(member.key), member.keyRange.lowerBound)
      if let first = places[name] {
        add(.duplicateKey(member.key, first: text.origin(at: first)), at: offset)
      } else {
        places[name] = offset
      }
      addDuplicateKeys(in: member.value)
    }
  }
}
