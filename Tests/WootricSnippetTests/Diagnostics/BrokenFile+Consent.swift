extension BrokenFile {
  static let consent: [BrokenFile] = [
    BrokenFile(
      "an unknown mode of consent",
      setting: #"consent: { mode: "gdpr" }"#,
      #"""
      wootric.json:3:20: error: 'gdpr' is not a value for 'consent.mode'; write 'none', 'manual', 'dom-event', 'google', 'tcf', 'gpp', 'onetrust', 'cookiebot', 'usercentrics', 'didomi', 'ketch', 'iubenda', 'cookieyes', 'complianz', 'osano', 'termly', 'trustarc', 'klaro', 'cookieconsent', 'axeptio', 'cookiefirst', 'cookieinformation', 'cookiescript', 'borlabs' or 'wp-consent'
        consent: { mode: "gdpr" }
                         ^
      """#),
    BrokenFile(
      "a mode of consent in another spelling",
      setting: #"consent: { mode: "domEvent" }"#,
      #"""
      wootric.json:3:20: error: 'domEvent' is not a value for 'consent.mode'; did you mean 'dom-event'?
        consent: { mode: "domEvent" }
                         ^
      """#),
    BrokenFile(
      "a mode that stands alone, in a list",
      setting: #"consent: { mode: ["tcf", "manual"] }"#,
      #"""
      wootric.json:3:28: error: 'manual' is not a value for 'consent.mode[1]'; write 'dom-event', 'google', 'tcf', 'gpp', 'onetrust', 'cookiebot', 'usercentrics', 'didomi', 'ketch', 'iubenda', 'cookieyes', 'complianz', 'osano', 'termly', 'trustarc', 'klaro', 'cookieconsent', 'axeptio', 'cookiefirst', 'cookieinformation', 'cookiescript', 'borlabs' or 'wp-consent'
        consent: { mode: ["tcf", "manual"] }
                                 ^
      """#),
    BrokenFile(
      "a platform whose services every account names itself, without a name",
      setting: #"consent: { mode: "usercentrics" }"#,
      #"""
      wootric.json:3:20: error: 'usercentrics' has no standard name for surveys; set 'consent.category' to the id of the service that you use for them
        consent: { mode: "usercentrics" }
                         ^
      """#),
    BrokenFile(
      "a category of a mode that has none",
      setting: #"consent: { mode: "klaro", category: { tcf: "a" } }"#,
      #"""
      wootric.json:3:41: error: unknown key 'tcf'; remove it
        consent: { mode: "klaro", category: { tcf: "a" } }
                                              ^
      """#),
    BrokenFile(
      "an event of a platform that has a mode of its own",
      setting: #"consent: { mode: "dom-event", event: "CookiebotOnConsentReady" }"#,
      #"""
      wootric.json:3:40: error: 'CookiebotOnConsentReady' belongs to a platform with a mode of its own; write consent.mode: 'cookiebot', and remove 'consent.event'
        consent: { mode: "dom-event", event: "CookiebotOnConsentReady" }
                                             ^
      """#),
    BrokenFile(
      "a purpose that the TCF does not have",
      setting: #"consent: { mode: "tcf", purposes: [1, 12] }"#,
      #"""
      wootric.json:3:41: error: '12' is not a value for 'consent.purposes[1]'; write a whole number from 1 to 11
        consent: { mode: "tcf", purposes: [1, 12] }
                                              ^
      """#),
    BrokenFile(
      "a purpose that is no number",
      setting: #"consent: { mode: "tcf", purposes: ["1"] }"#,
      #"""
      wootric.json:3:38: error: 'consent.purposes[0]' is a string; write 1
        consent: { mode: "tcf", purposes: ["1"] }
                                           ^
      """#),
    BrokenFile(
      "a vendor that the TCF cannot have",
      setting: #"consent: { mode: "tcf", vendor: 0 }"#,
      #"""
      wootric.json:3:35: error: '0' is not a value for 'consent.vendor'; write a whole number from 1 to 65535
        consent: { mode: "tcf", vendor: 0 }
                                        ^
      """#),
    BrokenFile(
      "a group without a name",
      setting: #"consent: { mode: "onetrust", group: "" }"#,
      #"""
      wootric.json:3:39: error: '' is not a value for 'consent.group'; write a string that is not empty
        consent: { mode: "onetrust", group: "" }
                                            ^
      """#),
    BrokenFile(
      "an unknown category",
      setting: #"consent: { mode: "cookiebot", category: "performance" }"#,
      #"""
      wootric.json:3:43: error: 'cookiebot' has no 'performance'; write 'preferences', 'statistics' or 'marketing'
        consent: { mode: "cookiebot", category: "performance" }
                                                ^
      """#),
    BrokenFile(
      "an event without a name",
      setting: #"consent: { mode: "dom-event", event: "" }"#,
      #"""
      wootric.json:3:40: error: '' is not a value for 'consent.event'; write a string that is not empty
        consent: { mode: "dom-event", event: "" }
                                             ^
      """#),
    BrokenFile(
      "a GPC in words",
      setting: #"consent: { respectGPC: "always" }"#,
      #"""
      wootric.json:3:26: error: 'consent.respectGPC' is a string; write true or false
        consent: { respectGPC: "always" }
                               ^
      """#),
    BrokenFile(
      "a path into an event's detail that is no text",
      setting: #"consent: { mode: "dom-event", detail: 3 }"#,
      #"""
      wootric.json:3:41: error: 'consent.detail' is a number; write a string
        consent: { mode: "dom-event", detail: 3 }
                                              ^
      """#),
    BrokenFile(
      "a place for what is kept before a choice",
      setting: #"consent: { mode: "tcf", before: "cookies" }"#,
      #"""
      wootric.json:3:35: error: 'cookies' is not a value for 'consent.before'; write 'nothing', 'memory' or 'session'
        consent: { mode: "tcf", before: "cookies" }
                                        ^
      """#),
  ]
}
