extension BrokenFile {
  static let values: [BrokenFile] = [
    BrokenFile(
      "a placeholder token",
      file: #"{accountToken: "NPS-XXXXXXXX"}"#,
      #"""
      wootric.json:1:16: error: 'NPS-XXXXXXXX' is a placeholder; write the token of your Wootric account
      {accountToken: "NPS-XXXXXXXX"}
                     ^
      """#),
    BrokenFile(
      "a placeholder token of another letter",
      file: #"{accountToken: "NPS-00000000"}"#,
      #"""
      wootric.json:1:16: error: 'NPS-00000000' is a placeholder; write the token of your Wootric account
      {accountToken: "NPS-00000000"}
                     ^
      """#),
    BrokenFile(
      "a short token",
      file: #"{accountToken: "NPS-1a2b3c"}"#,
      #"""
      wootric.json:1:16: error: 'NPS-1a2b3c' is not a value for 'accountToken'; write a token such as 'NPS-1a2b3c4d', 'NPS-EU-1a2b3c4d' or 'NPS-AU-1a2b3c4d'
      {accountToken: "NPS-1a2b3c"}
                     ^
      """#),
    BrokenFile(
      "a token of no region",
      file: #"{accountToken: "NPS-US-1a2b3c4d"}"#,
      #"""
      wootric.json:1:16: error: 'NPS-US-1a2b3c4d' is not a value for 'accountToken'; write a token such as 'NPS-1a2b3c4d', 'NPS-EU-1a2b3c4d' or 'NPS-AU-1a2b3c4d'
      {accountToken: "NPS-US-1a2b3c4d"}
                     ^
      """#),
    BrokenFile(
      "a token that is no string",
      file: "{accountToken: 12345678}",
      #"""
      wootric.json:1:16: error: 'accountToken' is a number; write a token such as 'NPS-1a2b3c4d', 'NPS-EU-1a2b3c4d' or 'NPS-AU-1a2b3c4d'
      {accountToken: 12345678}
                     ^
      """#),
    BrokenFile(
      "a placeholder token of a region",
      file: #"{accountToken: "NPS-EU-XXXXXXXX"}"#,
      #"""
      wootric.json:1:16: error: 'NPS-EU-XXXXXXXX' is a placeholder; write the token of your Wootric account
      {accountToken: "NPS-EU-XXXXXXXX"}
                     ^
      """#),
    BrokenFile(
      "a string for a boolean",
      setting: #"cdn: { immutable: "yes" }"#,
      #"""
      wootric.json:3:21: error: 'cdn.immutable' is a string; write true or false
        cdn: { immutable: "yes" }
                          ^
      """#),
    BrokenFile(
      "a list for an object",
      setting: "cdn: []",
      #"""
      wootric.json:3:8: error: 'cdn' is a list; write an object in { }
        cdn: []
             ^
      """#),
    BrokenFile(
      "an empty path",
      setting: #"output: """#,
      #"""
      wootric.json:3:11: error: '' is not a value for 'output'; write a path
        output: ""
                ^
      """#),
    BrokenFile(
      "null for a path",
      setting: "output: null",
      #"""
      wootric.json:3:11: error: 'output' is null; write a path
        output: null
                ^
      """#),
    BrokenFile(
      "a script that is a folder",
      setting: #"sdk: { url: "https://cdn.example.com/" }"#,
      #"""
      wootric.json:3:15: error: 'https://cdn.example.com/' is not a value for 'sdk.url'; write an https URL, or an absolute path such as '/wootric-sdk.js'
        sdk: { url: "https://cdn.example.com/" }
                    ^
      """#),
    BrokenFile(
      "a script by javascript:",
      setting: #"sdk: { url: "javascript:alert(1)" }"#,
      #"""
      wootric.json:3:15: error: 'javascript:alert(1)' is not a value for 'sdk.url'; write an https URL, or an absolute path such as '/wootric-sdk.js'
        sdk: { url: "javascript:alert(1)" }
                    ^
      """#),
    BrokenFile(
      "a global of two words",
      setting: #"analytics: { global: "my analytics" }"#,
      #"""
      wootric.json:3:24: error: 'my analytics' is not a value for 'analytics.global'; write a JavaScript name of ASCII letters, digits, '_' and '$'
        analytics: { global: "my analytics" }
                             ^
      """#),
    BrokenFile(
      "a reserved global",
      setting: #"analytics: { global: "class" }"#,
      #"""
      wootric.json:3:24: error: 'class' is already taken in browsers; write another name
        analytics: { global: "class" }
                             ^
      """#),
    BrokenFile(
      "the prototype as global",
      setting: #"analytics: { global: "__proto__" }"#,
      #"""
      wootric.json:3:24: error: '__proto__' is already taken in browsers; write another name
        analytics: { global: "__proto__" }
                             ^
      """#),
    BrokenFile(
      "a global outside ASCII",
      setting: #"analytics: { global: "análisis" }"#,
      #"""
      wootric.json:3:24: error: 'análisis' is not a value for 'analytics.global'; write a JavaScript name of ASCII letters, digits, '_' and '$'
        analytics: { global: "análisis" }
                             ^
      """#),
    BrokenFile(
      "a page call that is a number",
      setting: "analytics: { page: 1 }",
      #"""
      wootric.json:3:22: error: 'analytics.page' is a number; write true, false or { category, name, properties }
        analytics: { page: 1 }
                           ^
      """#),
    BrokenFile(
      "an unknown key of a page call",
      setting: #"analytics: { page: { nmae: "Home" } }"#,
      #"""
      wootric.json:3:24: error: unknown key 'nmae'; did you mean 'name'?
        analytics: { page: { nmae: "Home" } }
                             ^
      """#),
    BrokenFile(
      "an infinite property of a page call",
      setting: "analytics: { page: { properties: { a: [Infinity] } } }",
      #"""
      wootric.json:3:42: error: 'analytics.page.properties.a' is a number that JSON cannot express; write a finite one
        analytics: { page: { properties: { a: [Infinity] } } }
                                               ^
      """#),
    BrokenFile(
      "an unknown theme",
      setting: #"survey: { modalTheme: "blue" }"#,
      #"""
      wootric.json:3:25: error: 'blue' is not a value for 'survey.modalTheme'; write 'light', 'dark' or 'auto'
        survey: { modalTheme: "blue" }
                              ^
      """#),
    BrokenFile(
      "a label that is no string",
      setting: "survey: { permissionLabels: { EN: 1 } }",
      #"""
      wootric.json:3:37: error: 'survey.permissionLabels.EN' is a number; write a string
        survey: { permissionLabels: { EN: 1 } }
                                          ^
      """#),
    BrokenFile(
      "a glob that is a number",
      setting: #"site: { root: ".", include: ["a", 1] }"#,
      #"""
      wootric.json:3:37: error: 'site.include[1]' is a number; write a glob such as '**/*.html'
        site: { root: ".", include: ["a", 1] }
                                          ^
      """#),
    BrokenFile(
      "globs without a list",
      setting: #"site: { root: ".", exclude: "a" }"#,
      #"""
      wootric.json:3:31: error: 'site.exclude' is a string; write ["a"]
        site: { root: ".", exclude: "a" }
                                    ^
      """#),
    BrokenFile(
      "an address for a path",
      setting: #"site: { root: ".", base: "https://a.example/b/" }"#,
      #"""
      wootric.json:3:28: error: 'https://a.example/b/' is not a value for 'site.base'; write an absolute path such as '/project/'
        site: { root: ".", base: "https://a.example/b/" }
                                 ^
      """#),
    BrokenFile(
      "an unknown position",
      setting: #"site: { root: ".", position: "late" }"#,
      #"""
      wootric.json:3:32: error: 'late' is not a value for 'site.position'; write 'early' or 'head-end'
        site: { root: ".", position: "late" }
                                     ^
      """#),
    BrokenFile(
      "other traits that stay",
      setting: "otherTraits: true",
      #"""
      wootric.json:3:16: error: 'otherTraits' is true or false; write 'properties' or 'drop'
        otherTraits: true
                     ^
      """#),
    BrokenFile(
      "a warning beside an error",
      setting: #"survey: { language: "en", aria: 1 }"#,
      #"""
      wootric.json:3:23: warning: 'en' is not a language that Wootric documents; did you mean 'EN'?
        survey: { language: "en", aria: 1 }
                            ^
      wootric.json:3:35: error: 'survey.aria' is a number; write true or false
        survey: { language: "en", aria: 1 }
                                        ^
      """#),
    BrokenFile(
      "the loader's own name",
      setting: #"cdn: { name: "Loader.min" }"#,
      #"""
      wootric.json:3:16: error: 'Loader.min' is the name of the loader's file, next to the bundle; write another name
        cdn: { name: "Loader.min" }
                     ^
      """#),
    BrokenFile(
      "a policy that is neither reported nor updated",
      setting: #"site: { root: ".", csp: "fix" }"#,
      #"""
      wootric.json:3:27: error: 'fix' is not a value for 'site.csp'; write 'report' or 'update'
        site: { root: ".", csp: "fix" }
                                ^
      """#),
    BrokenFile(
      "compressed copies that are to be made",
      setting: #"site: { root: ".", precompressed: "rewrite" }"#,
      #"""
      wootric.json:3:37: error: 'rewrite' is not a value for 'site.precompressed'; write 'report' or 'remove'
        site: { root: ".", precompressed: "rewrite" }
                                          ^
      """#),
  ]
}
