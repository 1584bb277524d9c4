/// A string of the settings with its environment variables in place.
///
/// `${NAME}` takes a variable that has to be set, `${NAME:-default}` one that may be unset or empty,
/// as a shell has it. `$${` stands for `${`. What comes out is not looked at again.
struct VariableText {
  private(set) var text = ""
  /// The variables that have a part in the text.
  private(set) var names: [String] = []
}

extension VariableText {
  /// - Throws: the first fault of the string.
  init(
    _ string: String, variables: [String: String]
  ) throws(Fault) {
    var rest = Substring(string)
    while let dollar = rest.range(of: "${") {
      let isEscaped = rest[..<dollar.lowerBound].last == "$"
      text += isEscaped ? rest[..<dollar.lowerBound].dropLast() : rest[..<dollar.lowerBound]
      rest = rest[dollar.upperBound...]
      if isEscaped {
        text += "${"
        continue
      }
      guard let end = rest.firstIndex(of: "}") else { throw .malformed }
      try fill(from: rest[..<end], variables)
      rest = rest[rest.index(after: end)...]
    }
    text += rest
  }

  /// Why a string cannot be filled.
  enum Fault: Error, Equatable {
    case unset(String)
    /// No variable follows `${`.
    case malformed
  }
}

private extension VariableText {
  mutating func fill(
    from reference: Substring, _ variables: [String: String]
  ) throws(Fault) {
    let defaultMark = reference.range(of: ":-")
    let name = String(reference[..<(defaultMark?.lowerBound ?? reference.endIndex)])
    guard name.isVariableName else { throw .malformed }
    if let value = variables[name], !value.isEmpty || defaultMark == nil {
      text += value
      names.append(name)
    } else if let defaultMark {
      text += reference[defaultMark.upperBound...]
    } else {
      throw .unset(name)
    }
  }
}

private extension String {
  /// POSIX, Base Definitions, section 3.216.
  var isVariableName: Bool {
    unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || $0 == "_" }
      && unicodeScalars.first.map { !("0"..."9").contains($0) } == true
  }
}

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
