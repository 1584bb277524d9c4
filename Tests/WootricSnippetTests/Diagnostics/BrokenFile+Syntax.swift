extension BrokenFile {
  static let syntax: [BrokenFile] = [
    BrokenFile(
      "an empty file",
      file: "",
      #"""
      wootric.json:1:1: error: the file ends here; expected a value (strings need quotes)
      """#),
    BrokenFile(
      "a comment alone",
      file: "// soon",
      #"""
      wootric.json:1:8: error: the file ends here; expected a value (strings need quotes)
      // soon
             ^
      """#),
    BrokenFile(
      "a list",
      file: "[]",
      #"""
      wootric.json:1:1: error: the file contains a list; write an object in { }
      []
      ^
      """#),
    BrokenFile(
      "a brace that stays open",
      file: #"{accountToken: "NPS-1a2b3c4d""#,
      #"""
      wootric.json:1:1: error: the '{' is not closed; close it with '}'
      {accountToken: "NPS-1a2b3c4d"
      ^
      """#),
    BrokenFile(
      "text after the end",
      file: #"{accountToken: "NPS-1a2b3c4d"} x"#,
      #"""
      wootric.json:1:32: error: unexpected 'x'; expected the end of the file
      {accountToken: "NPS-1a2b3c4d"} x
                                     ^
      """#),
    BrokenFile(
      "a missing comma",
      setting: "cdn: {} sdk: {}",
      #"""
      wootric.json:3:11: error: unexpected 'sdk'; expected ',' or '}'
        cdn: {} sdk: {}
                ^
      """#),
    BrokenFile(
      "two missing commas and an unknown key",
      setting: #"cdn: { name: "nps" immutable: 1 } site: { root: "." } banana: 1"#,
      #"""
      wootric.json:3:22: error: unexpected 'immutable'; expected ',' or '}'
        cdn: { name: "nps" immutable: 1 } site: { root: "." } banana: 1
                           ^
      wootric.json:3:33: error: 'cdn.immutable' is a number; write true or false
        cdn: { name: "nps" immutable: 1 } site: { root: "." } banana: 1
                                      ^
      wootric.json:3:37: error: unexpected 'site'; expected ',' or '}'
        cdn: { name: "nps" immutable: 1 } site: { root: "." } banana: 1
                                          ^
      wootric.json:3:57: error: unexpected 'banana'; expected ',' or '}'
      … { name: "nps" immutable: 1 } site: { root: "." } banana: 1
                                                         ^
      wootric.json:3:57: error: unknown key 'banana'; remove it
      … { name: "nps" immutable: 1 } site: { root: "." } banana: 1
                                                         ^
      """#),
    BrokenFile(
      "a missing comma in a list",
      setting: #"site: { root: ".", include: ["a" "b"], exclude: [1] }"#,
      #"""
      wootric.json:3:36: error: unexpected '"b"'; expected ',' or ']'
        site: { root: ".", include: ["a" "b"], exclude: [1] }
                                         ^
      wootric.json:3:52: error: 'site.exclude[0]' is a number; write a glob such as '**/*.html'
      … site: { root: ".", include: ["a" "b"], exclude: [1] }
                                                         ^
      """#),
    BrokenFile(
      "a brace that stays open inside",
      file: "{\n  accountToken: \"NPS-1a2b3c4d\",\n  cdn: { name: \"nps\",\n",
      #"""
      wootric.json:3:8: error: the '{' is not closed; close it with '}'
        cdn: { name: "nps",
             ^
      """#),
    BrokenFile(
      "a list that the file ends in",
      file: "{\n  site: {\n    include: [\"a\"",
      #"""
      wootric.json:3:14: error: the '[' is not closed; close it with ']'
          include: ["a"
                   ^
      """#),
    BrokenFile(
      "a missing colon",
      setting: "cdn {}",
      #"""
      wootric.json:3:7: error: unexpected '{'; expected ':'
        cdn {}
            ^
      """#),
    BrokenFile(
      "a missing value",
      setting: "cdn: ,",
      #"""
      wootric.json:3:8: error: unexpected ','; expected a value (strings need quotes)
        cdn: ,
             ^
      """#),
    BrokenFile(
      "a word without quotes",
      setting: "output: dist",
      #"""
      wootric.json:3:11: error: 'dist' is a string without quotes; write "dist"
        output: dist
                ^
      """#),
    BrokenFile(
      "a token without quotes",
      file: "{accountToken: NPS-1a2b3c4d, survey: { aria: 1 }}",
      #"""
      wootric.json:1:16: error: 'NPS-1a2b3c4d' is a string without quotes; write "NPS-1a2b3c4d"
      {accountToken: NPS-1a2b3c4d, survey: { aria: 1 }}
                     ^
      wootric.json:1:46: error: 'survey.aria' is a number; write true or false
      {accountToken: NPS-1a2b3c4d, survey: { aria: 1 }}
                                                   ^
      """#),
    BrokenFile(
      "words of other languages",
      setting: "survey: { aria: True, showOptOut: FALSE }, output: None",
      #"""
      wootric.json:3:19: error: 'True' is not a JSON5 word; write true
        survey: { aria: True, showOptOut: FALSE }, output: None
                        ^
      wootric.json:3:37: error: 'FALSE' is not a JSON5 word; write false
        survey: { aria: True, showOptOut: FALSE }, output: None
                                          ^
      wootric.json:3:54: error: 'None' is not a JSON5 word; write null
      …urvey: { aria: True, showOptOut: FALSE }, output: None
                                                         ^
      """#),
    BrokenFile(
      "a comment of a shell",
      setting: "# the output\n  output: 1",
      #"""
      wootric.json:3:3: error: '#' does not begin a comment in JSON5; write '//'
        # the output
        ^
      wootric.json:4:11: error: 'output' is a number; write a path
        output: 1
                ^
      """#),
    BrokenFile(
      "quotes of a word processor",
      setting: "output: “dist”, ‘cdn’: {}, enabled: 1",
      #"""
      wootric.json:3:11: error: '“' is not a quote in JSON5; write '"'
        output: “dist”, ‘cdn’: {}, enabled: 1
                ^
      wootric.json:3:19: error: '‘' is not a quote in JSON5; write '"'
        output: “dist”, ‘cdn’: {}, enabled: 1
                        ^
      wootric.json:3:39: error: 'enabled' is a number; write true or false
        output: “dist”, ‘cdn’: {}, enabled: 1
                                            ^
      """#),
    BrokenFile(
      "a quote of a word processor that stays open",
      setting: "output: “dist",
      #"""
      wootric.json:3:11: error: '“' is not a quote in JSON5; write '"'
        output: “dist
                ^
      """#),
    BrokenFile(
      "a number as a key",
      setting: "1: 2",
      #"""
      wootric.json:3:3: error: unexpected '1'; expected a key or '}'
        1: 2
        ^
      """#),
    BrokenFile(
      "two commas",
      setting: "cdn: {},,",
      #"""
      wootric.json:3:11: error: unexpected ','; expected a key or '}'
        cdn: {},,
                ^
      """#),
    BrokenFile(
      "a list that stays open",
      setting: #"site: { include: ["a" }"#,
      #"""
      wootric.json:3:25: error: unexpected '}'; expected ',' or ']'
        site: { include: ["a" }
                              ^
      """#),
    BrokenFile(
      "a string that stays open",
      setting: #"output: "dist"#,
      #"""
      wootric.json:3:11: error: the string does not end on this line; close it with ", or write a line break as \n
        output: "dist
                ^
      """#),
    BrokenFile(
      "a comment that stays open",
      setting: "/* output",
      #"""
      wootric.json:3:3: error: the comment does not end; close it with */
        /* output
        ^
      """#),
    BrokenFile(
      "a stray character",
      setting: "output: @dist",
      #"""
      wootric.json:3:11: error: unexpected '@'; expected a value (strings need quotes)
        output: @dist
                ^
      """#),
    BrokenFile(
      "an escape that is refused",
      setting: #"output: "a\1b""#,
      #"""
      wootric.json:3:11: error: '"a\1b"' contains an escape for NUL, or for no character; write another one, such as \u00E9
        output: "a\1b"
                ^
      """#),
    BrokenFile(
      "a lone surrogate",
      setting: #"output: "\uD800""#,
      #"""
      wootric.json:3:11: error: '"\uD800"' contains an escape for NUL, or for no character; write another one, such as \u00E9
        output: "\uD800"
                ^
      """#),
    BrokenFile(
      "a number with a leading zero",
      setting: "output: 012",
      #"""
      wootric.json:3:11: error: '012' cannot be read as a number; write digits such as 10 or 0.5
        output: 012
                ^
      """#),
    BrokenFile(
      "a number that no double can hold",
      setting: "analytics: { page: { properties: { a: -1e400 } } }",
      #"""
      wootric.json:3:41: error: '-1e400' cannot be read as a number; write digits such as 10 or 0.5
        analytics: { page: { properties: { a: -1e400 } } }
                                              ^
      """#),
    BrokenFile(
      "a sign without a number",
      setting: "sdk: { timeout: + }",
      #"""
      wootric.json:3:19: error: '+' cannot be read as a number; write digits such as 10 or 0.5
        sdk: { timeout: + }
                        ^
      """#),
    BrokenFile(
      "two refused literals and an unknown key",
      setting: #"output: "\1", ouput: 1, cdn: { name: 1.2.3 }"#,
      #"""
      wootric.json:3:11: error: '"\1"' contains an escape for NUL, or for no character; write another one, such as \u00E9
        output: "\1", ouput: 1, cdn: { name: 1.2.3 }
                ^
      wootric.json:3:17: error: unknown key 'ouput'; did you mean 'output'?
        output: "\1", ouput: 1, cdn: { name: 1.2.3 }
                      ^
      wootric.json:3:40: error: '1.2.3' cannot be read as a number; write digits such as 10 or 0.5
        output: "\1", ouput: 1, cdn: { name: 1.2.3 }
                                             ^
      """#),
    BrokenFile(
      "a needless escape in a key",
      setting: #""\q": 1"#,
      #"""
      wootric.json:3:3: error: unknown key 'q'; remove it
        "\q": 1
        ^
      """#),
  ]
}
