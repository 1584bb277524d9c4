import WootricSnippet

extension DeliveryFinding {
  /// One of every kind; of a kind with two sentences, one for each.
  /// - Parameter word: stands wherever the words of an answer are told.
  package static func samples(saying word: String) -> [Self] {
    let gap = PolicyGap(directive: "script-src", sources: [word])
    return [
      .noResponse, .noHeaders, .noLog, .noPage, .answered(200, type: word), .redirect(to: word),
      .failed(404), .unanswered(word), .noBody, .noBodyInLog, .cached, .compressed(word),
      .unfit(.fragment),
      .loader(environment: word), .noLoader(nil), .noLoader(.excluded), .noLoaderOfSome,
      .secondLoader,
      .otherLoader(bundle: word, built: word), .otherEnvironment(word, built: word),
      .changedLoader(hash: word, built: word), .heldBack(type: "text/plain"),
      .heldBack(type: "0a1b2c-text/javascript"), .firstScript, .scriptsBefore(2),
      .foreignScript(.segmentSnippet), .foreignScript(.rudderStackSnippet),
      .foreignScript(.copyByHand), .foreignScript(.handMadeSettings), .switchedOff,
      .policiesAllow(0), .policiesAllow(1), .policyBlocks(gap), .policyReports(gap), .sandbox,
      .embedder, .bundle(word), .bundleUnseen(url: word), .bundleFailed(404, name: word),
      .bundleBlocked(word, name: word), .bundleIsPage(name: word, folder: word),
      .bundleBytes(hasIntegrity: true), .bundleBytes(hasIntegrity: false), .bundleType(word),
      .bundleOrigin(word), .bundleCaching(word, wanted: word), .bundleUnasked, .sdk,
      .sdkFailed(404, url: word), .sdkBlocked(word), .sdkUnasked, .privacySignal,
      .waitsForConsent(word), .eligible, .notEligible(word), .eligibilityFailed(401),
      .eligibilityBlocked(word), .eligibilityUnasked, .asksForConsent(word),
    ]
  }
}
