extension Settings.Survey {
  /// Where, when and to how many visitors surveys are shown: nobody else is asked. Source: `survey.only`.
  public struct Only: Equatable, Sendable {
    /// Hosts of the site, without ports; `*.` stands for what is below one. Empty: all.
    public var hosts: [String]
    /// The share of visitors in per cent, 1 to 100: the same ones as long as they keep their anonymous id.
    public var percent: Int?
    /// The first day.
    public var from: Day?
    /// The last day.
    public var until: Day?

    /// Without limits, everybody may be asked.
    public init(hosts: [String] = [], percent: Int? = nil, from: Day? = nil, until: Day? = nil) {
      (self.hosts, self.percent, self.from, self.until) = (hosts, percent, from, until)
    }
  }

  /// Whom nobody asks. Source: `survey.skip`.
  public struct Skip: Equatable, Sendable {
    /// Pages of the machine that the browser is on, and files. Default: false.
    public var localhost: Bool
    /// Browsers that a program drives, and services that render pages. Default: false.
    public var automation: Bool
    /// Pages in a frame of another. Default: false.
    public var frames: Bool
    /// Whoever has opened a page with `#wootric=ignore`. Default: false.
    public var ignored: Bool

    /// By default nobody is skipped.
    public init(
      localhost: Bool = false, automation: Bool = false, frames: Bool = false, ignored: Bool = false
    ) {
      (self.localhost, self.automation) = (localhost, automation)
      (self.frames, self.ignored) = (frames, ignored)
    }
  }

  /// A day in UTC, such as 2026-03-01.
  public struct Day: Equatable, Sendable, LosslessStringConvertible {
    /// As it was written.
    public let description: String
    /// The first second of it, in unix seconds.
    let start: Int

    /// Nil for what is no day of the Gregorian calendar from 1970 to 9999, as ISO 8601 writes one.
    public init?(_ description: String) {
      let parts = description.utf8.split(
        separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      let isDigits = parts.joined().allSatisfy { (0x30...0x39).contains($0) }
      guard parts.map(\.count) == [4, 2, 2], isDigits else { return nil }
      let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      let (year, month, day) = (numbers[0], numbers[1], numbers[2])
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      guard year >= 1970, (1...12).contains(month), (1...lengths[month - 1]).contains(day) else {
        return nil
      }
      let past = year - 1
      let days = past * 365 + past / 4 - past / 100 + past / 400 - 719_162
      self.description = description
      start = (days + lengths[..<(month - 1)].reduce(0, +) + day - 1) * Self.length
    }

    /// In seconds: leap seconds are none in unix time.
    static let length = 86_400

    /// A pattern for the schema, which does not know how long a month is.
    static let pattern =
      "^(19[7-9][0-9]|[2-9][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
  }
}

extension Settings {
  /// The keys of `survey` that say who is not asked, and who sees the survey at once.
  static let refusalRows: [Setting<Settings>] = [
    Setting(
      "survey.only.hosts", \.survey.only.hosts, .list(of: .hostPattern),
      "The only hosts on which visitors are asked."),
    Setting(
      "survey.only.percent", \.survey.only.percent, .integer(1...100),
      "The percentage of visitors who may be asked."),
    Setting("survey.only.from", \.survey.only.from, .day, "The first day, in UTC."),
    Setting("survey.only.until", \.survey.only.until, .day, "The last day, in UTC."),
    Setting(
      "survey.skip.localhost", \.survey.skip.localhost, .bool,
      "Whether nobody is asked on a developer's own machine."),
    Setting(
      "survey.skip.automation", \.survey.skip.automation, .bool,
      "Whether automated browsers are never asked."),
    Setting(
      "survey.skip.frames", \.survey.skip.frames, .bool,
      "Whether nobody is asked inside a frame of another page."),
    Setting(
      "survey.skip.ignored", \.survey.skip.ignored, .bool,
      "Whether nobody is asked after opening a page with #wootric=ignore; #wootric=ask undoes it."),
    Setting(
      "survey.showLink", \.survey.showLink, .linkWord,
      "The word that shows the survey at once, with #wootric=show:WORD after a page's URL."),
  ]
}

private extension SettingType where Value == Settings.Survey.Day {
  static let day = SettingType.string(
    "a day such as '2026-03-01'", schema: .text(Settings.Survey.Day.pattern),
    json: { .string($0.description) }
  ) { Settings.Survey.Day($0).map(Reading.value) ?? .refused() }
}

private extension SettingType where Value == String {
  /// `www.acme.com`, or `*.acme.com`: as browsers tell the host of a page.
  static let hostPattern = string(
    "a host such as 'www.acme.com' or '*.acme.com'",
    schema: .text(#"^(\*\.)?[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$"#)
  ) { text in
    let host = text.hasPrefix("*.") ? String(text.dropFirst(2)) : text
    if !host.utf8.allSatisfy({ $0 < 0x80 }) { return .fault(.hostIsNotASCII(host)) }
    let isHost = WebAddress.isHost(host) && !host.contains(":") && host == host.lowercased()
    return isHost ? .value(text) : .refused(nearest: nearestHost(to: text))
  }

  /// The host of an address, in small letters and without a port.
  private static func nearestHost(to text: String) -> String? {
    let address = text.lowercased().replacing("http://", with: "https://")
    let url = address.hasPrefix("https://") ? address : "https://" + address
    let host = WebAddress.parts(of: url).host?.prefix { $0 != ":" } ?? ""
    let name = host.hasPrefix("*.") ? host.dropFirst(2) : host
    return WebAddress.isHost(String(name)) ? String(host) : nil
  }

  /// Characters that a browser leaves alone in a fragment; long enough to be hit by nobody.
  static let linkWord = string(
    "8 to 64 letters, digits, '-' and '_'", schema: .text("^[A-Za-z0-9_-]{8,64}$")
  ) { word in
    let isWord = word.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || $0 == "-" || $0 == "_" }
    return isWord && (8...64).contains(word.unicodeScalars.count) ? .value(word) : .refused()
  }
}
