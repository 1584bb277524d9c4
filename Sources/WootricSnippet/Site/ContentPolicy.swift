/// A policy as `<meta http-equiv=content-security-policy>` holds it, read for our questions: may
/// the element run, and may it load bundle and SDK?
struct ContentPolicy: Equatable {
  /// What commas part: all of them hold at a time.
  private(set) var lists: [PolicyList]

  /// Reads a policy without character references.
  init(_ text: String) {
    lists = text.split(separator: ",", omittingEmptySubsequences: false).map(PolicyList.init)
  }

  /// The policy as it is written, byte for byte where nothing was added.
  var text: String { lists.map(\.text).joined(separator: ",") }
}

extension ContentPolicy {
  /// Whether the element itself may run, where it stands behind the policy.
  func allows(_ element: PolicyNeeds.Element) -> Bool { lists.allSatisfy { $0.allows(element) } }

  /// Whether the element may add these scripts, wherever it stands: they are fetched later.
  func allows(scripts: [String]) -> Bool {
    lists.allSatisfy { list in list.allowsTypes && scripts.allSatisfy(list.allows(script:)) }
  }

  /// Whether the SDK may talk to its servers, and show what comes from them.
  func allows(data sources: [PolicyNeeds.Directive]) -> Bool {
    lists.allSatisfy { list in
      sources.filter { ["connect-src", "img-src"].contains($0.name) }.allSatisfy(list.covers)
    }
  }

  /// The policy with what it lacks.
  func adding(_ needs: PolicyNeeds) -> ContentPolicy {
    var policy = self
    for index in lists.indices { policy.lists[index].add(needs) }
    return policy
  }
}
