/// The words for what browsers get after the page: the bundle, the SDK, and Wootric's answer.
extension DeliveryFinding {
  var ofBundle: Wording {
    switch self {
    case .bundle(let name):
      (.passed, "bundle", "\(name.quoted) is the bundle that the loader asks for")
    case .bundleUnseen(let url):
      (
        .notice, "bundleUnseen",
        "the bundle's response is not here; put that of \(url.quoted) behind the page's"
      )
    case .bundleFailed(let status, let name):
      (
        .error, "bundleFailed",
        "\(name.quoted) is not there: answered with \(status); upload the files of the output folder"
      )
    case .bundleBlocked(let reason, let name):
      (
        .error, "bundleBlocked",
        "the browser did not load \(name.quoted): \(reason.told); of an ad blocker, try"
          + " another 'cdn.name' or 'cdn.url'"
      )
    case .bundleIsPage(let name, let folder):
      (
        .error, "bundleIsPage",
        "the host answered with a page in place of \(name.quoted); upload the file to \(folder.quoted),"
          + " and except it from the host's fallback"
      )
    case .bundleBytes(hasIntegrity: true):
      (
        .error, "bundleBytes",
        "the bundle's bytes are not those that the loader's integrity names, so that browsers refuse it;"
          + " upload it anew, and have nothing rewrite it"
      )
    case .bundleBytes:
      (
        .warning, "bundleBytes",
        "the bundle is not that of these settings; upload the last build, and clear the host's cache"
      )
    case .bundleType(let type):
      (
        .error, "bundleType",
        "the bundle's type is \(type.quoted), with which browsers refuse it; send text/javascript"
      )
    case .bundleOrigin(let host):
      (
        .error, "bundleOrigin",
        "\(host.quoted) serves the bundle to other hosts without CORS, so that browsers refuse it; send"
          + " 'Access-Control-Allow-Origin: *'"
      )
    case .bundleCaching(let value, let wanted):
      (
        .warning, "bundleCaching",
        "the bundle's Cache-Control is \(value?.quoted ?? "not there"); send '\(wanted)'"
      )
    default: (.notice, "", "")
    }
  }

  var ofVisit: Wording {
    switch self {
    case .bundleUnasked:
      (
        .error, "bundleUnasked",
        "the browser did not ask for the bundle; look for an error in its console, and whether"
          + " something held the loader back"
      )
    case .sdk: (.passed, "sdk", "the browser has loaded Wootric's SDK")
    case .sdkFailed(let status, let url):
      (.error, "sdkFailed", "\(url.quoted) answered with \(status); check 'sdk.url'")
    case .sdkBlocked(let reason):
      (
        .error, "sdkBlocked",
        "the browser did not load Wootric's SDK: \(reason.told); of an ad blocker, serve a copy"
          + " from your own host by 'sdk.file'"
      )
    case .sdkUnasked:
      (
        .warning, "sdkUnasked",
        "the bundle did not ask for Wootric's SDK; type analytics.debug(true) in the console for the"
          + " reason"
      )
    case .privacySignal:
      (
        .warning, "privacySignal",
        "this browser sends Global Privacy Control, which counts as a no; write consent: {"
          + " respectGPC: false } if the law lets you"
      )
    case .waitsForConsent(let mode):
      (
        .warning, "waitsForConsent",
        "nothing of Wootric's is loaded before the visitor agrees ('consent.mode' is \(mode.quoted));"
          + " agree, and save the log again"
      )
    case .asksForConsent(let mode):
      (
        .notice, "asksForConsent",
        "nobody is asked before the visitor agrees: 'consent.mode' is \(mode.quoted)"
      )
    case .eligible: (.passed, "eligible", "Wootric answered that this visitor is asked")
    case .notEligible(let answer):
      (
        .warning, "notEligible",
        "Wootric answered that this visitor is not asked: \(answer.quoted); see the account's"
          + " sampling, and survey.immediately for tests"
      )
    case .eligibilityFailed(let status):
      (
        .error, "eligibilityFailed",
        "Wootric answered with \(status); check 'accountToken', and its region"
      )
    case .eligibilityBlocked(let reason):
      (
        .error, "eligibilityBlocked",
        "the browser kept Wootric from being asked: \(reason.told); look for an ad blocker, and at"
          + " connect-src in the page's policy"
      )
    case .eligibilityUnasked:
      (
        .warning, "eligibilityUnasked",
        "Wootric was not asked for a survey; call analytics.identify or track, or write survey: { ask:"
          + " \"page\" }"
      )
    default: (.notice, "", "")
    }
  }
}

private extension String {
  /// Firefox gives no reason for what it blocks.
  var told: String { isEmpty ? "no reason is given" : printable }
}
