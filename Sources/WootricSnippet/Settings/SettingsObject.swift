/// Reads an object by the rows that declare its keys; rows with dots declare objects inside it.
struct SettingsObject<Root> {
  private let rows: [Setting<Root>]

  init(_ rows: [Setting<Root>]) { self.rows = rows }
}

extension SettingsObject {
  func read(_ input: SettingInput, into root: inout Root, _ report: inout SettingsReport) {
    readSection([], input, into: &root, &report)
  }
}

private extension SettingsObject {
  func readSection(
    _ section: [String], _ input: SettingInput, into root: inout Root,
    _ report: inout SettingsReport
  ) {
    guard let members = input.members(&report) else { return }
    for member in members where !report.isFull {
      readMember(member, of: section, input, into: &root, &report)
    }
    if report.isOfPart { return }
    let keys = Set(members.map(\.key))
    for row in rows where row.isRequired && row.path.dropLast() == section[...] {
      guard let name = row.path.last, !keys.contains(name) else { continue }
      report.add(
        .missingKey(input.path(of: name), expected: row.expected),
        at: input.node.range.lowerBound)
    }
  }

  func readMember(
    _ member: JSON5Node.Member, of section: [String], _ input: SettingInput,
    into root: inout Root, _ report: inout SettingsReport
  ) {
    let path = section + [member.key]
    let input = input.member(member)
    if let row = rows.first(where: { $0.path == path }) {
      row.read(input, &root, &report)
    } else if rows.contains(where: { $0.path.starts(with: path) }) {
      readSection(path, input, into: &root, &report)
    } else {
      let nearest = Suggestion.nearest(to: member.key, among: keys(of: section))
      report.add(.unknownKey(member.key, nearest: nearest), at: member.keyRange.lowerBound)
    }
  }

  func keys(of section: [String]) -> [String] {
    rows.filter { $0.path.count > section.count && $0.path.starts(with: section) }
      .map { $0.path[section.count] }
  }
}
