extension BrokenFile {
  static let consent: [BrokenFile] = [
    BrokenFile(
      "an unknown mode of consent",
      setting: #"consent: { mode: "gdpr" }"#,
      #"""
      wootric.json:3:20: error: 'gdpr' is not a value for 'consent.mode'; write 'none', 'manual', 'tcf', 'onetrust', 'cookiebot' or 'dom-event'
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
      wootric.json:3:43: error: 'performance' is not a value for 'consent.category'; write 'preferences', 'statistics' or 'marketing'
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
  ]
}
