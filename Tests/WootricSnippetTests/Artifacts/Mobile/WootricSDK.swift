// A stand-in with the vendor's interface; it says what it is called with.
import Foundation
import UIKit

public class Wootric: NSObject {
  public static func configure(withAccountToken token: String!) { note("configure", token!) }
  public static func configure(withClientID id: String!, accountToken token: String!) {
    note("configure", id!, token!)
  }
  public static func configure(
    withClientID id: String!, clientSecret secret: String!, accountToken token: String!
  ) { note("configure", id!, secret!, token!) }
  public static func showSurvey(in viewController: UIViewController!) { note("survey") }
  public static func setEndUserCreatedAt(_ date: NSNumber!) { note("created_at", date!) }
  public static func setEndUserEmail(_ text: String!) { note("email", text!) }
  public static func setEndUserExternalId(_ text: String!) { note("external_id", text!) }
  public static func setEndUserPhoneNumber(_ text: String!) { note("phone_number", text!) }
  public static func setCustomLanguage(_ text: String!) { note("language", text!) }
  public static func setCustomProductName(_ text: String!) { note("product_name", text!) }
  public static func setCustomAudience(_ text: String!) { note("audience", text!) }
  public static func setEventName(_ text: String!) { note("event_name", text!) }
  public static func setEndUserProperties(_ properties: [AnyHashable: Any]!) {
    note("properties", properties!.map { "\($0)=\($1)" }.sorted().joined(separator: " "))
  }

  private static func note(_ words: Any...) {
    print(words.map { "\($0)" }.joined(separator: " "))
  }
}
