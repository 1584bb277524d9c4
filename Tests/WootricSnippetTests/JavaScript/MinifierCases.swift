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
    MinifierCase("a['b'], a['d-e']", #"a.b,a["d-e"]"#),
    MinifierCase("typeof a === 'b' || c === 'b'", #""b"==typeof a||"b"===c"#),
    MinifierCase(
      "a() === 'b', a != 1, a == null, 'a' == b, 'a' != 'b', a === c, a > 1",
      #""b"===a(),1!=a,null==a,"a"==b,"a"!="b",a===c,a>1"#),
    MinifierCase("a === b === 1, a < b !== .5", "a===b===1,.5!==a<b"),
    MinifierCase("a + +b - -c - --d + ++e / /f/.g", "a+ +b- -c- --d+ ++e/ /f/.g"),
    MinifierCase("a < /b/.c, a < !--b, a-- > b", "a< /b/.c,a< !--b,a-- >b"),
    MinifierCase("/a/g in b, 'c' in d, e in f", #"/a/g in b,"c"in d,e in f"#),
    MinifierCase("a = [, b, , ...c,], d(...e,)", "a=[,b,,...c],d(...e)"),
    MinifierCase("'a'\n+ b", #""a"+b"#),
    MinifierCase(#"a = "<\/script>\</script>\<!--""#, #"a="<\/script>\x3c/script>\x3c!--""#),
  ]

  static let parentheses = [
    MinifierCase("((a)).b((c)), (a, b), (a.b)()", "a.b(c),a,b,a.b()"),
    MinifierCase("(a + b) * c + (d * e)", "(a+b)*c+d*e"),
    MinifierCase("a - (b - c), (a - b) - c, a && (b && c)", "a-(b-c),a-b-c,a&&b&&c"),
    MinifierCase("new (a.b().c)(), new (a.b)(1), new A().b", "new(a.b().c),new a.b(1),(new A).b"),
    MinifierCase("({}).a, ({ b }).c", "({}.a,{b}.c)"),
    MinifierCase("a = () => ({}), b = (() => 1)()", "a=()=>({}),b=(()=>1)()"),
    MinifierCase("(5).a, 5..b, 1.5.c", "(5).a,(5).b,(1.5).c"),
    MinifierCase("(0, a.b)(), [(a, b)]", "(0,a.b)(),[(a,b)]"),
    MinifierCase(
      "for (let a of (b, c)) d; for (let a in (b, c)) d",
      "for(let e of(b,c))d;for(let e in b,c)d"),
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
      "if (a) { for (let b of c) if (b) throw b } else for (let d in e);",
      "if(a){for(let e of c)if(e)throw e}else for(let t in e);"),
    MinifierCase("if (a) { let b = c; d(b) }", "if(a){let e=c;d(e)}"),
    MinifierCase("if ('a') {} if (b()) {} else {}", "b()"),
    MinifierCase("a(); { b(); { c() } } ; d()", "a(),b(),c(),d()"),
    MinifierCase(
      "let f = () => { if (a) return b; if (c) return d; return e }", "let f=()=>a?b:c?d:e"),
    MinifierCase("let f = () => { return a }, g = () => { a; return }", "let f=()=>a,g=()=>{a}"),
    MinifierCase("let f = () => { a; b; return c; }", "let f=()=>(a,b,c)"),
    MinifierCase("(a = '(', b = /[(]/) => a", "(e=\"(\",t=/[(]/)=>e"),
    MinifierCase("let f = () => { if (a) return undefined; b }", "let f=()=>{if(a)return;b}"),
    MinifierCase("a\nb\n++c\nd", "a,b,++c,d"),
    MinifierCase("let f = () => { return\na }", "let f=()=>{return;a}"),
    MinifierCase("const a = 1; const b = 2; let c", "let a=1,b=2,c"),
    MinifierCase(
      "let a = undefined; const b = undefined, { c } = undefined", "let a,b,{c}=void 0"),
    MinifierCase("let a = 1; b(a), c; let d = 2, e", "let a=1,d=(b(a),c,2),e"),
    MinifierCase("let a; ({}).b; let c = () => d", "let a,c=({}.b,()=>d)"),
    MinifierCase("let a; b(); let { c } = d; e(); let f", "let a;b();let{c}=d;e();let f"),
    MinifierCase(
      "for (const a of b) { if (a) continue; let c = a.d; c() }",
      "for(let e of b){if(e)continue;let t=e.d;t()}"),
    MinifierCase("for (; a in b; ) { c; d } for (;; e++);", "for(;a in b;)c,d;for(;;e++);"),
    MinifierCase("try { a() } catch { } b", "try{a()}catch{}b"),
    MinifierCase("if (a) throw b; for (let c of d);", "if(a)throw b;for(let e of d);"),
  ]

  static let names = [
    MinifierCase(
      "let top = 1; (() => { let inner = top; global(inner) })()",
      "let top=1;(()=>{let e=top;global(e)})()"),
    MinifierCase("(first, second) => { e(first); return t => second }", "(t,n)=>(e(t),e=>n)"),
    MinifierCase("a => b => a; (c) => (d) => d", "e=>t=>e,e=>e=>e"),
    MinifierCase(
      "({ first, second: other = 1, ...rest }) => [first, other, rest]",
      "({first:e,second:t=1,...n})=>[e,t,n]"),
    MinifierCase(
      "(key) => ({ key, other: key, key() {}, async get() { return key } })",
      "e=>({key:e,other:e,key(){},async get(){return e}})"),
    MinifierCase("(a) => ({ __proto__: a, set: a, async: a })", "e=>({__proto__:e,set:e,async:e})"),
    MinifierCase("({ __proto__ }) => __proto__", "({__proto__:e})=>e"),
    MinifierCase(
      "(() => { for (const item of list) { const item2 = item; a(item2) } })()",
      "(()=>{for(let e of list){let t=e;a(t)}})()"),
    MinifierCase(
      "(() => { try { a() } catch (error) { let other; b(error, other) } })()",
      "(()=>{try{a()}catch(e){let t;b(e,t)}})()"),
    MinifierCase(
      "async (item) => { await item; async () => {} }", "async e=>{await e,async()=>{}}"),
    MinifierCase(
      "(first, second) => { e(a); return t => [n(second), t, t, t] }",
      "(t,r)=>(e(a),e=>[n(r),e,e,e])"),
    MinifierCase("(list, item) => { t(item.id); n(list) }", "(e,r)=>{t(r.id),n(e)}"),
  ]
}
