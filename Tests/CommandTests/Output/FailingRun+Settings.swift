extension FailingRun {
  static let settings: [FailingRun] = [
    FailingRun(
      "broken JSON5", status: 65, settings: "{\n  accountToken: \"NPS-1a2b3c4d\"\n  sdk: {}\n}",
      """
      wootric.json:3:3: error: unexpected 'sdk'; expected ',' or '}'
        sdk: {}
        ^
      """),
    FailingRun(
      "a value of another type", status: 65,
      settings: "{\n  accountToken: \"NPS-1a2b3c4d\",\n  cdn: { immutable: \"yes\" },\n}",
      """
      wootric.json:3:21: error: 'cdn.immutable' is a string; write true or false
        cdn: { immutable: "yes" },
                          ^
      """),
    FailingRun(
      "an unknown key", status: 65,
      settings: "{\n  accountToken: \"NPS-1a2b3c4d\",\n  cdn: { inmutable: true },\n}",
      """
      wootric.json:3:10: error: unknown key 'inmutable'; did you mean 'immutable'?
        cdn: { inmutable: true },
               ^
      """),
    FailingRun(
      "the placeholder of the documentation", status: 65,
      settings: "{ accountToken: \"NPS-XXXXXXXX\" }",
      """
      wootric.json:1:17: error: 'NPS-XXXXXXXX' is a placeholder; write the token of your Wootric account
      { accountToken: "NPS-XXXXXXXX" }
                      ^
      """),
    FailingRun(
      "a token of another shape", status: 65, settings: "{ accountToken: \"NPS-1a2b\" }",
      """
      wootric.json:1:17: error: 'NPS-1a2b' is not a value for 'accountToken'; write a token such as 'NPS-1a2b3c4d', 'NPS-EU-1a2b3c4d' or 'NPS-AU-1a2b3c4d'
      { accountToken: "NPS-1a2b" }
                      ^
      """),
    FailingRun(
      "two traits for one field", status: 65,
      settings:
        "{\n  accountToken: \"NPS-1a2b3c4d\",\n  traits: { email: \"email\", mail: \"email\" },\n}",
      """
      wootric.json:3:29: error: 'email' is already filled by the trait 'email' at line 3, column 13; map one of the two to another field, or set it to false
        traits: { email: "email", mail: "email" },
                                  ^
      """),
    FailingRun(
      "two problems at once", status: 65, settings: "{\n  output: 1,\n}",
      """
      wootric.json:1:1: error: 'accountToken' is missing; add it: a token such as 'NPS-1a2b3c4d', 'NPS-EU-1a2b3c4d' or 'NPS-AU-1a2b3c4d'
      {
      ^
      wootric.json:2:11: error: 'output' is a number; write a path
        output: 1,
                ^
      """),
  ]
}
