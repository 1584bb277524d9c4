import WootricSnippet

extension PageCase {
  /// Whole documents as sites have them, for `position: "early"`: each is a fault that somebody's
  /// tool had.
  static let documents: [PageCase] = [
    PageCase(
      "A minifier leaves out every tag it may, and quotes",
      "<!doctype html><meta charset=utf-8><title>a</title>|<link rel=stylesheet href=/a.css><h1>b</h1>"
    ),
    PageCase(
      "Old tools shout",
      "<HTML>\n<HEAD>\n<TITLE>A</TITLE>\n<META NAME=\"GENERATOR\">|\n</HEAD>\n<BODY>"),
    PageCase(
      "A licence stands before the doctype",
      "<!--\n  <head> is below\n-->\n<!doctype html>\n<html>\n<head>|\n</head>"),
    PageCase(
      "A mark of SingleFile or the Wayback Machine stands after the html tag",
      "<!doctype html><html lang=en><!-- saved from url=(0014)about:internet -->\n<head><title>a</title>|</head>"
    ),
    PageCase(
      "A server's warning stands before the doctype",
      "Warning: a\n<!doctype html><html><head></head>",
      skip: .leadingText),
    PageCase(
      "A template's braces stand in attributes",
      "<!doctype html><head><meta content=\"{{ a > b }}\"><title>{% if a %}b{% end %}</title>|<link></head>"
    ),
    PageCase(
      "A template's tag that nobody expanded ends the head",
      "<!doctype html><head><title>a</title>|{{ head }}</head>"),
    PageCase(
      "PHP that nobody ran is a comment",
      "<!doctype html><head>|<?php echo 1; ?><title>a</title></head>"),
    PageCase(
      "A head's tags stand in a script's strings",
      "<!doctype html><head><title>a</title>|<script>d.write('<head></head><body>')</script></head>"
    ),
    PageCase(
      "A head's tags stand in a comment",
      "<!doctype html><!-- <head></head> --><html><head><meta charset=x>|</head>"),
    PageCase(
      "A charset follows a policy",
      "<!doctype html><head><meta http-equiv=content-security-policy content=\"img-src a\"><meta charset=x>|<style></style>"
    ),
    PageCase(
      "A charset follows a stylesheet and a base",
      "<!doctype html><head><base href=/><link rel=stylesheet href=a><meta charset=x>|<title>b</title></head>"
    ),
    PageCase(
      "A charset follows the head",
      "<!doctype html><head><title>a</title></head><meta charset=x>|<body>"),
    PageCase(
      "A second charset does not count",
      "<!doctype html><head><meta charset=x>|<style></style><meta charset=y></head>"),
    PageCase(
      "A content type without a charset is none",
      "<!doctype html><head>|<style></style><meta http-equiv=content-type content=text/html></head>"
    ),
    PageCase(
      "A charset in an article is the body's",
      "<!doctype html><head><title>a</title>|</head><body><p>&lt;meta charset=x&gt;"),
    PageCase(
      "A charset in noscript is text",
      "<!doctype html><head>|<noscript><meta charset=x></noscript></head>"),
    PageCase(
      "A second head is ignored by browsers",
      "<!doctype html><head><title>a</title>|</head>\n<head><link></head>",
      warnings: [warning(.secondHead, 2, 1)]),
    PageCase(
      "A second document in the body is none of ours",
      "<!doctype html><head>|</head><body></body></html><!doctype html><html><head></head>"),
    PageCase(
      "A head in a head is ignored too", "<!doctype html><head>|<link><head><style></style></head>",
      warnings: [warning(.secondHead, 1, 28)]),
    PageCase(
      "A snippet between head and body is in the head",
      "<!doctype html><head></head>\n<script>analytics.load(1)</script><body>",
      warnings: [warning(.segmentSnippet, 2, 1)]),
    PageCase(
      "A snippet at the body's start counts",
      "<!doctype html><head></head><body><script>analytics.load(1)</script>",
      warnings: [warning(.segmentSnippet, 1, 35)]),
    PageCase(
      "Next.js hydrates the document of its App Router with a React that passes by what it does not know",
      "<!DOCTYPE html><html><head><meta charSet=\"utf-8\"/>|<script src=\"/_next/static/chunks/main-app-1.js\" async=\"\"></script></head>"
    ),
    PageCase(
      "Next.js hydrates an element of its Pages Router",
      "<!DOCTYPE html><html><head><meta charSet=\"utf-8\"/>|<script src=\"/_next/static/chunks/main-1.js\" defer=\"\"></script></head>"
    ),
    PageCase(
      "React Router hydrates the document",
      "<!DOCTYPE html><html><head><title>a</title>|<link rel=\"modulepreload\" href=\"/assets/entry.client-1.js\"/></head>",
      warnings: [warning(.reactDocument, 1, 44)]),
    PageCase(
      "Remix hydrates the document, and is named once",
      "<!DOCTYPE html><html><head>|<link rel=modulepreload href=\"/build/entry.client-1.js\"><script src=/build/entry.client-1.js></script></head>",
      warnings: [warning(.reactDocument, 1, 28)]),
    PageCase(
      "A copy of ours by hand has no mark",
      "<!doctype html><head><script>console.error('Wootric snippet included twice.');a.SNIPPET_VERSION=1</script>",
      warnings: [warning(.copyByHand, 1, 22)]),
    PageCase(
      "A script that waits for consent counts",
      "<!doctype html><head><script type='text/plain'>analytics.load(1)</script>",
      warnings: [warning(.segmentSnippet, 1, 22)]),
    PageCase(
      "Rocket Loader changes the type of scripts",
      "<!doctype html><head>|<script type=\"a-text/javascript\" src=b></script><script src=/rocket-loader.min.js></script>"
    ),
    PageCase(
      "An import map and a speculation rule are scripts",
      "<!doctype html><head><title>a</title>|<script type=importmap>{}</script><script type=speculationrules>{}</script>"
    ),
    PageCase(
      "Windows-1252 passes through",
      bytes: Array("<!doctype html><head><title>caf".utf8) + [0xE9, 0x3C, 0x2F]
        + Array("title><meta content='".utf8) + [0x93, 0x94] + Array("'>|</head>".utf8)),
    PageCase(
      "Shift_JIS passes through, with its letters as second bytes",
      bytes: Array("<!doctype html><head><title>".utf8) + [0x83, 0x5C, 0x81, 0x40]
        + Array("</title>|</head>".utf8)),
    PageCase(
      "GB18030 passes through",
      bytes: Array("<!doctype html><head><title>".utf8)
        + [0x81, 0x30, 0x81, 0x30] + Array("</title>|</head>".utf8)),
    PageCase(
      "ISO-2022-JP may hold a quote as half a character",
      bytes: Array("<!doctype html><head><meta content=\"".utf8) + [
        0x1B, 0x24, 0x42, 0x22, 0x3E, 0x1B, 0x28, 0x42,
      ]
        + Array("\"></head>".utf8), skip: .iso2022),
    PageCase(
      "An image's bytes behind the head are nobody's business",
      bytes: Array("<!doctype html><head>|</head><p>".utf8) + [0xFF, 0x1B, 0x24]),
    PageCase(
      "A huge comment stands in the head",
      "<!doctype html><head>|<!--" + String(repeating: "- <title> ", count: 20_000)
        + "--><title>a</title><style></style>"),
    PageCase(
      "A huge inline stylesheet stands in the head",
      "<!doctype html><head><title>a</title>|<style>" + String(repeating: "a{b:c} ", count: 30_000)
        + "</style>"),
    PageCase(
      "A thousand metas stand in the head",
      "<!doctype html><head>"
        + String(repeating: "<meta name=a content='b'>\n", count: 1_000).dropLast() + "|\n</head>"),
    PageCase(
      "XHTML closes every element",
      "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\" />\n<title>a</title>|\n<script src=\"b\"></script>\n</head>"
    ),
    PageCase(
      "XHTML may mark its script as CDATA",
      "<?xml version=\"1.0\"?><html><head><title>a</title>|<script>//<![CDATA[\na<b\n//]]></script></head>"
    ),
    PageCase(
      "A page of frames is a page",
      "<html><head><title>a</title>|</head><frameset cols=*><frame src=b></frameset>"),
    PageCase("A page may be a head's start alone", "<head><title>a</title>|"),
  ]

  /// Files that look like pages.
  static let others: [PageCase] = [
    PageCase(
      "A feed of podcasts is XML", "<?xml version='1.0'?><!-- a --><rss version='2.0'>", skip: .xml),
    PageCase("RDF is XML", "<rdf:RDF xmlns:rdf=a>", skip: .xml),
    PageCase("An index of sitemaps is XML", "<sitemapindex>", skip: .xml),
    PageCase(
      "A stylesheet of XSLT is XML", "<?xml version='1.0'?><xsl:stylesheet><html><head>", skip: .xml
    ),
    PageCase("A doctype of SVG alone is XML", "<!DOCTYPE svg>a", skip: .xml),
    PageCase("MathML is XML", "<?xml version='1.0'?><math></math>", skip: .xml),
    PageCase("An AMP page may shout", "<!doctype html><HTML AMP><head></head>", skip: .amp),
    PageCase(
      "An AMP page may have a value", "<!doctype html><html amp=\"\"><head></head>", skip: .amp),
    PageCase("A name that starts like AMP is none", "<!doctype html><html amphora><head></head>")
      .moved(to: "<!doctype html><html amphora><head>"),
    PageCase(
      "A redirect without a document is one", "<meta http-equiv=refresh content='0;url=/a'>",
      skip: .redirect),
    PageCase(
      "A web component is a part", "<template><style></style></template><script></script>",
      skip: .fragment),
    PageCase("A verification file is a part", "google-site-verification: a.html", skip: .fragment),
    PageCase("Markdown is a part", "# Title\n\n<head> is an element", skip: .fragment),
    PageCase("A byte order mark alone is a part", "\u{FEFF}", skip: .fragment),
    PageCase("UTF-32 is UTF-16 to us", bytes: [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0], skip: .utf16),
    PageCase(
      "A zero byte makes a binary", bytes: Array("<!doctype html>".utf8) + [0], skip: .binary),
  ]
}
