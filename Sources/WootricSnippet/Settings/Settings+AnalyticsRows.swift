extension Settings {
  /// The keys of `analytics`.
  static let analyticsRows: [Setting<Settings>] = [
    Setting("analytics.global", \.analytics.global, .globalName, "The global's name."),
    Setting("analytics.page", \.analytics.page, .firstPage, "The first page call."),
    Setting("analytics.pageLog", \.analytics.pageLog, .choice, "How page calls reach Wootric."),
    Setting(
      "analytics.query", \.analytics.query, .query,
      "The query parameters that may stay in url, search and referrer."),
    Setting(
      "analytics.singlePage", \.analytics.singlePage, .bool,
      "Whether client-side navigations are page calls too."),
    Setting(
      "analytics.identity", \.analytics.identity, .choice,
      "Where the visitor's identity is kept."),
    Setting(
      "analytics.cookieDomain", \.analytics.cookieDomain, .cookieDomain,
      "The domain of the identity's cookies."),
    Setting(
      "analytics.querystring", \.analytics.querystring, .bool,
      "Whether the ajs_* query parameters identify and track."),
    Setting(
      "analytics.helpers", \.analytics.helpers, .bool,
      "Whether trackLink, trackForm and their other names are there."),
    Setting("analytics.middleware", \.analytics.middleware, .bool, "Whether middleware is there."),
    Setting("analytics.track", \.analytics.track, .track, "The events that reach Wootric."),
  ]
}
