/// Calls that a page of Segment's makes, and what classic analytics.js with its Wootric integration
/// gives Wootric's SDK for them: each command, with the `wootricSettings` of that moment.
///
/// Where ours is right and the real one is not, the article "Differences to Segment" says so.
struct SegmentScript: Sendable {
  var calls: String
  var gives: [JSON]

  init(_ calls: String, gives: JSON...) {
    self.calls = calls
    self.gives = gives
  }
}

extension SegmentScript {
  /// A run for a person; `"anonymous"` is whoever has no id.
  static func person(_ id: JSON, _ fields: [String: JSON] = [:]) -> JSON {
    let own: [String: JSON] = ["segment_user_id": id, "properties": [:], "event_name": .null]
    return ["run", .object(own.merging(fields) { _, other in other })]
  }

  static func event(_ name: JSON, _ fields: [String: JSON] = [:]) -> JSON {
    let own: [String: JSON] = ["event_name": name, "properties": [:]]
    return ["run", .object(own.merging(fields) { _, other in other })]
  }

  static func page(_ info: [String: JSON]) -> JSON { ["page", ["page_info": .object(info)]] }

  static let date: [String: JSON] = ["created_at": 1_533_310_126]

  static let identifies: [SegmentScript] = [
    .init("identify('u')", gives: person("u")),
    .init("identify('u', { email: 'a@b.co' })", gives: person("u", ["email": "a@b.co"])),
    .init("identify({ email: 'a@b.co' })", gives: person("anonymous", ["email": "a@b.co"])),
    .init("identify('u', null, {})", gives: person("u")),
    .init(
      "identify(null, { plan: 'pro' })", gives: person("anonymous", ["properties": ["plan": "pro"]])
    ),
    .init("identify('u', { a: 1 }, () => {})", gives: person("u", ["properties": ["a": 1]])),
    .init("identify('u', () => {})", gives: person("u")),
    .init("identify({ a: 1 }, () => {})", gives: person("anonymous", ["properties": ["a": 1]])),
    .init("identify(42)", gives: person("42")),
    .init("identify('a@b.co')", gives: person("a@b.co", ["email": "a@b.co"])),
    .init("identify('a@b.co', { email: 'c@d.co' })", gives: person("a@b.co", ["email": "c@d.co"])),
    .init("identify('u', { email: '' })", gives: person("u")),
    .init("identify()", gives: person("anonymous")),
    .init("identify('u', { language: 'FR' })", gives: person("u", ["language": "FR"])),
    .init("identify('u', { language: '' })", gives: person("u")),
    .init(
      "identify('u', { a: 1 }); identify({ b: 2 })", gives: person("u", ["properties": ["a": 1]]),
      person("u", ["properties": ["a": 1, "b": 2]])),
    .init(
      "identify('u', { a: 1 }); identify('u', { a: 2 })",
      gives: person("u", ["properties": ["a": 1]]), person("u", ["properties": ["a": 2]])),
    .init(
      "identify('u', { a: 1 }); identify('v', { b: 2 })",
      gives: person("u", ["properties": ["a": 1]]), person("v", ["properties": ["b": 2]])),
    .init("identify('u', {}, { integrations: { All: false } })"),
    .init("identify('u', {}, { integrations: { all: false } })"),
    .init("identify('u', {}, { integrations: { Wootric: false } })"),
    .init("identify('u', {}, { integrations: { All: false, Wootric: true } })", gives: person("u")),
    .init("identify({}, { anonymousId: 'mine' })", gives: person("mine")),
    .init("setAnonymousId('mine'); identify()", gives: person("mine")),
    .init("user().id('x'); identify()", gives: person("x")),
    .init(
      "user().traits({ a: 1 }); identify()", gives: person("anonymous", ["properties": ["a": 1]])),
    .init(
      "identify('u', { a: 1 }); user().logout(); identify()",
      gives: person("u", ["properties": ["a": 1]]), person("anonymous")),
  ]

  static let dates: [SegmentScript] = [
    .init("identify('u', { createdAt: 1533310126 })", gives: person("u", date)),
    .init("identify('u', { createdAt: 1533310126.4 })", gives: person("u", date)),
    .init("identify('u', { createdAt: 1533310126000 })", gives: person("u", date)),
    .init("identify('u', { createdAt: '1533310126' })", gives: person("u", date)),
    .init("identify('u', { createdAt: '1533310126000' })", gives: person("u", date)),
    .init("identify('u', { createdAt: '1533310126.4' })", gives: person("u", date)),
    .init("identify('u', { createdAt: '2018-08-03T15:28:46Z' })", gives: person("u", date)),
    .init("identify('u', { createdAt: '20180803T152846Z' })", gives: person("u", date)),
    .init(
      "identify('u', { createdAt: '20150101' })", gives: person("u", ["created_at": 1_420_070_400])),
    .init(
      "identify('u', { createdAt: '01/01/2015 00:00 UTC' })",
      gives: person("u", ["created_at": 1_420_070_400])),
    .init("identify('u', { createdAt: new Date(1533310126000) })", gives: person("u", date)),
    .init("identify('u', { createdAt: new other.Date(1533310126000) })", gives: person("u", date)),
    .init("identify('u', { created: 1533310126 })", gives: person("u", date)),
    .init("identify('u', { created_at: 1533310126 })", gives: person("u", date)),
    .init(
      "identify('u', { created: 1533310126, createdAt: 1420070400 })", gives: person("u", date)),
    .init("identify('u', { createdAt: 'soon' })", gives: person("u")),
    .init("identify('u', { createdAt: new Date(NaN) })", gives: person("u")),
    .init(
      "identify('u', { at: new Date(1533310126000), since: '2015-01-01', end_date: '2015-01-01' })",
      gives: person(
        "u",
        [
          "properties": [
            "at_date": 1_533_310_126, "since_date": 1_420_070_400, "end_date": 1_420_070_400,
          ]
        ])),
  ]

  static let events: [SegmentScript] = [
    .init("track('A')", gives: event("A")),
    .init(
      "track('A', { total: 9, gift: true })",
      gives: event("A", ["properties": ["total": 9, "gift": true]])),
    .init(
      "track('A', { email: 'e@f.co', language: 'FR' })",
      gives: event("A", ["email": "e@f.co", "language": "FR"])),
    .init("track('A', { createdAt: 1533310126 })", gives: event("A")),
    .init("track('A', () => {})", gives: event("A")),
    .init("track('A', null, { integrations: { Wootric: false } })"),
    .init("track('A', null, null, () => {})", gives: event("A")),
    .init("track()"),
    .init("track({ a: 1 })"),
    .init("track(7)", gives: event("7")),
    .init(
      "identify('u', { email: 'a@b.co' }); track('A')", gives: person("u", ["email": "a@b.co"]),
      event("A", ["email": "a@b.co", "segment_user_id": "u"])),
    .init("track('A'); identify('u')", gives: event("A"), person("u")),
    .init("track('A'); reset()", gives: event("A"), ["stop"]),
    .init(
      "identify('u', { email: 'a@b.co' }); reset(); track('A')",
      gives: person("u", ["email": "a@b.co"]), ["stop"], event("A")),
    .init(
      "on('track', name => name == 'A' && track('B')); track('A'); track('C')", gives: event("A"),
      event("B"), event("C")),
    .init(
      "once('track', () => track('B')); track('A'); track('C')", gives: event("A"), event("B"),
      event("C")),
    .init(
      "const b = () => track('B'); on('identify', b); off('identify', b); identify('u')",
      gives: person("u")),
    .init("use(api => api.track('A'))", gives: event("A")),
  ]

  static let others: [SegmentScript] = [
    .init("page()", gives: page([:])),
    .init("page('Home')", gives: page(["name": "Home"])),
    .init("page('Docs', 'Home')", gives: page(["category": "Docs", "name": "Home"])),
    .init("page({ author: 'Ada' })", gives: page(["author": "Ada"])),
    .init(
      "page('Home', { author: 'Ada' }, {}, () => {})",
      gives: page(["name": "Home", "author": "Ada"])),
    .init("page(null, 'Home')", gives: page(["name": "Home"])),
    .init("page('Home', null, { author: 'Ada' })", gives: page(["name": "Home", "author": "Ada"])),
    .init("pageview('/virtual')", gives: page(["path": "/virtual"])),
    .init(
      "group('g', { name: 'Acme' })",
      gives: ["group", ["group_info": ["id": "g", "name": "Acme"]]]),
    .init("group('g', { id: 'other' })", gives: ["group", ["group_info": ["id": "g"]]]),
    .init("group(); group().traits({ a: 1 })"),
    .init("alias('new', 'old')"),
    .init(
      "identify('old'); alias('new'); track('A')", gives: person("old"),
      event("A", ["segment_user_id": "new"])),
    .init("screen('Main')"),
    .init("timeout(500); debug(false); deregister('x'); queryString('?ajs_uid=u'); ready()"),
    .init("identify(['u'])", gives: person("anonymous")),
    .init("identify('u', [1])", gives: person("u")),
    .init(
      "identify('u', JSON.parse('{\"__proto__\": {\"email\": \"a@b.co\"}, \"plan\": \"pro\"}'))",
      gives: person("u", ["properties": ["plan": "pro"]])),
  ]
}
