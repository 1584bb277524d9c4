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
      wootric.json:1:1: error: the file holds a list; write an object in { }
      []
      ^
      """#),
    BrokenFile(
      "a brace that stays open",
      file: #"{accountToken: "NPS-1a2b3c4d""#,
      #"""
      wootric.json:1:30: error: the file ends here; expected ',' or '}'
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
      wootric.json:3:11: error: unexpected 'dist'; expected a value (strings need quotes)
        output: dist
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
      wootric.json:3:11: error: the string has no end on this line; close it with ", or write a line break as \n
        output: "dist
                ^
      """#),
    BrokenFile(
      "a comment that stays open",
      setting: "/* output",
      #"""
      wootric.json:3:3: error: the comment has no end; close it with */
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
      setting: #"output: "a\vb""#,
      #"""
      wootric.json:3:11: error: '"a\vb"' has a character or escape that JSON5 readers refuse; write it as \uXXXX
        output: "a\vb"
                ^
      """#),
    BrokenFile(
      "a lone surrogate",
      setting: #"output: "\uD800""#,
      #"""
      wootric.json:3:11: error: '"\uD800"' has a character or escape that JSON5 readers refuse; write it as \uXXXX
        output: "\uD800"
                ^
      """#),
    BrokenFile(
      "a tab in a string",
      setting: "output: \"a\tb\"",
      #"""
      wootric.json:3:11: error: '"a\u{9}b"' has a character or escape that JSON5 readers refuse; write it as \uXXXX
        output: "a	b"
                ^
      """#),
    BrokenFile(
      "a number with a leading zero",
      setting: "output: 012",
      #"""
      wootric.json:3:11: error: '012' is no number; write digits such as 10 or 0.5
        output: 012
                ^
      """#),
    BrokenFile(
      "a sign without a number",
      setting: "sdk: { timeout: + }",
      #"""
      wootric.json:3:19: error: '+' is no number; write digits such as 10 or 0.5
        sdk: { timeout: + }
                        ^
      """#),
    BrokenFile(
      "two refused literals and an unknown key",
      setting: #"output: "\0", ouput: 1, cdn: { name: 1.2.3 }"#,
      #"""
      wootric.json:3:11: error: '"\0"' has a character or escape that JSON5 readers refuse; write it as \uXXXX
        output: "\0", ouput: 1, cdn: { name: 1.2.3 }
                ^
      wootric.json:3:17: error: unknown key 'ouput'; did you mean 'output'?
        output: "\0", ouput: 1, cdn: { name: 1.2.3 }
                      ^
      wootric.json:3:40: error: '1.2.3' is no number; write digits such as 10 or 0.5
        output: "\0", ouput: 1, cdn: { name: 1.2.3 }
                                             ^
      """#),
    BrokenFile(
      "a key that is refused",
      setting: #""\q": 1"#,
      #"""
      wootric.json:3:3: error: '"\q"' has a character or escape that JSON5 readers refuse; write it as \uXXXX
        "\q": 1
        ^
      """#),
  ]
}
