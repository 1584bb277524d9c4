extension SiteReport.Skip: CustomStringConvertible {
  /// `news.html: left out: a part of a page, without a document of its own`
  public var description: String { "\(Path.shown(path)): left out: \(reason.sentence)" }
}

extension SiteReport.Warning: CustomStringConvertible {
  /// `about.html:14:5: warning: Segment's snippet is on this page already; left as it is`
  public var description: String {
    "\(Path.shown(path)):\(warning.line):\(warning.column): warning: \(warning.kind.sentence)"
  }
}

extension SkipReason {
  var sentence: String {
    switch self {
    case .amp: "AMP allows no scripts of one's own"
    case .optedOut: "the page says data-no-wootric"
    case .fragment: "a part of a page, without a document of its own"
    case .xml: "XML, such as a feed"
    case .utf16: "UTF-16; save the page as UTF-8"
    case .iso2022: "ISO-2022-JP; save the page as UTF-8"
    case .strayCharset:
      "its charset stands outside of the head and would move past byte 1,024; move it into the head"
    case .binary: "no text"
    case .longHead: "its head is longer than 8 MiB"
    case .elsewhere: "not in the site's folder"
    case .excluded: "site.exclude names it"
    case .notIncluded: "site.include does not name it"
    case .secret: "it may hold secrets, and the output is published"
    case .outsideLink: "a link that leads out of the site"
    case .absoluteLink: "a link by an absolute path; make it relative, so that it can be copied"
    case .brokenLink: "a link that leads nowhere, or in a circle"
    case .folder: "a folder; name the pages in it"
    case .specialFile: "neither a file nor a folder"
    }
  }
}

extension PageWarning.Kind {
  var sentence: String {
    switch self {
    case .segmentSnippet: "Segment's snippet is on this page already; left as it is"
    case .rudderStackSnippet: "RudderStack's snippet is on this page already; left as it is"
    case .copyByHand: "a copy of this loader by hand is on this page; left as it is"
    case .handMadeSettings: "wootricSettings is set by hand on this page; left as it is"
    case .savedBundle: "the bundle's element, saved by a prerenderer; removed"
    case .savedSDK: "the SDK's element, saved by a prerenderer; removed"
    case .reactDocument:
      "React hydrates this whole page and may stumble over the loader; put loader.html into its root layout"
    case .secondHead: "a second <head>, which browsers ignore; the loader is in the first"
    case .snippetInBody:
      "this looks like Segment's or RudderStack's snippet in the body, beside our loader; remove one"
    case .loaderInBody:
      "a loader of ours is in the body too; remove it, the one in the head is enough"
    case .policyBlocksData:
      "this policy blocks what the SDK sends and fetches; add the manifest's connect-src and img-src"
    case .policyBlocksLoader:
      "this policy blocks the loader or what it loads; add the sources that the manifest lists under 'csp'"
    }
  }
}
