import WootricTemplates

/// A row of the table of consent platforms: where one tells of a choice, how it is read, and what it needs.
///
/// Its code comes to one decision: `isGranted` is true or false, and counts where `isMade` holds. In all of
/// it, `said` is what the platform called us with; there is none at the first look. An exception is no
/// decision: globals may be missing, half-formed, or an element of the page that has their name.
struct ConsentPlatform: Sendable {
  /// The comment above its code in the readable loader, without slashes.
  var note: JavaScript
  /// The DOM events that make the decision be read.
  var events: [String] = []
  /// Where they are sent.
  var target = Target.window
  /// Its other events, which tell nothing, or tell it to code of the row's own.
  var otherEvents: [String] = []
  /// Its name for surveys; nil for one that has no names for such things.
  var category: Category?
  /// Declarations that outlive one reading.
  var state: [JavaScript] = []
  /// Statements before the two expressions.
  var reading: [JavaScript] = []
  var isGranted: JavaScript
  /// By default a yes counts as it is found, and a no when the platform tells of it: before a choice, most
  /// platforms say "no" too. Nil where the platform calls for a choice alone.
  var isMade: JavaScript? = "isGranted || said"
  /// The statement where it does not hold.
  var otherwise: JavaScript?
  /// How the platform is made to call `decide`, where events are not all.
  var subscription: Subscription?
  /// Whether a first look is worth it where there is no subscription.
  var isThereBefore = true

  enum Target: Sendable { case window, document }

  /// Statements that are tried again until they do not throw: the page may bring its platform later than us.
  enum Subscription: Sendable {
    case statements([JavaScript])
    case template(Template)
  }

  /// A platform's names for things.
  struct Category: Equatable, Sendable, ExpressibleByStringLiteral {
    /// Its usual name for surveys; nil where every account has names of its own.
    var usual: String?
    /// All the names that it can have, if there are so few; nil for any.
    var known: [String]?

    init(usual: String?, known: [String]? = nil) { (self.usual, self.known) = (usual, known) }
    init(stringLiteral usual: String) { self.init(usual: usual) }
  }
}

extension Settings.Consent {
  /// The row of a mode; nil where the page itself says what is chosen, or nobody is asked.
  func platform(_ mode: Mode) -> ConsentPlatform? {
    let name = category[mode]
    switch mode {
    case .notNeeded, .manual: return nil
    case .domEvent: return ownEvent
    case .google: return google(name ?? "analytics_storage")
    case .tcf: return tcf
    case .gpp: return gpp
    case .onetrust:
      return ConsentPlatform(
        note: "OneTrust lists the groups that are on, also those that are on without a choice.",
        events: ["OneTrustGroupsUpdated"],
        isGranted: "OnetrustActiveGroups.split(\",\").includes(\(literal: group))",
        isMade: """
          OneTrust.IsAlertBoxClosed() === true || (isGranted && !navigator.globalPrivacyControl)
          """)
    case .cookiebot:
      return ConsentPlatform(
        note: "Cookiebot tells of a choice when it has one, on each page and after each change.",
        events: ["CookiebotOnAccept", "CookiebotOnDecline"],
        otherEvents: ["CookiebotOnConsentReady", "CookiebotOnLoad", "CookiebotOnDialogInit"],
        category: .init(usual: "statistics", known: ["preferences", "statistics", "marketing"]),
        isGranted: "Cookiebot.consent\(property: name ?? "statistics") === true",
        isMade: "Cookiebot.hasResponse === true")
    case .usercentrics: return usercentrics(name ?? "")
    case .didomi:
      let purpose = name ?? "market_research"
      return ConsentPlatform(
        note: "Didomi calls those in its lists, once it is there and after each change.",
        category: "market_research",
        isGranted: "Didomi.getCurrentUserStatus().purposes\(property: purpose).enabled === true",
        subscription: .statements([
          """
          (window.didomiEventListeners = window.didomiEventListeners || []).push({
            event: "consent.changed",
            listener: decide
          });
          """,
          """
          (window.didomiOnReady = window.didomiOnReady || []).push(() => decide());
          """,
        ]))
    case .ketch:
      return ConsentPlatform(
        note: "Ketch calls with the purposes, when it has them and after each change.",
        category: "analytics",
        isGranted: "said.purposes\(property: name ?? "analytics") === true",
        isMade: nil,
        subscription: .statements(["ketch(\"on\", \"consent\", decide);"]))
    case .iubenda: return iubenda(name ?? "4")
    case .cookieyes:
      return ConsentPlatform(
        note: "CookieYes tells of each change; what was chosen before has to be looked up.",
        events: ["cookieyes_consent_update"], target: .document,
        otherEvents: ["cookieyes_banner_load"],
        category: "analytics",
        isGranted: "getCkyConsent().categories\(property: name ?? "analytics") === true",
        subscription: .statements(["Object.keys(getCkyConsent().categories);", "decide();"]))
    case .complianz:
      return ConsentPlatform(
        note: "Complianz tells which categories are on, and of each change; only that can be a no.",
        events: ["cmplz_status_change", "cmplz_fire_categories"], target: .document,
        category: "statistics",
        isGranted: "cmplz_has_consent(\(literal: name ?? "statistics")) === true",
        isMade: "isGranted || said.type === \"cmplz_status_change\"",
        subscription: .statements(["cmplz_has_consent(\"statistics\");", "decide();"]))
    case .osano:
      return ConsentPlatform(
        note: "Osano tells when a choice is saved.",
        category: "ANALYTICS",
        isGranted: "Osano.cm.getConsent()\(property: name ?? "ANALYTICS") === \"ACCEPT\"",
        subscription: .statements([
          "Osano.cm.getConsent();",
          "Osano.cm.addEventListener(\"osano-cm-consent-saved\", () => decide(true));",
          "decide();",
        ]))
    case .termly:
      return ConsentPlatform(
        note: "Termly tells of each choice.",
        category: "analytics",
        isGranted: "Termly.getConsentState()\(property: name ?? "analytics") === true",
        subscription: .statements(["Termly.on(\"consent\", () => decide(true));", "decide();"]))
    case .trustarc: return trustarc(name ?? "2")
    case .klaro:
      return ConsentPlatform(
        note: "Klaro tells its watchers of each change; a switch in its dialog is none yet.",
        category: "wootric",
        isGranted: "klaro.getManager().getConsent(\(literal: name ?? "wootric")) === true",
        isMade: "(isGranted || said) && klaro.getManager().confirmed !== false",
        subscription: .statements([
          "klaro.getManager().watch({ update: () => decide(true) });",
          "decide();",
        ]))
    case .cookieconsent:
      return ConsentPlatform(
        note: "CookieConsent tells of a choice on each page, and of each change.",
        events: ["cc:onConsent", "cc:onChange"], otherEvents: ["cc:onFirstConsent"],
        category: "analytics",
        isGranted: """
          CookieConsent.acceptedCategory(\(literal: name ?? "analytics")) === true
          """)
    case .axeptio:
      return ConsentPlatform(
        note: "Axeptio calls with the choices, by vendor.",
        category: "wootric",
        isGranted: "said\(property: name ?? "wootric") === true",
        isMade: nil,
        subscription: .statements([
          "(window._axcb = window._axcb || []).push(sdk => sdk.on(\"cookies:complete\", decide));"
        ]))
    case .cookiefirst:
      return ConsentPlatform(
        note: "CookieFirst has no consent until there is a choice.",
        events: ["cf_init", "cf_consent"],
        category: "performance",
        isGranted: "CookieFirst.consent\(property: name ?? "performance") === true",
        isMade: "CookieFirst.consent")
    case .cookieinformation:
      let category = name ?? "cookie_cat_statistic"
      return ConsentPlatform(
        note: "Cookie Information tells of a choice on each page, and of each change.",
        events: ["CookieInformationConsentGiven"],
        category: "cookie_cat_statistic",
        isGranted: "CookieInformation.getConsentGivenFor(\(literal: category)) === true")
    case .cookiescript: return cookiescript(name ?? "performance")
    case .borlabs:
      return ConsentPlatform(
        note: "Borlabs Cookie tells when a choice is saved; a kept one has to be looked up.",
        events: ["borlabs-cookie-consent-saved"], target: .document,
        category: "wootric",
        isGranted: "BorlabsCookie.Consents.hasConsent(\(literal: name ?? "wootric")) === true",
        subscription: .statements(["BorlabsCookie.Consents.hasConsent(\"\");", "decide();"]))
    case .wpConsent:
      return ConsentPlatform(
        note: "WordPress tells of each change; a kept choice has to be looked up.",
        events: ["wp_listen_for_consent_change"], target: .document,
        category: "statistics",
        isGranted: "wp_has_consent(\(literal: name ?? "statistics")) === true",
        subscription: .statements(["wp_has_consent(\"statistics\");", "decide();"]))
    }
  }
}
