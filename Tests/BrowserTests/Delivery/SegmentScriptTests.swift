import Testing
import WootricSnippet

@Suite("What Segment's calls give Wootric", .browser)
struct SegmentScriptTests {
  /// Makes each script's calls for a new visitor, and gives the commands and settings of each. What is
  /// the page's or the installation's own is left out.
  static func told(_ scripts: [SegmentScript]) -> String {
    let functions = scripts.map { "analytics => { with (analytics) { \($0.calls) } }" }
    return """
      const frame = document.body.appendChild(document.createElement('iframe'))
      window.other = frame.contentWindow
      const scripts = [\(functions.map { "new Function('return ' + \(JSON.string($0)))()" }.joined(separator: ",\n"))]
      const own = await (analytics.page(), wootricSettings.page_info)
      const bare = info => {
        if (info) for (const key of Object.keys(own)) if (info[key] === own[key]) delete info[key]
      }
      const all = []
      for (const script of scripts) {
        analytics.off('track'); analytics.off('identify')
        analytics.reset()
        for (const key of ['page_info', 'event_name', 'properties']) delete wootricSettings[key]
        calls.length = 0
        script(analytics)
        all.push(calls.map(([command, settings]) => {
          if (!settings) return [command]
          const { account_token, version, callbacks, ...told } = settings
          if (told.segment_user_id === analytics.user().anonymousId() && /-/.test(told.segment_user_id)) told.segment_user_id = 'anonymous'
          bare(told.page_info)
          return [command, told]
        }))
      }
      return all
      """
  }

  enum Table: String, CaseIterable {
    case identifies, dates, events, others

    var scripts: [SegmentScript] {
      switch self {
      case .identifies: SegmentScript.identifies
      case .dates: SegmentScript.dates
      case .events: SegmentScript.events
      case .others: SegmentScript.others
      }
    }
  }

  @Test(
    "Each script's commands and settings are as expected", arguments: Table.allCases, Visit.forms)
  func scripts(_ table: Table, _ form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.settings.analytics.page = .none
    let ready = visit
    try await withBrowser { browser in
      let told = try await ready.result(
        of: "await analytics.ready();" + Self.told(table.scripts), in: browser)
      for (index, script) in table.scripts.enumerated() {
        #expect(told[index] == .array(script.gives), "\(script.calls) (\(form))")
      }
    }
  }
}
