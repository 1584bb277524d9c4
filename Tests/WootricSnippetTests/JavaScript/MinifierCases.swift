import Testing

/// A source and its whole output.
struct MinifierCase: CustomTestStringConvertible, Sendable {
  var source: String
  var output: String
  var testDescription: String { source }

  init(_ source: String, _ output: String) { (self.source, self.output) = (source, output) }
}

extension MinifierCase {
  static let tokens = [
    MinifierCase("", ""),
    MinifierCase("// a\nb /* c */ ( d ) ;", "b(d)"),
    MinifierCase("a(true, false, undefined, 0.50, 1000, 0.0)", "a(!0,!1,void 0,.5,1e3,0)"),
    MinifierCase("a.undefined = { true: 1, undefined }", "a.undefined={true:1,undefined:void 0}"),
    MinifierCase(#"a('b', 'c"', "d\'", 'e\'\'\"')"#, #"a("b",'c"',"d'","e''\"")"#),
    MinifierCase("a('</script>', '<!--', '<b')", #"a("\x3c/script>","\x3c!--","<b")"#),
    MinifierCase(
      "a = { 'b': b, 'c-d': 1, e: e, '__proto__': f }", #"a={b,"c-d":1,e,"__proto__":f}"#),
    MinifierCase("a['b'], a?.['c'], a['d-e']", #"a.b,a?.c,a["d-e"]"#),
    MinifierCase("a = `b ${ c + `${ d }` } e`", "a=`b ${c+`${d}`} e`"),
    MinifierCase("typeof a === 'b' || c === 'b'", #""b"==typeof a||"b"===c"#),
    MinifierCase(
      "a() === 'b', a != 1, a == null, 'a' == b, 'a' != 'b', a === c, a > 1",
      #""b"===a(),1!=a,null==a,"a"==b,"a"!="b",a===c,a>1"#),
    MinifierCase("a === b === 1, a < b !== .5, a === `b`", "a===b===1,.5!==a<b,a===`b`"),
    MinifierCase("a + +b - -c - --d + ++e / /f/.g", "a+ +b- -c- --d+ ++e/ /f/.g"),
    MinifierCase("a < /b/.c, a < !--b, a-- > b", "a< /b/.c,a< !--b,a-- >b"),
    MinifierCase("/a/g in b, 'c' in d, e in f", #"/a/g in b,"c"in d,e in f"#),
    MinifierCase("a = [, b, , ...c,], d(...e,)", "a=[,b,,...c],d(...e)"),
    MinifierCase("'use strict'\n'a'\nb", #""use strict";"a";b"#),
    MinifierCase("'a'\n+ b", #""a"+b"#),
    MinifierCase("'use strict'\n!a()", #""use strict";!a()"#),
    MinifierCase("'use strict'\n++a", #""use strict";++a"#),
    MinifierCase(#"a = "<\/script>\</script>\<!--""#, #"a="<\/script>\x3c/script>\x3c!--""#),
  ]

  static let parentheses = [
    MinifierCase("((a)).b((c)), (a, b), (a.b)()", "a.b(c),a,b,a.b()"),
    MinifierCase("(a + b) * c + (d * e)", "(a+b)*c+d*e"),
    MinifierCase("a - (b - c), (a - b) - c, a && (b && c)", "a-(b-c),a-b-c,a&&b&&c"),
    MinifierCase("(-1) ** 2, (a ** b) ** c, a ** (b ** c)", "(-1)**2,(a**b)**c,a**b**c"),
    MinifierCase("(a && b) ?? (c || d)", "(a&&b)??(c||d)"),
    MinifierCase("(a?.b).c, (a?.b)(), a?.b.c", "(a?.b).c,(a?.b)(),a?.b.c"),
    MinifierCase("new (a.b().c)(), new (a.b)(1), new A().b", "new(a.b().c),new a.b(1),(new A).b"),
    MinifierCase("(function () { a })(), b", "(function(){a}(),b)"),
    MinifierCase("({}).a, ({ b } = c)", "({}.a,{b}=c)"),
    MinifierCase("a = () => ({}), b = (() => 1)()", "a=()=>({}),b=(()=>1)()"),
    MinifierCase("(5).a, 5..b, 1.5.c", "(5).a,(5).b,(1.5).c"),
    MinifierCase("(0, a.b)(), `${(a, b)}`", "(0,a.b)(),`${a,b}`"),
    MinifierCase("for (a = ('b' in c); ; ) d", #"for(a=("b"in c);;)d"#),
    MinifierCase("for (a of (b, c)) d", "for(a of(b,c))d"),
    MinifierCase("!(a in b), !(a && b), !(!a)", "!(a in b),!(a&&b),!!a"),
    MinifierCase("(a ? b : c) ? d : (e, f)", "(a?b:c)?d:(e,f)"),
    MinifierCase("true.a, (!a).b, undefined.c", "(!0).a,(!a).b,(void 0).c"),
  ]

  static let statements = [
    MinifierCase("if (a) { b() }", "a&&b()"),
    MinifierCase("if (!a) b(); else { c() }", "a?c():b()"),
    MinifierCase("if (!a) b()", "a||b()"),
    MinifierCase("if (a || b) c = d", "(a||b)&&(c=d)"),
    MinifierCase("if (a) {} else b()", "a||b()"),
    MinifierCase(
      "if (a) { for (;;) if (b) break } else for (;;);", "if(a){for(;;)if(b)break}else for(;;);"),
    MinifierCase("if (a) { let b = c; d(b) }", "if(a){let e=c;d(e)}"),
    MinifierCase("a(); { b(); { c() } } ; d()", "a(),b(),c(),d()"),
    MinifierCase(
      "var f = function () { if (a) return b; if (c) return d; return e }",
      "var f=function(){return a?b:c?d:e}"),
    MinifierCase("var f = () => { return a }, g = () => { a; return }", "var f=()=>a,g=()=>{a}"),
    MinifierCase("var f = () => { a; b; return c; }", "var f=()=>(a,b,c)"),
    MinifierCase(
      "(a = '(', b = /[(]/, c = `(${(d)}`) => a", "(e=\"(\",t=/[(]/,n=`(${d}`)=>e"),
    MinifierCase("(a, '(', `${(b)}`)", "a,\"(\",`${b}`"),
    MinifierCase("var f = () => { if (a) return undefined; b }", "var f=()=>{if(a)return;b}"),
    MinifierCase("a\nb\n++c\nd", "a,b,++c,d"),
    MinifierCase("var f = () => { return\na }", "var f=()=>{return;a}"),
    MinifierCase("const a = 1; const b = 2; let c; var d", "let a=1,b=2,c;var d"),
    MinifierCase("let a = undefined; var b = undefined", "let a;var b=void 0"),
    MinifierCase("let a = 1; b(a), c; let d = 2, e", "let a=1,d=(b(a),c,2),e"),
    MinifierCase("var a; b(); var c = (d, 1)", "var a,c=(b(),d,1)"),
    MinifierCase("let a; ({}).b; let c = () => d", "let a,c=({}.b,()=>d)"),
    MinifierCase("let a; b(); let { c } = d; e(); let f", "let a;b();let{c}=d;e();let f"),
    MinifierCase("let a; b(); var c = 1; d(); let e = 2", "let a;b();var c=1;d();let e=2"),
    MinifierCase("for (;;) { a(); if (b) continue; c(), d() }", "for(;;)(a(),b)||(c(),d())"),
    MinifierCase(
      "while (a) { let b = c; if (!d) continue; e(b) }", "for(;a;){let t=c;d&&e(t)}"),
    MinifierCase(
      "a: for (;;) { for (;;) { if (b) continue a; c } }",
      "a:for(;;)for(;;){if(b)continue a;c}"),
    MinifierCase("for (;;) { if (a) continue; let b = c }", "for(;;){if(a)continue;let e=c}"),
    MinifierCase("for (;;) { if (a) break; b }", "for(;;){if(a)break;b}"),
    MinifierCase("while (a) b(); do { c } while (d) e", "for(;a;)b();do c;while(d);e"),
    MinifierCase("do { c; let d } while (e)", "do{c;let e}while(e)"),
    MinifierCase("a: for (;;) { continue a }", "a:for(;;)continue a"),
    MinifierCase(
      "switch (a) { case 1: b(); break; default: c() }",
      "switch(a){case 1:b();break;default:c()}"),
    MinifierCase("try { a() } catch { } finally { b() } c", "try{a()}catch{}finally{b()}c"),
    MinifierCase("if (a) throw b; for (;;);", "if(a)throw b;for(;;);"),
  ]

  static let names = [
    MinifierCase(
      "var top = 1; (() => { var inner = top; global(inner) })()",
      "var top=1;(()=>{var e=top;global(e)})()"),
    MinifierCase("(first, second) => { e(first); return t => second }", "(t,n)=>(e(t),e=>n)"),
    MinifierCase("a => b => a; (c) => (d) => d", "e=>t=>e,e=>e=>e"),
    MinifierCase(
      "({ first, second: other = 1, ...rest }) => [first, other, rest]",
      "({first:e,second:t=1,...n})=>[e,t,n]"),
    MinifierCase(
      "(key) => ({ key, other: key, key() {}, get a() { return key } })",
      "e=>({key:e,other:e,key(){},get a(){return e}})"),
    MinifierCase(
      "(function own() { own() }), (function unused() {})",
      "(function e(){e()},function(){})"),
    MinifierCase(
      "(() => { for (const item of list) { const item2 = item; a(item2) } })()",
      "(()=>{for(let e of list){let t=e;a(t)}})()"),
    MinifierCase(
      "(() => { try { a() } catch (error) { let other; b(error, other) } })()",
      "(()=>{try{a()}catch(e){let t;b(e,t)}})()"),
    MinifierCase(
      "(() => { hoisted(); if (x) { var later = 1 } function hoisted() { later } })()",
      "(()=>{if(t(),x)var e=1;function t(){e}})()"),
    MinifierCase(
      "class Top { a(b) { return class Inner extends Top { static c = b } } }",
      "class Top{a(e){return class extends Top{static c=e;}}}"),
    MinifierCase(
      "async (item) => { await item; async function inner() {} }",
      "async e=>{await e;async function t(){}}"),
    MinifierCase(
      "(first, second) => { e(a); return t => [n(second), t, t, t] }",
      "(t,r)=>(e(a),e=>[n(r),e,e,e])"),
    MinifierCase("(list, item) => { t(item.id); n(list) }", "(e,r)=>{t(r.id),n(e)}"),
    MinifierCase("() => { label: for (;;) break label }", "()=>{label:for(;;)break label}"),
  ]
}
