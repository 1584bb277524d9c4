extension JSON5Node {
  /// The document with another one laid over it: objects are merged key by key, all else gives way
  /// to the overlay. Keys keep their order, new ones come last.
  func overlaid(with overlay: JSON5Node) -> JSON5Node {
    guard case .object(var members) = value, case .object(let others) = overlay.value else {
      return overlay
    }
    var places = Self.places(of: members)
    for other in others {
      let key = ExactName(other.key)
      if let place = places[key] {
        members[place] = members[place].overlaid(with: other)
      } else {
        places[key] = members.count
        members.append(other)
      }
    }
    return JSON5Node(value: .object(members), range: range)
  }
}

private extension JSON5Node {
  static func places(of members: [Member]) -> [ExactName: Int] {
    let pairs = members.enumerated().map { (ExactName($0.element.key), $0.offset) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

private extension JSON5Node.Member {
  func overlaid(with other: Self) -> Self {
    Self(key: key, keyRange: other.keyRange, value: value.overlaid(with: other.value))
  }
}
