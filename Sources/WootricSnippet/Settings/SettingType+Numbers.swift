extension SettingType where Value == Int {
  /// A whole number of a range.
  static func integer(_ range: ClosedRange<Int>) -> SettingType {
    let expected = Expectation.integer(range)
    return SettingType(expected, json: { .number(Double($0)) }) { input, report in
      guard case .number(let number) = input.node.value else {
        report.addWrongKind(input, expected: expected, remedy: remedy(input.node, range))
        return nil
      }
      if let value = Int(exactly: number), range.contains(value) { return value }
      let digits = report.text.text(input.node.range)
      report.add(
        .refused(value: digits, key: input.path, expected: expected),
        at: input.node.range.lowerBound)
      return nil
    }
  }

  /// The number in a string.
  private static func remedy(_ node: JSON5Node, _ range: ClosedRange<Int>) -> String? {
    guard case .string(let text) = node.value, let number = Int(text) else { return nil }
    return range.contains(number) ? "\(number)" : nil
  }
}
