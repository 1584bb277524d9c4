extension BrokenFile {
  /// What is nearly right, so that the message has it exactly.
  static let slips: [BrokenFile] = [
    BrokenFile(
      "a token in small letters",
      file: #"{accountToken: "nps-eu-1a2b3c4d"}"#,
      #"""
      wootric.json:1:16: error: 'nps-eu-1a2b3c4d' is not a value for 'accountToken'; did you mean 'NPS-EU-1a2b3c4d'?
      {accountToken: "nps-eu-1a2b3c4d"}
                     ^
      """#),
    BrokenFile(
      "the last part of a token",
      file: #"{accountToken: "1a2b3c4d"}"#,
      #"""
      wootric.json:1:16: error: '1a2b3c4d' is not a value for 'accountToken'; did you mean 'NPS-1a2b3c4d'?
      {accountToken: "1a2b3c4d"}
                     ^
      """#),
    BrokenFile(
      "choices that are nearly there",
      setting: #"sdk: { load: "Idle" }, survey: { modalTheme: "drak" }"#,
      #"""
      wootric.json:3:16: error: 'Idle' is not a value for 'sdk.load'; did you mean 'idle'?
        sdk: { load: "Idle" }, survey: { modalTheme: "drak" }
                     ^
      wootric.json:3:48: error: 'drak' is not a value for 'survey.modalTheme'; did you mean 'dark'?
        sdk: { load: "Idle" }, survey: { modalTheme: "drak" }
                                                     ^
      """#),
    BrokenFile(
      "values in quotes",
      setting: #"sdk: { timeout: "10", preconnect: "false" }"#,
      #"""
      wootric.json:3:19: error: 'sdk.timeout' is a string; write 10
        sdk: { timeout: "10", preconnect: "false" }
                        ^
      wootric.json:3:37: error: 'sdk.preconnect' is a string; write false
        sdk: { timeout: "10", preconnect: "false" }
                                          ^
      """#),
    BrokenFile(
      "objects by their main value",
      setting: #"site: "public", consent: 'manual', cdn: "https://cdn.example.com""#,
      #"""
      wootric.json:3:9: error: 'site' is a string; write { root: "public" }
        site: "public", consent: 'manual', cdn: "https://cdn.exa…
              ^
      wootric.json:3:28: error: 'consent' is a string; write { mode: 'manual' }
        site: "public", consent: 'manual', cdn: "https://cdn.example.com"
                                 ^
      wootric.json:3:43: error: 'cdn' is a string; write { url: "https://cdn.example.com" }
        site: "public", consent: 'manual', cdn: "https://cdn.example.com"
                                                ^
      """#),
    BrokenFile(
      "an object by a value that is none of its own",
      setting: #"consent: "yes", survey: "dark""#,
      #"""
      wootric.json:3:12: error: 'consent' is a string; write an object in { }
        consent: "yes", survey: "dark"
                 ^
      wootric.json:3:27: error: 'survey' is a string; write an object in { }
        consent: "yes", survey: "dark"
                                ^
      """#),
    BrokenFile(
      "all in another spelling",
      setting: #"analytics: { query: "All" }"#,
      #"""
      wootric.json:3:23: error: 'analytics.query' is a string; write "all"
        analytics: { query: "All" }
                            ^
      """#),
    BrokenFile(
      "switches that are none",
      setting: "analytics: { helpers: 1, middleware: null }",
      #"""
      wootric.json:3:25: error: 'analytics.helpers' is a number; write true or false
        analytics: { helpers: 1, middleware: null }
                              ^
      wootric.json:3:40: error: 'analytics.middleware' is null; write true or false
        analytics: { helpers: 1, middleware: null }
                                             ^
      """#),
  ]
}
