import Testing
import WootricSnippet

/// A stand-in for a consent platform, written from its documentation.
///
/// Its script declares `there(choice)`, which makes the platform appear with a choice that it has kept
/// (undefined, true or false), and `choose(choice)`, which is the visitor's. `heard()` is true once the
/// loader listens, and `again()` opens the banner once more.
struct ConsentStandIn: CustomTestStringConvertible, Sendable {
  var mode: Settings.Consent.Mode
  var script: String
  /// What an attacker who may write markup, and no script, gives the platform's globals.
  var markup: String
  /// Statements that leave the platform's globals in a state that they have on their way.
  var half: String
  var change: @Sendable (inout Settings) -> Void = { _ in }

  init(
    _ mode: Settings.Consent.Mode, markup: String, half: String, _ script: String,
    change: @escaping @Sendable (inout Settings) -> Void = { _ in }
  ) {
    (self.mode, self.markup, self.half, self.script) = (mode, markup, half, script)
    self.change = change
  }

  var testDescription: String { mode.rawValue }

  static let helpers = """
    var errors = 0
    addEventListener('error', () => errors++)
    var say = (target, name, detail) => target.dispatchEvent(new CustomEvent(name, { detail }))
    var heard = () => true
    var again = () => {}

    """

  static let all: [ConsentStandIn] = [
    ConsentStandIn(
      .domEvent, markup: "", half: "say(window, 'wootric-consent', { accepted: 'analytics' })",
      """
      var choose = choice => say(document, 'wootric-consent', { accepted: { analytics: choice } })
      var there = choice => addEventListener('DOMContentLoaded', () => choose(choice))
      """
    ) { $0.consent.detail = "accepted.analytics" },
    ConsentStandIn(
      .google, markup: "<form id=dataLayer><input name=forEach><input name=push></form>",
      half: "window.dataLayer = null",
      """
      function gtag() { dataLayer.push(arguments) }
      var choose = choice => gtag('consent', 'update', { analytics_storage: choice ? 'granted' : 'denied' })
      var there = choice => {
        window.dataLayer = Array.isArray(window.dataLayer) ? dataLayer : []
        gtag('js', new Date())
        dataLayer.push({ event: 'gtm.js' })
        gtag('consent', 'default', { analytics_storage: 'denied', wait_for_update: 500 })
        if (choice !== undefined) choose(choice)
      }
      heard = () => Object.keys(dataLayer).includes('push')
      again = () => gtag('consent', 'update', { ad_storage: 'denied' })
      """),
    ConsentStandIn(
      .tcf, markup: "<a id=__tcfapi href=x:></a>", half: "window.__tcfapi = {}",
      """
      var chosen
      var listeners = []
      var data = eventStatus => ({
        eventStatus, gdprApplies: true, purpose: { consents: { 1: true, 9: chosen } }, vendor: { consents: {} }
      })
      var there = choice => {
        chosen = choice
        window.__tcfapi = (command, version, listener) => {
          listeners.push(listener)
          listener(data(chosen === undefined ? 'cmpuishown' : 'tcloaded'), true)
        }
      }
      var choose = choice => {
        chosen = choice
        listeners.forEach(listener => listener(data('useractioncomplete'), true))
      }
      heard = () => listeners.length
      again = () => listeners.forEach(listener => [listener(data('cmpuishown'), true), listener(null, false)])
      """),
    ConsentStandIn(
      .gpp, markup: "<a id=__gpp href=x:></a>", half: "window.__gpp = {}",
      """
      var chosen
      var listeners = []
      var event = (eventName, signalStatus) => ({ eventName, pingData: { signalStatus, applicableSections: [7],
        parsedSections: { usnat: { SaleOptOut: chosen ? 2 : 1, SharingOptOut: 2, TargetedAdvertisingOptOut: 0 } } } })
      var tell = (...all) => listeners.forEach(listener => listener(event(...all), true))
      var there = choice => {
        chosen = choice
        window.__gpp = (command, listener) => {
          listeners.push(listener)
          listener(event('listenerRegistered', chosen === undefined ? 'not ready' : 'ready'), true)
        }
      }
      var choose = choice => { chosen = choice; tell('signalStatus', 'ready') }
      heard = () => listeners.length
      again = () => tell('cmpDisplayStatus', 'not ready')
      """),
    ConsentStandIn(
      .onetrust, markup: "<a id=OnetrustActiveGroups href='x:,C0002,'></a>",
      half: "window.OneTrust = {}; window.OnetrustActiveGroups = null",
      """
      var there = choice => {
        window.OneTrust = { IsAlertBoxClosed: () => choice !== undefined }
        window.OnetrustActiveGroups = choice ? ',C0001,C0002,' : ',C0001,'
      }
      var choose = choice => { there(choice); say(window, 'OneTrustGroupsUpdated', []) }
      again = () => say(window, 'OneTrustGroupsUpdated', [])
      """),
    ConsentStandIn(
      .cookiebot,
      markup:
        "<form id=Cookiebot><input name=hasResponse><fieldset name=consent></fieldset></form>",
      half: "window.Cookiebot = {}",
      """
      var there = choice =>
        (window.Cookiebot = { hasResponse: choice !== undefined, consent: { statistics: choice === true } })
      var choose = choice => { there(choice); say(window, choice ? 'CookiebotOnAccept' : 'CookiebotOnDecline') }
      again = () => say(window, 'CookiebotOnDialogInit')
      """),
    ConsentStandIn(
      .usercentrics, markup: "<a id=__ucCmp href=x:></a>", half: "window.__ucCmp = {}",
      """
      var chosen, isAsked
      var there = choice => {
        chosen = choice
        window.__ucCmp = { getConsentDetails: async () => (isAsked = true, { services: { aB1: { consent: { given: chosen === true } } } }) }
      }
      var choose = choice => { chosen = choice; say(window, 'UC_UI_CMP_EVENT', { type: choice ? 'ACCEPT_ALL' : 'DENY_ALL' }) }
      heard = () => isAsked
      again = () => say(window, 'UC_UI_CMP_EVENT', { type: 'CMP_SHOWN' })
      """
    ) { $0.consent.category = "aB1" },
    ConsentStandIn(
      .didomi, markup: "<form id=didomiEventListeners><input name=push></form><a id=Didomi></a>",
      half: "window.didomiEventListeners = []; window.Didomi = {}",
      """
      var chosen
      var there = choice => {
        chosen = choice
        window.Didomi = { getCurrentUserStatus: () => ({ purposes: { market_research: { id: 'market_research', enabled: chosen === true } } }) }
        window.didomiOnReady = window.didomiOnReady || []
        didomiOnReady.forEach(listener => listener(Didomi))
        didomiOnReady.push = listener => listener(Didomi)
      }
      var choose = choice => { chosen = choice; didomiEventListeners.forEach(({ event, listener }) => event === 'consent.changed' && listener({})) }
      heard = () => didomiEventListeners.length
      """),
    ConsentStandIn(
      .ketch, markup: "<a id=ketch href=x:></a>", half: "window.ketch = {}",
      """
      var chosen
      var listeners = []
      var there = choice => {
        chosen = choice
        window.ketch = (command, name, listener) => {
          listeners.push(listener)
          if (chosen !== undefined) listener({ purposes: { analytics: chosen } })
        }
      }
      var choose = choice => { chosen = choice; listeners.forEach(listener => listener({ purposes: { analytics: chosen } })) }
      heard = () => listeners.length
      """),
    ConsentStandIn(
      .iubenda, markup: "<form id=_iub><fieldset name=cs></fieldset></form>",
      half: "window._iub = []",
      """
      var there = choice => {
        const _iub = window._iub = []
        _iub.csConfiguration = { callback: { onPreferenceExpressedOrNotNeeded: () => { window.theirs = true } } }
        _iub.cs = { consent: choice === undefined ? {} : { purposes: { 1: true, 4: choice } } }
        const original = _iub.csConfiguration.callback.onPreferenceExpressedOrNotNeeded
        heard = () => _iub.csConfiguration.callback.onPreferenceExpressedOrNotNeeded !== original
      }
      var choose = choice => {
        _iub.cs.consent = { purposes: { 1: true, 4: choice } }
        _iub.csConfiguration.callback.onPreferenceExpressedOrNotNeeded(_iub.cs.consent)
      }
      """),
    ConsentStandIn(
      .cookieyes, markup: "<a id=getCkyConsent href=x:></a>",
      half: "window.getCkyConsent = () => undefined",
      """
      var chosen, isAsked
      var there = choice => {
        chosen = choice
        window.getCkyConsent = () => (isAsked = true, { categories: { necessary: true, analytics: chosen === true } })
      }
      var choose = choice => { chosen = choice; say(document, 'cookieyes_consent_update', { accepted: choice ? ['analytics'] : [] }) }
      heard = () => isAsked
      """),
    ConsentStandIn(
      .complianz, markup: "<a id=cmplz_has_consent href=x:></a>",
      half: "window.cmplz_has_consent = {}",
      """
      var chosen
      var there = choice => {
        chosen = choice
        window.cmplz_has_consent = category => category === 'statistics' && chosen === true
        say(document, 'cmplz_fire_categories', { category: 'functional' })
      }
      var choose = choice => { chosen = choice; say(document, 'cmplz_status_change', { category: 'statistics', value: choice ? 'allow' : 'deny' }) }
      again = () => say(document, 'cmplz_fire_categories', { category: 'functional' })
      """),
    ConsentStandIn(
      .osano, markup: "<form id=Osano><fieldset name=cm></fieldset></form>",
      half: "window.Osano = {}",
      """
      var chosen
      var listeners = []
      var there = choice => {
        chosen = choice
        window.Osano = { cm: {
          getConsent: () => ({ ESSENTIAL: 'ACCEPT', ANALYTICS: chosen ? 'ACCEPT' : 'DENY' }),
          addEventListener: (name, listener) => listeners.push(listener)
        } }
      }
      var choose = choice => { chosen = choice; listeners.forEach(listener => listener(Osano.cm.getConsent())) }
      heard = () => listeners.length
      """),
    ConsentStandIn(
      .termly, markup: "<a id=Termly href=x:></a>", half: "window.Termly = {}",
      """
      var chosen
      var listeners = []
      var there = choice => {
        chosen = choice
        window.Termly = { getConsentState: () => (chosen === undefined ? undefined : { analytics: chosen }), on: (name, listener) => listeners.push(listener) }
      }
      var choose = choice => { chosen = choice; listeners.forEach(listener => listener({})) }
      heard = () => listeners.length
      """),
    ConsentStandIn(
      .trustarc, markup: "<form id=truste><fieldset name=cma></fieldset></form>",
      half: "window.truste = {}; postMessage('no JSON', '*')",
      """
      var chosen, isAsked
      var there = choice => {
        chosen = choice
        window.truste = { cma: { callApi: (name, domain) => (isAsked = true, { consentDecision: chosen ? [1, 2] : [chosen === false ? 1 : 0] }) } }
      }
      var choose = choice => { chosen = choice; postMessage(JSON.stringify({ source: 'preference_manager', message: 'submit_preferences' }), '*') }
      heard = () => isAsked
      again = () => postMessage(JSON.stringify({ message: 'remove_iframe' }), '*')
      """),
    ConsentStandIn(
      .klaro, markup: "<a id=klaro href=x:></a>", half: "window.klaro = {}",
      """
      var chosen
      var watchers = [], manager = { confirmed: false, getConsent: () => chosen === true, watch: watcher => watchers.push(watcher) }
      var there = choice => { chosen = choice; manager.confirmed = choice !== undefined; window.klaro = { getManager: () => manager } }
      var choose = choice => {
        chosen = choice
        // A switch in the dialog tells, too.
        if (!manager.confirmed) watchers.forEach(watcher => watcher.update(manager, 'consents', {}))
        manager.confirmed = true
        watchers.forEach(watcher => watcher.update(manager, 'saveConsents', {}))
      }
      heard = () => watchers.length
      """),
    ConsentStandIn(
      .cookieconsent, markup: "<a id=CookieConsent href=x:></a>", half: "window.CookieConsent = {}",
      """
      var chosen
      var there = choice => { chosen = choice; window.CookieConsent = { acceptedCategory: () => chosen === true } }
      var choose = choice => { chosen = choice; say(window, 'cc:onChange', { cookie: { categories: [] } }) }
      """),
    ConsentStandIn(
      .axeptio, markup: "<form id=_axcb><input name=push></form>", half: "window._axcb = null",
      """
      var chosen
      var listeners = [], sdk = { on: (name, listener) => { listeners.push(listener); if (chosen !== undefined) listener({ wootric: chosen }) } }
      var there = choice => {
        chosen = choice
        const waiting = Array.isArray(window._axcb) ? _axcb : []
        window._axcb = { push: listener => listener(sdk) }
        waiting.forEach(_axcb.push)
      }
      var choose = choice => { chosen = choice; listeners.forEach(listener => listener({ wootric: chosen, other: true })) }
      heard = () => listeners.length
      """),
    ConsentStandIn(
      .cookiefirst, markup: "<a id=CookieFirst href=x:></a>",
      half: "window.CookieFirst = {}; say(window, 'cf_init')",
      """
      var there = choice => (window.CookieFirst = { consent: choice === undefined ? null : { necessary: true, performance: choice } })
      var choose = choice => { there(choice); say(window, 'cf_consent', CookieFirst.consent) }
      again = () => say(window, 'cf_init')
      """),
    ConsentStandIn(
      .cookieinformation, markup: "<a id=CookieInformation href=x:></a>",
      half: "window.CookieInformation = {}",
      """
      var chosen
      var there = choice => { chosen = choice; window.CookieInformation = { getConsentGivenFor: name => name === 'cookie_cat_statistic' && chosen === true } }
      var choose = choice => { chosen = choice; say(window, 'CookieInformationConsentGiven') }
      """),
    ConsentStandIn(
      .cookiescript, markup: "<form id=CookieScript><fieldset name=instance></fieldset></form>",
      half: "window.CookieScript = {}",
      """
      var chosen, isAsked
      var there = choice => {
        chosen = choice
        window.CookieScript = { instance: { currentState: () => (isAsked = true, chosen === undefined ? {} : { action: chosen ? 'accept' : 'reject', categories: chosen ? ['performance'] : [] }) } }
      }
      var choose = choice => {
        chosen = choice
        if (choice) say(window, 'CookieScriptAccept', { categories: ['performance'] })
        else say(window, 'CookieScriptReject')
      }
      heard = () => isAsked
      """),
    ConsentStandIn(
      .borlabs, markup: "<form id=BorlabsCookie><fieldset name=Consents></fieldset></form>",
      half: "window.BorlabsCookie = {}",
      """
      var chosen
      var there = choice => { chosen = choice; window.BorlabsCookie = { Consents: { hasConsent: id => id === 'wootric' && chosen === true } } }
      var choose = choice => { chosen = choice; say(document, 'borlabs-cookie-consent-saved') }
      """),
    ConsentStandIn(
      .wpConsent, markup: "<a id=wp_has_consent href=x:></a>", half: "window.wp_has_consent = {}",
      """
      var chosen
      var there = choice => { chosen = choice; window.wp_has_consent = category => category === 'statistics' && chosen === true }
      var choose = choice => { chosen = choice; say(document, 'wp_listen_for_consent_change', { statistics: choice ? 'allow' : 'deny' }) }
      """),
  ]
}
