extension Diagnostician {
  /// Judges each navigation of a log. A log has the addresses, and so tells the page from frames in it, the
  /// bundle from other scripts, and how far the visit came.
  func judge(_ log: NetworkLog?, file: String) -> Diagnosis {
    var judge = self
    guard let log else {
      judge.note(.noLog, in: file)
      return judge.diagnosis
    }
    judge.diagnosis.responses = log.entries.count
    for visit in LoggedVisit.all(in: log) { judge.judge(visit) }
    if judge.diagnosis.pages == 0 { judge.note(.noPage, in: file) }
    return judge.diagnosis
  }
}

private extension Diagnostician {
  mutating func judge(_ visit: LoggedVisit) {
    let answer = visit.page.answer
    let name = String(HTTPResponse.path(of: visit.page.url))
    let page = page(answer, name)
    guard page.hasLoader else { return }
    let names = [page.bundle, expected.common.bundle.fileName].compactMap(\.self)
    guard let bundle = visit.answer(where: { url in names.contains { url.hasSuffix("/" + $0) } }),
      let delivered = DeliveredBundle(bundle, of: [page], expected)
    else { return note(.bundleUnasked, in: name) }
    let findings = delivered.findings
    for finding in findings { note(finding, in: bundle.url) }
    if findings.contains(where: { $0.wording.severity == .error }) { return }
    judgeSDK(visit, name)
  }

  mutating func judgeSDK(_ visit: LoggedVisit, _ name: String) {
    let settings = expected.settings
    let file = settings.sdkURL.split(separator: "/").last.map { "/" + $0 } ?? ""
    let sdk = visit.answer { $0.hasSuffix(file) || $0.hasSuffix("/wootric-sdk.js") }
    guard let sdk else {
      let modes = settings.consent.modes.map(\.rawValue)
      if visit.isPrivate, settings.consent.respectGPC { return note(.privacySignal, in: name) }
      return note(
        modes.isEmpty ? .sdkUnasked : .waitsForConsent(modes.joined(separator: ", ")), in: name)
    }
    let url = sdk.url ?? ""
    if sdk.status == 0 { return note(.sdkBlocked(sdk.reason), in: url) }
    if !sdk.isFine, sdk.status != 304 { return note(.sdkFailed(sdk.status, url: url), in: url) }
    note(.sdk, in: url)
    let hosts = settings.vendorDomains.map { "." + $0 }
    let eligibility = visit.answer { url in
      let origin = HTTPResponse.origin(of: url) ?? ""
      return url.hasSuffix("/eligible.json") && hosts.contains { origin.hasSuffix($0) }
    }
    guard let eligibility else { return note(.eligibilityUnasked, in: name) }
    note(eligibility.eligibility, in: eligibility.url.map { String(HTTPResponse.path(of: $0)) })
  }
}

/// The requests of a browser from one navigation to the next.
private struct LoggedVisit {
  /// The answer that became the page.
  var page: NetworkLog.Entry
  var entries: [NetworkLog.Entry]

  /// The visits of a log in its order; those without a page are left out.
  static func all(in log: NetworkLog) -> [LoggedVisit] {
    var names: [String?] = []
    for entry in log.entries where !names.contains(entry.page) { names.append(entry.page) }
    return names.compactMap { name in
      let entries = log.entries.filter { $0.page == name }
      let page = entries.first { entry in
        if 300...399 ~= entry.status, entry.status != 304 { return false }
        return entry.isDocument
          ?? (entry.answer.isPage || entry.url == name.flatMap { log.titles[$0] })
      }
      return page.map { LoggedVisit(page: $0, entries: entries) }
    }
  }

  /// The last answer from an address, which is given without its query.
  func answer(where isWanted: (String) -> Bool) -> HTTPResponse? {
    entries.last { isWanted(String(HTTPResponse.path(of: $0.url))) }?.answer
  }

  var isPrivate: Bool { page.answer.isPrivate }
}

private extension HTTPResponse {
  /// The answers of Wootric's server.
  var eligibility: DeliveryFinding {
    if status == 0 { return .eligibilityBlocked(reason) }
    if !isFine, status != 304 { return .eligibilityFailed(status) }
    let text = Array(String(decoding: body, as: UTF8.self).utf8)
    if case .bool(false)? = JSON5Parser.parse(text).root?.node(at: ["eligible"])?.value {
      return .notEligible(String(decoding: body, as: UTF8.self))
    }
    return .eligible
  }
}
