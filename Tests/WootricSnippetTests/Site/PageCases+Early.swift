extension PageCase {
  /// `position: "early"`.
  static let early: [PageCase] = [
    // The leading run.
    PageCase("empty head", "<!doctype html><html><head>|</head><body></body></html>"),
    PageCase("charset", "<!doctype html><html><head><meta charset=utf-8>|</head>"),
    PageCase(
      "run ends at stylesheet",
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n  <meta charset=\"utf-8\">\n  <title>A</title>|\n"
        + "  <link rel=\"stylesheet\" href=\"a.css\">\n</head>\n<body>\n</body>\n</html>\n"),
    PageCase("run ends at script", "<!doctype html><head><meta charset=x>|<script src=a></script>"),
    PageCase("run ends at style", "<!doctype html><head><title>a</title>|<style>b{}</style>"),
    PageCase("base", "<!doctype html><head><base href=/>|<link rel=icon href=i>"),
    PageCase(
      "preconnect",
      "<!doctype html><head><link rel=preconnect href=//a><link rel=dns-prefetch href=//b>|<link>"),
    PageCase("both hints in one", "<!doctype html><head><link rel='preconnect DNS-prefetch'>|<p>"),
    PageCase(
      "preload ends it", "<!doctype html><head>|<link rel='preload' href=a><title>b</title>"),
    PageCase("hint and stylesheet", "<!doctype html><head>|<link rel='preconnect stylesheet'>"),
    PageCase("link without rel", "<!doctype html><head>|<link href=a>"),
    PageCase(
      "comment in the run",
      "<!doctype html><head><title>b</title>|<!-- c --><meta name=d><!-- e --><link>"),
    PageCase("noscript ends it", "<!doctype html><head>|<noscript><meta charset=x></noscript>"),
    PageCase("basefont ends it", "<!doctype html><head>|<basefont><title>b</title>"),
    PageCase("charset after style", "<!doctype html><head><style></style><meta charset=x>|<link>"),
    PageCase(
      "content-type after script",
      "<!doctype html><head><script></script><META HTTP-EQUIV=Content-Type content='a; CharSet=b'>|"
        + "</head>"),
    PageCase(
      "charset that ends at 1024",
      "<!doctype html><head><style>" + String(repeating: "a", count: 972)
        + "</style><meta charset=x>|</head>"),
    PageCase(
      "charset that ends at 1025 counts no more",
      "<!doctype html><head>|<style>" + String(repeating: "a", count: 973)
        + "</style><meta charset=x></head>"),
    PageCase(
      "charset near 1024 in the run",
      "<!doctype html><head><title>" + String(repeating: "a", count: 950)
        + "</title><meta charset=utf-8>|<script></script></head>"),

    // Tags left out, and odd ones.
    PageCase("no head tag", "<!doctype html><html><title>a</title>|<body>"),
    PageCase("no html tag", "<!doctype html><head><title>a</title>|</head><p>"),
    PageCase("no tags at all but title", "<!doctype html><title>a</title>|<p>b"),
    PageCase("doctype and text", "<!doctype html>\n|Hello"),
    PageCase("doctype alone", "<!doctype html>|"),
    PageCase("html alone", "<html>|"),
    PageCase("head alone", "<head>|"),
    PageCase("body alone", "|<body><p>a</body>"),
    PageCase("body after comment", "<!-- a -->\n|<body>"),
    PageCase("title before body", "<title>a</title>|<body>"),
    PageCase("frameset", "<html>|<frameset></frameset></html>"),
    PageCase("no body tag", "<!doctype html><html><head><title>a</title>|</head><p>b</html>"),
    PageCase("header is no head", "<!doctype html>|<header><head></header>"),
    PageCase("header after head", "<!doctype html><head><title>a</title>|</head><header></header>"),
    PageCase("heading", "<!doctype html><html>|<h1>a</h1>"),
    PageCase(
      "second head tag", "<!doctype html><head><title>a</title><head><meta name=b>|</head>",
      warnings: [warning(.secondHead, 1, 38)]),
    PageCase(
      "head in the body", "<!doctype html><head>|</head><body><head><title>a</title></head>"),
    PageCase(
      "stray end tags", "</p></div><!doctype html></p><html></p><head></p><title>a</title>|"),
    PageCase("end tag without a name", "<!doctype html><head></><title>a</title>|</head>"),
    PageCase("end tag of html first", "<!doctype html>|</html>"),

    // How it is written.
    PageCase(
      "upper case", "<!DOCTYPE HTML><HTML><HEAD><META CHARSET=X><TITLE>a</TITLE>|<LINK></HEAD>"),
    PageCase(
      "head with attributes", "<!doctype html><head prefix=\"og: >\" data-a='</head>' b>|</head>"),
    PageCase("CRLF", "<!doctype html>\r\n<html>\r\n<head>\r\n<title>a</title>|\r\n<style></style>"),
    PageCase(
      "minified",
      "<!doctype html><meta charset=utf-8><title>a</title>|<link rel=stylesheet href=b>c"),
    PageCase("BOM", "\u{FEFF}<!doctype html><head><title>a</title>|</head>"),
    PageCase("BOM and omitted tags", "\u{FEFF}<html>|<p>"),
    PageCase("blank lines first", "\n\n <!doctype html>\n<head>|\n"),
    PageCase("quote in a title", "<!doctype html><head><title>\"a' <b></title >|</head>"),
    PageCase("title with head tags", "<!doctype html><head><title></head><head></title>|</head>"),
    PageCase("title with a longer end", "<!doctype html><head><title>a</titles></title>|</head>"),
    PageCase("comment in a title", "<!doctype html><head><title><!-- </title>| --></head>"),
    PageCase("slashes", "<!doctype html><html/><head/><meta charset=x/><meta name=a />|<link/>"),
    PageCase("value without quotes", "<!doctype html><head><meta content=a/b'c\"d=>|<link></head>"),
    PageCase(
      "greater-than in values", "<!doctype html><head><meta content='a>b' name=\"c>\">|<link>"),
    PageCase("attributes without space", "<!doctype html><head><meta a='b'c='>'>|<link>"),
    PageCase("equals first", "<!doctype html><head><meta =a='>'>|<link>"),
    PageCase("value left out", "<!doctype html><head><meta a=>|<link>"),
    PageCase("space around equals", "<!doctype html><head><link rel = preconnect>|<link>"),
    PageCase("first of two rel", "<!doctype html><head><link rel=preconnect rel=icon>|<link>"),
    PageCase(
      "8-bit", bytes: Array("<!doctype html><title>".utf8) + [0xE9] + Array("</title>|b".utf8)),

    // Comments.
    PageCase("head in a comment", "<!doctype html><!-- <head> --><html><head>|</head>"),
    PageCase("shortest comment", "<!doctype html><!--><head><title>a</title>|</head>"),
    PageCase("short comment", "<!doctype html><!---><head><title>a</title>|</head>"),
    PageCase("comment ended by a bang", "<!doctype html><!-- <title> --!><head>|</head>"),
    PageCase("comment with dashes", "<!doctype html><!-- a -- > b ---><head>|</head>"),
    PageCase("comment in a comment", "<!doctype html><!-- <!-- --><head>|<!-- --></head>"),
    PageCase("bogus comment", "<!doctype html><! a><?php b ?></ c><head>|</head>"),
    PageCase("CDATA is a bogus comment", "<!doctype html><head><![CDATA[<title>]]>|<link></head>")
      .moved(to: "<!doctype html><head>"),
    PageCase(
      "conditional html tags",
      "<!doctype html>\n<!--[if lt IE 9]><html class=\"ie\"><![endif]-->\n"
        + "<!--[if gt IE 8]><!--><html><!--<![endif]-->\n<head>\n<meta charset=x>|\n"
        + "<!--[if lt IE 9]><script src=a></script><![endif]-->\n<link></head>"),
    PageCase(
      "revealed condition", "<!doctype html><head><![if !IE]><title>a</title>|<![endif]></head>"),

    // Whatever is never closed.
    PageCase("title never closed", "<!doctype html><head>|<title>a</head><body>"),
    PageCase("comment never closed", "<!doctype html><head>|<!-- a</head><body>"),
    PageCase("tag never closed", "<!doctype html><head>|<meta name=\"a></head>"),
    PageCase("less-than at the end", "<!doctype html><head>|<"),

    // XHTML is a page.
    PageCase(
      "XHTML",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 "
        + "Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">\n<html xmlns=\""
        + "http://www.w3.org/1999/xhtml\"><head><meta http-equiv=\"Content-Type\" content=\"text/html\""
        + " /><title>a</title>|<link rel=\"stylesheet\" /></head><body /></html>"),
    PageCase(
      "XML declaration and html", "<?xml version='1.0'?><html><head><title>a</title>|</head>"),
  ]

  /// The same page with its mark elsewhere: for pages in which `|` could not stand.
  func moved(to prefix: String) -> PageCase {
    var moved = self
    moved.offset = prefix.utf8.count
    return moved
  }
}
