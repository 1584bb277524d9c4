extension BrokenFile {
  static let analytics: [BrokenFile] = [
    BrokenFile(
      "an unknown log of pages",
      setting: #"analytics: { pageLog: "beacon" }"#,
      #"""
      wootric.json:3:25: error: 'beacon' is not a value for 'analytics.pageLog'; write 'sdk' or 'pixel'
        analytics: { pageLog: "beacon" }
                              ^
      """#),
    BrokenFile(
      "a query that is neither a list nor all",
      setting: #"analytics: { query: "utm_source" }"#,
      #"""
      wootric.json:3:23: error: 'analytics.query' is a string; write ["utm_source"]
        analytics: { query: "utm_source" }
                            ^
      """#),
    BrokenFile(
      "a query that is true",
      setting: "analytics: { query: true }",
      #"""
      wootric.json:3:23: error: 'analytics.query' is true or false; write 'all', or a list of the names that may stay in [ ]
        analytics: { query: true }
                            ^
      """#),
    BrokenFile(
      "a query with an empty name",
      setting: #"analytics: { query: ["gclid", ""] }"#,
      #"""
      wootric.json:3:33: error: '' is not a value for 'analytics.query[1]'; write a string that is not empty
        analytics: { query: ["gclid", ""] }
                                      ^
      """#),
    BrokenFile(
      "single pages in a string",
      setting: #"analytics: { singlePage: "yes" }"#,
      #"""
      wootric.json:3:28: error: 'analytics.singlePage' is a string; write true, false or 'hash'
        analytics: { singlePage: "yes" }
                                 ^
      """#),
    BrokenFile(
      "debug lines in a string",
      setting: #"analytics: { debug: "on" }"#,
      #"""
      wootric.json:3:23: error: 'analytics.debug' is a string; write true, false or 'explain'
        analytics: { debug: "on" }
                            ^
      """#),
    BrokenFile(
      "cookies that no browser keeps",
      setting: #"analytics: { cookieAge: 3650 }"#,
      #"""
      wootric.json:3:27: error: '3650' is not a value for 'analytics.cookieAge'; write a whole number from 1 to 400
        analytics: { cookieAge: 3650 }
                                ^
      """#),
    BrokenFile(
      "cookies of other sites in a wrong word",
      setting: #"analytics: { cookieSameSite: "Laxx" }"#,
      #"""
      wootric.json:3:32: error: 'Laxx' is not a value for 'analytics.cookieSameSite'; did you mean 'lax'?
        analytics: { cookieSameSite: "Laxx" }
                                     ^
      """#),
    BrokenFile(
      "an identity that is not kept",
      setting: #"analytics: { identity: "cookie" }"#,
      #"""
      wootric.json:3:26: error: 'cookie' is not a value for 'analytics.identity'; write 'persistent', 'session' or 'none'
        analytics: { identity: "cookie" }
                               ^
      """#),
    BrokenFile(
      "a cookie domain that is an address",
      setting: #"analytics: { cookieDomain: "https://example.com" }"#,
      #"""
      wootric.json:3:30: error: 'https://example.com' is not a value for 'analytics.cookieDomain'; write 'auto', 'host', or a domain such as 'example.com'
        analytics: { cookieDomain: "https://example.com" }
                                   ^
      """#),
    BrokenFile(
      "a cookie domain with a dot in front",
      setting: #"analytics: { cookieDomain: ".example.com" }"#,
      #"""
      wootric.json:3:30: error: '.example.com' is not a value for 'analytics.cookieDomain'; write 'auto', 'host', or a domain such as 'example.com'
        analytics: { cookieDomain: ".example.com" }
                                   ^
      """#),
    BrokenFile(
      "a cookie domain that is no string",
      setting: "analytics: { cookieDomain: true }",
      #"""
      wootric.json:3:30: error: 'analytics.cookieDomain' is true or false; write 'auto', 'host', or a domain such as 'example.com'
        analytics: { cookieDomain: true }
                                   ^
      """#),
    BrokenFile(
      "a querystring in a list",
      setting: #"analytics: { querystring: ["ajs_uid"] }"#,
      #"""
      wootric.json:3:29: error: 'analytics.querystring' is a list; write true or false
        analytics: { querystring: ["ajs_uid"] }
                                  ^
      """#),
    BrokenFile(
      "a single event to track",
      setting: #"analytics: { track: "Order Completed" }"#,
      #"""
      wootric.json:3:23: error: 'analytics.track' is a string; write ["Order Completed"]
        analytics: { track: "Order Completed" }
                            ^
      """#),
    BrokenFile(
      "an event that is no string",
      setting: #"analytics: { track: ["Order Completed", 7] }"#,
      #"""
      wootric.json:3:43: error: 'analytics.track[1]' is a number; write a string that is not empty
        analytics: { track: ["Order Completed", 7] }
                                                ^
      """#),
  ]
}
