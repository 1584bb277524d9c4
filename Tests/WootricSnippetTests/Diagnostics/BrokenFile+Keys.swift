extension BrokenFile {
  static let keys: [BrokenFile] = [
    BrokenFile(
      "nothing",
      file: "{}",
      #"""
      wootric.json:1:1: error: 'accountToken' is missing; add it: a token such as 'NPS-1a2b3c4d', 'NPS-EU-1a2b3c4d' or 'NPS-AU-1a2b3c4d'
      {}
      ^
      """#),
    BrokenFile(
      "an unknown key near a known one",
      file: "{\n  acountToken: \"NPS-1a2b3c4d\",\n}",
      #"""
      wootric.json:2:3: error: unknown key 'acountToken'; did you mean 'accountToken'?
        acountToken: "NPS-1a2b3c4d",
        ^
      """#),
    BrokenFile(
      "an unknown key that is the noun of a known one", setting: #"survey: { theme: "dark" }"#,
      #"""
      wootric.json:3:13: error: unknown key 'theme'; did you mean 'modalTheme'?
        survey: { theme: "dark" }
                  ^
      """#),
    BrokenFile(
      "an unknown key far from all",
      setting: "banana: 1",
      #"""
      wootric.json:3:3: error: unknown key 'banana'; remove it
        banana: 1
        ^
      """#),
    BrokenFile(
      "a near key inside an object",
      setting: "cdn: { inmutable: false }",
      #"""
      wootric.json:3:10: error: unknown key 'inmutable'; did you mean 'immutable'?
        cdn: { inmutable: false }
               ^
      """#),
    BrokenFile(
      "a dotted key",
      setting: #""cdn.url": "/""#,
      #"""
      wootric.json:3:3: error: unknown key 'cdn.url' here; write cdn: { url: … }
        "cdn.url": "/"
        ^
      """#),
    BrokenFile(
      "a key of every object",
      setting: "__proto__: {}",
      #"""
      wootric.json:3:3: error: unknown key '__proto__'; remove it
        __proto__: {}
        ^
      """#),
    BrokenFile(
      "a key given twice",
      setting: #"output: "a", output: "b""#,
      #"""
      wootric.json:3:16: error: key 'output' is given twice; remove this one or the one at line 3, column 3
        output: "a", output: "b"
                     ^
      """#),
    BrokenFile(
      "a key given twice in free JSON",
      setting: "analytics: { page: { properties: { a: 1, a: 2 } } }",
      #"""
      wootric.json:3:44: error: key 'a' is given twice; remove this one or the one at line 3, column 38
        analytics: { page: { properties: { a: 1, a: 2 } } }
                                                 ^
      """#),
    BrokenFile(
      "a key of the whole file in a trait",
      setting: #"traits: { plan: { to: "properties.plan", enabled: true } }"#,
      #"""
      wootric.json:3:44: error: unknown key 'enabled' here; write it outside all other keys: enabled: …
        traits: { plan: { to: "properties.plan", enabled: true } }
                                                 ^
      """#),
    BrokenFile(
      "a site without a root",
      setting: #"site: { position: "early" }"#,
      #"""
      wootric.json:3:9: error: 'site.root' is missing; add it: a path
        site: { position: "early" }
              ^
      """#),
    BrokenFile(
      "a key that would steer a terminal",
      setting: #""\u001b[31m": 1"#,
      #"""
      wootric.json:3:3: error: unknown key '\u{1B}[31m'; remove it
        "\u001b[31m": 1
        ^
      """#),
    BrokenFile(
      "a character outside ASCII before the fault",
      setting: "/* é😀 */ banana: 1",
      #"""
      wootric.json:3:12: error: unknown key 'banana'; remove it
        /* é😀 */ banana: 1
                 ^
      """#),
    BrokenFile(
      "a line of minified settings",
      setting:
        "/*xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx*/banana:1,/*yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy*/",
      #"""
      wootric.json:3:127: error: unknown key 'banana'; remove it
      …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx*/banana:1,/*yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
                                                         ^
      """#),
    BrokenFile(
      "a key of another object",
      setting: #"modalTheme: "dark""#,
      #"""
      wootric.json:3:3: error: unknown key 'modalTheme' here; write survey: { modalTheme: … }
        modalTheme: "dark"
        ^
      """#),
    BrokenFile(
      "a key of two other objects",
      setting: #"url: "/assets/""#,
      #"""
      wootric.json:3:3: error: unknown key 'url' here; write cdn: { url: … } or sdk: { url: … }
        url: "/assets/"
        ^
      """#),
    BrokenFile(
      "the vendor's name of a key",
      setting: #"survey: { wootric_recommend_target: "a friend", product_name: "Acme" }"#,
      #"""
      wootric.json:3:13: error: unknown key 'wootric_recommend_target'; did you mean 'audience'?
        survey: { wootric_recommend_target: "a friend", product_name…
                  ^
      wootric.json:3:51: error: unknown key 'product_name'; did you mean 'productName'?
        survey: { wootric_recommend_target: "a friend", product_name: "Acme" }
                                                        ^
      """#),
    BrokenFile(
      "a key that belongs outside",
      setting: #"cdn: { enabled: false }"#,
      #"""
      wootric.json:3:10: error: unknown key 'enabled' here; write it outside all other keys: enabled: …
        cdn: { enabled: false }
               ^
      """#),
    BrokenFile(
      "an unknown key of a small object",
      setting: #"cdn: { path: "/" }"#,
      #"""
      wootric.json:3:10: error: unknown key 'path'; remove it, or write 'url', 'name' or 'immutable'
        cdn: { path: "/" }
               ^
      """#),
    BrokenFile(
      "letters that changed places",
      setting: #"siet: { root: "." }, cdn: { ulr: "/" }"#,
      #"""
      wootric.json:3:3: error: unknown key 'siet'; did you mean 'site'?
        siet: { root: "." }, cdn: { ulr: "/" }
        ^
      wootric.json:3:31: error: unknown key 'ulr'; did you mean 'url'?
        siet: { root: "." }, cdn: { ulr: "/" }
                                    ^
      """#),
    BrokenFile(
      "the start of a key",
      setting: #"cdn: { imm: false }"#,
      #"""
      wootric.json:3:10: error: unknown key 'imm'; did you mean 'immutable'?
        cdn: { imm: false }
               ^
      """#),
  ]
}
