/// Rows of the table that need more than a line or two.
extension Settings.Consent {
  /// The site's own event. What is neither yes nor no is told under `debug`, for whoever writes that event.
  var ownEvent: ConsentPlatform {
    let steps = detail.split(separator: ".").map { "\(literal: String($0))" as JavaScript }
    let path: JavaScript =
      "[\(steps.joined(separator: ", "))].reduce((value, key) => Object(value)[key], said.detail)"
    return ConsentPlatform(
      note: "The site's own event, on the document or the window. Neither yes nor no is no choice.",
      events: [event], target: .document,
      isGranted: steps.isEmpty ? "said.detail" : path,
      isMade: "isGranted === true || isGranted === false",
      otherwise: """
        if (analytics._note) analytics._note("neither yes nor no:", said.type, isGranted);
        """,
      isThereBefore: false)
  }

  /// Many platforms speak it. Defaults may be for some regions, and nobody here knows the visitor's: where
  /// there is one of those, a general yes counts for nothing until an update.
  func google(_ type: String) -> ConsentPlatform {
    ConsentPlatform(
      note: "Google's Consent Mode: commands in a list that others read, too.",
      category: "analytics_storage",
      state: ["let isRegional;"],
      isGranted: "said[2]\(property: type) === \"granted\"",
      isMade: """
        said[0] === "consent" && said[2]\(property: type) &&
        (said[1] === "update" ||
          (!said[2].region && !(isGranted ? isRegional : said[2].wait_for_update)))
        """,
      subscription: .template(.google))
  }

  /// In a frame, the platform may be in a window around us.
  var tcf: ConsentPlatform {
    let purposes = purposes.map { "said.purpose.consents[\(literal: $0)] === true" as JavaScript }
    let vendors =
      vendor.map { ["said.vendor.consents[\(literal: $0)] === true" as JavaScript] } ?? []
    // To be asked for nothing is not to have said yes.
    let needed = purposes.isEmpty && vendors.isEmpty ? ["false"] : purposes + vendors
    return ConsentPlatform(
      note: """
        The Transparency and Consent Framework, version 2. An open banner is no choice, and where the law
        does not ask, neither does the platform.
        """,
      isGranted: """
        (said.gdprApplies === false && !navigator.globalPrivacyControl) ||
        (\(needed.joined(separator: " && ")))
        """,
      isMade: "/^(tcloaded|useractioncomplete)$/.test(said.eventStatus)",
      subscription: .template(.tcf))
  }

  /// The laws of US states let visitors opt out. Without an opt-out, a browser's signal stays a no.
  var gpp: ConsentPlatform {
    ConsentPlatform(
      note: "The Global Privacy Platform: a yes is that no section of a US state has an opt-out.",
      reading: [
        "const { signalStatus, parsedSections, applicableSections } = said.pingData;",
        "const names = Object.keys(parsedSections).filter(name => /^us/.test(name));",
        "// A section may be a list of its parts.",
        "const sections = [].concat(...names.map(name => parsedSections[name]));",
      ],
      isGranted: """
        !sections.some(
          section =>
            section.SaleOptOut === 1 ||
            section.SharingOptOut === 1 ||
            section.TargetedAdvertisingOptOut === 1
        )
        """,
      isMade: """
        signalStatus === "ready" &&
        (!isGranted ||
          (!navigator.globalPrivacyControl && (sections[0] || applicableSections.includes(-1))))
        """,
      subscription: .statements(["__gpp(\"addEventListener\", decide);"]))
  }

  func usercentrics(_ service: String) -> ConsentPlatform {
    ConsentPlatform(
      note: "Usercentrics has to be asked each time, and answers later.",
      otherEvents: ["UC_UI_CMP_EVENT", "UC_UI_INITIALIZED"],
      category: .init(usual: nil),
      isGranted: """
        said.services\(property: service).consent === true ||
        said.services\(property: service).consent.given === true
        """,
      isMade: "isGranted || /^(ACCEPT_ALL|DENY_ALL|SAVE)$/.test(said.type)",
      subscription: .statements([
        """
        const ask = type =>
          __ucCmp.getConsentDetails().then(({ services }) => decide({ services, type }), () => {});
        """,
        "ask();",
        "addEventListener(\"UC_UI_CMP_EVENT\", event => ask(event.detail.type));",
      ]))
  }

  func iubenda(_ purpose: String) -> ConsentPlatform {
    ConsentPlatform(
      note: "iubenda has one callback, which may be taken; that one runs first.",
      category: "4",
      isGranted: "_iub.cs.consent.purposes[\(literal: purpose)] === true",
      subscription: .statements([
        "const settings = _iub.csConfiguration;",
        "const callbacks = (settings.callback = settings.callback || {});",
        "const theirs = callbacks.onPreferenceExpressedOrNotNeeded;",
        """
        callbacks.onPreferenceExpressedOrNotNeeded = (...choice) => {
          if (theirs) theirs(...choice);
          decide(choice);
        };
        """,
        "decide();",
      ]))
  }

  func trustarc(_ level: String) -> ConsentPlatform {
    ConsentPlatform(
      note:
        "TrustArc's dialog is a frame that posts a message; anybody may post one, so it is asked.",
      category: "2",
      isGranted: """
        (!said || JSON.parse(said.data).message === "submit_preferences") &&
        truste.cma
          .callApi("getGDPRConsentDecision", location.hostname)
          .consentDecision.map(String)
          .includes(\(literal: level))
        """,
      isMade: "isGranted || JSON.parse(said.data).message === \"submit_preferences\"",
      subscription: .statements([
        "truste.cma.callApi(\"getGDPRConsentDecision\", location.hostname);",
        "addEventListener(\"message\", decide);", "decide();",
      ]))
  }

  func cookiescript(_ category: String) -> ConsentPlatform {
    ConsentPlatform(
      note: "CookieScript tells of a choice; a kept one has to be looked up.",
      events: ["CookieScriptAccept", "CookieScriptAcceptAll", "CookieScriptReject"],
      target: .document,
      otherEvents: ["CookieScriptLoaded"],
      category: "performance",
      isGranted: """
        said
          ? said.type === "CookieScriptAcceptAll" ||
            (said.type === "CookieScriptAccept" &&
              said.detail.categories.includes(\(literal: category)))
          : CookieScript.instance.currentState().categories.includes(\(literal: category))
        """,
      subscription: .statements(["CookieScript.instance.currentState();", "decide();"]))
  }
}
