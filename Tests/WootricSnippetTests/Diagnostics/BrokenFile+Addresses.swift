extension BrokenFile {
  /// Addresses and names that lead elsewhere.
  static let addresses: [BrokenFile] = [
    BrokenFile(
      "a folder that climbs",
      setting: #"cdn: { url: "/../../up/" }"#,
      #"""
      wootric.json:3:15: error: '/../../up/' is not a value for 'cdn.url'; write an absolute path such as '/assets/', or an https URL of a folder
        cdn: { url: "/../../up/" }
                    ^
      """#),
    BrokenFile(
      "a folder that climbs by escapes",
      setting: #"cdn: { url: "/a/%2E./%2e%2E/up" }"#,
      #"""
      wootric.json:3:15: error: '/a/%2E./%2e%2E/up' is not a value for 'cdn.url'; write an absolute path such as '/assets/', or an https URL of a folder
        cdn: { url: "/a/%2E./%2e%2E/up" }
                    ^
      """#),
    BrokenFile(
      "a folder with an escaped slash",
      setting: #"cdn: { url: "/..%2f..%2fup/" }"#,
      #"""
      wootric.json:3:15: error: '/..%2f..%2fup/' is not a value for 'cdn.url'; write an absolute path such as '/assets/', or an https URL of a folder
        cdn: { url: "/..%2f..%2fup/" }
                    ^
      """#),
    BrokenFile(
      "a folder with half an escape",
      setting: #"cdn: { url: "/a%2/" }"#,
      #"""
      wootric.json:3:15: error: '/a%2/' is not a value for 'cdn.url'; write an absolute path such as '/assets/', or an https URL of a folder
        cdn: { url: "/a%2/" }
                    ^
      """#),
    BrokenFile(
      "a folder with an escape for a line feed",
      setting: #"cdn: { url: "/a%0A/" }"#,
      #"""
      wootric.json:3:15: error: '/a%0A/' is not a value for 'cdn.url'; write an absolute path such as '/assets/', or an https URL of a folder
        cdn: { url: "/a%0A/" }
                    ^
      """#),
    BrokenFile(
      "a host that ends a directive",
      setting: #"sdk: { url: "https://sdka;b.example.com/a.js" }"#,
      #"""
      wootric.json:3:15: error: 'https://sdka;b.example.com/a.js' is not a value for 'sdk.url'; write an https URL, or an absolute path such as '/wootric-sdk.js'
        sdk: { url: "https://sdka;b.example.com/a.js" }
                    ^
      """#),
    BrokenFile(
      "a host with a user",
      setting: #"sdk: { url: "https://a@b.example.com/a.js" }"#,
      #"""
      wootric.json:3:15: error: 'https://a@b.example.com/a.js' is not a value for 'sdk.url'; write an https URL, or an absolute path such as '/wootric-sdk.js'
        sdk: { url: "https://a@b.example.com/a.js" }
                    ^
      """#),
    BrokenFile(
      "a host with an empty label",
      setting: #"sdk: { url: "https://a..example.com/a.js" }"#,
      #"""
      wootric.json:3:15: error: 'https://a..example.com/a.js' is not a value for 'sdk.url'; write an https URL, or an absolute path such as '/wootric-sdk.js'
        sdk: { url: "https://a..example.com/a.js" }
                    ^
      """#),
    BrokenFile(
      "a port that is none",
      setting: #"sdk: { url: "https://a.example.com:x/a.js" }"#,
      #"""
      wootric.json:3:15: error: 'https://a.example.com:x/a.js' is not a value for 'sdk.url'; write an https URL, or an absolute path such as '/wootric-sdk.js'
        sdk: { url: "https://a.example.com:x/a.js" }
                    ^
      """#),
    BrokenFile(
      "a host in German",
      setting: #"cdn: { url: "https://bücher.example/" }"#,
      #"""
      wootric.json:3:15: error: the host 'bücher.example' is not ASCII; write it in Punycode, which contains 'xn--'
        cdn: { url: "https://bücher.example/" }
                    ^
      """#),
    BrokenFile(
      "a global that every window has",
      setting: #"analytics: { global: "fetch" }"#,
      #"""
      wootric.json:3:24: error: every browser window already has 'fetch'; write another name
        analytics: { global: "fetch" }
                             ^
      """#),
    BrokenFile(
      "a global that every object has",
      setting: #"analytics: { global: "hasOwnProperty" }"#,
      #"""
      wootric.json:3:24: error: every browser window already has 'hasOwnProperty'; write another name
        analytics: { global: "hasOwnProperty" }
                             ^
      """#),
    BrokenFile(
      "an element that is named like the global",
      setting: #"loader: { attributes: { Id: "analytics" } }"#,
      #"""
      wootric.json:3:31: error: an element with the id 'analytics' takes the place of the global; write another id
        loader: { attributes: { Id: "analytics" } }
                                    ^
      """#),
    BrokenFile(
      "an attribute outside of ASCII",
      setting: #"loader: { attributes: { "é": "a" } }"#,
      #"""
      wootric.json:3:27: error: 'é' cannot be the name of an attribute; write ASCII characters other than spaces, quotes, braces, '<', '>', '/' and '='
        loader: { attributes: { "é": "a" } }
                                ^
      """#),
    BrokenFile(
      "an attribute with a mark of a template",
      setting: #"loader: { attributes: { "{{a": "a" } }"#,
      #"""
      wootric.json:3:27: error: '{{a' cannot be the name of an attribute; write ASCII characters other than spaces, quotes, braces, '<', '>', '/' and '='
        loader: { attributes: { "{{a": "a" } }
                                ^
      """#),
    BrokenFile(
      "a relative folder",
      setting: #"cdn: { url: "assets/" }"#,
      #"""
      wootric.json:3:15: error: 'assets/' is not a value for 'cdn.url'; write an absolute path such as '/assets/', or an https URL of a folder
        cdn: { url: "assets/" }
                    ^
      """#),
    BrokenFile(
      "an http folder",
      setting: #"cdn: { url: "http://cdn.example.com/" }"#,
      #"""
      wootric.json:3:15: error: 'http://cdn.example.com/' is not secure; write an https URL
        cdn: { url: "http://cdn.example.com/" }
                    ^
      """#),
    BrokenFile(
      "a folder without a scheme",
      setting: #"cdn: { url: "//cdn.example.com/" }"#,
      #"""
      wootric.json:3:15: error: '//cdn.example.com/' is not a value for 'cdn.url'; write an absolute path such as '/assets/', or an https URL of a folder
        cdn: { url: "//cdn.example.com/" }
                    ^
      """#),
    BrokenFile(
      "a folder with a query",
      setting: #"cdn: { url: "/a?b" }"#,
      #"""
      wootric.json:3:15: error: '/a?b' is not a value for 'cdn.url'; write an absolute path such as '/assets/', or an https URL of a folder
        cdn: { url: "/a?b" }
                    ^
      """#),
    BrokenFile(
      "a name that ad blockers stop",
      setting: #"cdn: { name: "my-Analytics" }"#,
      #"""
      wootric.json:3:16: error: ad blockers stop files with 'analytics' in their name, such as 'my-Analytics'; write another name
        cdn: { name: "my-Analytics" }
                     ^
      """#),
    BrokenFile(
      "another name that ad blockers stop",
      setting: #"cdn: { name: "tracker" }"#,
      #"""
      wootric.json:3:16: error: ad blockers stop files with 'track' in their name, such as 'tracker'; write another name
        cdn: { name: "tracker" }
                     ^
      """#),
    BrokenFile(
      "a name with a slash",
      setting: #"cdn: { name: "a/b" }"#,
      #"""
      wootric.json:3:16: error: 'a/b' is not a value for 'cdn.name'; write letters, digits, '.', '_' and '-', no '.' first
        cdn: { name: "a/b" }
                     ^
      """#),
  ]
}
