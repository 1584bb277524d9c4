/// The files of this folder, embedded at build time. Knows nothing of settings.
///
/// A template runs as it stands. The compiler obeys these comments and keeps all others:
///
///     //# include NAME                another template of the same folder
///     //# if FEATURE … //# else … //# end    lines that only some settings need
///     //# emit NAME … //# end        lines that generated code takes the place of
///     /*= NAME */ literal            a literal that one of the settings takes the place of
public enum Template: String, CaseIterable, Sendable {
  /// The inline script of every page, and its parts: how a visitor's consent is heard of.
  case loader, asking, tcf, onetrust, cookiebot, domevent
  /// The `wootricSettings` bootstrap, and its parts in the order in which it includes them.
  case bundle, values, consent, storage, widestCookie, ownCookie, events, dates, traits, settings,
    globals, survey, sdk, pixel, user, page, wholeAddress, listedQuery, bareAddress, middleware,
    calls,
    helpers, querystring, navigation, start
  /// What stands in for the bundle when it is switched off.
  case off

  /// The file's bytes, UTF-8.
  public var source: [UInt8] {
    switch self {
    case .loader: PackageResources.loader_js
    case .asking: PackageResources.asking_js
    case .tcf: PackageResources.tcf_js
    case .onetrust: PackageResources.onetrust_js
    case .cookiebot: PackageResources.cookiebot_js
    case .domevent: PackageResources.domevent_js
    case .bundle: PackageResources.bundle_js
    case .values: PackageResources.values_js
    case .consent: PackageResources.consent_js
    case .storage: PackageResources.storage_js
    case .widestCookie: PackageResources.widestCookie_js
    case .ownCookie: PackageResources.ownCookie_js
    case .events: PackageResources.events_js
    case .dates: PackageResources.dates_js
    case .traits: PackageResources.traits_js
    case .settings: PackageResources.settings_js
    case .globals: PackageResources.globals_js
    case .survey: PackageResources.survey_js
    case .sdk: PackageResources.sdk_js
    case .pixel: PackageResources.pixel_js
    case .user: PackageResources.user_js
    case .page: PackageResources.page_js
    case .wholeAddress: PackageResources.wholeAddress_js
    case .listedQuery: PackageResources.listedQuery_js
    case .bareAddress: PackageResources.bareAddress_js
    case .middleware: PackageResources.middleware_js
    case .calls: PackageResources.calls_js
    case .helpers: PackageResources.helpers_js
    case .querystring: PackageResources.querystring_js
    case .navigation: PackageResources.navigation_js
    case .start: PackageResources.start_js
    case .off: PackageResources.off_js
    }
  }
}
