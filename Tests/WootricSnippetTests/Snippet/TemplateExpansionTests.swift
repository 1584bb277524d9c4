import Testing
import WootricTemplates

@testable import WootricSnippet

@Suite("Templates")
struct TemplateExpansionTests {
  private let expansion = TemplateExpansion(
    features: [.helpers, .enabled],
    blocks: ["site": ["a: 1,", "b: 2"] as [JavaScript], "none": []],
    literals: ["global": "\(literal: "it's")"])

  @Test("Lines that no feature asks for are left out, and what comes in is moved to its place")
  func expands() throws {
    let template = """
      //# if helpers
      const helpers = window[/*= global */ 'analytics'];
      //# if consent
      //# if enabled
      //# else
      none;
      //# end
      //# else
      const o = {
        //# emit site
        c: 3
        //# end
      };
      //# emit none
      d;
      //# end
      //# end
      //# else
      none;
      //# end

      """
    let text = try expansion.text(of: Array(template.utf8), named: "test")
    #expect(
      text == """
        const helpers = window["it's"];
        const o = {
          a: 1,
          b: 2
        };

        """)
  }

  @Test(
    "A name that nothing answers to does not compile, not even where it would be left out",
    arguments: [
      ("//# if hlepers\n//# end", 2, "no feature is called 'hlepers'; did you mean 'helpers'?"),
      ("//# if zzz\n//# end", 2, "no feature is called 'zzz'"),
      ("//# emit siet\n//# end", 2, "no block is called 'siet'; did you mean 'site'?"),
      ("//# include traist", 2, "no template is called 'traist'; did you mean 'traits'?"),
      (
        "//# if consent\na(/*= gobal */ 'b');\n//# end", 3,
        "no literal is called 'gobal'; did you mean 'global'?"
      ),
      ("//# if consent\n//# if hlp\n//# end\n//# end", 3, "no feature is called 'hlp'"),
      ("//# esle", 2, "no directive is called 'esle'; did you mean 'else'?"),
      ("//# if helpers\na;", 2, "this is never closed"),
      ("//# end", 2, "there is nothing open here"),
      ("//# else", 2, "there is nothing open here"),
    ])
  func unknown(_ template: String, _ line: Int, _ fault: String) {
    let error = #expect(throws: TemplateError.self) {
      try expansion.text(of: Array("a;\n\(template)".utf8), named: "test")
    }
    #expect(error?.description == "template 'test', line \(line): \(fault)")
  }

  @Test("Every template knows its names, those of code that few settings want, too")
  func templates() {
    for settings in FeatureCase.all.map(\.settings) {
      let snippet = Snippet(settings, form: .readable)
      #expect(Preview(snippet: snippet, warnings: []).html != "")
      #expect(TypeDefinitions(settings: settings).text != "")
      #expect(MobileConfiguration<SwiftLanguage>(settings, path: "").text != "")
      #expect(MobileConfiguration<KotlinLanguage>(settings, path: "").text != "")
    }
  }
}
