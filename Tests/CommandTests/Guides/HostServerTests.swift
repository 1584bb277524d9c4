import Foundation
import TestSupport
import Testing

/// A web server of the system's, with what `print headers --for` prints in its configuration.
struct HostServer: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// The configuration; PORT and FOLDER stand for what is known later.
  var configuration: String
  /// Where the printed rules go to.
  var rules: String
  /// The command that judges a configuration, and the one that serves until it is stopped.
  var check: String
  var serve: String

  static let all = [nginx, apache, caddy]

  static let nginx = HostServer(
    testDescription: "nginx",
    configuration: """
      user root;
      daemon off;
      pid FOLDER/pid;
      error_log FOLDER/log;
      events {}
      http {
        access_log off;
        client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi; scgi_temp_path scgi;
        types { text/html html; text/javascript js; }
        server {
          listen 127.0.0.1:PORT;
          root FOLDER/public;
          gzip_static on;
          include FOLDER/rules;
        }
      }
      """,
    rules: "rules", check: "nginx -t -p . -c $PWD/configuration",
    serve: "nginx -p . -c $PWD/configuration")

  /// By `.htaccess`, which may hold less than a configuration.
  static let apache = HostServer(
    testDescription: "apache",
    configuration: """
      ServerRoot FOLDER
      ServerName localhost
      Listen 127.0.0.1:PORT
      PidFile FOLDER/pid
      ErrorLog FOLDER/log
      User www-data
      Group www-data
      LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
      LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
      LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
      LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
      LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
      TypesConfig /dev/null
      AddType text/html html
      AddType text/javascript js
      DocumentRoot FOLDER/public
      <Directory FOLDER/public>
        AllowOverride All
        Require all granted
      </Directory>
      """,
    rules: "public/.htaccess", check: "apache2 -t -f $PWD/configuration",
    serve: "apache2 -DFOREGROUND -f $PWD/configuration")

  static let caddy = HostServer(
    testDescription: "caddy",
    configuration: """
      {
        admin off
        auto_https off
      }
      http://127.0.0.1:PORT {
        root * FOLDER/public
        file_server
        import FOLDER/rules
      }
      """,
    rules: "rules", check: "caddy validate --adapter caddyfile --config configuration",
    serve: "caddy run --adapter caddyfile --config configuration")
}

extension HostServer {
  /// Writes the configuration, has it judged, and runs commands while it is served at $SITE.
  func run(_ commands: String, in workspace: Workspace) async throws -> Program.Outcome {
    try workspace.write(configuration, to: "template")
    return try await workspace.shell(
      """
      wootric-snippet print headers --for \(testDescription) --file \(rules)
      port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0))
      print(s.getsockname()[1])')
      sed "s,PORT,$port,; s,FOLDER,$PWD," template > configuration
      \(check) > said 2>&1 || { cat said >&2; exit 2; }
      \(serve) > log 2>&1 & server=$!
      trap 'kill $server' EXIT
      SITE=http://127.0.0.1:$port
      until curl --noproxy '*' -so /dev/null $SITE/a.html; do kill -0 $server || { cat log >&2; exit 3; }; done
      \(commands)
      """, home: workspace.path)
  }
}

@Suite(
  "Rules that real servers take", .needs("curl"), .needs("python3"), .needs("nginx"),
  .needs("apache2"), .needs("caddy"))
struct HostServerTests {
  private static let caching = "cache-control: public, max-age=31536000, immutable, no-transform"

  @Test(
    "The headers arrive with the bundle alone, and diagnose has no fault", arguments: HostServer.all
  )
  func headers(_ host: HostServer) async throws {
    let site = try await DeliveredSite()
    try site.workspace.write(site.page, to: "public/a.html")
    try site.workspace.write(site.bundle, to: "public/assets/\(site.bundleName)")
    let outcome = try await host.run(
      """
      get() { curl --noproxy '*' -sSi $SITE/$1; }
      get assets/\(site.bundleName) > bundle
      get a.html > page
      cat page bundle | wootric-snippet diagnose
      """, in: site.workspace)
    #expect(outcome.status == 0, "\(outcome)")
    let tree = try site.workspace.tree()
    #expect(try lines(tree.text("bundle"), ofHeader: "cache-control") == [Self.caching])
    #expect(try lines(tree.text("page"), ofHeader: "cache-control") == [])
    #expect(
      outcome.errors == """
        page: ok: answered with 200, text/html
        page:2:1: ok: the loader is here, of these settings for 'production'
        page:2:1: ok: the loader stands before all other scripts
        page: ok: no Content-Security-Policy is here
        bundle: ok: '\(site.bundleName)' is the bundle that the loader asks for
        diagnose  no fault; if no survey shows, type analytics.debug(true) into the page's console

        """)
  }

  @Test("A host of bundles alone is told of CORS", arguments: HostServer.all)
  func origin(_ host: HostServer) async throws {
    let site = try await DeliveredSite(", cdn: { url: \"https://cdn.acme.com/w/\" }")
    try site.workspace.write(site.bundle, to: "public/w/\(site.bundleName)")
    let outcome = try await host.run(
      "curl --noproxy '*' -sSi $SITE/w/\(site.bundleName) > bundle", in: site.workspace)
    #expect(outcome.status == 0, "\(outcome)")
    let answer = try site.workspace.tree().text("bundle")
    #expect(try lines(answer, ofHeader: "cache-control") == [Self.caching])
    #expect(
      try lines(answer, ofHeader: "access-control-allow-origin")
        == ["access-control-allow-origin: *"])
  }

  @Test("A server that prefers compressed copies sends the loader once old ones are removed")
  func precompressed() async throws {
    let workspace = try Workspace([
      "wootric.json": """
      { accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" },
        site: { root: "public", precompressed: "remove" } }
      """, "public/a.html": "<!doctype html><title>A</title>\n<p>Hello\n",
    ])
    let outcome = try await HostServer.nginx.run(
      """
      count() { curl --noproxy '*' -sS --compressed $SITE/a.html | grep -c 'data-wootric-snippet' || :; }
      gzip -9k public/a.html
      wootric-snippet build --quiet --dry-run
      count
      wootric-snippet build --quiet
      count
      gzip -9k public/a.html
      wootric-snippet check --quiet
      count
      curl --noproxy '*' -sSI --compressed $SITE/a.html | grep -i content-encoding
      """, in: workspace)
    #expect(
      outcome == Program.Outcome(status: 0, output: "0\n1\n1\nContent-Encoding: gzip\r\n"))
  }

  /// The lines of one header, its name in lower case.
  private func lines(_ answer: String?, ofHeader name: String) throws -> [String] {
    let head = try #require(answer).components(separatedBy: "\r\n\r\n")[0]
    return head.components(separatedBy: "\r\n").filter { $0.lowercased().hasPrefix(name + ":") }
      .map { line in
        name + line.dropFirst(name.count)
      }
  }
}
