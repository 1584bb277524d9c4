extension BrokenFile {
  static let keys: [BrokenFile] = [
    BrokenFile(
      "nothing",
      file: "{}",
      #"""
      wootric.json:1:1: error: no 'accountToken' is given; add it: 'NPS-', 'EU-' or 'AU-' if your account has it, and 8 letters or digits
      {}
      ^
      """#),
    BrokenFile(
      "an unknown key near a known one",
      file: "{\n  acountToken: \"NPS-1a2b3c4d\",\n}",
      #"""
      wootric.json:1:1: error: no 'accountToken' is given; add it: 'NPS-', 'EU-' or 'AU-' if your account has it, and 8 letters or digits
      {
      ^
      wootric.json:2:3: error: unknown key 'acountToken'; did you mean 'accountToken'?
        acountToken: "NPS-1a2b3c4d",
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
      wootric.json:3:3: error: unknown key 'cdn.url'; remove it
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
      "a site without a root",
      setting: #"site: { position: "early" }"#,
      #"""
      wootric.json:3:9: error: no 'site.root' is given; add it: a path
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
  ]
}
