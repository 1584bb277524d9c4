extension SiteReport {
  /// Pages by their paths from the site's root.
  public typealias Pages = List<String>

  /// Files of a site with what was found about them: a collection whose elements are made when they are asked
  /// for.
  ///
  /// Each is held as a place in what the walk has listed anyway, as a site may have a million pages, and a
  /// finding about every one.
  public struct List<Element: Sendable>: Sendable {
    private(set) var groups: [Group] = []
    /// How many they are.
    public private(set) var count = 0

    /// None.
    public init() {}
  }

  /// Files of one folder by their places in its list, in its order.
  struct Places: Sendable {
    var folder = SystemPath("")
    var entries = FolderEntries()
    var indices: [FolderEntries.Index] = []
  }
}

extension SiteReport.Places {
  func name(_ index: Int) -> SystemPath { entries[indices[index]].name }

  func path(_ index: Int) -> SystemPath { folder.appending(name(index)) }
}

extension SiteReport.List {
  /// Some of them, of one folder.
  struct Group: Sendable {
    /// Where they are listed; empty for elements that are held as they are.
    var places = SiteReport.Places()
    let count: Int
    let element: @Sendable (Int) -> Element
  }

  /// - Parameter element: makes the element of a file from its path and its place among them.
  init(_ places: SiteReport.Places, _ element: @escaping @Sendable (SystemPath, Int) -> Element) {
    self.init()
    let count = places.indices.count
    append(Group(places: places, count: count) { element(places.path($0), $0) })
  }

  /// Elements that are held as they are, as there are few.
  init(_ elements: [Element]) {
    self.init()
    append(Group(count: elements.count) { elements[$0] })
  }

  mutating func append(_ group: Group) {
    if group.count == 0 { return }
    groups.append(group)
    count += group.count
  }

  static func += (left: inout Self, right: Self) {
    left.groups += right.groups
    left.count += right.count
  }

  /// Those of which this is true, by their places.
  func kept(where isKept: (Group, Int) -> Bool) -> Self {
    groups.reduce(into: Self()) { result, group in
      let kept = (0..<group.count).filter { isKept(group, $0) }
      result.append(kept.count == group.count ? group : group.part(kept[...]))
    }
  }

  /// Those of which this is true.
  func kept(where isKept: (Element) -> Bool) -> Self {
    kept { group, index in isKept(group.element(index)) }
  }

  /// All but the first ones.
  func without(first count: Int) -> Self {
    var rest = count
    return groups.reduce(into: Self()) { result, group in
      result.append(rest == 0 ? group : group.part(Array(0..<group.count).dropFirst(rest)))
      rest -= Swift.min(rest, group.count)
    }
  }

  /// These elements folder by folder, and in a folder by their names. Not for elements without places.
  func sortedByFolder() -> Self {
    Dictionary(grouping: groups, by: \.places.folder).sorted { $0.key < $1.key }
      .reduce(into: Self()) { $0.append(Group(joining: $1.value)) }
  }
}

private extension SiteReport.List.Group {
  func part(_ kept: ArraySlice<Int>) -> Self {
    let numbers = kept.map { UInt32($0) }
    var places = places
    places.indices = places.indices.isEmpty ? [] : kept.map { places.indices[$0] }
    return Self(places: places, count: numbers.count) { [element] in element(Int(numbers[$0])) }
  }

  /// Groups of one folder as one; it has no places.
  init(joining groups: [Self]) {
    if groups.count == 1 {
      self = groups[0]
      return
    }
    // Each group has its order, so that there is little to sort.
    var order: [(group: UInt32, index: UInt32)] = []
    order.reserveCapacity(groups.reduce(0) { $0 + $1.count })
    for (number, group) in groups.enumerated() {
      for index in 0..<group.count { order.append((UInt32(number), UInt32(index))) }
    }
    order.sort { left, right in
      let (one, other) = (groups[Int(left.group)].places, groups[Int(right.group)].places)
      return one.name(Int(left.index)) < other.name(Int(right.index))
    }
    self.init(count: order.count) { [order] place in
      groups[Int(order[place].group)].element(Int(order[place].index))
    }
  }
}

extension SiteReport.List: Collection {
  /// The place of an element.
  public struct Index: Comparable, Sendable {
    fileprivate var group, place: Int

    /// By the order of the walk.
    public static func < (left: Index, right: Index) -> Bool {
      (left.group, left.place) < (right.group, right.place)
    }
  }

  /// The first one's.
  public var startIndex: Index { Index(group: 0, place: 0) }
  /// Behind the last one.
  public var endIndex: Index { Index(group: groups.count, place: 0) }

  /// The next one's.
  public func index(after index: Index) -> Index {
    let isLast = index.place + 1 == groups[index.group].count
    return isLast
      ? Index(group: index.group + 1, place: 0)
      : Index(group: index.group, place: index.place + 1)
  }

  /// An element, which is made now.
  public subscript(index: Index) -> Element { groups[index.group].element(index.place) }
}

extension SiteReport.List: Equatable where Element: Equatable {
  /// Whether they are the same ones in the same order.
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

extension SiteReport.List: ExpressibleByArrayLiteral {
  /// These ones.
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

/// Looks for files among many: one folder after the other, and in each by name in ascending order, as lists of
/// folders have them. So a look costs a comparison, and no file has to be remembered.
struct PlaceSearch: Sendable {
  private let folders: [SystemPath: [SiteReport.Places]]
  private var folder: SystemPath?
  private var (group, index) = (0, 0)

  init<Element>(_ list: SiteReport.List<Element>) {
    folders = Dictionary(grouping: list.groups.map(\.places), by: \.folder)
  }
}

extension PlaceSearch {
  mutating func contains(_ name: SystemPath, in folder: SystemPath) -> Bool {
    guard let groups = folders[folder] else { return false }
    if folder != self.folder { (self.folder, group, index) = (folder, 0, 0) }
    while group < groups.count {
      while index < groups[group].indices.count {
        let next = groups[group].name(index)
        if name < next { return false }
        if name == next { return true }
        index += 1
      }
      (group, index) = (group + 1, 0)
    }
    return false
  }
}
