extension Settings.Consent {
  /// Who knows whether the visitor consents. Source: `consent.mode`.
  ///
  /// Each platform's row in `ConsentPlatform.swift` has where the loader listens and reads.
  public enum Mode: String, CaseIterable, Sendable {
    /// `none`: nobody is asked.
    case notNeeded = "none"
    /// The site calls the consent method.
    case manual
    /// `dom-event`: an event of the site's own.
    case domEvent = "dom-event"
    /// Google's Consent Mode, which many platforms speak.
    case google
    /// A platform of IAB Europe's Transparency and Consent Framework.
    case tcf
    /// A platform of IAB's Global Privacy Platform, for the laws of US states.
    case gpp
    /// OneTrust's banner, by its groups of cookies.
    case onetrust
    /// Cookiebot's banner, by its categories.
    case cookiebot
    /// Usercentrics 3, by its services.
    case usercentrics
    /// Didomi, by its purposes.
    case didomi
    /// Ketch, by its purposes.
    case ketch
    /// iubenda's cookie solution, by its numbered purposes.
    case iubenda
    /// CookieYes, by its categories.
    case cookieyes
    /// Complianz for WordPress, by its categories.
    case complianz
    /// Osano, by its categories.
    case osano
    /// Termly, by its categories.
    case termly
    /// TrustArc, by its numbered levels.
    case trustarc
    /// Klaro, by its services.
    case klaro
    /// CookieConsent 3 by Orest Bida, by its categories.
    case cookieconsent
    /// Axeptio, by its vendors.
    case axeptio
    /// CookieFirst, by its categories.
    case cookiefirst
    /// Cookie Information, by its categories.
    case cookieinformation
    /// CookieScript, by its categories.
    case cookiescript
    /// Borlabs Cookie 3 for WordPress, by its services.
    case borlabs
    /// `wp-consent`: WordPress's consent API, by its categories.
    case wpConsent = "wp-consent"
  }
}

extension Settings.Consent.Mode {
  /// Whether `consent.category` says something to it.
  var takesCategory: Bool { Settings.Consent().platform(self)?.category != nil }

  /// The mode whose platform says this event, if one of the table's does.
  init?(saying event: String) {
    let mode = Self.allCases.first { mode in
      guard mode != .domEvent, let row = Settings.Consent().platform(mode) else { return false }
      return (row.events + row.otherEvents).contains(event)
    }
    guard let mode else { return nil }
    self = mode
  }
}

extension Settings.Consent {
  /// The name that a platform has for what has to be consented to.
  func name(for mode: Mode) -> String {
    category[mode] ?? platform(mode)?.category?.usual ?? ""
  }
}
