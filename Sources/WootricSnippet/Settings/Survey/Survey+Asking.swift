extension Settings.Survey {
  /// When visitors are asked, beside what `identify` and `track` ask. Source: `survey.ask`.
  public enum Ask: Equatable, Sendable {
    /// Never: those alone ask, as with Segment.
    case identify
    /// On every counted page, as the vendor's own snippet does: the account samples its visitors.
    case page
    /// On the first of these in a page.
    case on([Trigger])
  }

  /// Something that a visitor does before the survey is asked for.
  public enum Trigger: Equatable, Sendable {
    /// Seconds that the page has been in sight: 1 to 3600.
    case seconds(Int)
    /// How far the page is scrolled down to, in per cent of its length: 1 to 100.
    case scroll(Int)
    /// The pointer leaves the window by its upper edge; on touch, a fast scroll back.
    case exit
    /// A click on an element of this CSS selector, or in one.
    case click(String)
    /// An element of this CSS selector comes into sight.
    case visible(String)
    /// The page is this one of the visit, from 1.
    case pages(Int)
  }
}

extension Settings {
  /// The keys of `survey` that say who is asked, and when.
  static let askingRows: [Setting<Settings>] = [
    Setting(
      "survey.ask", \.survey.ask, .ask,
      "When visitors are asked without identify or track; by default, never.")
  ]
}

private extension SettingType where Value == Settings.Survey.Ask {
  /// `"identify"`, `"page"` or `[{ seconds: 20 }, { scroll: 60 }]`.
  static let ask = SettingType(
    "'identify', 'page', or a list of triggers in [ ] such as { seconds: 20 }",
    schema: .any(
      .choice(["identify", "page"]),
      SettingType<[Settings.Survey.Trigger]>.triggers.schema() + [.number("minItems", 1)]),
    json: { ask in
      switch ask {
      case .identify: .string("identify")
      case .page: .string("page")
      case .on(let triggers): SettingType<[Settings.Survey.Trigger]>.triggers.json(triggers)
      }
    }
  ) { input, report in
    switch input.node.value {
    case .string("identify"): .value(.identify)
    case .string("page"): .value(.page)
    case .string(let word):
      .refused(nearest: Suggestion.nearest(to: word, among: ["identify", "page"]))
    case .array(let nodes) where nodes.isEmpty: .refused()
    case .array:
      Reading(SettingType<[Settings.Survey.Trigger]>.triggers.read(input, &report).map { .on($0) })
    default:
      .otherKind(remedy: SettingType<Settings.Survey.Trigger>.trigger.listRemedy(input, report))
    }
  }
}

private extension SettingType where Value == [Settings.Survey.Trigger] {
  static let triggers = list(of: .trigger)
}

private extension SettingType where Value == Settings.Survey.Trigger {
  /// `{ seconds: 20 }`: an object with one key.
  static let trigger = SettingType(
    "a trigger such as { seconds: 20 }",
    schema: .object(rows) + [.number("minProperties", 1), .number("maxProperties", 1)],
    json: { .object(rows.members(of: Keys($0))) }
  ) { input, report in
    guard let members = input.node.members else { return .otherKind() }
    guard members.count == 1 else { return .refused() }
    var keys = Keys()
    SettingsObject(valueOf: rows).read(input, into: &keys, &report)
    return Reading(keys.trigger)
  }

  private static let rows: [Setting<Keys>] = [
    Setting("seconds", \.seconds, .integer(1...3600), "Seconds that the page has been in view."),
    Setting("scroll", \.scroll, .integer(1...100), "How far the page is scrolled, in percent."),
    Setting("exit", \.exit, .yes, "Whether the pointer leaves the window through its top edge."),
    Setting("click", \.click, .selector, "An element that is clicked."),
    Setting("visible", \.visible, .selector, "An element that comes into view."),
    Setting("pages", \.pages, .integer(1...1000), "Which page of the visit it is, from 1."),
  ]

  /// A trigger as an object of the file has it.
  private struct Keys: Sendable {
    var seconds, scroll, pages: Int?
    var exit: Bool?
    var click, visible: String?

    init() {}

    init(_ trigger: Settings.Survey.Trigger) {
      switch trigger {
      case .seconds(let number): seconds = number
      case .scroll(let percent): scroll = percent
      case .exit: exit = true
      case .click(let selector): click = selector
      case .visible(let selector): visible = selector
      case .pages(let number): pages = number
      }
    }

    var trigger: Settings.Survey.Trigger? {
      seconds.map { .seconds($0) } ?? scroll.map { .scroll($0) } ?? exit.map { _ in .exit }
        ?? click.map { .click($0) } ?? visible.map { .visible($0) } ?? pages.map { .pages($0) }
    }
  }
}

private extension SettingType where Value == Bool {
  /// True: what is not wanted is left out.
  static let yes = SettingType(
    "true", schema: [JSONValue.Member(key: "const", value: .bool(true))], json: JSONValue.bool
  ) { input, _ in
    switch input.node.value {
    case .bool(true): .value(true)
    case .bool(false): .refused()
    default: .otherKind()
    }
  }
}

private extension SettingType where Value == String {
  /// A CSS selector, which the page's browser reads; what no browser takes is refused as far as its
  /// characters show it.
  static let selector = string(
    "a CSS selector such as '.pricing a'", schema: .text(SelectorScan.pattern)
  ) { SelectorScan($0).isWhole ? .value($0) : .refused() }
}
