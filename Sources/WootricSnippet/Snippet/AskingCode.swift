/// The code that asks visitors without their doing: the triggers of `survey.ask`, as calls of functions
/// that the templates have.
struct AskingCode {
  /// The triggers of every page that is shown while a bundle is there.
  let triggers: [JavaScript]
  /// Whether pages of the visit are counted, also where nothing waits for one.
  let countsPages: Bool

  /// - Parameters:
  ///   - pages: those of the whole site: a page without a trigger is a page of the visit.
  ///   - pageSettings: those that the visitor may go on to.
  init(_ survey: Survey, on pages: PerPage<Settings>, _ pageSettings: PageSettings?) {
    triggers = pageSettings?.triggers ?? survey.triggerCalls
    countsPages = pages.all.contains { page in
      page.enabled && page.survey.triggers.contains { if case .pages = $0 { true } else { false } }
    }
  }
}

extension AskingCode {
  /// Whether a function of the templates is called.
  func calls(_ function: String) -> Bool {
    triggers.contains { $0.source.hasPrefix(function + "(") }
  }

  /// Whether one of them is.
  func calls(oneOf functions: String...) -> Bool { functions.contains(where: calls) }
}

extension Survey {
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

  fileprivate var triggers: [Trigger] { if case .on(let triggers) = ask { triggers } else { [] } }
}
