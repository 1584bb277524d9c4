import Testing

/// A program that prints what it does.
struct SampleProgram: CustomTestStringConvertible, Sendable {
  var name: String
  var source: String
  var testDescription: String { name }
}

extension SampleProgram {
  static let all = [scopes, names, order, operators, statements, objects, patterns]

  private static let scopes = SampleProgram(
    name: "scopes",
    source: #"""
      (() => {
        const log = (...values) => console.log(values.join(" "));
        const e = "outer";
        const makers = [];
        for (const index of [0, 1, 2]) makers.push(() => index + e);
        for (const maker of makers) log(maker());
        const outer = (first, second = () => first) => {
          const inner = (third) => { const e = third; return e + second() + outer.length; };
          { let first = "block"; log(first, inner("x")); }
          return inner;
        };
        log(outer("a")("b"), typeof missing);
        try { throw new Error("thrown"); } catch (error) { let e = 1; log(error.message, e); }
        try { log(early); } catch (error) { log(error.name); }
        let early = 1;
        const factorial = (n) => { return n < 2 ? 1 : n * factorial(n - 1); };
        log(factorial(5));
        const global = globalThis;
        global.t = "global t";
        log(((first, second) => { const third = first + second; return t + third; })(1, 2));
      })();
      """#)

  /// Every name of one letter means something outside, too, and every function sees another few.
  private static let names = SampleProgram(
    name: "names",
    source: #"""
      let e = "E", t = "T", n = "N";
      globalThis.r = "R";
      (() => {
        const log = (...all) => console.log(all.join(" "));
        const one = (first, second) => { log(e, first); return (third) => [t, second, third].join() };
        const two = (first, second) => { log(t, second); return (third) => [e, first, third].join() };
        log(one(1, 2)(3), two(1, 2)(3));
        const nested = (a1) => (a2) => (a3) => (a4) => [a1, a2, a3, a4, n, r, typeof s].join("");
        log(nested(1)(2)(3)(4));
        const recursive = (depth, path) => depth ? recursive(depth - 1, path + r) : path;
        log(recursive(3, n), ((log) => log)(t), ((one, two = one) => two)(e));
        const holder = (first) => ({ first, own() { return first }, e: first });
        log(holder(n).own(), JSON.stringify(holder(t)));
        for (const item of [e, t]) { const item2 = item + n; log(item, item2, ((item) => item + item2)(r)) }
        try { throw [e, t] } catch ([first, second]) { const third = n; log(first, second, third) }
        const { t: renamed, e: other = n } = { t: 1 };
        log(renamed, other, JSON.stringify({ t, e, renamed, n: other }));
      })();
      """#)

  /// Code that is joined or turned around still runs in its order, and once.
  private static let order = SampleProgram(
    name: "order",
    source: #"""
      (() => {
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
        const shy = { valueOf() { note("got"); return "x" }, toString() { note("text"); return "y" } };
        note(shy == "x"), note("x" == shy), note(shy === "x"), note(log.length === 5, first);
        const rest = (note("rest"), log.length);
        note(null === undefined), note(undefined == null), note(0 === -0);
        const recursive = (n, end = note("end" + n)) => { const m = n - 1; note(m); const k = m ? recursive(m) : end; return k };
        note(recursive(2));
        const wait = async () => { note("before"); await null; note("after"); throw note("gone") };
        wait().catch((reason) => console.log(log.join(" "), reason, first, second, third, rest));
        note("meanwhile");
      })();
      """#)

  private static let operators = SampleProgram(
    name: "operators",
    source: #"""
      (() => {
        let a = 1, b = 2, c = null, log = console.log, s = "a</script>";
        log(a - (b - a), (a - b) - a, a - -b, a + +b, - -a, -(-a), a-- - --b, a, b);
        log((-a) * 2, 2 * (3 % 2), 7 & 3 | 8 ^ 1, ~a, 1 << 3 >>> 1 >> 1, (1, 2) + 3);
        log((c && a) || b, c || (a && b), !(a in {}), !!a, !(a && b) || c);
        log((a, b), [(a, b)], ((a, b) => a)(1, 2), ("x" in { x: 1 }) ? "yes" : "no");
        log(typeof a === "number", typeof (a + "") !== 'string', void 0 === undefined);
        log(0.50, 1000, 1.0, .5.toFixed(1), 5..toFixed(2), (7).toString(2), 1e3, 12.50e-1);
        log('it\'s', "say \"hi\"", 'both \' and "', s, '\x3c!--', '<!--'.length, "\u{e9}");
        log(/[/"']\/}/g.source, 4 / 2 / 1, a++ / 2, [8][0] / 2, ({ if: 6 }).if / 2);
        log(new Date(0).getTime(), new (Object.bind(null, { v: 1 }))().v, new (Object.bind(null, { v: 1 })), new Map([[1, 2]]).get(1));
        log([, 1, , 2,].length, [1, 2, , ].length, Math.max(...[1, 2], 3,), [...[1], 2].join());
        log((() => ({}))(), (() => { return { a }; })(), (async () => 1)() instanceof Promise);
        a += b -= 1; a = b = 5; s.length; b *= a; log(a, b, s[0], s["length"], delete log.none);
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
        const loops = () => { if (1) { for (const i of [0]) if (i) log(0) } else log(9) };
        loops();
        let n = 3
        if (!n) log("no"); else log("yes")
        if (n) {} else log("never")
        if ('use strict') {}
        for (const key in { x: 1, y: 2 }) log(key)
        for (let [key, value] of Object.entries({ k: 1 })) { value++; log(key, value) }
        try { try { throw 1 } catch (error) { throw error + 1 } } catch { log("caught") }
        for (; n; ) { n--; if (n === 1) continue; log("w", n) }
        let a = 1
        let b = a
        ++b
        log(a, b)
        const f = () => { return }
        ;[1].forEach((v) => log(v))
        log(f(), (() => { if (a) throw 1 }).length)
        const every = [1, 2].map((v) => { if (v > 1) { log("two"); return v } else return -v })
        log(every.join())
      })();
      """#)

  private static let objects = SampleProgram(
    name: "objects and waiting",
    source: #"""
      (async () => {
        const log = console.log, a = 1, b = 2, __proto__ = { inherited: 1 };
        const o = { a, b: b, "c": 5, 'd-e': 1, 2: 3, [a + "k"]: 4, if: 6, 1000: 7, .5: 8 };
        log(JSON.stringify(o), o["a"], o["if"], o['d-e'], delete o.a, "a" in o);
        log(Object.getPrototypeOf({ "__proto__": null }), Object.keys({ ["__proto__"]: 1 }));
        log({ __proto__: __proto__ }.inherited, Object.keys({ __proto__: __proto__ }).length);
        const object = {
          async a() { return 1 }, get: 3, set: 4, async: 5, of() { return this.get },
          'b'(x) { return x }, async 'c d'(x) { await x; return x }, ...{ spread: 9 }
        };
        log(await object.a(), object.get, object.set, object.async, object.of(), object.spread);
        log(object.b(1), await object["c d"](2), object.a.name);
        const async = (x) => x, of = async(1);
        log(async(of), await (async x => x + 1)(1), await (async (x, y = 2) => x + y)(1));
        log(await Promise.all([1, 2].map(async (v) => { await null; return v * 2 })));
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
        for (const { length, 0: head = "none" } of ["ab", ""]) log(length, head);
        for (const [key, value] of Object.entries({ k: 1 })) log(key, value);
        const defaults = (x = 1, { y = x, z = () => x + y } = {}) => z();
        log(defaults(), defaults(2, { y: 3 }));
        const key = "dynamic", { [key]: found = key } = { dynamic: 1 };
        log(found);
        const { __proto__ } = { own: 1 };
        log(__proto__ === Object.prototype);
        let [one, two = one, ...[three]] = [1, undefined, 3];
        log(one, two, three);
      })();
      """#)
}
