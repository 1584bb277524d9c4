extension BrokenFile {
  static let loading: [BrokenFile] = [
    BrokenFile(
      "an enabled that is a string",
      setting: #"enabled: "no""#,
      #"""
      wootric.json:3:12: error: 'enabled' is a string; write true or false
        enabled: "no"
                 ^
      """#),
    BrokenFile(
      "an unknown loader",
      setting: #"loader: { mode: "async" }"#,
      #"""
      wootric.json:3:19: error: 'async' is not a value for 'loader.mode'; write 'inline' or 'external'
        loader: { mode: "async" }
                        ^
      """#),
    BrokenFile(
      "attributes that are a list",
      setting: #"loader: { attributes: ["defer"] }"#,
      #"""
      wootric.json:3:25: error: 'loader.attributes' is a list; write the attributes of the element, as in { 'data-cfasync': 'false' }
        loader: { attributes: ["defer"] }
                              ^
      """#),
    BrokenFile(
      "an attribute that the loader sets itself",
      setting: #"loader: { attributes: { SRC: "/x.js" } }"#,
      #"""
      wootric.json:3:27: error: the loader sets 'SRC' itself; remove it
        loader: { attributes: { SRC: "/x.js" } }
                                ^
      """#),
    BrokenFile(
      "the mark of the loader",
      setting: #"loader: { attributes: { "data-wootric-snippet": "" } }"#,
      #"""
      wootric.json:3:27: error: the loader sets 'data-wootric-snippet' itself; remove it
        loader: { attributes: { "data-wootric-snippet": "" } }
                                ^
      """#),
    BrokenFile(
      "an attribute that leaves its name",
      setting: #"loader: { attributes: { "a onload=alert(1)": "" } }"#,
      #"""
      wootric.json:3:27: error: 'a onload=alert(1)' cannot be the name of an attribute; write ASCII characters other than spaces, quotes, braces, '<', '>', '/' and '='
        loader: { attributes: { "a onload=alert(1)": "" } }
                                ^
      """#),
    BrokenFile(
      "an attribute without a name",
      setting: #"loader: { attributes: { "": "x" } }"#,
      #"""
      wootric.json:3:27: error: '' cannot be the name of an attribute; write ASCII characters other than spaces, quotes, braces, '<', '>', '/' and '='
        loader: { attributes: { "": "x" } }
                                ^
      """#),
    BrokenFile(
      "an attribute that is no string",
      setting: "loader: { attributes: { defer: true } }",
      #"""
      wootric.json:3:34: error: 'loader.attributes.defer' is true or false; write a string
        loader: { attributes: { defer: true } }
                                       ^
      """#),
    BrokenFile(
      "attributes that differ in case alone",
      setting: #"loader: { attributes: { "data-a": "1", "data-A": "2" } }"#,
      #"""
      wootric.json:3:42: error: key 'data-A' is given twice; remove this one or the one at line 3, column 27
        loader: { attributes: { "data-a": "1", "data-A": "2" } }
                                               ^
      """#),
    BrokenFile(
      "an SDK's address beside a copy of it",
      setting: #"sdk: { file: "sdk.js", url: "/sdk.js" }"#,
      #"""
      wootric.json:3:31: warning: 'sdk.url' has no effect beside 'sdk.file'; remove one of the two
        sdk: { file: "sdk.js", url: "/sdk.js" }
                                    ^
      """#),
    BrokenFile(
      "an unknown time to load",
      setting: #"sdk: { load: "later" }"#,
      #"""
      wootric.json:3:16: error: 'later' is not a value for 'sdk.load'; write 'immediately', 'idle', 'identify' or 'consent'
        sdk: { load: "later" }
                     ^
      """#),
    BrokenFile(
      "a timeout of nothing",
      setting: "sdk: { timeout: 0 }",
      #"""
      wootric.json:3:19: error: '0' is not a value for 'sdk.timeout'; write a whole number from 1 to 3600
        sdk: { timeout: 0 }
                        ^
      """#),
    BrokenFile(
      "a timeout of a fraction",
      setting: "sdk: { timeout: 1.5 }",
      #"""
      wootric.json:3:19: error: '1.5' is not a value for 'sdk.timeout'; write a whole number from 1 to 3600
        sdk: { timeout: 1.5 }
                        ^
      """#),
    BrokenFile(
      "a timeout without an end",
      setting: "sdk: { timeout: Infinity }",
      #"""
      wootric.json:3:19: error: 'Infinity' is not a value for 'sdk.timeout'; write a whole number from 1 to 3600
        sdk: { timeout: Infinity }
                        ^
      """#),
    BrokenFile(
      "a timeout in words",
      setting: #"sdk: { timeout: "10s" }"#,
      #"""
      wootric.json:3:19: error: 'sdk.timeout' is a string; write a whole number from 1 to 3600
        sdk: { timeout: "10s" }
                        ^
      """#),
    BrokenFile(
      "a preconnect to a host",
      setting: #"sdk: { preconnect: "https://cdn.wootric.com" }"#,
      #"""
      wootric.json:3:22: error: 'sdk.preconnect' is a string; write true or false
        sdk: { preconnect: "https://cdn.wootric.com" }
                           ^
      """#),
    BrokenFile(
      "a crossorigin in HTML's words",
      setting: #"sdk: { crossorigin: "anonymous" }"#,
      #"""
      wootric.json:3:23: error: 'sdk.crossorigin' is a string; write true or false
        sdk: { crossorigin: "anonymous" }
                            ^
      """#),
    BrokenFile(
      "a budget of nothing",
      setting: "budget: { loader: 0 }",
      #"""
      wootric.json:3:21: error: '0' is not a value for 'budget.loader'; write a whole number from 1 to 1000000
        budget: { loader: 0 }
                          ^
      """#),
    BrokenFile(
      "a budget with a unit",
      setting: #"budget: { bundle: "3 kB" }"#,
      #"""
      wootric.json:3:21: error: 'budget.bundle' is a string; write a whole number from 1 to 1000000
        budget: { bundle: "3 kB" }
                          ^
      """#),
  ]
}
