/// What a policy means for the loader, as the page's author wrote it and with our needs added.
struct PolicyVerdict: Sendable {
  /// What a policy lets us do.
  struct Grant: Equatable, Sendable {
    /// The element may run, where it stands behind the policy.
    var element = true
    /// Bundle and SDK may be added.
    var scripts = true
    /// The SDK may fetch and send what it wants.
    var data = true
  }

  /// As it is written.
  let own: Grant
  /// With our needs.
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
