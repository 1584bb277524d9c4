extension SettingsLints {
  /// Reports traits that Wootric would take for something else.
  func checkTraits(_ report: inout SettingsReport) {
    guard let members = tree.member("traits")?.value.members else { return }
    let places = Dictionary(
      members.map { ($0.key, $0.keyRange.lowerBound) }, uniquingKeysWith: { first, _ in first })
    for row in settings.traits {
      guard case .property? = row.emittedField, let offset = places[row.trait] else { continue }
      if let problem = row.conversionProblem { report.add(problem, at: offset) }
    }
  }
}

private extension Settings.TraitMapping {
  /// A type that a name promises and the row does not convert to.
  var conversionProblem: Diagnostic.Problem? {
    guard conversion == nil, case .field(.property(let name)) = destination else {
      return nil
    }
    let field = Settings.TraitMapping.Field.property(name).name
    for conversion in ["amount", "date"] where name.hasSuffix("_" + conversion) {
      return .suffixWithoutConversion(conversion, field: field)
    }
    if looksLikeDate { return .dateWithoutConversion(trait: trait, field: field) }
    return looksLikeAmount ? .amountWithoutConversion(trait: trait, field: field) : nil
  }

  /// `seats`, `orderTotal`, `login_count`, but not `account` or `discount`.
  var looksLikeAmount: Bool {
    let name = traitPath.last ?? trait
    let lowercased = name.lowercased()
    return ["seats", "price", "amount", "count", "total", "quantity", "revenue", "mrr", "arr"]
      .contains { word in
        guard lowercased.hasSuffix(word) else { return false }
        return lowercased == word || name.hasSuffix("_" + word)
          || name.hasSuffix(word.prefix(1).uppercased() + word.dropFirst())
      }
  }

  /// `trialEndsAt`, `birthDate`, `last_seen_on`, but not `format` or `location`.
  var looksLikeDate: Bool {
    let name = traitPath.last ?? trait
    return ["At", "Date", "On"].contains { ending in
      let stem = name.dropLast(ending.count)
      return name.hasSuffix(ending) && stem.last?.isLowercase == true
        || name.hasSuffix("_" + ending.lowercased())
    }
  }
}
