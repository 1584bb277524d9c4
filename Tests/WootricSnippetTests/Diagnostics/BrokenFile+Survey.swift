extension BrokenFile {
  static let survey: [BrokenFile] = [
    BrokenFile(
      "a word that asks nobody",
      setting: #"survey: { ask: "pages" }"#,
      #"""
      wootric.json:3:18: error: 'pages' is not a value for 'survey.ask'; did you mean 'page'?
        survey: { ask: "pages" }
                       ^
      """#),
    BrokenFile(
      "a trigger without its list",
      setting: "survey: { ask: { seconds: 20 } }",
      #"""
      wootric.json:3:18: error: 'survey.ask' is an object; write [{ seconds: 20 }]
        survey: { ask: { seconds: 20 } }
                       ^
      """#),
    BrokenFile(
      "a list without a trigger",
      setting: "survey: { ask: [] }",
      #"""
      wootric.json:3:18: error: '[]' is not a value for 'survey.ask'; write 'identify', 'page', or a list of triggers in [ ] such as { seconds: 20 }
        survey: { ask: [] }
                       ^
      """#),
    BrokenFile(
      "triggers of other kinds",
      setting:
        "survey: { ask: [{ seconds: 0 }, { exit: false }, { scrol: 1 }, { seconds: 1, pages: 2 }] }",
      #"""
      wootric.json:3:30: error: '0' is not a value for 'survey.ask[0].seconds'; write a whole number from 1 to 3600
        survey: { ask: [{ seconds: 0 }, { exit: false }, { scrol: 1 }, { seconds: 1, …
                                   ^
      wootric.json:3:43: error: 'false' is not a value for 'survey.ask[1].exit'; write true
        survey: { ask: [{ seconds: 0 }, { exit: false }, { scrol: 1 }, { seconds: 1, pages: 2 }] }
                                                ^
      wootric.json:3:54: error: unknown key 'scrol'; did you mean 'scroll'?
      …urvey: { ask: [{ seconds: 0 }, { exit: false }, { scrol: 1 }, { seconds: 1, pages: 2 }] }
                                                         ^
      wootric.json:3:66: error: '{ seconds: 1, pages: 2 }' is not a value for 'survey.ask[3]'; write a trigger such as { seconds: 20 }
      …: [{ seconds: 0 }, { exit: false }, { scrol: 1 }, { seconds: 1, pages: 2 }] }
                                                         ^
      """#),
    BrokenFile(
      "selectors that no browser takes",
      setting: #"survey: { ask: [{ click: "> a" }, { visible: "." }] }"#,
      #"""
      wootric.json:3:28: error: '> a' is not a value for 'survey.ask[0].click'; write a CSS selector such as '.pricing a'
        survey: { ask: [{ click: "> a" }, { visible: "." }] }
                                 ^
      wootric.json:3:48: error: '.' is not a value for 'survey.ask[1].visible'; write a CSS selector such as '.pricing a'
        survey: { ask: [{ click: "> a" }, { visible: "." }] }
                                                     ^
      """#),
    BrokenFile(
      "a language that was withdrawn, one by its tag, and one that nobody knows",
      setting:
        #"survey: { language: "CN_T", permissionLabels: { "nb-NO": "Ja", XX: "?", page: "" } }"#,
      #"""
      wootric.json:3:23: warning: 'CN_T' is not a language that Wootric documents; did you mean 'ZH_HANT'?
        survey: { language: "CN_T", permissionLabels: { "nb-NO": "Ja", XX: "?"…
                            ^
      wootric.json:3:51: warning: 'nb-NO' is not a language that Wootric documents; did you mean 'NO'?
        survey: { language: "CN_T", permissionLabels: { "nb-NO": "Ja", XX: "?", page: "" } }
                                                        ^
      wootric.json:3:66: warning: 'XX' is not a language that Wootric documents; make sure that your account has surveys in it
      …guage: "CN_T", permissionLabels: { "nb-NO": "Ja", XX: "?", page: "" } }
                                                         ^
      wootric.json:3:75: warning: 'page' is not a language that Wootric documents; make sure that your account has surveys in it
      …N_T", permissionLabels: { "nb-NO": "Ja", XX: "?", page: "" } }
                                                         ^
      """#),
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
      wootric.json:3:34: error: 'javascript:alert(1)' is not a value for 'survey.thankYou.linkURL'; write an https URL
        survey: { thankYou: { linkURL: "javascript:alert(1)" } }
                                       ^
      """#),
    BrokenFile(
      "a link to a path",
      setting: #"survey: { thankYou: { linkURL: "/thanks" } }"#,
      #"""
      wootric.json:3:34: error: '/thanks' is not a value for 'survey.thankYou.linkURL'; write an https URL
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
    BrokenFile(
      "a survey of other places and sizes",
      setting: #"survey: { closePosition: "top", modalFootprint: "small", modalPosition: "left" }"#,
      #"""
      wootric.json:3:28: error: 'top' is not a value for 'survey.closePosition'; write 'left' or 'right'
        survey: { closePosition: "top", modalFootprint: "small", modalPosition: "le…
                                 ^
      wootric.json:3:51: error: 'small' is not a value for 'survey.modalFootprint'; write 'compact', 'normal' or 'spacious'
        survey: { closePosition: "top", modalFootprint: "small", modalPosition: "left" }
                                                        ^
      wootric.json:3:75: error: 'left' is not a value for 'survey.modalPosition'; write 'top' or 'bottom'
      …n: "top", modalFootprint: "small", modalPosition: "left" }
                                                         ^
      """#),
    BrokenFile(
      "a survey of numbers",
      setting: "survey: { audience: 1, twitterAccount: 2, askPermissionToShareFeedback: 3 }",
      #"""
      wootric.json:3:23: error: 'survey.audience' is a number; write a string
        survey: { audience: 1, twitterAccount: 2, askPermissionToShareFeedback…
                            ^
      wootric.json:3:42: error: 'survey.twitterAccount' is a number; write a string
        survey: { audience: 1, twitterAccount: 2, askPermissionToShareFeedback: 3 }
                                               ^
      wootric.json:3:75: error: 'survey.askPermissionToShareFeedback' is a number; write true or false
      … twitterAccount: 2, askPermissionToShareFeedback: 3 }
                                                         ^
      """#),
    BrokenFile(
      "colours and days that Wootric does not have",
      setting: #"survey: { scaleColor: "three", firstSurvey: -1 }"#,
      #"""
      wootric.json:3:25: error: 'three' is not a value for 'survey.scaleColor'; did you mean 'three-color'?
        survey: { scaleColor: "three", firstSurvey: -1 }
                              ^
      wootric.json:3:47: error: '-1' is not a value for 'survey.firstSurvey'; write a whole number from 0 to 3650
        survey: { scaleColor: "three", firstSurvey: -1 }
                                                    ^
      """#),
    BrokenFile(
      "an address in a link, by number",
      setting: "survey: { thankYou: { addEmailToURL: 1 } }",
      #"""
      wootric.json:3:40: error: 'survey.thankYou.addEmailToURL' is a number; write true or false
        survey: { thankYou: { addEmailToURL: 1 } }
                                             ^
      """#),
    BrokenFile(
      "a thank-you screen of numbers",
      setting: "survey: { thankYou: { setup: [1], linkText: 2, addCommentToURL: 3 } }",
      #"""
      wootric.json:3:32: error: 'survey.thankYou.setup' is a list; write a string, or { all, detractor, passive, promoter }
        survey: { thankYou: { setup: [1], linkText: 2, addCommentToURL: 3 } }
                                     ^
      wootric.json:3:47: error: 'survey.thankYou.linkText' is a number; write a string, or { all, detractor, passive, promoter }
        survey: { thankYou: { setup: [1], linkText: 2, addCommentToURL: 3 } }
                                                    ^
      wootric.json:3:67: error: 'survey.thankYou.addCommentToURL' is a number; write true or false
      …kYou: { setup: [1], linkText: 2, addCommentToURL: 3 } }
                                                         ^
      """#),
    BrokenFile(
      "hosts that no page tells",
      setting: #"survey: { only: { hosts: ["https://A.b:80/c", "*.münchen.de", "*", "a b"] } }"#,
      #"""
      wootric.json:3:29: error: 'https://A.b:80/c' is not a value for 'survey.only.hosts[0]'; did you mean 'a.b'?
        survey: { only: { hosts: ["https://A.b:80/c", "*.münchen.de", "*", "a b"] } …
                                  ^
      wootric.json:3:49: error: the host 'münchen.de' is not ASCII; write it in Punycode, which contains 'xn--'
        survey: { only: { hosts: ["https://A.b:80/c", "*.münchen.de", "*", "a b"] } }
                                                      ^
      wootric.json:3:65: error: '*' is not a value for 'survey.only.hosts[2]'; write a host such as 'www.acme.com' or '*.acme.com'
      …ly: { hosts: ["https://A.b:80/c", "*.münchen.de", "*", "a b"] } }
                                                         ^
      wootric.json:3:70: error: 'a b' is not a value for 'survey.only.hosts[3]'; write a host such as 'www.acme.com' or '*.acme.com'
      … hosts: ["https://A.b:80/c", "*.münchen.de", "*", "a b"] } }
                                                         ^
      """#),
    BrokenFile(
      "a share and days that there are not",
      setting: #"survey: { only: { percent: 0, from: "2026-02-30", until: "1.3.2026" } }"#,
      #"""
      wootric.json:3:30: error: '0' is not a value for 'survey.only.percent'; write a whole number from 1 to 100
        survey: { only: { percent: 0, from: "2026-02-30", until: "1.3.2026" } }
                                   ^
      wootric.json:3:39: error: '2026-02-30' is not a value for 'survey.only.from'; write a day such as '2026-03-01'
        survey: { only: { percent: 0, from: "2026-02-30", until: "1.3.2026" } }
                                            ^
      wootric.json:3:60: error: '1.3.2026' is not a value for 'survey.only.until'; write a day such as '2026-03-01'
      … { only: { percent: 0, from: "2026-02-30", until: "1.3.2026" } }
                                                         ^
      """#),
    BrokenFile(
      "an end before the start",
      setting: #"survey: { only: { from: "2026-03-02", until: "2026-03-01" } }"#,
      #"""
      wootric.json:3:48: error: '2026-03-01' is before '2026-03-02', so nobody is ever asked; write a later day
        survey: { only: { from: "2026-03-02", until: "2026-03-01" } }
                                                     ^
      """#),
    BrokenFile(
      "visitors that are skipped by number, and a word that is too short",
      setting:
        "survey: { skip: { localhost: 1, automation: 2, frames: 3, ignored: 4 }, showLink: 'a' }",
      #"""
      wootric.json:3:32: error: 'survey.skip.localhost' is a number; write true or false
        survey: { skip: { localhost: 1, automation: 2, frames: 3, ignored: 4 }, showLin…
                                     ^
      wootric.json:3:47: error: 'survey.skip.automation' is a number; write true or false
        survey: { skip: { localhost: 1, automation: 2, frames: 3, ignored: 4 }, showLink: 'a' }
                                                    ^
      wootric.json:3:58: error: 'survey.skip.frames' is a number; write true or false
      …y: { skip: { localhost: 1, automation: 2, frames: 3, ignored: 4 }, showLink: 'a' }
                                                         ^
      wootric.json:3:70: error: 'survey.skip.ignored' is a number; write true or false
      … localhost: 1, automation: 2, frames: 3, ignored: 4 }, showLink: 'a' }
                                                         ^
      wootric.json:3:85: error: 'a' is not a value for 'survey.showLink'; write 8 to 64 letters, digits, '-' and '_'
      …automation: 2, frames: 3, ignored: 4 }, showLink: 'a' }
                                                         ^
      """#),
    BrokenFile(
      "a form without a scale, in half a language",
      setting: "survey: { form: { place: 'top', words: { de: { question: 'Gut?', low: 1 } } } }",
      #"""
      wootric.json:3:19: error: 'survey.form.scale' is missing; add it: 'nps', 'ces' or 'csat'
        survey: { form: { place: 'top', words: { de: { question: 'Gut?', l…
                        ^
      wootric.json:3:28: error: 'top' is not a value for 'survey.form.place'; write 'comment', 'main' or 'body'
        survey: { form: { place: 'top', words: { de: { question: 'Gut?', low: 1 } }…
                                 ^
      wootric.json:3:48: error: 'survey.form.words.de.high' is missing; add it: a string that is not empty
        survey: { form: { place: 'top', words: { de: { question: 'Gut?', low: 1 } } } }
                                                     ^
      wootric.json:3:48: error: 'survey.form.words.de.comment' is missing; add it: a string that is not empty
        survey: { form: { place: 'top', words: { de: { question: 'Gut?', low: 1 } } } }
                                                     ^
      wootric.json:3:48: error: 'survey.form.words.de.send' is missing; add it: a string that is not empty
        survey: { form: { place: 'top', words: { de: { question: 'Gut?', low: 1 } } } }
                                                     ^
      wootric.json:3:48: error: 'survey.form.words.de.thanks' is missing; add it: a string that is not empty
        survey: { form: { place: 'top', words: { de: { question: 'Gut?', low: 1 } } } }
                                                     ^
      wootric.json:3:73: error: 'survey.form.words.de.low' is a number; write a string that is not empty
      …ace: 'top', words: { de: { question: 'Gut?', low: 1 } } } }
                                                         ^
      """#),
    BrokenFile(
      "a form of another kind, and words of no language",
      setting: "survey: { form: { scale: 'stars', words: { german_: {}, fr: 'Bien ?' } } }",
      #"""
      wootric.json:3:28: error: 'stars' is not a value for 'survey.form.scale'; write 'nps', 'ces' or 'csat'
        survey: { form: { scale: 'stars', words: { german_: {}, fr: 'Bien ?' } } }
                                 ^
      wootric.json:3:46: error: 'german_' is not a value for 'survey.form.words'; write a language such as 'de' or 'pt-BR'
        survey: { form: { scale: 'stars', words: { german_: {}, fr: 'Bien ?' } } }
                                                   ^
      wootric.json:3:63: error: 'survey.form.words.fr' is a string; write an object in { }
      …form: { scale: 'stars', words: { german_: {}, fr: 'Bien ?' } } }
                                                         ^
      """#),
    BrokenFile(
      "a form by its scale alone", setting: "survey: { form: 'nps' }",
      #"""
      wootric.json:3:19: error: 'survey.form' is a string; write { scale: 'nps' }
        survey: { form: 'nps' }
                        ^
      """#),
  ]
}
