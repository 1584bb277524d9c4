import Testing

@testable import WootricSnippet

@Suite("Headers for hosts")
struct HostHeadersTests {
  private static let caching = "public, max-age=31536000, immutable, no-transform"

  private func snippets(_ change: (inout Settings) -> Void = { _ in }) -> PerPage<Snippet> {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    change(&settings)
    return PerPage(Snippet(settings))
  }

  @Test(
    "Each host has the rule in its own language",
    arguments: [
      (.netlify, "/assets/wootric-*.js\n  Cache-Control: \(caching)\n"),
      (
        .nginx,
        """
        # In the server's block; 'add_header' of outer blocks does not reach into these.
        location ~ "^/assets/wootric-[a-z0-9-]+\\.js$" {
          add_header Cache-Control "\(caching)" always;
        }

        """
      ),
      (
        .apache,
        """
        # Needs mod_headers.
        <If "%{REQUEST_URI} =~ m#^/assets/wootric-[a-z0-9-]+\\.js$#">
          Header set Cache-Control "\(caching)"
        </If>

        """
      ),
      (
        .caddy,
        """
        @wootric path_regexp ^/assets/wootric-[a-z0-9-]+\\.js$
        header @wootric Cache-Control "\(caching)"

        """
      ),
      (
        .vercel,
        """
        {
          "headers": [{
              "source": "/assets/wootric-:hash([a-z0-9-]+).js",
              "headers": [{
                  "key": "Cache-Control",
                  "value": "\(caching)"
                }]
            }]
        }

        """
      ),
      (
        .firebase,
        """
        {
          "hosting": {
            "headers": [{
                "source": "/assets/wootric-*.js",
                "headers": [{
                    "key": "Cache-Control",
                    "value": "\(caching)"
                  }]
              }]
          }
        }

        """
      ),
      (
        .cloudfront,
        """
        {
          "Name": "wootric-assets-wootric",
          "Comment": "For the behaviour /assets/wootric-*.js",
          "CustomHeadersConfig": {
            "Quantity": 1,
            "Items": [{
                "Header": "Cache-Control",
                "Value": "\(caching)",
                "Override": true
              }]
          }
        }

        """
      ),
    ] as [(HostHeaders, String)])
  func text(host: HostHeaders, text: String) { #expect(host.text(snippets()) == text) }

  @Test("Another host is told of CORS, and one name of five minutes")
  func others() {
    let elsewhere = snippets { $0.cdn.url = "https://cdn.example.com/w/" }
    #expect(
      HostHeaders.netlify.text(elsewhere) == """
        /w/wootric-*.js
          Cache-Control: \(Self.caching)
          Access-Control-Allow-Origin: *

        """)
    let named = snippets { $0.cdn = Settings.CDN(name: "a.b", immutable: false) }
    #expect(
      HostHeaders.caddy.text(named) == """
        @wootric path_regexp ^/assets/a\\.b\\.js$
        header @wootric Cache-Control "public, max-age=300"

        """)
  }

  @Test("Attack: an address that would be code in a configuration has no rule")
  func attack() {
    for url in ["/a;b/", "/a$b/", "/a#b/", "/(a)/", "/ä/"] {
      #expect(HostHeaders.nginx.text(snippets { $0.cdn.url = url }).contains("location") == false)
    }
  }
}
