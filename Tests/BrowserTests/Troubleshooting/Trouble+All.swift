import WootricSnippet

/// The fifteen causes, in the order of the article "Troubleshooting".
extension Trouble {
  static let all = scripts + policies + choices + calls + pages

  // MARK: - What all of them begin with

  static let first = """
    globalPrivacyControl undefined
    consent true
    """
  static let requested = """
    \(first)
    requested BUNDLE
    """
  static let loaded = """
    \(requested)
    requested /sdk.js
    Wootric SDK: load
    """
  static let noted = """
    page {"page_info":{"path":"/","referrer":"","search":"","title":"Shop","url":"ORIGIN/"}}
    """
  static let known = """
    identify {"email":"ada@example.com","properties":{},"event_name":null,"segment_user_id":"ada"}
    """
  static let withoutSDK = """
    \(requested)
    requested /sdk.js
    Wootric SDK: error
    \(noted)
    \(known)
    """
  static let asked = """
    \(loaded)
    \(noted)
    page
    \(known)
    run
    """
  static let shown = """
    eligible true
    show
    """

  // MARK: - What the commands say

  static let inOrder = "check   everything is as a build would write it"
  static let looked = """
    page: ok: answered with 200, text/html
    page:1:55: ok: the loader is here, of these settings for 'production'
    page:1:55: ok: the loader stands before all other scripts
    """
  static let open = "page: ok: no Content-Security-Policy is here"
  static let bundle = "bundle: ok: 'FILE' is the bundle that the loader asks for"
  static let noFault =
    "diagnose  no fault; if no survey shows, type analytics.debug(true) into the page's console"
  static let fault = "diagnose  1 fault; no survey shows"
  /// As far as anybody can tell who has not opened the page.
  static let fine = """
    \(looked)
    \(open)
    \(bundle)
    \(noFault)
    """
}
