extension BrokenFile {
  static let survey: [BrokenFile] = [
    BrokenFile(
      "a question by score",
      setting: #"survey: { messages: { question: { all: "?" } } }"#,
      #"""
      wootric.json:3:35: error: 'survey.messages.question' is an object; write a string
        survey: { messages: { question: { all: "?" } } }
                                        ^
      """#),
    BrokenFile(
      "a question for an unknown group",
      setting: #"survey: { messages: { followupQuestion: { promotor: "What do you like?" } } }"#,
      #"""
      wootric.json:3:45: error: unknown key 'promotor'; did you mean 'promoter'?
        survey: { messages: { followupQuestion: { promotor: "What do you like?" } } }
                                                  ^
      """#),
    BrokenFile(
      "a placeholder that is a list",
      setting: #"survey: { messages: { placeholderText: ["Because"] } }"#,
      #"""
      wootric.json:3:42: error: 'survey.messages.placeholderText' is a list; write a string, or { all, detractor, passive, promoter }
        survey: { messages: { placeholderText: ["Because"] } }
                                               ^
      """#),
    BrokenFile(
      "a group's text that is no string",
      setting: "survey: { thankYou: { main: { detractor: 6 } } }",
      #"""
      wootric.json:3:44: error: 'survey.thankYou.main.detractor' is a number; write a string
        survey: { thankYou: { main: { detractor: 6 } } }
                                                 ^
      """#),
    BrokenFile(
      "a link that is not secure",
      setting: #"survey: { thankYou: { linkURL: { promoter: "http://example.com/" } } }"#,
      #"""
      wootric.json:3:46: error: 'http://example.com/' is not secure; write an https URL
        survey: { thankYou: { linkURL: { promoter: "http://example.com/" } } }
                                                   ^
      """#),
    BrokenFile(
      "a link that is a script",
      setting: #"survey: { thankYou: { linkURL: "javascript:alert(1)" } }"#,
      #"""
      wootric.json:3:34: error: 'javascript:alert(1)' is no value of 'survey.thankYou.linkURL'; write an https URL
        survey: { thankYou: { linkURL: "javascript:alert(1)" } }
                                       ^
      """#),
    BrokenFile(
      "a link to a path",
      setting: #"survey: { thankYou: { linkURL: "/thanks" } }"#,
      #"""
      wootric.json:3:34: error: '/thanks' is no value of 'survey.thankYou.linkURL'; write an https URL
        survey: { thankYou: { linkURL: "/thanks" } }
                                       ^
      """#),
    BrokenFile(
      "a score in words",
      setting: #"survey: { thankYou: { addScoreToURL: "yes" } }"#,
      #"""
      wootric.json:3:40: error: 'survey.thankYou.addScoreToURL' is a string; write true or false
        survey: { thankYou: { addScoreToURL: "yes" } }
                                             ^
      """#),
    BrokenFile(
      "a test-only flag in words",
      setting: #"survey: { immediately: "yes", ignoreSurveyedCookie: 1 }"#,
      #"""
      wootric.json:3:26: error: 'survey.immediately' is a string; write true or false
        survey: { immediately: "yes", ignoreSurveyedCookie: 1 }
                               ^
      wootric.json:3:55: error: 'survey.ignoreSurveyedCookie' is a number; write true or false
      …rvey: { immediately: "yes", ignoreSurveyedCookie: 1 }
                                                         ^
      """#),
  ]
}
