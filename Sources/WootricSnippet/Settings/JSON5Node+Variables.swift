extension JSON5Node {
  /// The document with the variables of its strings in place.
  ///
  /// - Parameter report: gets what is wrong with a string, which becomes unreadable.
  func filled(
    from variables: [String: String], _ report: (Diagnostic.Problem, Int) -> Void
  ) -> JSON5Node {
    var node = self
    switch value {
    case .string(let string): node.fill(with: string, variables, report)
    case .array(let elements):
      node.value = .array(elements.map { $0.filled(from: variables, report) })
    case .object(let members):
      node.value = .object(
        members.map {
          Member(
            key: $0.key, keyRange: $0.keyRange, value: $0.value.filled(from: variables, report))
        })
    default: break
    }
    return node
  }
}

private extension JSON5Node {
  mutating func fill(
    with string: String, _ environment: [String: String],
    _ report: (Diagnostic.Problem, Int) -> Void
  ) {
    guard string.utf8.contains(UInt8(ascii: "$")) else { return }
    do throws(VariableText.Fault) {
      let filled = try VariableText(string, variables: environment)
      value = .string(filled.text)
      variables = filled.names
    } catch {
      value = .unreadable
      switch error {
      case .unset(let name): report(.unsetVariable(name), range.lowerBound)
      case .malformed: report(.malformedVariable(string), range.lowerBound)
      }
    }
  }
}
