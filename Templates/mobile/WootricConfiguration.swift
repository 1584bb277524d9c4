// Made by wootric-snippet from the settings file: the next build overwrites it.
import Foundation
import UIKit
import WootricSDK

/// Wootric with the settings of the web site: a person's traits and an event's properties become the
/// same fields as there.
///
///     WootricConfiguration.configure()
///     WootricConfiguration.identify("42", traits: ["email": "ada@example.com"])
///     WootricConfiguration.track("Order Completed", in: viewController)
enum WootricConfiguration {
  /// Once, when the app starts.
  static func configure() {
    //# emit configure
    Wootric.configure(withAccountToken: "NPS-1a2b3c4d")
    //# end
    //# emit survey
    Wootric.setCustomProductName("Acme")
    //# end
  }

  /// Who uses the app.
  /// - Parameter viewController: shows a survey if one is due; nil shows none.
  static func identify(
    _ userID: String? = nil, traits: [String: Any] = [:], in viewController: UIViewController? = nil
  ) {
    //# if userID
    var traits = traits
    traits["$userId"] = userID
    //# end
    //# if email
    if let userID, isAddress(userID) { Wootric.setEndUserEmail(userID) }
    //# end
    //# emit fields
    if let value = text(value("email", in: traits)) { Wootric.setEndUserEmail(value) }
    //# end
    Wootric.setEndUserProperties(properties(of: traits))
    if let viewController { Wootric.showSurvey(in: viewController) }
  }

  /// What a person did; shows a survey if one is due.
  static func track(
    _ event: String, properties given: [String: Any] = [:], in viewController: UIViewController
  ) {
    //# if trackLimited
    let events: Set<String> = [
      //# emit events
      "Signed Up"
      //# end
    ]
    guard events.contains(event) else { return }
    //# end
    Wootric.setEventName(event)
    if let value = text(given["email"]) { Wootric.setEndUserEmail(value) }
    if let value = text(given["language"]) { Wootric.setCustomLanguage(value) }
    Wootric.setEndUserProperties(properties(of: given))
    Wootric.showSurvey(in: viewController)
  }

  /// Hides a shown survey, and one that waits, without counting it as declined.
  static func stop() { Wootric.stop() }

  /// Logging out: nothing of the person stays.
  static func reset() {
    stop()
    //# emit cleared
    Wootric.setEndUserEmail(nil)
    //# end
    Wootric.setEndUserProperties([:])
    Wootric.setEventName(nil)
  }
}

private extension WootricConfiguration {
  /// Custom attributes: flat, under names that Wootric accepts.
  static func properties(of traits: [String: Any]) -> [String: Any] {
    var properties: [String: Any] = [:]
    //# if otherTraits
    let mapped: Set<String> = [
      //# emit mapped
      "email"
      //# end
    ]
    for (name, value) in traits where !mapped.contains(name) && isName(name) {
      if value is Date || isDay(value) {
        properties[name.hasSuffix("_date") ? name : name + "_date"] = seconds(value)
      } else {
        properties[name] = plain(value)
      }
    }
    //# end
    //# emit properties
    properties["company"] = plain(value("company", "name", in: traits))
    //# end
    return properties
  }

  /// A trait; the names lead to it through dictionaries.
  static func value(_ path: String..., in traits: [String: Any]) -> Any? {
    path.reduce(traits as Any?) { value, name in (value as? [String: Any])?[name] }
  }

  /// What Wootric can take as one field: text, a number, true or false.
  static func plain(_ value: Any?) -> Any? {
    value is String || value is NSNumber || value is Bool || value is any Numeric ? value : nil
  }

  static func text(_ value: Any?) -> String? { plain(value).map { "\($0)" } }

  static func number(_ value: Any?) -> Double? {
    text(value).flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The nearest integer.
  static func amount(_ value: Any?) -> Int? {
    number(value).flatMap { Int(exactly: ($0 + 0.5).rounded(.down)) }
  }

  /// Unix seconds of a date, of ISO 8601, of eight digits, of seconds or of milliseconds.
  static func seconds(_ value: Any?) -> Int? {
    let time: Double?
    if let date = value as? Date {
      time = date.timeIntervalSince1970
    } else if let text = value as? String, let date = day(text) {
      time = date.timeIntervalSince1970
    } else {
      time = number(value).map { $0 < 31_557_600_000 ? $0 : $0 / 1000 }
    }
    // The epoch itself is what a date that is none becomes elsewhere.
    return time.flatMap { Int(exactly: ($0 + 0.5).rounded(.down)) }.flatMap { $0 == 0 ? nil : $0 }
  }

  /// A sign-up date: one in the future, or the vendor's sample, says nothing.
  static func signUp(_ value: Any?) -> NSNumber? {
    guard let time = seconds(value), time != 1_234_567_890 else { return nil }
    return Double(time) <= Date().timeIntervalSince1970 ? NSNumber(value: time) : nil
  }

  static func day(_ text: String) -> Date? {
    let formats = [
      "yyyy-MM-dd", "yyyyMMdd", "yyyy-MM-dd'T'HH:mm:ssZZZZZ", "yyyy-MM-dd'T'HH:mm:ss.SSSZZZZZ",
    ]
    for format in formats {
      let formatter = DateFormatter()
      formatter.locale = Locale(identifier: "en_US_POSIX")
      formatter.timeZone = TimeZone(secondsFromGMT: 0)
      formatter.isLenient = false
      formatter.dateFormat = format
      if let date = formatter.date(from: text) { return date }
    }
    return nil
  }

  //# if otherTraits
  /// Whether a trait without a row of its own is a date: eight digits alone are a number.
  static func isDay(_ value: Any) -> Bool {
    (value as? String).map { $0.contains("-") && day($0) != nil } ?? false
  }

  static func isName(_ name: String) -> Bool { !name.contains { "$.\0".contains($0) } }

  //# end
  //# if email
  static func isAddress(_ text: String) -> Bool {
    text.range(of: "^\\S+@\\S+$", options: .regularExpression) != nil
  }
  //# end
}
