import Testing
import WootricSnippet

/// Stand-ins for the platforms say what their documentation has them say, in the order that it has.
@Suite("Consent platforms, there before us, after us, never and half-formed", .browser)
struct ConsentPlatformTests {
  /// `say(status, purposes, applies)` is what a platform of the framework calls its listeners with.
  static let tcf = """
    var listeners = []
    var say = (eventStatus, given = [], gdprApplies = true) => listeners.forEach(listener => listener({
      eventStatus, gdprApplies, purpose: { consents: Object.fromEntries(given.map(id => [id, true])) },
      vendor: { consents: { 7: given.includes(1) } }
    }, true))
    var platform = (command, version, listener) => command === 'addEventListener' && listeners.push(listener)
    """
  static let calledBack = """
    var called = name => new Promise(done => analytics.track(name, done))
    var isReady = () => new Promise(done => analytics.ready(done))

    """
  static let granted = calledBack + "await isReady(); return calls.map(call => call[0])"

  static let frameworkCases: [Transition] = [
    Transition(
      "TCF: a choice kept from before, by a platform that is there", .tcf, granted,
      gives: ["page"], leaves: .anonymous,
      before: tcf
        + "; window.__tcfapi = (...all) => { platform(...all); say('tcloaded', [1, 9]) }"),
    Transition(
      "TCF: an open banner is no choice", .tcf,
      "say('cmpuishown', [1, 9]); return typeof wootric", gives: "undefined", leaves: .none,
      before: tcf + "; window.__tcfapi = platform"),
    Transition(
      "TCF: a platform that comes after us is found, and its yes counts", .tcf,
      "window.__tcfapi = platform; while (!listeners.length) await new Promise(requestAnimationFrame); say('useractioncomplete', [1, 9]); "
        + granted,
      gives: ["page"], leaves: .anonymous, before: tcf),
    Transition(
      "TCF: a purpose that is missing is a no", .tcf,
      "say('useractioncomplete', [1]); " + calledBack
        + "await called('a'); return typeof wootric",
      gives: "undefined", leaves: .none, before: tcf + "; window.__tcfapi = platform"),
    Transition(
      "TCF: withdrawn later", .tcf,
      "say('useractioncomplete', [1, 9]); " + calledBack
        + "await isReady(); say('useractioncomplete', []); return calls.map(call => call[0])",
      gives: ["page", "stop"], leaves: .withdrawn,
      before: tcf + "; window.__tcfapi = platform"),
    Transition(
      "TCF: where the law does not apply nobody is asked", .tcf,
      "say('tcloaded', [], false); " + granted,
      gives: ["page"], leaves: .anonymous, before: tcf + "; window.__tcfapi = platform"),
    Transition(
      "TCF: the settings' vendor and purposes are asked for", .tcf,
      "say('tcloaded', [3]); say('tcloaded', [1, 3]); " + calledBack
        + "await isReady(); await called('a'); return calls.map(call => call[0])", gives: ["run"],
      leaves: .anonymous, before: tcf + "; window.__tcfapi = platform",
      change: { ($0.consent.purposes, $0.consent.vendor) = ([3], 7) }),
    Transition(
      "TCF: consents that are none are no choice, and throw nothing into the platform", .tcf,
      "listeners.forEach(listener => listener({ eventStatus: 'tcloaded', purpose: { consents: null } }, true)); "
        + calledBack + "await called('a'); return typeof wootric",
      gives: "undefined", leaves: .none, before: tcf + "; window.__tcfapi = platform"),
    Transition(
      "TCF: never there, all is pending", .tcf, "return [typeof wootric, window.errors]",
      gives: ["undefined", 0], leaves: .none,
      before: "var errors = 0; addEventListener('error', () => errors++)"),
    Transition(
      "TCF: half-formed, nothing throws and nothing is granted", .tcf,
      """
      const late = []
      window.__tcfapi = (command, version, listener) => late.push(listener)
      while (!late.length) await new Promise(requestAnimationFrame)
      for (const data of [null, undefined, {}, { eventStatus: 'tcloaded' }, { eventStatus: 'tcloaded', purpose: null }])
        for (const success of [true, false]) late[0](data, success)
      return [typeof wootric, window.errors]
      """,
      gives: ["undefined", 0], leaves: .none,
      before:
        "var errors = 0; addEventListener('error', () => errors++); window.__tcfapi = {}"),
  ]

  /// `choose(groups)` is a visitor's choice in OneTrust's banner.
  static let oneTrust = """
    var groups = list => { window.OnetrustActiveGroups = ',' + list.join() + ',' }
    var isClosed = false
    var choose = list => { isClosed = true; groups(list); dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail: list })) }
    var arrive = list => { window.OneTrust = { IsAlertBoxClosed: () => isClosed }; groups(list); dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail: list })) }
    """
  static let oneTrustCases: [Transition] = [
    Transition(
      "OneTrust: a choice kept from before, by a platform that is there", .onetrust, granted,
      gives: ["page"], leaves: .anonymous,
      before: oneTrust + "; isClosed = true; arrive(['C0001', 'C0002'])"),
    Transition(
      "OneTrust: an open banner is no choice, and neither is a no", .onetrust,
      "arrive(['C0001']); const queued = analytics.length; choose(['C0001']); return [queued > 0, analytics.length, typeof wootric]",
      gives: [true, 0, "undefined"], leaves: .none, before: oneTrust),
    Transition(
      "OneTrust: where groups are on without a choice, they count", .onetrust,
      "arrive(['C0001', 'C0002']); " + granted, gives: ["page"], leaves: .anonymous,
      before: oneTrust),
    Transition(
      "OneTrust: under Global Privacy Control only a choice counts", .onetrust,
      "arrive(['C0001', 'C0002']); const before = document.querySelectorAll('script[src]').length; choose(['C0001', 'C0002']); "
        + calledBack + "await isReady(); await called('a'); return before",
      gives: 0,
      leaves: .init(
        bundle: 1, sdk: 1, cookies: ["ajs_anonymous_id"], stored: ["ajs_anonymous_id"]),
      before: ConsentTests.privacyControl + ";" + oneTrust),
    Transition(
      "OneTrust: what is no function, or throws, loses no call, and all is pending", .onetrust,
      "OneTrust.IsAlertBoxClosed = () => { throw Error('theirs') }; dispatchEvent(new CustomEvent('OneTrustGroupsUpdated')); return [analytics.length, typeof wootric, window.errors]",
      gives: [1, "undefined", 0], leaves: .none,
      before:
        "var errors = 0; addEventListener('error', () => errors++); window.OneTrust = { IsAlertBoxClosed: true }"
    ),
    Transition(
      "OneTrust: withdrawn later", .onetrust,
      "choose(['C0003']); arrive(['C0003']); " + calledBack
        + "await isReady(); choose(['C0001']); return calls.map(call => call[0])",
      gives: ["page", "stop"], leaves: .withdrawn, before: oneTrust,
      change: { $0.consent.group = "C0003" }),
    Transition(
      "OneTrust: never there or half-formed, all is pending", .onetrust,
      "window.OneTrust = {}; dispatchEvent(new CustomEvent('OneTrustGroupsUpdated')); window.OnetrustActiveGroups = null; dispatchEvent(new CustomEvent('OneTrustGroupsUpdated')); return [typeof wootric, window.errors]",
      gives: ["undefined", 0], leaves: .none,
      before: "var errors = 0; addEventListener('error', () => errors++)"),
  ]

  /// `choose(statistics)` is a visitor's choice in Cookiebot's banner.
  static let cookiebot = """
    var choose = statistics => {
      window.Cookiebot = { hasResponse: true, consent: { statistics } }
      dispatchEvent(new Event(statistics ? 'CookiebotOnAccept' : 'CookiebotOnDecline'))
    }
    """
  static let cookiebotCases: [Transition] = [
    Transition(
      "Cookiebot: a choice kept from before, by a platform that is there", .cookiebot, granted,
      gives: ["page"], leaves: .anonymous, before: cookiebot + "; choose(true)"),
    Transition(
      "Cookiebot: an open banner is no choice", .cookiebot,
      "dispatchEvent(new Event('CookiebotOnAccept')); return typeof wootric", gives: "undefined",
      leaves: .none,
      before: "window.Cookiebot = { hasResponse: false, consent: { statistics: false } }"),
    Transition(
      "Cookiebot: there after us, granted and withdrawn", .cookiebot,
      "choose(true); " + calledBack
        + "await isReady(); choose(false); return calls.map(call => call[0])",
      gives: ["page", "stop"], leaves: .withdrawn, before: cookiebot),
    Transition(
      "Cookiebot: never there or half-formed, all is pending", .cookiebot,
      "window.Cookiebot = {}; dispatchEvent(new Event('CookiebotOnAccept')); window.Cookiebot = { hasResponse: true }; dispatchEvent(new Event('CookiebotOnAccept')); return [typeof wootric, window.errors]",
      gives: ["undefined", 0], leaves: .none,
      before: "var errors = 0; addEventListener('error', () => errors++)"),
  ]

  @Test(arguments: frameworkCases + oneTrustCases + cookiebotCases, Visit.forms)
  func platform(_ transition: Transition, _ form: Snippet.Form) async throws {
    try await transition.check(form)
  }
}
