extension PageCase {
  /// Templates, and SVG and MathML in them; all for `position: "head-end"`.
  static let templates: [PageCase] =
    templateContents.map { sentence, content in
      PageCase(sentence, "<head><template>" + content + "</template><link>|</head><body>")
    } + openTemplates

  /// What a template holds that is closed after it. A `<b>` behind an end tag that is none would end
  /// the head, were it one.
  private static let templateContents: [(sentence: String, content: String)] = [
    ("A template in a template ends for itself", "<template></template></head>"),
    ("An end tag of a head in a template ends nothing", "</head><body><html></html></body>"),
    ("A script in a template is a script", "<script>'</template><b>'</script>"),
    ("A style in a template is raw text", "<style></template><b></style>"),
    ("A title in a template is text", "<title></template><b></title>"),
    ("A textarea in a template is text", "<textarea></template><b></textarea>"),
    ("A comment in a template is a comment", "<!-- </template><b> -->"),
    ("A quote in a template's tags hides its end", "<p a='</template><b>'>"),
    ("CDATA in a template of HTML is a comment", "<![CDATA[</head>]]>"),
    ("CDATA in SVG hides an end tag", "<svg><![CDATA[</svg></template><b>]]></svg>"),
    ("CDATA in MathML hides an end tag", "<math><![CDATA[</template><b>]]></math>"),
    (
      "CDATA right in an integration point counts",
      "<svg><desc><![CDATA[</template><b>]]></desc></svg>"
    ),
    (
      "CDATA deeper in an integration point is a comment",
      "<svg><desc><p><![CDATA[a>b]]></p></desc></svg>"
    ),
    ("A style of SVG that is empty closes itself", "<svg><style/></svg>"),
    ("A script of SVG that is empty closes itself", "<svg><script href=a /></svg>"),
    ("A title of SVG that is empty closes itself", "<svg><title/><path/></svg>"),
    ("A title of SVG holds elements", "<svg><title><b></title></b></title></svg>"),
    ("A style of SVG holds markup", "<svg><style><a b='</template><b>'></a></style></svg>"),
    (
      "A comment in a style of SVG is a comment",
      "<svg><style><!-- </template><b> --></style></svg>"
    ),
    (
      "A style in a foreignObject is raw text",
      "<svg><foreignObject><style></template><b></style></foreignObject></svg>"
    ),
    ("After an integration point SVG goes on", "<svg><desc>a</desc><style/></svg>"),
    (
      "An end tag of SVG may be written otherwise",
      "<SVG><foreignobject></FOREIGNOBJECT><style/></Svg>"
    ),
    ("SVG that is empty closes itself", "<svg/><style></template><b></style>"),
    ("A template in SVG is an element of SVG", "<svg><template></template><style/></svg>"),
    (
      "A template in a foreignObject is a template",
      "<svg><foreignObject><template></template></foreignObject><title/></svg>"
    ),
    ("A paragraph breaks out of SVG", "<svg><g><p><style></template><b></style>"),
    ("An end tag of a paragraph does too", "<svg><g></p><style></template><b></style>"),
    ("A coloured font breaks out of SVG", "<svg><font color=a><style></template><b></style>"),
    ("A font without a look stays in SVG", "<svg><font><style/></font></svg>"),
    ("A table in MathML breaks out", "<math><table><tr><td><style></template><b></style></table>"),
    ("Text of MathML holds HTML", "<math><mtext><style></template><b></style></mtext></math>"),
    ("Glyphs in it are MathML", "<math><mi><mglyph><style/></mglyph></mi></math>"),
    (
      "An annotation of HTML holds HTML",
      "<math><annotation-xml encoding='Text/HTML'><style></template><b></style></annotation-xml></math>"
    ),
    (
      "Another annotation does not",
      "<math><annotation-xml encoding=a><style/></annotation-xml></math>"
    ),
    (
      "SVG in an annotation is SVG",
      "<math><annotation-xml><svg><title/></svg></annotation-xml></math>"
    ),
    ("A void element leaves nothing open", "<svg><desc><br><input></desc><title/></svg>"),
    (
      "An element left open in a foreignObject keeps it",
      "<svg><foreignObject><div></foreignObject><style></template><b></style></div></foreignObject></svg>"
    ),
    ("An end tag of nothing is nothing", "</svg></p></b><svg></b></foreignObject><title/></svg>"),
  ]

  private static let openTemplates: [PageCase] = [
    PageCase(
      "A template's end tag closes SVG that is open",
      "<head><template><svg><g></template><link>|</head>"),
    PageCase(
      "It closes an open style of SVG too",
      "<head><template><svg><style></template><link>|</head>"),
    PageCase(
      "And what is open in a foreignObject",
      "<head><template><svg><desc><b></template><link>|</head>"),
    PageCase(
      "Plain text in a template is the page's rest",
      "<head><link>|<template><plaintext></template></head>"),
    PageCase(
      "CDATA that is never closed cuts the head",
      "<head>|<template><svg><![CDATA[</template></head>"),
    PageCase(
      "Plain text in SVG is an element",
      "<head><template><svg><plaintext></plaintext></svg></template>|</head>"),
  ]
}
