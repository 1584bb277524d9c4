extension BrokenFile {
  private static let braces = String(repeating: "{a,b}", count: 20)

  static let pages: [BrokenFile] = [
    BrokenFile(
      "pages in a list",
      setting: #"site: { root: "public", pages: ["docs/**"] }"#,
      #"""
      wootric.json:3:34: error: 'site.pages' is a list; write an object in { }
        site: { root: "public", pages: ["docs/**"] }
                                       ^
      """#),
    BrokenFile(
      "pages with the name of a survey",
      setting: #"site: { root: "public", pages: { "docs/**": "docs" } }"#,
      #"""
      wootric.json:3:47: error: 'site.pages.docs/**' is a string; write an object in { }
        site: { root: "public", pages: { "docs/**": "docs" } }
                                                    ^
      """#),
    BrokenFile(
      "pages of no glob",
      setting: #"site: { root: "public", pages: { "": { enabled: false } } }"#,
      #"""
      wootric.json:3:36: error: '' is not a value for 'site.pages'; write a glob such as '**/*.html'
        site: { root: "public", pages: { "": { enabled: false } } }
                                         ^
      """#),
    BrokenFile(
      "globs whose braces stand for more than a million patterns",
      setting: "site: { root: \"public\", include: [\"\(braces)\"], pages: { \"\(braces)\": {} } }",
      #"""
      wootric.json:3:37: error: the braces in '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}…' expand to more than 16384 characters, or are nested too deeply; write fewer braces, or several patterns
        site: { root: "public", include: ["{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b…
                                          ^
      wootric.json:3:151: error: the braces in '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}…' expand to more than 16384 characters, or are nested too deeply; write fewer braces, or several patterns
      …b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"], pages: { "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b…
                                                         ^
      """#),
    BrokenFile(
      "a site-wide key for some pages, and a wrong one",
      setting: #"site: { root: "public", pages: { "docs/**": "#
        + #"{ output: "d", cdn: { url: "/d/" }, survy: {} } } }"#,
      #"""
      wootric.json:3:49: error: 'output' applies to the whole site; move it out of 'site.pages'
        site: { root: "public", pages: { "docs/**": { output: "d", cdn: { url: "/d/" }, survy: {} } } }
                                                      ^
      wootric.json:3:69: error: 'url' applies to the whole site; move it out of 'site.pages'
      …ublic", pages: { "docs/**": { output: "d", cdn: { url: "/d/" }, survy: {} } } }
                                                         ^
      wootric.json:3:83: error: unknown key 'survy'; did you mean 'survey'?
      … { "docs/**": { output: "d", cdn: { url: "/d/" }, survy: {} } } }
                                                         ^
      """#),
    BrokenFile(
      "a flag for tests on some pages",
      setting: #"site: { root: "public", pages: { "docs/**": "#
        + #"{ survey: { immediately: true } } } }"#,
      #"""
      wootric.json:3:72: error: 'survey.immediately' is for tests and would ask every visitor; move it to 'environments.development'
      …ic", pages: { "docs/**": { survey: { immediately: true } } } }
                                                         ^
      """#),
    BrokenFile(
      "bundles of one name",
      setting: #"cdn: { immutable: false }, site: { root: "public", pages: { "docs/**": {} } }"#,
      #"""
      wootric.json:3:63: error: without a hash, 'wootric.js' is also the name of other pages' bundle; give these pages a 'cdn.name', or set 'cdn.immutable' to true
      …utable: false }, site: { root: "public", pages: { "docs/**": {} } }
                                                         ^
      """#),
    BrokenFile(
      "a fault for some pages in an environment that is not used",
      setting: #"environments: { staging: { site: { pages: { "docs/**": "#
        + #"{ sdk: { load: "late" } } } } } }"#,
      #"""
      wootric.json:3:73: error: 'late' is not a value for 'site.pages.docs/**.sdk.load'; write 'immediately', 'idle', 'identify' or 'consent'
      …ing: { site: { pages: { "docs/**": { sdk: { load: "late" } } } } } }
                                                         ^
      """#),
  ]
}
