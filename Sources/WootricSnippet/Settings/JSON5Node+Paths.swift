extension JSON5Node {
  /// The node under keys, one inside the other; nil where one of them is missing.
  func node(at path: some Sequence<String>) -> JSON5Node? {
    var node = self
    for key in path {
      guard let member = node.member(key) else { return nil }
      node = member.value
    }
    return node
  }

  /// The key of an object and its value; nil in a node of another kind.
  func member(_ key: String) -> Member? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }
  }

  /// Every node that is no object, with the keys that lead to it.
  func leaves(under path: [String] = []) -> [(path: [String], node: JSON5Node)] {
    guard case .object(let members) = value else { return [(path, self)] }
    return members.flatMap { $0.value.leaves(under: path + [$0.key]) }
  }
}
