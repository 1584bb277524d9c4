import Testing

@testable import WootricSnippet

@Suite("Fuzz: minifier", .enabled(if: Node.isExpected, "node is not on the path"))
struct MinifierFuzzTests {
  /// Programs that this fuzzer once found.
  static let found: [String] = []

  @Test("A random program does what it did before", arguments: Fuzz.seeds)
  func programs(seed: Int) throws {
    var fuzz = Fuzz(seed: seed)
    let sources = (0..<Fuzz.rounds).map { _ in RandomProgram.source(&fuzz) }
    let pairs = sources.compactMap { Pair($0, preferring: Self.names(&fuzz)) }
    #expect(pairs.count > Fuzz.rounds / 2, "seed \(seed): too many programs are refused")
    try expectEqual(pairs, "seed \(seed)")
  }

  @Test("What was found before does what it did before")
  func again() throws {
    try expectEqual(Self.found.compactMap { Pair($0, preferring: [:]) }, "found")
  }

  @Test("A program with random changes is minified or refused with a line", arguments: Fuzz.seeds)
  func changes(seed: Int) throws {
    var fuzz = Fuzz(seed: seed)
    let alphabet = Array("(){}[]=>,;:.'\"`/*+-!?\\ \nae0\u{FF}".utf8)
    for _ in 0..<Fuzz.rounds {
      let source = fuzz.pick([RandomProgram.source(&fuzz), fuzz.pick(SampleProgram.all).source])
      let mutated = text(fuzz.mutated(Array(source.utf8), with: alphabet))
      do throws(MinificationError) {
        _ = try Minifier.minify(mutated)
      } catch {
        let lines =
          1 + mutated.unicodeScalars.count { "\n\r\u{2028}\u{2029}".unicodeScalars.contains($0) }
        #expect((1...lines).contains(error.line), "seed \(seed): \(mutated)")
      }
    }
  }

  /// Short names that a program's own would rather have, as `Templates/names.txt` says it.
  private static func names(_ fuzz: inout Fuzz) -> [String: String] {
    var names: [String: String] = [:]
    for name in ["first", "second", "third", "async", "of"] where fuzz.below(2) == 0 {
      names[name] = fuzz.pick(["e", "t", "n", "r"])
    }
    return names
  }

  private func expectEqual(_ pairs: [Pair], _ origin: String) throws {
    let list = pairs.map { "[\(Literal($0.before).source), \(Literal($0.after).source)]" }
    let result = try Node.run(Self.harness + "check([\(list.joined(separator: ",\n"))])")
    #expect(result.text == "", "\(origin)")
    #expect(result.status == 0, "\(origin)")
  }

  /// A program with its output.
  private struct Pair {
    var before: String
    var after: String

    init?(_ source: String, preferring names: [String: String]) {
      guard let output = try? Minifier.minify(source, preferring: names) else { return nil }
      (before, after) = (source, output)
    }
  }

  /// Runs both of each pair and prints the pairs that differ. What says the text of a program, its
  /// functions and messages of errors, is no part of what it does.
  private static let harness = #"""
    Function.prototype.toString = () => 'function'
    Error.prototype.toString = function () { return this.name }
    const show = (value, depth = 0) => {
      if (value instanceof Error) return value.name
      if (typeof value == 'function') return 'function ' + value.length
      if (typeof value == 'string') return JSON.stringify(value)
      if (Object.is(value, -0)) return '-0'
      if (!value || typeof value != 'object') return String(value)
      if (depth > 4) return '…'
      const own = Object.keys(value).map((key) => key + ': ' + show(value[key], depth + 1))
      return (Array.isArray(value) ? 'array ' : 'object ') + own + ' of ' + proto(value, depth)
    }
    const proto = (value, depth) => {
      const own = Object.getPrototypeOf(value)
      return !own || own == Object.prototype || own == Array.prototype ? '' : show(own, depth + 1)
    }
    process.on('unhandledRejection', () => {})
    const run = async (source) => {
      const lines = []
      let calls = 0
      const log = (...values) => {
        if (lines.length < 999) lines.push(values.map((value) => show(value)).join())
      }
      const call = (value, ...values) => {
        if (++calls > 99) throw 'enough'
        return typeof value == 'function' ? value(...values) : value
      }
      let program
      try { program = new Function('log', 'call', 'e', 't', 'n', source) } catch { return 'syntax' }
      try { lines.push(show(program(log, call, 'E', ['T'], 3))) } catch (error) { lines.push('threw ' + show(error)) }
      await new Promise(setImmediate)
      return lines.join('\n')
    }
    const check = async (pairs) => {
      for (const [before, after] of pairs) {
        const [expected, got] = [await run(before), await run(after)]
        if (expected != got && expected != 'syntax')
          console.log([before, after, expected, got].join('\n---\n') + '\n=====')
      }
    }

    """#
}
