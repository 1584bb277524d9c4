/// The code that asks visitors without their doing, and that knows whom nobody asks: `survey.ask`, `only`
/// and `skip`, as calls of functions that the templates have.
struct AskingCode {
  /// The triggers of every page that is shown while a bundle is there.
  let triggers: [JavaScript]
  /// The refusals of these pages.
  let refusals: [JavaScript]
  /// Whether pages of the visit are counted, also where nothing waits for one.
  let countsPages: Bool

  /// - Parameters:
  ///   - pages: those of the whole site: a page without a trigger is a page of the visit.
  ///   - pageSettings: those that the visitor may go on to.
  init(_ survey: Settings.Survey, on pages: PerPage<Settings>, _ pageSettings: PageSettings?) {
    triggers = pageSettings?.triggers ?? survey.triggerCalls
    refusals = pageSettings?.refusals ?? survey.refusalCalls
    countsPages = pages.all.contains { page in
      page.enabled && page.survey.triggers.contains { if case .pages = $0 { true } else { false } }
    }
  }
}

extension AskingCode {
  /// Whether a function of the templates is called.
  func calls(_ function: String) -> Bool {
    (triggers + refusals).contains { $0.source.hasPrefix(function + "(") }
  }

  /// Whether one of them is.
  func calls(oneOf functions: String...) -> Bool { functions.contains(where: calls) }
}

extension Settings.Survey {
  /// Statements, one a trigger.
  var triggerCalls: [JavaScript] {
    if ask == .page { return ["onPage();"] }
    return triggers.map { trigger in
      switch trigger {
      case .seconds(let number): "onSeconds(\(literal: number));"
      case .scroll(let percent): "onScroll(\(literal: percent));"
      case .exit: "onExit();"
      case .click(let selector): "onClick(\(literal: selector));"
      case .visible(let selector): "onVisible(\(literal: selector));"
      case .pages(let number): "onPages(\(literal: number));"
      }
    }
  }

  /// Elements of a list, one a reason to ask nobody.
  var refusalCalls: [JavaScript] {
    let hosts: JavaScript = "\(literal: JSONValue.array(only.hosts.map(JSONValue.string)))"
    // A first moment, and one that is too late.
    let from: JavaScript = "\(literal: (only.from?.start ?? 0) * 1000)"
    let end = only.until.map { "\(literal: ($0.start + Day.length) * 1000)" as JavaScript }
    let calls: [(isMade: Bool, call: JavaScript)] = [
      (!only.hosts.isEmpty, "isElsewhere(\(hosts)),"),
      (only.percent ?? 100 < 100, "isOutside(\(literal: only.percent ?? 100)),"),
      (only.from != nil || only.until != nil, "isPast(\(from), \(end ?? "Infinity")),"),
      (skip.localhost, "isLocal(),"),
      (skip.automation, "isAutomated(),"),
      (skip.frames, "isFramed(),"),
      (skip.ignored, "isIgnored(),"),
    ]
    return calls.filter(\.isMade).map(\.call)
  }

  /// The number of the fragment that shows the survey: `checksum` of the templates.
  var showChecksum: Int {
    "#wootric=show:\(showLink ?? "")".unicodeScalars.reduce(7) {
      ($0 * 31 + Int($1.value)) % 4_294_967_291
    }
  }

  fileprivate var triggers: [Trigger] { if case .on(let triggers) = ask { triggers } else { [] } }
}
