/// A meta element with a policy, and the edit that makes it allow what we need (`csp: "update"`).
///
/// The edited element keeps the old value, quotes and all, in `data-wootric-policy`:
///
///     <meta http-equiv="Content-Security-Policy" content="script-src 'self'">
///     <meta http-equiv="Content-Security-Policy" content="script-src 'self' 'sha256-…'"
///       data-wootric-policy="script-src 'self'">
///
/// So a second run starts from the page's own policy, and removing gives it back byte for byte.
/// A policy with references to other characters than those of ASCII is not understood, and stays.
struct PolicyMeta {
  private let page: PageBytes
  private let tag: HTMLTag
  private let content: HTMLAttribute
  /// The attribute with the old value, where we wrote one.
  private let kept: HTMLAttribute?

  /// Nil where the element is no policy's.
  init?(_ tag: HTMLTag, in page: PageBytes) {
    guard let name = tag.attribute("http-equiv", in: page)?.value,
      page.equals(name, "content-security-policy"),
      let content = tag.attribute("content", in: page)
    else { return nil }
    (self.page, self.tag, self.content) = (page, tag, content)
    let kept = tag.attribute(PolicyMeta.mark, in: page)
    self.kept = kept.flatMap {
      $0.name.lowerBound == content.written(in: page).upperBound + 1 ? $0 : nil
    }
  }
}

extension PolicyMeta {
  /// The name of the attribute that keeps the old value.
  static let mark: StaticString = "data-wootric-policy"

  var range: Range<Int> { tag.range }

  /// The policy of the page's author, as it is written, without quotes.
  var ownPolicy: Slice<UnsafeRawBufferPointer> { page.buffer[(kept ?? content).value] }

  /// The policy in force, as browsers read it; nil where it is not understood.
  var policy: ContentPolicy? {
    PolicyText.decoded(page.buffer[content.value]).map { ContentPolicy($0) }
  }

  /// The edit that adds what the policy lacks by a verdict, or, without one, takes it out again; nil where
  /// the element is right as it is.
  func edit(adding verdict: PolicyVerdict?) -> FileEdit? {
    let own = (kept ?? content).written(in: page)
    let start = content.written(in: page).lowerBound
    let value = verdict?.value.map { $0 + Array(" \(PolicyMeta.mark)=".utf8) } ?? []
    let edit = FileEdit(range: start..<own.upperBound, replacement: value + page.buffer[own])
    return page.buffer[edit.range].elementsEqual(edit.replacement) ? nil : edit
  }
}

/// The text of a policy's attribute. Of character references (13.2.5.72 to 13.2.5.80) it knows those that
/// templates write there: numbers, and the names of the characters that HTML escapes.
enum PolicyText {
  /// The text; nil where something is not ASCII, or a reference not known.
  static func decoded(_ value: Slice<UnsafeRawBufferPointer>) -> String? {
    var (result, rest) = ([UInt8](), value)
    while let byte = rest.first {
      guard byte < 0x80 else { return nil }
      guard byte == UInt8(ascii: "&") else {
        result.append(byte)
        rest = rest.dropFirst()
        continue
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
        let character = character(of: rest[rest.startIndex + 1..<end])
      else { return nil }
      result.append(character)
      rest = rest[(end + 1)...]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The value of an attribute in double quotes.
  static func encoded(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }
}

private extension PolicyText {
  static let names: [(name: String, character: UInt8)] = [
    ("amp", UInt8(ascii: "&")), ("apos", .apostrophe), ("quot", .quote), ("lt", .lessThan),
    ("gt", .greaterThan), ("plus", UInt8(ascii: "+")), ("sol", .slash),
    ("equals", .equals), ("colon", UInt8(ascii: ":")), ("semi", UInt8(ascii: ";")),
  ]

  static func character(of reference: Slice<UnsafeRawBufferPointer>) -> UInt8? {
    let text = String(decoding: reference, as: UTF8.self)
    guard text.hasPrefix("#") else { return names.first { $0.name == text }?.character }
    let number = text.dropFirst()
    let isHexadecimal = number.first?.lowercased() == "x"
    let value = UInt8(isHexadecimal ? number.dropFirst() : number, radix: isHexadecimal ? 16 : 10)
    return value.flatMap { 0x20...0x7E ~= $0 ? $0 : nil }
  }
}

/// A policy's answers about the loader, as the page's author wrote it and with our needs added.
struct PolicyVerdict: Sendable {
  /// The things that a policy lets us do.
  struct Grant: Equatable, Sendable {
    /// The element may run if it stands behind the policy.
    var element = true
    /// Bundle and SDK may be added.
    var scripts = true
    /// The SDK may fetch and send what it wants.
    var data = true
  }

  /// The answers of the policy as it is written.
  let own: Grant
  /// The answers of the policy with our needs.
  let updated: Grant
  /// The attribute's value with our needs, in double quotes; nil where nothing is missing, or the
  /// policy is not understood.
  let value: [UInt8]?

  init(_ bytes: Slice<UnsafeRawBufferPointer>, _ needs: PolicyNeeds) {
    let text = PolicyText.decoded(bytes)
    let policy = ContentPolicy(text ?? String(decoding: bytes, as: UTF8.self))
    let wider = text == nil ? policy : policy.adding(needs)
    own = policy.grant(needs)
    updated = wider.grant(needs)
    value = wider == policy ? nil : Array("\"\(PolicyText.encoded(wider.text))\"".utf8)
  }
}

/// The verdicts on policies that were met already: the pages of a site have one policy or a few, and
/// to take one apart costs more than the rest of the page.
final class PolicyMemory {
  private let needs: PolicyNeeds
  private var verdicts: [[UInt8]: PolicyVerdict] = [:]

  init(_ needs: PolicyNeeds) { self.needs = needs }

  func verdict(_ meta: PolicyMeta) -> PolicyVerdict {
    let bytes = meta.ownPolicy
    let key = Array(bytes)
    if let known = verdicts[key] { return known }
    let verdict = PolicyVerdict(bytes, needs)
    verdicts[key] = verdict
    return verdict
  }
}

private extension ContentPolicy {
  func grant(_ needs: PolicyNeeds) -> PolicyVerdict.Grant {
    PolicyVerdict.Grant(
      element: needs.element.map(allows) ?? true, scripts: allows(scripts: needs.scripts),
      data: allows(data: needs.sources))
  }
}
