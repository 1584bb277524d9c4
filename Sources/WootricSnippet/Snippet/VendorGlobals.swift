/// Statements that set the vendor's globals beside `wootricSettings`; what a page has in them besides
/// stays.
struct VendorGlobals {
  let statements: [JavaScript]

  init(_ survey: Survey) {
    statements = Self.objects(of: survey) + Self.flags(of: survey)
  }
}

private extension VendorGlobals {
  static func objects(of survey: Survey) -> [JavaScript] {
    [("customMessages", survey.customMessages), ("Wootric", survey.wootricGlobal)]
      .compactMap { name, value in
        let global: JavaScript = "window\(property: name)"
        return value.map { "\(global) = Object.assign({}, \(global), \(literal: $0));" }
      }
  }

  /// For tests of a survey alone; the production environment refuses them.
  static func flags(of survey: Survey) -> [JavaScript] {
    [
      ("wootric_survey_immediately", survey.immediately),
      ("wootric_no_surveyed_cookie", survey.ignoreSurveyedCookie),
    ].compactMap { name, isOn in isOn ? "window\(property: name) = true;" : nil }
  }
}
