/// Something on a page that a person should know.
package struct PageWarning: Equatable, Sendable {
  /// What was found.
  package enum Kind: String, CaseIterable, Equatable, Sendable {
    /// Segment's analytics.js; the page is left as it is.
    case segmentSnippet
    /// RudderStack's SDK; the page is left as it is.
    case rudderStackSnippet
    /// A loader of ours without its mark; the page is left as it is.
    case copyByHand
    /// Wootric's own code, or settings in a script of the page's own; the page is left as it is.
    case handMadeSettings
    /// The bundle's element, as a prerenderer saves it; it is removed.
    case savedBundle
    /// The SDK's element, as a prerenderer saves it; it is removed.
    case savedSDK
    /// A meta CSP that does not allow the loader, its bundle or the SDK.
    case policyBlocksLoader
    /// A meta CSP that lets the SDK run, and does not let it talk to its servers.
    case policyBlocksData
    /// Segment's snippet under another global than ours.
    case snippetElsewhere
    /// React hydrates the whole document, the loader's element too.
    case reactDocument
    /// A static form without words in the page's language.
    case formLanguage
    /// A second `<head>`, which browsers ignore; the loader is in the first.
    case secondHead
  }

  /// What was found.
  package var kind: Kind
  /// From 1.
  package var line: Int
  /// From 1, in bytes.
  package var column: Int

  /// Makes a warning about one place.
  package init(kind: Kind, line: Int, column: Int) {
    (self.kind, self.line, self.column) = (kind, line, column)
  }
}

extension PageWarning.Kind {
  /// Whether the page is left as it is because of this.
  package var keepsLoaderOut: Bool {
    switch self {
    case .segmentSnippet, .rudderStackSnippet, .copyByHand, .handMadeSettings: true
    case .savedBundle, .savedSDK, .policyBlocksLoader, .policyBlocksData: false
    case .snippetElsewhere, .reactDocument, .secondHead, .formLanguage: false
    }
  }

  /// Whether the page asks nobody, or nobody hears the answer, because of this.
  package var losesSurveys: Bool {
    keepsLoaderOut || self == .policyBlocksLoader || self == .policyBlocksData
  }

  /// Fault and remedy.
  var sentence: String {
    switch self {
    case .segmentSnippet: "this page already has Segment's snippet; left as it is"
    case .rudderStackSnippet: "this page already has RudderStack's snippet; left as it is"
    case .copyByHand: "this page already has a copy of the loader, added by hand; left as it is"
    case .handMadeSettings: "this page already has Wootric's own code; left as it is"
    case .savedBundle: "removed the bundle's element, which a prerenderer had saved"
    case .savedSDK: "removed the SDK's element, which a prerenderer had saved"
    case .reactDocument:
      "React hydrates this whole page and may not expect the loader; put loader.html into its root layout"
    case .formLanguage:
      "the form is not in the language of this page; add its words to survey.form.words"
    case .secondHead: "a second <head>, which browsers ignore; the loader is in the first"
    case .snippetElsewhere:
      "this page has Segment's snippet under another global; the loader is added next to it"
    case .policyBlocksData:
      "this policy blocks what the SDK sends and fetches; add the manifest's connect-src and img-src"
    case .policyBlocksLoader:
      "this policy blocks the loader or what it loads; add the sources that the manifest lists under"
        + " 'csp'"
    }
  }
}

extension Message {
  init(_ warning: PageWarning, file: String) {
    self.init(.warning, file: file, text: warning.kind.sentence)
    (line, column, problem) = (warning.line, warning.column, warning.kind.rawValue)
  }
}

/// The reason why a file is passed by.
package enum SkipReason: String, CaseIterable, Equatable, Sendable {
  /// `<html amp>` or `<html ⚡>`: AMP allows no custom scripts.
  case amp
  /// `<html data-no-wootric>`.
  case optedOut
  /// No doctype, no `html`, `head` or `body` tag: a part of a page.
  case fragment
  /// Text before the doctype, as a generator's warning may be: browsers ignore such a doctype.
  case leadingText
  /// Visitors are sent on at once by `<meta http-equiv=refresh>`.
  case redirect
  /// `.xhtml` or `.xht`, which servers send as XML.
  case servedAsXML
  /// A feed, a sitemap, an image: XML that is not XHTML.
  case xml
  /// UTF-16 or UTF-32, in which ASCII characters take more than one byte.
  case utf16
  /// ISO-2022-JP, in which `<` and quotes may be halves of characters.
  case iso2022
  /// Its charset is declared outside the head, within the first 1,024 bytes, and the loader would push
  /// it out of them.
  case strayCharset
  /// A zero byte near the start, which no text has.
  case binary
  /// The head goes on for more than 8 MiB.
  case longHead
  /// The site's own folder, which was named as if it were a page.
  case root
  /// Not in the site's folder, though it was named.
  case elsewhere
  /// `site.exclude` names it.
  case excluded
  /// No pattern of `site.include` matches it.
  case notIncluded
  /// `.env`, `.npmrc`, `.ssh` and others, which hold what people and servers keep to themselves.
  case secret
  /// A symbolic link that leads out of the site.
  case outsideLink
  /// A symbolic link by an absolute path: in the output it would lead to the source.
  case absoluteLink
  /// A symbolic link that leads nowhere, or in a circle.
  case brokenLink
  /// A folder that was named as if it were a page.
  case folder
  /// Neither file, folder nor link.
  case specialFile
}

extension SkipReason {
  /// The reason, and the remedy where there is one.
  var sentence: String {
    switch self {
    case .amp: "AMP does not allow custom scripts"
    case .optedOut: "the page says data-no-wootric"
    case .fragment: "part of a page, not a whole document"
    case .leadingText: "it has text before its doctype"
    case .redirect: "a redirect, which visitors leave at once"
    case .servedAsXML: "XHTML, which is served as XML; save the page as .html"
    case .xml: "XML, such as a feed"
    case .utf16: "UTF-16; save the page as UTF-8"
    case .iso2022: "ISO-2022-JP; save the page as UTF-8"
    case .strayCharset:
      "its charset is declared outside the head and would move past byte 1,024; move it into the head"
    case .binary: "not text"
    case .longHead: "its head is longer than 8 MiB"
    case .root:
      "the site's own folder; name pages in it, or omit --files-from to process all of them"
    case .elsewhere: "not in the site's folder"
    case .excluded: "site.exclude matches it"
    case .notIncluded: "site.include does not match it"
    case .secret: "it may hold secrets, and the output is published"
    case .outsideLink: "a link that leads out of the site"
    case .absoluteLink: "an absolute link; make it relative so that it can be copied"
    case .brokenLink: "a link that leads nowhere, or in a circle"
    case .folder: "a folder; name the pages in it"
    case .specialFile: "neither a file nor a folder"
    }
  }
}

extension Message {
  init(_ reason: SkipReason, file: String) {
    self.init(.notice, file: file, text: "left out: \(reason.sentence)")
    problem = reason.rawValue
  }
}

/// Something about the settings of a site that only a walk through it shows.
package enum SiteProblem: Equatable, Sendable {
  /// A pattern of `site.include` that matches no file.
  case unmatchedInclude(String)
  /// A pattern of `site.exclude` that matches no file.
  case unmatchedExclude(String)
  /// A pattern of `site.pages` that decides for no page.
  case idleGroup(String)
  /// Files such as `.htm` and `.HTML` that no pattern of `site.include` matches; how many, and one.
  case unincludedPages(Int, first: String)
  /// No page could have the loader.
  case noPages
  /// Nobody signs in, and nothing else asks.
  case nobodyIsAsked
  /// Compressed files that are older than what they were made of; how many, and one.
  case staleCopies(Int, first: String)
  /// A service worker's list of hashes from before the pages had the loader.
  case staleList(String)
  /// A generator has the site under a path of its host that the bundle's address does not begin with.
  case otherBase(String, generator: String, url: String)
}

extension SiteProblem {
  /// Whether pages ask nobody because of it.
  package var losesSurveys: Bool {
    switch self {
    case .noPages, .staleCopies, .staleList: true
    default: false
    }
  }
}

extension SiteProblem: CustomStringConvertible {
  /// Fault and remedy: `'blgo/**' in site.include matches no file; patterns start at site.root`
  package var description: String {
    switch self {
    case .unmatchedInclude(let pattern):
      "\(pattern.quoted) in site.include matches no file; patterns start at site.root"
    case .unmatchedExclude(let pattern):
      "\(pattern.quoted) in site.exclude matches no file; patterns start at site.root"
    case .idleGroup(let pattern):
      "\(pattern.quoted) in site.pages applies to no page; patterns start at site.root, and the first that"
        + " matches a page counts"
    case .unincludedPages(1, let first):
      "\(first.quoted) may be a page, but site.include does not match it; add a pattern such as"
        + " '**/*.htm'"
    case .unincludedPages(let count, let first):
      "\(first.quoted) and \(count - 1) more may be pages, but site.include matches none of them; add"
        + " a pattern such as '**/*.htm'"
    case .otherBase(let base, let generator, let url):
      "\(generator) serves the site under \(base.quoted), but pages load \(url.quoted); write site: {"
        + " base: \(base.quoted) }"
    case .staleCopies(1, let first):
      "\(first.quoted) is older than its file, and hosts send it instead; compress after"
        + " 'wootric-snippet build', or set site.precompressed to 'remove'"
    case .staleCopies(let count, let first):
      "\(first.quoted) and \(count - 1) more are older than their files, and hosts send them instead;"
        + " compress after 'wootric-snippet build', or set site.precompressed to 'remove'"
    case .staleList(let file):
      "\(file.quoted) has hashes of pages from before they had the loader, so its service worker rejects"
        + " them; generate it after 'wootric-snippet build'"
    case .noPages: "no page has the loader; site.root and site.include say which files are pages"
    case .nobodyIsAsked:
      "no page or script calls identify or track, so nobody is asked; write survey.ask: 'page' to ask"
        + " visitors, or 'identify' if they sign in elsewhere"
    }
  }

  /// The problem by one word, as programs read it.
  var name: String {
    switch self {
    case .unmatchedInclude, .unmatchedExclude: "unmatchedPattern"
    case .idleGroup: "idleGroup"
    case .unincludedPages: "unincludedPages"
    case .noPages: "noPages"
    case .nobodyIsAsked: "nobodyIsAsked"
    case .staleCopies: "staleCopies"
    case .staleList: "staleList"
    case .otherBase: "otherBase"
    }
  }
}

extension Message {
  init(_ problem: SiteProblem, file: String) {
    self.init(.warning, file: file, text: "\(problem)")
    self.problem = problem.name
  }
}

extension Message {
  /// Pages that `site.exclude` leaves out: how many, and one of them.
  init(excludedPages count: Int, first: String, file: String) {
    let pages = count == 1 ? "\(first.quoted) has" : "\(first.quoted) and \(count - 1) more have"
    self.init(.notice, file: file, text: "\(pages) no loader, as site.exclude says")
    problem = SkipReason.excluded.rawValue
  }
}
