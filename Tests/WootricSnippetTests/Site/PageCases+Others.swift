extension PageCase {
  /// `position: "head-end"`.
  static let headEnd: [PageCase] = [
    PageCase("end tag", "<!doctype html><head><title>a</title>\n<style></style>\n|</head><body>"),
    PageCase("upper case end", "<HTML><HEAD><TITLE>a</TITLE>|</HEAD><BODY></BODY></HTML>"),
    PageCase("before body", "<!doctype html><title>a</title>\n|<body class=b>"),
    PageCase("before text", "<!doctype html><title>a</title>\n  |b"),
    PageCase("before a paragraph", "<!doctype html><title>a</title><link><!-- b -->|<p>c"),
    PageCase("at the end", "<!doctype html><title>a</title>\n|"),
    PageCase("end in a script's string", "<head><script>a='</head><body>'</script>|</head>"),
    PageCase("head in a script's string", "<html><script>a='<head>'</script>|<body>"),
    PageCase("end in a style", "<head><style>/* </head> */</style>|</head>"),
    PageCase("end in a comment", "<head><!-- </head> -->|</head>"),
    PageCase("end in an attribute", "<head><meta content='</head>'>|</head>"),
    PageCase("end in noscript", "<head><noscript></head><p></noscript>|</head>"),
    PageCase("end in noframes", "<head><noframes></head><p></noframes>|</head>"),
    PageCase("end in a template", "<head><template><p></head><body></template>|</head>"),
    PageCase(
      "templates in templates",
      "<head><template><template></template><script>'</template>'</script></template>|</head>"),
    PageCase("template never closed", "<head>|<template></head><body>"),
    PageCase("escaped script", "<head><script><!-- a </script>|</head><body> --></script>"),
    PageCase(
      "double escaped script",
      "<head><script><!-- <script> </script></head> --> </script>|</head><body>"),
    PageCase(
      "double escape ended by dashes",
      "<head><script><!-- <script> --> a </script>|</head><body></script>"),
    PageCase("empty escape", "<head><script><!--> <script> </script>|</head><body></script>"),
    PageCase("script with a longer end", "<head><script></scripts></head></script/ a='>'>|</head>"),
    PageCase("script never closed", "<head><title>a</title>|<script>b</head><body>"),
    PageCase("less-than signs in text", "<head><title>a</title> |< b </head>"),
    PageCase("end tags that end a head", "<html><head><title>a</title>|</body></html>"),
    PageCase("br", "<html><head><title>a</title>|</br></head>"),
  ]

  /// Files that are no pages.
  static let skipped: [PageCase] = [
    PageCase("empty", "", skip: .fragment),
    PageCase("blank", " \n", skip: .fragment),
    PageCase("part", "<p>a</p>", skip: .fragment),
    PageCase("part with metas", "<meta charset=x><title>a</title><link rel=b>", skip: .fragment),
    PageCase("text", "Hello", skip: .fragment),
    PageCase(
      "text before the doctype", "Warning: a\n<!DOCTYPE html><html><head>", skip: .leadingText),
    PageCase("text and no doctype", "Warning: a<html><head>", skip: .fragment),
    PageCase(
      "redirect",
      "<!doctype html><html><head><title>a</title><meta charset=utf-8>"
        + "<meta http-equiv=Refresh content=\"0; URL=https://example.org/new/\"></head></html>",
      skip: .redirect),
    PageCase(
      "redirect by the next second", "<head><meta content='1;url=a' http-equiv=refresh>",
      skip: .redirect),
    PageCase("header alone", "<header>a</header>", skip: .fragment),
    PageCase("doctype cut off", "<!doctype html", skip: .fragment),
    PageCase("comment with a page", "<!-- <html><head></head> --><p>", skip: .fragment),
    PageCase("AMP", "<!doctype html><html amp lang=en><head></head>", skip: .amp),
    PageCase("AMP by its sign", "<!doctype html><html ⚡><head></head>", skip: .amp),
    PageCase("AMP for mail", "<!doctype html><html ⚡4email><head></head>", skip: .amp),
    PageCase("AMP for ads", "<!doctype html><html amp4ads><head></head>", skip: .amp),
    PageCase("opted out", "<!doctype html><html data-no-wootric><head></head>", skip: .optedOut),
    PageCase("opted out late", "<!doctype html><head><html DATA-NO-WOOTRIC=1>", skip: .optedOut),
    PageCase("RSS", "<?xml version=\"1.0\"?><rss><channel></channel></rss>", skip: .xml),
    PageCase("Atom without declaration", "<feed xmlns=a></feed>", skip: .xml),
    PageCase(
      "Atom under a stylesheet", "<?xml version='1.0'?><?xml-stylesheet?><feed>", skip: .xml),
    PageCase("sitemap", "\u{FEFF}<?xml version=\"1.0\"?>\n<urlset></urlset>", skip: .xml),
    PageCase("SVG", "<!DOCTYPE svg PUBLIC \"a\"><svg></svg>", skip: .xml),
    PageCase("UTF-16 big", bytes: [0xFE, 0xFF, 0, 0x3C, 0, 0x68], skip: .utf16),
    PageCase("UTF-16 little", bytes: [0xFF, 0xFE, 0x3C, 0, 0x68, 0], skip: .utf16),
    PageCase("UTF-16 without mark", bytes: [0x3C, 0, 0x68, 0], skip: .utf16),
    PageCase("UTF-16 big without mark", bytes: [0, 0x3C, 0, 0x68], skip: .utf16),
    PageCase(
      "binary", bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], skip: .binary),
  ]

  /// Pages that a person should hear about; without a mark they are left as they are.
  static let warned: [PageCase] = [
    PageCase(
      "Segment's snippet",
      "<!doctype html>\n<head>\n  <script>analytics.SNIPPET_VERSION='4.1.0';</script></head>",
      warnings: [warning(.segmentSnippet, 3, 3)]),
    PageCase(
      "Segment's load", "<head>\r\n\r<script>analytics.load('a')</script></head>",
      warnings: [warning(.segmentSnippet, 3, 1)]),
    PageCase(
      "Segment's file",
      "<head><script src='https://cdn.segment.com/analytics.js/v1/a/a.js'></script>",
      warnings: [warning(.segmentSnippet, 1, 7)]),
    PageCase(
      "RudderStack's snippet", "<head><title>a</title><script>rudderanalytics.load('a')</script>",
      warnings: [warning(.rudderStackSnippet, 1, 23)]),
    PageCase(
      "settings by hand", "<head><link><script>window.wootricSettings = {}</script></head>",
      warnings: [warning(.handMadeSettings, 1, 13)]),
    PageCase("a page that comes anew", "<head><meta http-equiv=refresh content=0>|<p>"),
    PageCase("a page for a while", "<head><meta http-equiv=refresh content='10; url=a'>|<p>"),
    PageCase(
      "two snippets",
      "<head><script>wootricSettings={}</script><script>analytics.load(1)</script></head>",
      warnings: [warning(.handMadeSettings, 1, 7), warning(.segmentSnippet, 1, 42)]),
    PageCase(
      "snippet in JSON", "<head>|<script type='application/ld+json'>\"analytics.load(\"</script>"),
    PageCase("snippet in a comment", "<head>|<!-- <script>analytics.load(1)</script> --></head>"),
    PageCase(
      "snippet in a template", "<head>|<template><script>wootricSettings={}</script></template>"),
    PageCase(
      "policy for oneself",
      "<head>\n<meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">|</head>",
      warnings: [warning(.policyBlocksLoader, 2, 1)]),
    PageCase(
      "policy with references",
      "<head><meta http-equiv=Content-Security-Policy content='script-src &#39;none&#39;'>|</head>",
      warnings: [warning(.policyBlocksLoader, 1, 7)]),
    PageCase(
      "policy with a nonce",
      "<head><meta content=\"script-src 'unsafe-inline' 'nonce-a'\" http-equiv=content-security-policy>|",
      warnings: [warning(.policyBlocksLoader, 1, 7)]),
    PageCase(
      "policy with another hash",
      "<head><meta http-equiv=content-security-policy content=\"script-src 'sha256-other='\">|",
      warnings: [warning(.policyBlocksLoader, 1, 7)]),
    PageCase(
      "policy of elements first",
      "<head><meta http-equiv=content-security-policy content=\"script-src 'unsafe-inline'; "
        + "script-src-elem 'self'\">|</head>",
      warnings: [warning(.policyBlocksLoader, 1, 7)]),
    PageCase(
      "policy of two lists",
      "<head><meta http-equiv=content-security-policy content=\"img-src a, script-src 'self'\">|",
      warnings: [warning(.policyBlocksLoader, 1, 7)]),
    PageCase(
      "policy with our hash",
      "<head><meta http-equiv=content-security-policy content=\"script-src 'sha256-ours='\">|"),
    PageCase(
      "policy with our hash in references",
      "<head><meta http-equiv=content-security-policy content='script-src &#x27;sha256-ours=&apos;'>|"
    ),
    PageCase(
      "policy with unsafe-inline",
      "<head><meta http-equiv=content-security-policy content=\"Script-Src 'UNSAFE-INLINE'\">|"),
    PageCase(
      "policy without scripts",
      "<head><meta http-equiv=content-security-policy content=\"img-src 'self'\">|</head>"),
    PageCase(
      "policy after the loader",
      "<head>|<link><meta http-equiv=content-security-policy content=\"script-src 'self'\"></head>"),
    PageCase(
      "policy in noscript",
      "<head>|<noscript><meta http-equiv=content-security-policy content=\"script-src a\"></noscript>"
    ),
  ]
}
