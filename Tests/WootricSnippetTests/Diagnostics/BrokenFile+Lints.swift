extension BrokenFile {
  static let lints: [BrokenFile] = [
    BrokenFile(
      "test-only flags in production",
      setting: "survey: { immediately: true, ignoreSurveyedCookie: true }",
      #"""
      wootric.json:3:26: error: 'survey.immediately' is for tests and would ask every visitor; move it to 'environments.development'
        survey: { immediately: true, ignoreSurveyedCookie: true }
                               ^
      wootric.json:3:54: error: 'survey.ignoreSurveyedCookie' is for tests and would ask every visitor; move it to 'environments.development'
      …urvey: { immediately: true, ignoreSurveyedCookie: true }
                                                         ^
      """#),
    BrokenFile(
      "the stand-in for the SDK in production", setting: "sdk: 'stand-in'",
      #"""
      wootric.json:3:8: error: the stand-in would ask every visitor and send no answer; move it to 'environments.development'
        sdk: 'stand-in'
             ^
      """#),
    BrokenFile(
      "the date of the samples",
      setting:
        #"analytics: { page: { properties: { created_at: 1234567890, x: ["1234567890"] } } }"#,
      #"""
      wootric.json:3:50: error: 'analytics.page.properties.created_at' is 1234567890, the date in Wootric's samples; remove it, or write a real one
        analytics: { page: { properties: { created_at: 1234567890, x: ["1234567890"] } } }
                                                       ^
      wootric.json:3:66: error: 'analytics.page.properties.x[0]' is 1234567890, the date in Wootric's samples; remove it, or write a real one
      …page: { properties: { created_at: 1234567890, x: ["1234567890"] } } }
                                                         ^
      """#),
    BrokenFile(
      "Segment's properties where no trait becomes one",
      setting: #"otherTraits: "drop", analytics: { segmentProperties: true }"#,
      #"""
      wootric.json:3:56: warning: 'analytics.segmentProperties' has no effect without otherTraits: 'properties'; add it, or remove the key
      …erTraits: "drop", analytics: { segmentProperties: true }
                                                         ^
      """#),
    BrokenFile(
      "events from markup where none reaches Wootric",
      setting: "analytics: { track: false, markup: true }",
      #"""
      wootric.json:3:38: warning: 'analytics.markup' has no effect without 'analytics.track'; add it, or remove the key
        analytics: { track: false, markup: true }
                                           ^
      """#),
    BrokenFile(
      "a link of one's own that gets the address of whoever answers",
      setting: #"survey: { thankYou: { linkURL: "https://a.b/", addScoreToURL: false } }"#,
      #"""
      wootric.json:3:34: warning: Wootric adds the respondent's email address to this link's query; set 'survey.thankYou.addEmailToURL' to false, or to true if you want that
        survey: { thankYou: { linkURL: "https://a.b/", addScoreToURL: false } }
                                       ^
      """#),
    BrokenFile(
      "a trait that looks like a date",
      setting:
        #"traits: { trialEndsAt: "properties.trial", "plan.started_on": "properties.started" }"#,
      #"""
      wootric.json:3:13: warning: the trait 'trialEndsAt' looks like a date but is sent as it is; write { to: 'properties.trial', as: 'date' }
        traits: { trialEndsAt: "properties.trial", "plan.started_on"…
                  ^
      wootric.json:3:46: warning: the trait 'plan.started_on' looks like a date but is sent as it is; write { to: 'properties.started', as: 'date' }
        traits: { trialEndsAt: "properties.trial", "plan.started_on": "properties.started" }
                                                   ^
      """#),
    BrokenFile(
      "a number that is sent as it is",
      setting: #"traits: { seats: "properties.seats_amount" }"#,
      #"""
      wootric.json:3:13: warning: Wootric reads 'properties.seats_amount' as a number because of its name, but the trait is sent as it is; write { to: 'properties.seats_amount', as: 'amount' }
        traits: { seats: "properties.seats_amount" }
                  ^
      """#),
    BrokenFile(
      "a date that is sent as it is",
      setting: #"traits: { renewal: "properties.renewal_date" }"#,
      #"""
      wootric.json:3:13: warning: Wootric reads 'properties.renewal_date' as a date because of its name, but the trait is sent as it is; write { to: 'properties.renewal_date', as: 'date' }
        traits: { renewal: "properties.renewal_date" }
                  ^
      """#),
    BrokenFile(
      "a region's token at the other region's host",
      setting: #"sdk: { url: "https://cdn.wootric.eu/wootric-sdk.js" }"#,
      #"""
      wootric.json:3:15: warning: 'https://cdn.wootric.eu/wootric-sdk.js' does not serve the region of 'NPS-1a2b3c4d'; write 'https://cdn.wootric.com/wootric-sdk.js'
        sdk: { url: "https://cdn.wootric.eu/wootric-sdk.js" }
                    ^
      """#),
    BrokenFile(
      "words that apps have no call for",
      setting:
        "mobile: { ios: \"a.swift\", android: \"a.kt\" },\n  survey: { messages: { question: \"?\" }, thankYou: { main: { promoter: \"!\" } } }",
      #"""
      wootric.json:4:35: warning: the SDK for Android cannot set all of 'survey.messages.question'; set it in your Wootric account
        survey: { messages: { question: "?" }, thankYou: { main: { promoter: "!" } } }
                                        ^
      wootric.json:4:60: warning: the SDK for iOS cannot set all of 'survey.thankYou.main'; set it in your Wootric account
      … { messages: { question: "?" }, thankYou: { main: { promoter: "!" } } }
                                                         ^
      """#),
    BrokenFile(
      "purposes that nobody asks for",
      setting: #"consent: { mode: "onetrust", purposes: [1], vendor: 2 }"#,
      #"""
      wootric.json:3:42: warning: 'consent.purposes' has no effect without consent.mode: 'tcf'; add it, or remove the key
        consent: { mode: "onetrust", purposes: [1], vendor: 2 }
                                               ^
      wootric.json:3:55: warning: 'consent.vendor' has no effect without consent.mode: 'tcf'; add it, or remove the key
      …nsent: { mode: "onetrust", purposes: [1], vendor: 2 }
                                                         ^
      """#),
    BrokenFile(
      "a group that nobody asks for",
      setting: #"consent: { group: "C0004", category: "marketing", event: "consent" }"#,
      #"""
      wootric.json:3:21: warning: 'consent.group' has no effect without consent.mode: 'onetrust'; add it, or remove the key
        consent: { group: "C0004", category: "marketing", event: "consent" }
                          ^
      wootric.json:3:40: warning: 'consent.category' has no effect without a platform in 'consent.mode' that has names for such things; add it, or remove the key
        consent: { group: "C0004", category: "marketing", event: "consent" }
                                             ^
      wootric.json:3:60: warning: 'consent.event' has no effect without consent.mode: 'dom-event'; add it, or remove the key
      …: { group: "C0004", category: "marketing", event: "consent" }
                                                         ^
      """#),
    BrokenFile(
      "cookies of an identity that is not kept",
      setting: #"analytics: { identity: "none", cookieDomain: "host" }"#,
      #"""
      wootric.json:3:48: warning: 'analytics.cookieDomain' has no effect without analytics.identity: 'persistent'; add it, or remove the key
        analytics: { identity: "none", cookieDomain: "host" }
                                                     ^
      """#),
    BrokenFile(
      "a connection to one's own host",
      setting: #"sdk: { url: "/sdk.js", preconnect: true }"#,
      #"""
      wootric.json:3:38: warning: 'sdk.preconnect' has no effect without an 'sdk.url' on another host; add it, or remove the key
        sdk: { url: "/sdk.js", preconnect: true }
                                           ^
      """#),
    BrokenFile(
      "a secret in plain text",
      setting: #"mobile: { clientSecret: "5ebe2294ecd0e0f08eab7690d2a6ee69" }"#,
      #"""
      wootric.json:3:27: error: 'mobile.clientSecret' is written in plain text; write a variable such as '${WOOTRIC_CLIENT_SECRET}' and set the variable where you build
      """#),
    BrokenFile(
      "a secret as a default",
      setting: #"mobile: { clientSecret: "${SECRET:-5ebe2294ecd0e0f08eab7690d2a6ee69}" }"#,
      #"""
      wootric.json:3:27: error: 'mobile.clientSecret' is written in plain text; write a variable such as '${WOOTRIC_CLIENT_SECRET}' and set the variable where you build
      """#),
    BrokenFile(
      "a secret from a variable",
      setting: #"mobile: { clientSecret: "${SET}" }"#,
      #"""
      wootric.json:3:27: warning: 'mobile.clientSecret' is deprecated: Wootric's SDKs have not needed it since 0.18.0 for iOS and 2.16.0 for Android; update the SDK, and remove the key
        mobile: { clientSecret: "${SET}" }
                                ^
      wootric.json:3:27: warning: 'mobile.clientSecret' has no effect without 'mobile.clientID'; add it, or remove the key
        mobile: { clientSecret: "${SET}" }
                                ^
      """#),
    BrokenFile(
      "a secret that is no string",
      setting: "mobile: { clientSecret: 5 }",
      #"""
      wootric.json:3:27: error: 'mobile.clientSecret' is a number; write a variable such as '${WOOTRIC_CLIENT_SECRET}'
        mobile: { clientSecret: 5 }
                                ^
      """#),
    BrokenFile(
      "a client id of nothing",
      setting: #"mobile: { clientID: "" }"#,
      #"""
      wootric.json:3:23: error: '' is not a value for 'mobile.clientID'; write a string that is not empty
        mobile: { clientID: "" }
                            ^
      """#),
    BrokenFile(
      "an empty path of an app",
      setting: #"mobile: { ios: "" }"#,
      #"""
      wootric.json:3:18: error: '' is not a value for 'mobile.ios'; write the path of a '.swift' file
        mobile: { ios: "" }
                       ^
      """#),
    BrokenFile(
      "a trait that looks like a number",
      setting:
        #"traits: { seats: "properties.seats", "plan.orderTotal": "properties.orders", discount: "properties.discount" }"#,
      #"""
      wootric.json:3:13: warning: the trait 'seats' looks like a number but is sent as it is; write { to: 'properties.seats', as: 'amount' }
        traits: { seats: "properties.seats", "plan.orderTotal": "pro…
                  ^
      wootric.json:3:40: warning: the trait 'plan.orderTotal' looks like a number but is sent as it is; write { to: 'properties.orders', as: 'amount' }
        traits: { seats: "properties.seats", "plan.orderTotal": "properties.orders", discount: …
                                             ^
      """#),
    BrokenFile(
      "a page over http",
      setting: #"survey: { facebookPage: "http://facebook.com/acme" }"#,
      #"""
      wootric.json:3:27: error: 'http://facebook.com/acme' is not secure; write an https URL
        survey: { facebookPage: "http://facebook.com/acme" }
                                ^
      """#),
    BrokenFile(
      "cookies of an identity that is kept for a session",
      setting: #"analytics: { identity: "session", cookieDomain: "host" }"#,
      #"""
      wootric.json:3:51: warning: 'analytics.cookieDomain' has no effect without analytics.identity: 'persistent'; add it, or remove the key
        analytics: { identity: "session", cookieDomain: "host" }
                                                        ^
      """#),
    BrokenFile(
      "a client id that no app gets",
      setting: #"mobile: { clientID: "id" }"#,
      #"""
      wootric.json:3:23: warning: 'mobile.clientID' has no effect without 'mobile.ios' or 'mobile.android'; add it, or remove the key
        mobile: { clientID: "id" }
                            ^
      """#),
    BrokenFile(
      "an app of another language",
      setting: #"mobile: { ios: "Wootric.kt", android: "Wootric.swift" }"#,
      #"""
      wootric.json:3:18: error: 'Wootric.kt' is not a value for 'mobile.ios'; write the path of a '.swift' file
        mobile: { ios: "Wootric.kt", android: "Wootric.swift" }
                       ^
      wootric.json:3:41: error: 'Wootric.swift' is not a value for 'mobile.android'; write the path of a '.kt' file
        mobile: { ios: "Wootric.kt", android: "Wootric.swift" }
                                              ^
      """#),
    BrokenFile(
      "an app in the output",
      setting:
        #"output: "out", mobile: { ios: "./out/Wootric.swift", android: "out/../Wootric.kt" }"#,
      #"""
      wootric.json:3:33: error: './out/Wootric.swift' is in 'out', which is published; write a path outside it
        output: "out", mobile: { ios: "./out/Wootric.swift", android: "out/../Wootric.kt…
                                      ^
      """#),
    BrokenFile(
      "an app in the default output",
      setting: #"mobile: { ios: "dist/Wootric.swift" }"#,
      #"""
      wootric.json:3:18: error: 'dist/Wootric.swift' is in 'dist', which is published; write a path outside it
        mobile: { ios: "dist/Wootric.swift" }
                       ^
      """#),
    BrokenFile(
      "apps in the site",
      setting:
        #"site: { root: "public", output: "_site" }, mobile: { ios: "public/ios/W.swift", android: "_site/W.kt" }"#,
      #"""
      wootric.json:3:61: error: 'public/ios/W.swift' is in 'public', which is published; write a path outside it
      …root: "public", output: "_site" }, mobile: { ios: "public/ios/W.swift", android: "_site/W.kt" }
                                                         ^
      wootric.json:3:92: error: '_site/W.kt' is in '_site', which is published; write a path outside it
      … }, mobile: { ios: "public/ios/W.swift", android: "_site/W.kt" }
                                                         ^
      """#),
    BrokenFile(
      "an app beside the pages",
      setting: #"site: { root: "." }, mobile: { ios: "ios/Wootric.swift" }"#,
      #"""
      wootric.json:3:39: error: 'ios/Wootric.swift' is in '.', which is published; write a path outside it
        site: { root: "." }, mobile: { ios: "ios/Wootric.swift" }
                                            ^
      """#),
    BrokenFile(
      "the secret in other keys",
      setting:
        #"mobile: { clientID: "id", clientSecret: "${SET}", ios: "W.swift" }, survey: { productName: "a ${SET}" }, site: { root: ".", include: ["${SET}"] }"#,
      #"""
      wootric.json:3:43: warning: 'mobile.clientSecret' is deprecated: Wootric's SDKs have not needed it since 0.18.0 for iOS and 2.16.0 for Android; update the SDK, and remove the key
        mobile: { clientID: "id", clientSecret: "${SET}", ios: "W.swift" }, survey: { productName:…
                                                ^
      wootric.json:3:58: error: 'W.swift' is in '.', which is published; write a path outside it
      …e: { clientID: "id", clientSecret: "${SET}", ios: "W.swift" }, survey: { productName: "a ${SET}" }, …
                                                         ^
      wootric.json:3:94: error: the variable 'SET' holds the secret of 'mobile.clientSecret', and 'survey.productName' is public; use another variable
      …${SET}", ios: "W.swift" }, survey: { productName: "a ${SET}" }, site: { root: ".", include: ["${SET}…
                                                         ^
      wootric.json:3:137: error: the variable 'SET' holds the secret of 'mobile.clientSecret', and 'site.include[0]' is public; use another variable
      …tName: "a ${SET}" }, site: { root: ".", include: ["${SET}"] }
                                                         ^
      """#),
    BrokenFile(
      "a bundle that the site does not serve",
      setting: #"output: "dist", site: { root: "public" }"#,
      #"""
      wootric.json:3:11: warning: no page finds the bundle in 'dist', because the site serves '/assets/' from 'public/assets'; write that, or remove 'output'
        output: "dist", site: { root: "public" }
                ^
      """#),
    BrokenFile(
      "a bundle in another folder of the site",
      setting: #"output: "public/js", cdn: { url: "/assets/" }, site: { root: "public" }"#,
      #"""
      wootric.json:3:11: warning: no page finds the bundle in 'public/js', because the site serves '/assets/' from 'public/assets'; write that, or remove 'output'
        output: "public/js", cdn: { url: "/assets/" }, site: { roo…
                ^
      """#),
  ]
}
