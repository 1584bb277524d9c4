/// A settings file that has been read for one environment.
public struct SettingsFile: Sendable {
  /// What is decided for that environment, site-wide and for the pages of `site.pages`.
  public var perPage: PerPage<Settings>
  /// The environment's name; `production` where none was asked for.
  public var environment: String
  /// What is odd about a file that can be used, in file order.
  public var warnings: [Diagnostic]
  /// What `origins` are made of when somebody asks; a build does not.
  let source: SettingsOrigins

  /// Where each value comes from, in the order of the documentation. Made anew each time.
  public var origins: [SettingsOrigin] { source.all }

  /// What holds for the site, and for pages that no glob of `site.pages` matches.
  public var settings: Settings { perPage.common }
}
