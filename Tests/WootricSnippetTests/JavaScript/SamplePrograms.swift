import Testing

/// A program that prints what it does.
struct SampleProgram: CustomTestStringConvertible, Sendable {
  var name: String
  var source: String
  var testDescription: String { name }
}

extension SampleProgram {
  static let all = [scopes, names, order, operators, statements, classes, patterns]

  private static let scopes = SampleProgram(
    name: "scopes",
    source: #"""
      "use strict";
      (() => {
        const log = (...values) => console.log(values.join(" "));
        const e = "outer";
        const makers = [];
        for (let index = 0; index < 3; index++) makers.push(() => index + e);
        for (const maker of makers) log(maker());
        function outer(first, second = () => first) {
          const inner = (third) => { const e = third; return e + second() + outer.length; };
          { let first = "block"; log(first, inner("x")); }
          return inner;
        }
        log(outer("a")("b"), hoisted());
        function hoisted() { return typeof later + typeof missing; }
        var later = 1;
        try { throw new Error("thrown"); } catch (error) { let e = 1; log(error.message, e); }
        try { log(early); } catch (error) { log(error.name); }
        let early = 1;
        const factorial = function self(n) { return n < 2 ? 1 : n * self(n - 1); };
        log(factorial(5));
        switch (1) { case 1: { let e = "case"; log(e); } default: log(e); }
        const global = globalThis;
        global.t = "global t";
        log(((first, second) => { const third = first + second; return t + third; })(1, 2));
      })();
      """#)

  /// Every name of one letter means something outside, too, and every function sees another few.
  private static let names = SampleProgram(
    name: "names",
    source: #"""
      var e = "E", t = "T", n = "N";
      globalThis.r = "R";
      (() => {
        const log = (...all) => console.log(all.join(" "));
        const one = (first, second) => { log(e, first); return (third) => [t, second, third].join() };
        const two = (first, second) => { log(t, second); return (third) => [e, first, third].join() };
        log(one(1, 2)(3), two(1, 2)(3));
        const nested = (a1) => (a2) => (a3) => (a4) => [a1, a2, a3, a4, n, r, typeof s].join("");
        log(nested(1)(2)(3)(4));
        function recursive(depth, path) { return depth ? recursive(depth - 1, path + r) : path }
        log(recursive(3, n), ((log) => log)(t), ((one, two = one) => two)(e));
        const unused = function inner(first) { return class inner2 { static own = first } };
        log(unused(n).own);
        for (const item of [e, t]) { const item2 = item + n; log(item, item2, ((item) => item + item2)(r)) }
        try { throw [e, t] } catch ([first, second]) { const third = n; log(first, second, third) }
        var { t: renamed, e: other = n } = { t: 1 };
        log(renamed, other, JSON.stringify({ t, e, renamed, n: other }));
      })();
      """#)

  /// What is joined or turned around still runs in its order, and once.
  private static let order = SampleProgram(
    name: "order",
    source: #"""
      (function () {
        const log = [];
        const note = (value) => { log.push(value); return value };
        const first = note(1);
        note(2);
        const second = note(3), third = note(4);
        try { note(late) } catch (error) { note(error.name) }
        const late = note(5);
        try {
          const early = note(6);
          note(tooLate);
          const tooLate = early;
        } catch (error) { note(error.name) }
        const makers = [];
        for (const item of [1, 2, 3, 4]) {
          const twice = item * 2;
          if (item === 2) continue;
          makers.push(() => item + twice), note("kept");
        }
        for (const maker of makers) note(maker());
        let i = 0;
        while (i++ < 4) { if (i % 2) continue; note("even" + i) }
        outer: for (const a of [1, 2]) { for (const b of [1, 2]) { if (a === b) continue outer; note(b) } }
        const shy = { get value() { note("got"); return this }, toString() { note("text"); return "x" } };
        note(shy.value == "x"), note("x" == shy.value), note(shy === "x"), note(i++ === 5, i);
        const seen = arguments.length;
        note(this === undefined);
        const own = this, rest = (note("rest"), seen);
        note(own === null), note(null === undefined), note(undefined == null), note(0 === -0);
        const steps = function* () { const a = 1; yield a; const b = yield 2; yield b; var c = 3; yield c };
        const run = steps();
        note([run.next().value, run.next().value, run.next("sent").value, run.next().value].join());
        const recursive = (n, end = note("end" + n)) => { const m = n - 1; note(m); const k = m ? recursive(m) : end; return k };
        note(recursive(2));
        console.log(log.join(" "), first, second, third, rest);
      }).call(null, 1, 2);
      """#)

  private static let operators = SampleProgram(
    name: "operators",
    source: #"""
      (function () {
        var a = 1, b = 2, c = null, log = console.log, s = "a</script>";
        log(a - (b - a), (a - b) - a, a - -b, a + +b, - -a, -(-a), a-- - --b, a, b);
        log((-a) ** 2, (2 ** 3) ** 2, 2 ** (3 ** 2), 2 ** -1);
        log((c ?? a) || b, (c && a) ?? b, c?.x.y, (c?.x) === undefined, !(a in {}), !!a);
        log((a, b), [(a, b)], ((a, b) => a)(1, 2), ("x" in { x: 1 }) ? "yes" : "no");
        log(typeof a === "number", typeof (a + "") !== 'string', void 0 === undefined);
        log(0.50, 1000, 1.0, .5.toFixed(1), 5..toFixed(2), (7).toString(2), 0x1F, 1_000, 10n);
        log('it\'s', "say \"hi\"", 'both \' and "', s, '\x3c!--', "line\
      continued");
        log(`t ${a + `${b}`} ${{ a }.a} \``, /[/"']\/}/g.source, 4 / 2 / 1, a++ / 2);
        log(new Date(0).getTime(), new (class { constructor() { this.v = 1; } })().v);
        log(new (function () { this.made = function () { return 1; }; })().made());
        log([, 1, , 2,].length, [1, 2, , ].length, Math.max(...[1, 2], 3,));
        log((() => ({}))(), (() => { return { a }; })(), (async () => 1)() instanceof Promise);
        var o = { a, b: b, "c": c, 'd-e': 1, 2: 3, [a + "k"]: 4, get g() { return 5; }, if: 6 };
        log(JSON.stringify(o), o["a"], o?.["if"], o['d-e'], delete o.a, "a" in o);
        log(Object.getPrototypeOf({ "__proto__": null }), Object.keys({ ["__proto__"]: 1 }));
      })();
      """#)

  private static let statements = SampleProgram(
    name: "statements",
    source: #"""
      (() => {
        const log = console.log;
        const sign = (n) => { if (n > 0) return "+"; if (n < 0) { return "-" } return "0" };
        log(sign(1), sign(-1), sign(0));
        const nothing = (n) => { if (n) return undefined; log("falls"); return };
        log(nothing(1), nothing(0));
        const dangling = (a, b) => { if (a) { if (b) log(1) } else { log(2) } };
        dangling(1, 0); dangling(0, 0); dangling(1, 1);
        const loops = () => { if (1) { for (let i = 0; i < 1; i++) if (i) log(0) } else log(9) };
        loops();
        outer: for (var i = 0; ; i++) { for (;;) { if (i > 2) break outer; continue outer } }
        log(i);
        let n = 3
        while (n) { n--; if (n === 1) continue; log("w", n) }
        do { n++ } while (n < 3) log("after", n)
        const sw = (v) => { switch (v) { case 1: log("one"); case 2: return 2; default: log("d") } };
        log(sw(1), sw(2), sw(3));
        if (!n) log("no"); else log("yes")
        if (n) {} else log("never")
        for (const key in { x: 1, y: 2 }) log(key)
        try { try { throw 1 } finally { log("finally") } } catch { log("caught") }
        let a = 1
        let b = a
        ++b
        log(a, b)
        const f = function () { return }
        ;[1].forEach((v) => log(v))
        log(f(), function () { return this }.call(5) + 1)
        var kept = 1; { var kept; } log(kept)
      })();
      """#)

  private static let classes = SampleProgram(
    name: "classes and generators",
    source: #"""
      (async () => {
        const log = console.log;
        class Animal {
          legs = 4; static count = 0
          constructor(name) { this.name = name; Animal.count++ }
          get title() { return "T" + this.name }
          set title(value) { this.name = value }
          static make(name) { return new this(name) }
          *each() { yield this.name; yield* [1, 2] }
          async wait() { await null; return this.legs }
          ["comp" + "uted"]() { return "c" }
          static get get() { return "get" }
        }
        const Dog = class Inner extends Animal {
          speak() { return super.title + (Inner === Dog) }
        };
        const dog = Dog.make("rex");
        dog.title = "max";
        log(dog.speak(), [...dog.each()], await dog.wait(), dog.computed(), Animal.get, Dog.count);
        const later = async (value) => { for await (const item of [value]) return item };
        log(await later(1), await (async function named() { return typeof named })());
        const object = { async a() { return 1 }, *b() { yield 2 }, get: 3, set: 4, async: 5 };
        log(await object.a(), [...object.b()], object.get, object.set, object.async);
      })();
      """#)

  private static let patterns = SampleProgram(
    name: "patterns",
    source: #"""
      (() => {
        const log = console.log;
        const read = ({ a, b: { c = 1, "d-e": d } = {}, ...rest }, [first, , third = a, ...more]) =>
          [a, c, d, JSON.stringify(rest), first, third, more.length].join();
        log(read({ a: 1, x: 2 }, [3]), read({ a: 1, b: { c: 2, "d-e": 3 } }, [1, 2, 3, 4]));
        let p = 1, q = 2, o = {};
        [p, q] = [q, p];
        ({ p, r: q = 5, s: o.s } = { p: 9, s: 7 });
        log(p, q, o.s);
        for (const { length, 0: head = "none" } of ["ab", ""]) log(length, head);
        for (const [key, value] of Object.entries({ k: 1 })) log(key, value);
        const defaults = (x = 1, { y = x, z = () => x + y } = {}) => z();
        log(defaults(), defaults(2, { y: 3 }));
        const key = "dynamic", { [key]: found = key } = { dynamic: 1 };
        log(found);
        (function () { log(arguments.length, [].slice.call(arguments).join()) })(1, 2);
      })();
      """#)
}
