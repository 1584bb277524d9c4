extension BrokenFile {
  static let environments: [BrokenFile] = [
    BrokenFile(
      "an overlay that is no object",
      setting: #"environments: { staging: "on" }"#,
      #"""
      wootric.json:3:28: error: 'environments.staging' is a string; write an object in { }
        environments: { staging: "on" }
                                 ^
      """#),
    BrokenFile(
      "environments in a list",
      setting: #"environments: ["staging"]"#,
      #"""
      wootric.json:3:17: error: 'environments' is a list; write an object in { }
        environments: ["staging"]
                      ^
      """#),
    BrokenFile(
      "an environment that means another",
      setting: #"environments: { auto: {}, "": {} }"#,
      #"""
      wootric.json:3:19: error: an environment cannot be called 'auto'; write a name such as 'development'
        environments: { auto: {}, "": {} }
                        ^
      wootric.json:3:29: error: an environment cannot be called ''; write a name such as 'development'
        environments: { auto: {}, "": {} }
                                  ^
      """#),
    BrokenFile(
      "environments in an environment",
      setting: "environments: { staging: { environments: {} } }",
      #"""
      wootric.json:3:30: error: unknown key 'environments'; remove it
        environments: { staging: { environments: {} } }
                                   ^
      """#),
    BrokenFile(
      "an unknown key in an overlay that is not used",
      setting: #"environments: { staging: { outptu: "dist" } }"#,
      #"""
      wootric.json:3:30: error: unknown key 'outptu'; did you mean 'output'?
        environments: { staging: { outptu: "dist" } }
                                   ^
      """#),
    BrokenFile(
      "a fault that an overlay hides",
      setting: #"cdn: { url: "assets/" }, environments: { production: { cdn: { url: "/a/" } } }"#,
      #"""
      wootric.json:3:15: error: 'assets/' is not a value for 'cdn.url'; write an absolute path such as '/assets/', or an https URL of a folder
        cdn: { url: "assets/" }, environments: { production: { cdn: { …
                    ^
      """#),
    BrokenFile(
      "a fault in the overlay that is used",
      setting: "environments: { production: { sdk: { timeout: 0 } } }",
      #"""
      wootric.json:3:49: error: '0' is not a value for 'sdk.timeout'; write a whole number from 1 to 3600
        environments: { production: { sdk: { timeout: 0 } } }
                                                      ^
      """#),
    BrokenFile(
      "a test-only flag in the overlay of production",
      setting: "environments: { production: { survey: { immediately: true } } }",
      #"""
      wootric.json:3:56: error: 'survey.immediately' is for tests and would ask every visitor; move it to 'environments.development'
      …ironments: { production: { survey: { immediately: true } } }
                                                         ^
      """#),
    BrokenFile(
      "a key given twice in an overlay",
      setting: #"environments: { staging: { output: "a", output: "b" } }"#,
      #"""
      wootric.json:3:43: error: key 'output' is given twice; remove this one or the one at line 3, column 30
        environments: { staging: { output: "a", output: "b" } }
                                                ^
      """#),
    BrokenFile(
      "an environment given twice",
      setting: "environments: { staging: {}, staging: {} }",
      #"""
      wootric.json:3:32: error: key 'staging' is given twice; remove this one or the one at line 3, column 19
        environments: { staging: {}, staging: {} }
                                     ^
      """#),
    BrokenFile(
      "a variable that is not set",
      setting: #"output: "${OUTPUT}/assets""#,
      #"""
      wootric.json:3:11: error: the environment variable 'OUTPUT' is not set; set it, or write '${OUTPUT:-default}'
        output: "${OUTPUT}/assets"
                ^
      """#),
    BrokenFile(
      "a variable without a name",
      setting: #"output: "${}""#,
      #"""
      wootric.json:3:11: error: '${}' has a '${' without a variable; write '${NAME}', '${NAME:-default}', or '$${' for the characters themselves
        output: "${}"
                ^
      """#),
    BrokenFile(
      "a variable that stays open",
      setting: #"output: "${OUTPUT""#,
      #"""
      wootric.json:3:11: error: '${OUTPUT' has a '${' without a variable; write '${NAME}', '${NAME:-default}', or '$${' for the characters themselves
        output: "${OUTPUT"
                ^
      """#),
    BrokenFile(
      "a variable with a shell's pattern",
      setting: #"output: "${OUTPUT%/}""#,
      #"""
      wootric.json:3:11: error: '${OUTPUT%/}' has a '${' without a variable; write '${NAME}', '${NAME:-default}', or '$${' for the characters themselves
        output: "${OUTPUT%/}"
                ^
      """#),
    BrokenFile(
      "variables that are not set, in a list",
      setting: #"analytics: { query: ["${ONE}", "b", "${TWO}"] }"#,
      #"""
      wootric.json:3:24: error: the environment variable 'ONE' is not set; set it, or write '${ONE:-default}'
        analytics: { query: ["${ONE}", "b", "${TWO}"] }
                             ^
      wootric.json:3:39: error: the environment variable 'TWO' is not set; set it, or write '${TWO:-default}'
        analytics: { query: ["${ONE}", "b", "${TWO}"] }
                                            ^
      """#),
    BrokenFile(
      "a default that the key refuses",
      setting: #"cdn: { name: "${NAME:-a/b}" }"#,
      #"""
      wootric.json:3:16: error: 'a/b' is not a value for 'cdn.name'; write letters, digits, '.', '_' and '-', no '.' first
        cdn: { name: "${NAME:-a/b}" }
                     ^
      """#),
    BrokenFile(
      "a variable for the token that is not set",
      file: #"{accountToken: "${WOOTRIC_TOKEN}"}"#,
      #"""
      wootric.json:1:16: error: the environment variable 'WOOTRIC_TOKEN' is not set; set it, or write '${WOOTRIC_TOKEN:-default}'
      {accountToken: "${WOOTRIC_TOKEN}"}
                     ^
      """#),
  ]
}
