extension Engine {
  /// What a new session asks of the browser.
  var capabilities: JSON {
    switch self {
    case .chromium, .chromiumBrowser: chromiumCapabilities
    // WebKitWebDriver finds its MiniBrowser by itself; Firefox runs already.
    case .webkit, .firefox: [:]
    }
  }

  /// Firefox's profile: any free port, no proxy, none of the requests that it makes for itself, no process
  /// for each site, which would double a visit's time, and the styles below. Marionette sets the rest.
  static let firefoxPreferences = """
    user_pref("marionette.port", 0);
    user_pref("network.proxy.type", 0);
    user_pref("network.captive-portal-service.enabled", false);
    user_pref("network.connectivity-service.enabled", false);
    user_pref("fission.webContentIsolationStrategy", 0);
    user_pref("app.normandy.enabled", false);
    user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
    user_pref("toolkit.legacyUserProfileCustomizations.stylesheets", true);

    """

  /// Firefox without tabs and address, which nobody sees: drawing them is a third of a visit's time.
  static let firefoxStyles = "#navigator-toolbox { display: none !important }"
}

extension Engine {
  private var chromiumCapabilities: JSON {
    [
      "goog:chromeOptions": [
        "binary": .string(browserPath ?? "chromium"),
        "args": .array(chromiumArguments.map(JSON.string)),
      ],
      "goog:loggingPrefs": ["browser": "ALL"],
    ]
  }

  private var chromiumArguments: [String] {
    [
      "--headless=new",
      // Containers lack the namespaces of the sandbox, and have a /dev/shm of 64 MB.
      "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
      // Requests of the browser's own would stand in logs and cost time.
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--disable-default-apps", "--disable-extensions", "--no-first-run", "--no-proxy-server",
      // Each site is new, and a process for each costs 0.1 s a test. Origins stay apart all the same.
      "--disable-site-isolation-trials", "--disable-features=IsolateOrigins,site-per-process",
      "--renderer-process-limit=1",
      // A page in a headless window counts as hidden at times, and its timers would be slowed.
      "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
      "--disable-backgrounding-occluded-windows",
    ]
  }
}
