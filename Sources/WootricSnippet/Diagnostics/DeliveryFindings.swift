/// The findings of `diagnose` in the answers of a site's servers.
package enum DeliveryFinding: Equatable, Sendable {
  // The input.
  /// Neither an answer nor a page.
  case noResponse
  /// A page without its headers.
  case noHeaders
  /// The file is no network log.
  case noLog
  /// Answers, and no page among them.
  case noPage

  // The page's answer.
  case answered(Int, type: String)
  case redirect(to: String)
  case failed(Int)
  /// The browser got none; the reason that it gives.
  case unanswered(String)
  case noBody
  /// A log's page, which may be saved without its body.
  case noBodyInLog
  /// A copy that was still good, so that its headers are not told.
  case cached
  case compressed(String)
  /// No page that can have the loader.
  case unfit(SkipReason)

  // The loader in it.
  case loader(environment: String)
  case noLoader(SkipReason?)
  /// The same of a page whose path nobody gave, where settings leave some out.
  case noLoaderOfSome
  case secondLoader
  /// Of other settings, or an older one: the bundle that it asks for, and ours.
  case otherLoader(bundle: String, built: String)
  case otherEnvironment(String, built: String)
  /// The hash of its script, and ours.
  case changedLoader(hash: String, built: String)
  /// A type with which browsers do not run a script.
  case heldBack(type: String)
  case firstScript
  case scriptsBefore(Int)
  case foreignScript(PageWarning.Kind)
  case switchedOff

  // Policies.
  /// How many policies there are.
  case policiesAllow(Int)
  case policyBlocks(PolicyGap)
  /// A policy that the page is only tested by.
  case policyReports(PolicyGap)
  case sandbox
  /// The SDK comes without CORS to a page that demands it.
  case embedder

  // The bundle's answer.
  case bundle(String)
  case bundleUnseen(url: String)
  case bundleFailed(Int, name: String)
  case bundleBlocked(String, name: String)
  case bundleIsPage(name: String, folder: String)
  case bundleBytes(hasIntegrity: Bool)
  case bundleType(String)
  case bundleOrigin(String)
  case bundleCaching(String?, wanted: String)

  /// Names the platforms or calls that say that a visitor agrees, where no log tells how far a visit came.
  case asksForConsent(String)

  // Told by a browser's log alone.
  case bundleUnasked
  case sdk
  case sdkFailed(Int, url: String)
  case sdkBlocked(String)
  case sdkUnasked
  case privacySignal
  case waitsForConsent(String)
  case eligible
  case notEligible(String)
  case eligibilityFailed(Int)
  case eligibilityBlocked(String)
  case eligibilityUnasked
}

extension DeliveryFinding {
  /// How grave it is, its name for programs, and its sentence.
  var wording: Wording {
    switch self {
    case .noResponse, .noHeaders, .noLog, .noPage, .answered, .redirect, .failed, .unanswered,
      .noBody, .noBodyInLog, .cached, .compressed, .unfit:
      ofPage
    case .loader, .noLoader, .noLoaderOfSome, .secondLoader, .otherLoader, .otherEnvironment,
      .changedLoader,
      .heldBack, .firstScript, .scriptsBefore, .foreignScript, .switchedOff:
      ofLoader
    case .policiesAllow, .policyBlocks, .policyReports, .sandbox, .embedder: ofPolicies
    case .bundle, .bundleUnseen, .bundleFailed, .bundleBlocked, .bundleIsPage, .bundleBytes,
      .bundleType, .bundleOrigin, .bundleCaching:
      ofBundle
    case .bundleUnasked, .sdk, .sdkFailed, .sdkBlocked, .sdkUnasked, .privacySignal,
      .waitsForConsent, .eligible, .notEligible, .eligibilityFailed, .eligibilityBlocked,
      .eligibilityUnasked, .asksForConsent:
      ofVisit
    }
  }
}

extension DeliveryFinding {
  typealias Wording = (severity: Message.Severity, name: String, sentence: String)
}

private extension DeliveryFinding {
  var ofPage: Wording {
    switch self {
    case .noResponse:
      (
        .error, "noResponse",
        "no HTTP response is here; run: curl -si https://www.acme.com/ | wootric-snippet diagnose"
      )
    case .noHeaders:
      (
        .error, "noHeaders",
        "a page without its headers, in which a policy may stand; add -i to curl"
      )
    case .noLog:
      (
        .error, "noLog",
        "no network log; save one in the browser's developer tools: Network, 'Save all as HAR'"
      )
    case .noPage: (.error, "noPage", "no page is among the responses; put the page's first")
    case .answered(let status, let type):
      (.passed, "answered", "answered with \(status)" + (type.isEmpty ? "" : ", \(type)"))
    case .redirect(let address):
      (.error, "redirect", "sends visitors on to \(address.quoted); add -L to curl")
    case .failed(let status):
      (
        .error, "failed",
        "answered with \(status), so that this is not the page that visitors get; check the address"
      )
    case .unanswered(let reason):
      (.error, "unanswered", "the browser got no answer: \(reason.printable)")
    case .noBody:
      (.error, "noBody", "no body is here; ask with 'curl -si', as -I asks for the headers alone")
    case .noBodyInLog:
      (
        .error, "noBody",
        "the log has no body of this page; open the developer tools before the page, and save the log"
          + " with its content"
      )
    case .cached:
      (
        .notice, "cached",
        "the browser's own copy, whose headers are not told; reload without the cache, and save the log"
          + " again"
      )
    case .compressed(let coding):
      (
        .error, "compressed",
        "the body is compressed (\(coding.printable)); add --compressed to curl"
      )
    case .unfit(let reason):
      (.error, "unfit", "no page that can have the loader: \(reason.sentence)")
    default: (.notice, "", "")
    }
  }

  var ofLoader: Wording {
    switch self {
    case .loader(let environment):
      (.passed, "loader", "the loader is here, of these settings for \(environment.quoted)")
    case .noLoader(let reason?):
      (
        .error, "noLoader",
        "no loader is here, as the settings leave this page out: \(reason.sentence)"
      )
    case .noLoader:
      (
        .error, "noLoader",
        "no loader is here; publish the pages that 'wootric-snippet build' wrote"
      )
    case .noLoaderOfSome:
      (
        .error, "noLoader",
        "no loader is here; publish the pages that 'wootric-snippet build' wrote, or give the page's"
          + " path with --page to hear whether the settings leave it out"
      )
    case .secondLoader:
      (.warning, "secondLoader", "the loader is here twice; the second does nothing, remove one")
    case .otherLoader(let bundle, let built):
      (
        .error, "otherLoader",
        "the loader is of an older build or of other settings: it loads \(bundle.quoted), these"
          + " make \(built.quoted); publish the pages of the last build, and clear the host's cache"
      )
    case .otherEnvironment(let name, let built):
      (
        .error, "otherEnvironment",
        "the loader was built for \(name.quoted), not for \(built.quoted); publish that build, or"
          + " diagnose with --environment \(name.printable)"
      )
    case .changedLoader(let hash, let built):
      (
        .error, "changedLoader",
        "the loader's script is not the built one: its hash is \(hash), built was \(built); publish the"
          + " last build, minify before it, and have the host rewrite no script"
      )
    case .heldBack(let type) where type.hasSuffix("-text/javascript"):
      (
        .error, "heldBack",
        "Cloudflare's Rocket Loader holds the loader back; keep data-cfasync=false in"
          + " loader.attributes, or switch Rocket Loader off"
      )
    case .heldBack(let type):
      (
        .error, "heldBack",
        "the loader's type is \(type.quoted), so that browsers do not run it before something"
          + " gives its consent; set 'consent' in the settings, and leave the element alone"
      )
    case .firstScript: (.passed, "firstScript", "the loader stands before all other scripts")
    case .scriptsBefore(let count):
      (
        .warning, "scriptsBefore",
        "\(count == 1 ? "1 script stands" : "\(count) scripts stand") before the loader; calls in"
          + " them find no 'analytics'"
      )
    case .foreignScript(let kind): kind.delivered
    case .switchedOff:
      (.error, "switchedOff", "'enabled' is false in these settings, so that the bundle is empty")
    default: (.notice, "", "")
    }
  }

  var ofPolicies: Wording {
    switch self {
    case .policiesAllow(0): (.passed, "policiesAllow", "no Content-Security-Policy is here")
    case .policiesAllow(let count):
      (
        .passed, "policiesAllow",
        (count == 1 ? "the policy allows" : "the \(count) policies allow")
          + " the loader, the bundle, the SDK and what it asks for"
      )
    case .policyBlocks(let gap):
      (
        ["img-src", "font-src"].contains(gap.directive) ? .warning : .error, "policyBlocks",
        "this policy blocks \(gap.victim); \(gap.remedy)"
      )
    case .policyReports(let gap):
      (
        .notice, "policyReports",
        "this policy only reports; in force, it would block \(gap.victim); \(gap.remedy)"
      )
    case .sandbox:
      (.error, "sandbox", "this policy's sandbox runs no script; add allow-scripts to it")
    case .embedder:
      (
        .warning, "embedder",
        "Cross-Origin-Embedder-Policy may block the SDK; write sdk: { crossorigin: true }, or serve a"
          + " copy of the SDK by 'sdk.file'"
      )
    default: (.notice, "", "")
    }
  }
}

private extension PolicyGap {
  /// The part of a survey that does not come about without these sources.
  var victim: String {
    switch directive {
    case let name where name.hasPrefix("script-src"):
      sources.contains { $0.hasPrefix("'sha") } ? "the loader" : "the bundle or Wootric's SDK"
    case "trusted-types": "the addresses that the loader sets"
    case "connect-src": "what the SDK asks Wootric"
    case let name where name.hasPrefix("style-src"): "the survey's styles"
    case "frame-src", "child-src": "the survey's frames"
    case "font-src": "the survey's fonts"
    case "form-action": "the answers of the form"
    default: "the survey's images"
    }
  }
}

private extension PageWarning.Kind {
  var delivered: (Message.Severity, String, String) {
    let text: (Message.Severity, String) =
      switch self {
      case .segmentSnippet:
        (.error, "Segment's snippet is on this page, and takes 'analytics'; remove one of the two")
      case .rudderStackSnippet:
        (.error, "RudderStack's snippet is on this page; remove one of the two")
      case .copyByHand:
        (.error, "a copy of the loader that was pasted by hand is on this page; remove it")
      case .handMadeSettings:
        (
          .error,
          "Wootric's own code is on this page; remove it, as settings of two surveys break both"
        )
      case .savedBundle, .savedSDK:
        (
          .warning,
          "a prerenderer saved an element of the loader's; run 'wootric-snippet build' after it"
        )
      case .reactDocument, .secondHead, .formLanguage, .policyBlocksLoader, .policyBlocksData:
        (.warning, sentence)
      case .snippetElsewhere: (.notice, sentence)
      }
    return (text.0, rawValue, text.1)
  }
}

extension Message {
  /// A finding about an answer.
  /// - Parameter place: in the page; nil: the whole answer, or its headers.
  init(_ finding: DeliveryFinding, in response: String?, at place: (line: Int, column: Int)?) {
    let wording = finding.wording
    self.init(wording.severity, file: response, text: wording.sentence)
    (line, column, problem) = (place?.line, place?.column, wording.name)
  }
}
