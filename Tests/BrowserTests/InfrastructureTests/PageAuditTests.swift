import Testing

@Suite("The audit of pages", .browser)
struct PageAuditTests {
  /// A page that keeps a rule, one that breaks it, and the fault that is told.
  struct Case: CustomTestStringConvertible {
    var rule: PageAudit
    var sound: String
    var broken: String
    var fault: String
    var testDescription: String { fault }
  }

  private static let cases: [Case] = [
    Case(
      rule: .names, sound: "<label>Name <input></label>", broken: "<input>",
      fault: "has no name: <input>"),
    Case(
      rule: .names, sound: "<p role=status>Done</p>", broken: "<p role=statues>Done</p>",
      fault: "has an unknown role: <p role=\"statues\">Done</p>"),
    Case(
      rule: .names, sound: "<p id=a>Why</p><input aria-label=b aria-describedby=a>",
      broken: "<input aria-label=b aria-describedby=a>",
      fault: "aria-describedby leads nowhere: <input aria-label=\"b\" aria-describedby=\"a\">"),
    Case(
      rule: .names, sound: "<div role=group aria-label=a>b</div>",
      broken: "<div aria-label=a>b</div>",
      fault: "is named and has no role: <div aria-label=\"a\">b</div>"),
    Case(
      rule: .structure, sound: "<main><h1>One</h1><h2>Two</h2></main>",
      broken: "<main><h1>One</h1><h3>Two</h3></main>",
      fault: "a level is left out: <h3>Two</h3>"),
    Case(
      rule: .structure, sound: "<main><h1>One</h1></main>", broken: "<div><h1>One</h1></div>",
      fault: "not one main"),
    Case(
      rule: .contrast, sound: "<p style='color:#767676'>Grey</p>",
      broken: "<p style='color:#777'>Grey</p>",
      fault: "text has 4.48:1: <p style=\"color:#777\">Grey</p>"),
    Case(
      rule: .contrast, sound: "<div style='background:#000'><p style='color:#fff'>White</p></div>",
      broken: "<div style='background:#0005'><p style='color:#fff'>White</p></div>",
      fault: "text has 2.32:1: <p style=\"color:#fff\">White</p>"),
    Case(
      rule: .focus, sound: "<button>One</button>", broken: "<button tabindex=1>One</button>",
      fault: "has an order of its own: <button tabindex=\"1\">One</button>"),
    Case(
      rule: .focus, sound: "<p><button>One</button></p><p><button>Two</button></p>",
      broken:
        "<div style='display:flex;flex-direction:column-reverse'><button>One</button><button>Two</button></div>",
      fault: "comes before what is above or left of it: <button>One</button>"),
    Case(
      rule: .focus, sound: "<style>:focus { outline: 2px solid }</style><button>One</button>",
      broken: "<style>:focus { outline: none }</style><button>One</button>",
      fault: "does not show it: <button>One</button>"),
    Case(
      rule: .targets, sound: "<button style='width:24px;height:24px'>x</button>",
      broken: "<button style='width:24px;height:20px'>x</button>",
      fault: "is 24 by 20 pixels: <button style=\"width:24px;height:20px\">x</button>"),
    Case(
      rule: .width, sound: "<p style='width:99px'>a</p>", broken: "<p style='width:9999px'>a</p>",
      fault: "pixels in"),
  ]

  @Test("It tells what is wrong, and is content with what is not", arguments: cases)
  func rules(_ example: Case) async throws {
    func page(_ body: String) -> String {
      "<!doctype html><html lang=en><meta charset=utf-8><title>A</title><body>\(body)"
    }
    try await withBrowser { browser in
      try await browser.open(html: page(example.sound))
      let none = try await browser.faults(by: [example.rule])
      #expect(none == [])
      try await browser.open(html: page(example.broken))
      let faults = try await browser.faults(by: [example.rule])
      #expect(faults.count == 1 && faults[0].hasPrefix("\(example.rule): "), "\(faults)")
      #expect(faults.first?.contains(example.fault) == true, "\(faults)")
    }
  }
}
