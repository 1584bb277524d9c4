/// The bundle as a visitor's browser gets it.
struct DeliveredBundle {
  private let response: HTTPResponse
  private let expected: ExpectedDelivery
  /// The loaders of the pages that ask for it.
  private let loaders: [[UInt8]]
  /// The name that they ask for.
  private let name: String
  /// `https://www.acme.com` of the pages; nil where it is not known.
  private let pageOrigin: String?

  /// Nil for another script.
  init?(_ response: HTTPResponse, of pages: [DeliveredPage], _ expected: ExpectedDelivery) {
    (self.response, self.expected) = (response, expected)
    loaders = pages.map(\.loader)
    pageOrigin = pages.lazy.compactMap(\.origin).first
    name = pages.lazy.compactMap(\.bundle).first ?? expected.common.bundle.fileName
    let isOther = response.isFine && !response.isPage && !isOurs && !response.body.isEmpty
    if isOther, response.url == nil { return nil }
  }
}

extension DeliveredBundle {
  var findings: [DeliveryFinding] {
    if response.status == 0 { return [.bundleBlocked(response.reason, name: name)] }
    // A browser that asks whether its copy is still good gets no body.
    if response.status == 304 { return [.bundle(name)] }
    if !response.isFine { return [.bundleFailed(response.status, name: name)] }
    if !response.body.isEmpty, response.isPage {
      return [.bundleIsPage(name: name, folder: expected.settings.cdn.url)]
    }
    let faults = [bytes, type, origin].compactMap(\.self)
    return (faults.isEmpty ? [.bundle(name)] : faults) + [caching].compactMap(\.self)
  }
}

private extension DeliveredBundle {
  var bundle: Snippet.Bundle { expected.common.bundle }

  var isOurs: Bool { Artifact.bundle.isOurs(response.body, name: "") }

  /// A log may lack the body.
  var bytes: DeliveryFinding? {
    if response.body.isEmpty { return nil }
    let integrity = Array(("sha384-" + SHA2.sha384(response.body).base64).utf8)
    if bundle.integrity != nil {
      let isAsked = loaders.contains { $0.range(of: integrity) != nil }
      let isBuilt = expected.snippets.contains {
        $0.bundle.integrity.map { Array($0.utf8) } == integrity
      }
      return isAsked || isBuilt ? nil : .bundleBytes(hasIntegrity: true)
    }
    let isBuilt = expected.snippets.contains { Array($0.bundle.served.utf8) == response.body }
    return isBuilt ? nil : .bundleBytes(hasIntegrity: false)
  }

  /// Without `nosniff`, browsers run what calls itself anything but an image, a sound, a video or CSV
  /// (https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-mime-type?).
  var type: DeliveryFinding? {
    let type = response.type
    let isScript = type.hasSuffix("javascript") || type.hasSuffix("ecmascript")
    let isStrict = response.value(of: "x-content-type-options")?.lowercased() == "nosniff"
    let refused = ["image/", "audio/", "video/", "text/csv"]
    let isRefused = refused.contains { type.hasPrefix($0) } || isStrict && !isScript
    return isRefused ? .bundleType(type) : nil
  }

  /// A bundle with an integrity is asked for with CORS, which other hosts have to answer.
  var origin: DeliveryFinding? {
    guard bundle.integrity != nil, let host = HTTPResponse.origin(of: bundle.url),
      host != pageOrigin
    else { return nil }
    guard let allowed = response.value(of: "access-control-allow-origin") else {
      return .bundleOrigin(host)
    }
    return allowed == "*" || allowed == pageOrigin ?? allowed ? nil : .bundleOrigin(host)
  }

  var caching: DeliveryFinding? {
    let value = response.value(of: "cache-control")
    let words = (value ?? "").lowercased()
    let wanted = expected.settings.cdn.caching
    if bundle.integrity == nil { return words.isEmpty ? .bundleCaching(nil, wanted: wanted) : nil }
    let isKept = words.contains("max-age=31536000") || words.contains("immutable")
    return isKept && words.contains("no-transform") ? nil : .bundleCaching(value, wanted: wanted)
  }
}
