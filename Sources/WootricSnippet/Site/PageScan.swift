/// What a scan of a page's head found: where the loader goes, or why it does not, and what a person
/// should hear about.
struct PageScan {
  /// Where the loader goes.
  enum Place: Equatable, Sendable {
    /// Before the byte at this offset.
    case insertion(Int)
    /// In the place of our own elements of an earlier run.
    case existing([Range<Int>])
    /// Nowhere: Segment's or RudderStack's snippet or settings made by hand are there already, and
    /// a warning says which.
    case taken
    /// Nowhere: this is no page of ours. Our own elements, of a run before it said so, are among the
    /// findings.
    case none(SkipReason)
  }

  /// Where the loader goes.
  var place: Place
  /// What else was found.
  var findings = PageFindings()
  /// Where the head ends, and so what was looked at.
  var end = 0
}

/// What a head holds that matters to the loader, each in the order of the page.
struct PageFindings {
  /// Our own elements.
  var own: [Range<Int>] = []
  /// Elements that our loader added and a prerenderer saved.
  var saved: [(range: Range<Int>, kind: SavedScript.Kind)] = []
  var policies: [PolicyMeta] = []
  /// The element that declares the encoding, where it does so in time.
  var charset: Range<Int>?
  /// Where the element ends that declares the encoding in time from elsewhere than the head; only
  /// looked for where the head declares none.
  var strayCharset: Int?
  /// What a person should hear about.
  var notes: [PageNote] = []

  /// The bytes of all that is ours.
  var ownLength: Int { (own + saved.map(\.range)).reduce(0) { $0 + $1.count } }
}
