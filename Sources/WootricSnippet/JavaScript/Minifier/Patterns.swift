/// Binding patterns (14.3.3) and the keys of properties (13.2.5).
extension Parser {
  /// What a declaration or a parameter binds: a name or a pattern.
  mutating func bindingTarget(_ kind: Binding.Kind) throws(Failure) -> Code {
    switch current.text {
    case "[": try arrayPattern(kind)
    case "{": try objectPattern(kind)
    default: [.name(try declareName(kind))]
    }
  }

  /// A target with its default value.
  mutating func bindingElement(_ kind: Binding.Kind) throws(Failure) -> Code {
    if accept("...") { return ["..."] + (try bindingTarget(kind)) }
    return try bindingTarget(kind) + defaultValue()
  }

  mutating func defaultValue() throws(Failure) -> Code {
    guard accept("=") else { return [] }
    return try ["="]
      + withIn(true) { p throws(Failure) in
        try p.assignment().code(atLeast: .assignment)
      }
  }

  /// A key; nil beside it where it is computed.
  mutating func propertyKey() throws(Failure) -> (code: Code, name: String?) {
    if accept("[") {
      let key = try withIn(true) { p throws(Failure) in try p.assignment() }
      try expect("]")
      return (key.code(atLeast: .assignment).between("[", "]"), nil)
    }
    let word = take()
    switch word.kind {
    case .identifier, .keyword: return ([.text(word.text)], word.text)
    case .number: return ([.text(Shortening.number(word.text))], nil)
    case .string: return stringKey(word.text)
    default: throw Failure(problem: .unexpected(word.text), offset: word.offset)
    }
  }
}

private extension Parser {
  func stringKey(_ text: String) -> (code: Code, name: String?) {
    guard let name = Shortening.identifier(inString: text) else {
      return ([.text(Shortening.string(text))], nil)
    }
    return ([.text(name)], name)
  }

  mutating func arrayPattern(_ kind: Binding.Kind) throws(Failure) -> Code {
    var code: Code = ["["]
    try expect("[")
    while !accept("]") {
      if accept(",") {
        code.append(",")
      } else {
        code += try bindingElement(kind)
        if !at("]") { try expect(",") }
        if !at("]"), words[index - 1].text == "," { code.append(",") }
      }
    }
    return code + ["]"]
  }

  mutating func objectPattern(_ kind: Binding.Kind) throws(Failure) -> Code {
    var properties: [Code] = []
    try expect("{")
    while !accept("}") {
      properties.append(try propertyPattern(kind))
      if !at("}") { try expect(",") }
    }
    return Code(list: properties).between("{", "}")
  }

  mutating func propertyPattern(_ kind: Binding.Kind) throws(Failure) -> Code {
    if at("...") { return try bindingElement(kind) }
    if current.kind == .identifier, next.text != ":" {
      let key = current.text
      return [.pair(key: key, try declareName(kind))] + (try defaultValue())
    }
    let key = try propertyKey()
    try expect(":")
    let target = try bindingTarget(kind)
    return Code.property(key, target) + (try defaultValue())
  }
}

extension Code {
  /// `key: value`, as a pair where a name could do for both.
  static func property(_ key: (code: Code, name: String?), _ value: Code) -> Code {
    // B.3.1: `{ __proto__: a }` sets the prototype, `{ __proto__ }` does not.
    if value.count == 1, case .name(let id) = value[0], let name = key.name, name != "__proto__" {
      return [.pair(key: name, id)]
    }
    return key.code + [":"] + value
  }
}
