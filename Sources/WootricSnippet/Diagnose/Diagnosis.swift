/// Reads from the answers of a site's servers the causes of a survey that does not show.
package struct Diagnosis: Equatable, Sendable {
  /// All that was looked at, right or wrong, in the order of the answers.
  package internal(set) var messages: [Message] = []
  /// How many answers there were.
  package internal(set) var responses = 0
  /// How many of them were pages that were judged.
  package internal(set) var pages = 0

  /// Whether nothing was found that keeps the survey away.
  package var isFine: Bool { !messages.contains { $0.severity == .error } }
  /// Whether Wootric said that the visitor is asked, as a log may tell.
  package var isAsked: Bool {
    messages.contains { $0.problem == DeliveryFinding.eligible.wording.name }
  }
}

extension Build {
  /// Judges what `curl -si` printed: of one page, or of a page and then its bundle.
  /// - Parameter page: the page's path in the site, by which `site.pages` decides; nil: not known.
  /// - Throws: `SettingsError`, or `FileError`.
  package func diagnose(responses bytes: [UInt8], page: String? = nil) throws -> Diagnosis {
    let (expected, diagnosis) = try expectation(of: page)
    return Diagnostician(expected, diagnosis).judge(ResponseReader.responses(in: bytes), bytes)
  }

  /// Judges a browser's network log.
  /// - Parameter file: the log's path from the working folder.
  package func diagnose(log file: String, page: String? = nil) throws -> Diagnosis {
    let (expected, diagnosis) = try expectation(of: page)
    let log = NetworkLog(try FileSystem.contents(of: file))
    return Diagnostician(expected, diagnosis).judge(log, file: file)
  }
}

private extension Build {
  func expectation(of page: String?) throws -> (ExpectedDelivery, Diagnosis) {
    var diagnosis = Diagnosis()
    let file = try readSettings(&diagnosis.messages)
    let others = file.declaredEnvironments + [SettingsEnvironment.production]
    let expected = ExpectedDelivery(
      file, form, page: page,
      others: others.filter { $0 != file.environment }.compactMap { name in
        var build = self
        build.environment = SettingsEnvironment(name, variables: environment.variables)
        // An environment that cannot be built now cannot be told apart.
        return (try? build.readSettings()).map { (name, $0.snippets(form).all) }
      })
    return (expected, diagnosis)
  }
}

/// The files that a build of the settings publishes.
struct ExpectedDelivery: Sendable {
  /// Of the page, or of all pages where nobody says which one it is.
  var snippets: [Snippet]
  var environment: String
  /// Those of other environments.
  var others: [(name: String, snippets: [Snippet])]
  /// Why the settings leave the page out; nil where they do not, or the page is not known.
  var refusal: SkipReason?
  /// Whether they leave pages out, and nobody has said which page it is.
  var mayBeLeftOut = false

  init(
    _ file: SettingsFile, _ form: Snippet.Form, page: String?,
    others: [(name: String, snippets: [Snippet])]
  ) {
    snippets = page.map { [file.snippet(forPage: $0, form)] } ?? file.snippets(form).all
    environment = file.environment
    self.others = others
    guard let site = file.settings.site else { return }
    guard let page else {
      mayBeLeftOut = !site.exclude.isEmpty || site.include != Settings.Site(root: "").include
      return
    }
    refusal =
      PageChoice(
        page, include: site.include.map(Glob.init), exclude: site.exclude.map(Glob.init)
      ).refusal
  }
}

extension ExpectedDelivery {
  var common: Snippet { snippets[0] }
  var settings: Settings { common.settings }
}

/// Goes through answers, and writes down what it finds.
struct Diagnostician {
  let expected: ExpectedDelivery
  var diagnosis: Diagnosis

  init(_ expected: ExpectedDelivery, _ diagnosis: Diagnosis) {
    (self.expected, self.diagnosis) = (expected, diagnosis)
  }
}

extension Diagnostician {
  /// Of answers without their addresses, the first is the page's. What follows is the bundle's, unless it is
  /// another page or another script.
  func judge(_ responses: [HTTPResponse], _ bytes: [UInt8]) -> Diagnosis {
    var judge = self
    judge.diagnosis.responses = responses.count
    // An answer that sends visitors on is followed by the answer that they are sent to.
    let answers = responses.enumerated().filter { index, response in
      !response.isRedirect || index == responses.count - 1
    }.map(\.element)
    guard let first = answers.first else {
      judge.note(HTTPResponse(status: 200, body: bytes).isFragmentless ? .noHeaders : .noResponse)
      return judge.diagnosis
    }
    var pages: [DeliveredPage] = []
    var bundles = 0
    for (index, answer) in answers.enumerated() {
      let isPage = answer.isFine && answer.isPage && answer.body != first.body
      if index == 0 || isPage {
        pages.append(judge.page(answer, index == 0 ? "page" : "page \(pages.count + 1)"))
      } else if let findings = DeliveredBundle(answer, of: pages, expected)?.findings {
        bundles += 1
        for finding in findings { judge.note(finding, in: "bundle") }
      }
    }
    if bundles == 0, pages.contains(where: \.hasLoader), let bundle = pages[0].bundle {
      judge.note(.bundleUnseen(url: expected.settings.cdn.url + bundle))
    }
    let modes = expected.settings.consent.modes.map(\.rawValue)
    if !modes.isEmpty, pages.contains(where: \.hasLoader) {
      judge.note(.asksForConsent(modes.joined(separator: ", ")))
    }
    return judge.diagnosis
  }

  mutating func page(_ response: HTTPResponse, _ name: String) -> DeliveredPage {
    let page = DeliveredPage(response, expected)
    for (finding, place) in page.findings { note(finding, in: name, at: place) }
    diagnosis.pages += 1
    return page
  }

  mutating func note(
    _ finding: DeliveryFinding, in name: String? = nil, at place: (line: Int, column: Int)? = nil
  ) {
    let message = Message(finding, in: name, at: place)
    // A bundle may be asked for by several pages of one log.
    if !diagnosis.messages.contains(message) { diagnosis.messages.append(message) }
  }
}

private extension HTTPResponse {
  /// Whether the bytes begin like a page.
  var isFragmentless: Bool { !body.isEmpty && isPage }
}
