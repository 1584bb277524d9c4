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
  public static func stop() { note("stop") }
  public static func setEndUserCreatedAt(_ date: NSNumber!) { note("created_at", date ?? "nil") }
  public static func setEndUserEmail(_ text: String!) { note("email", text ?? "nil") }
  public static func setEndUserExternalId(_ text: String!) { note("external_id", text ?? "nil") }
  public static func setEndUserPhoneNumber(_ text: String!) { note("phone_number", text!) }
  public static func setCustomLanguage(_ text: String!) { note("language", text!) }
  public static func setCustomProductName(_ text: String!) { note("product_name", text!) }
  public static func setCustomAudience(_ text: String!) { note("audience", text!) }
  public static func setCustomQuestion(_ text: String!) { note("question", text!) }
  public static func setCustomFollowupQuestion(
    forPromoter promoter: String!, passive: String!, detractor: String!
  ) { note("followup", promoter ?? "nil", passive ?? "nil", detractor ?? "nil") }
  public static func setCustomFollowupPlaceholder(
    forPromoter promoter: String!, passive: String!, detractor: String!
  ) { note("placeholder", promoter ?? "nil", passive ?? "nil", detractor ?? "nil") }
  public static func setCustomFinalThankYou(_ text: String!) { note("main", text!) }
  public static func setThankYouMessage(_ text: String!) { note("setup", text!) }
  public static func setDetractorThankYouMessage(_ text: String!) { note("setup detractor", text!) }
  public static func setPassiveThankYouMessage(_ text: String!) { note("setup passive", text!) }
  public static func setPromoterThankYouMessage(_ text: String!) { note("setup promoter", text!) }
  public static func setThankYouLink(withText text: String!, url: URL!) {
    note("link", text!, url!)
  }
  public static func setDetractorThankYouLink(withText text: String!, url: URL!) {
    note("link detractor", text!, url!)
  }
  public static func setPassiveThankYouLink(withText text: String!, url: URL!) {
    note("link passive", text!, url!)
  }
  public static func setPromoterThankYouLink(withText text: String!, url: URL!) {
    note("link promoter", text!, url!)
  }
  public static func passScore(inURL flag: Bool) { note("score in url", flag) }
  public static func passComment(inURL flag: Bool) { note("comment in url", flag) }
  public static func showOptOut(_ flag: Bool) { note("opt out", flag) }
  public static func setFacebookPage(_ page: URL!) { note("facebook", page!) }
  public static func setEventName(_ text: String!) { note("event_name", text ?? "nil") }
  public static func setEndUserProperties(_ properties: [AnyHashable: Any]!) {
    note("properties", properties!.map { "\($0)=\($1)" }.sorted().joined(separator: " "))
  }

  private static func note(_ words: Any...) {
    print(words.map { "\($0)" }.joined(separator: " "))
  }
}
