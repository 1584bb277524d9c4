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
