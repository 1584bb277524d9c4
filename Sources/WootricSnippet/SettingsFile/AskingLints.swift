extension SettingsLints {
  /// Reports a time in which nobody could be asked.
  func checkDays(_ report: inout SettingsReport) {
    let only = settings.survey.only
    guard let from = only.from, let until = only.until, until.start < from.start else { return }
    report.add(
      .vendor(.endBeforeStart(until.description, start: from.description)),
      at: offset(of: "survey.only.until") ?? tree.range.lowerBound)
  }
}
