import WootricSnippet

// Before its concurrency rules, as the program's environment is a variable of the C library's.
#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#endif

/// The three standard streams and what they lead to; the command's one place for the C library.
enum Terminal {
  /// Columns where nothing tells.
  static let usualWidth = 80

  /// To people: a reader that has gone away is no concern of ours.
  static func say(_ text: String) { _ = send(Array(text.utf8), to: STDERR_FILENO) }

  /// To the next program.
  /// - Throws: where it cannot be kept, as on a full disk: half a result must not look like one.
  static func print(_ bytes: [UInt8]) throws(FileError) {
    let number = send(bytes, to: STDOUT_FILENO)
    if number != 0 { throw FileError(path: "<stdout>", operation: .write, number: number) }
  }

  /// The next bytes of standard input; none at its end.
  static func receive() throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      if count >= 0 { return Array(bytes[..<count]) }
      if errno != EINTR { throw FileError(path: "<stdin>", operation: .read, number: errno) }
    }
  }

  /// Whether standard error is a person's screen that can be written over.
  static var isScreen: Bool { isScreen(STDERR_FILENO) }

  /// Whether standard output is one.
  static var isOutputScreen: Bool { isScreen(STDOUT_FILENO) }

  private static func isScreen(_ stream: Int32) -> Bool {
    isatty(stream) == 1 && variable("TERM") != "dumb"
  }

  /// Whether somebody sits there who can be asked.
  static var isDialog: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Columns of the screen.
  static var width: Int {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : usualWidth
  }

  /// An environment variable; nil where it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// All of them; of two with one name, the first, as getenv has it.
  static var variables: [String: String] {
    var result: [String: String] = [:]
    var entries = environ
    while let text = entries.pointee {
      let entry = String(cString: text)
      if let mark = entry.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(entry[..<mark])
        if result[name] == nil { result[name] = String(entry[entry.utf8.index(after: mark)...]) }
      }
      entries += 1
    }
    return result
  }

  static func exit(_ status: ExitStatus) -> Never { end(status.rawValue) }
}

extension Terminal {
  /// Keeps Ctrl-C, SIGTERM and SIGHUP until somebody asks, so that they never cut a build in two.
  static func holdInterruptions() {
    var signals = interruptions
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// The signal that wants the program's end, while interruptions are held; threads may ask.
  static var interruption: Int32? {
    var pending = sigset_t()
    sigpending(&pending)
    return endings.first { sigismember(&pending, $0) == 1 }
  }

  /// Does work that an interruption must not cut in two. Work that gives up for one ends the program
  /// with 128 and the signal's number; for work that is done, it came too late.
  static func whole<Result>(_ work: () throws -> Result) rethrows -> Result {
    holdInterruptions()
    defer { releaseInterruptions() }
    do {
      return try work()
    } catch {
      if (error as? FileError)?.operation == .interrupt { end(128 + (interruption ?? SIGTERM)) }
      throw error
    }
  }

  /// Waits for a fifth of a second; false where an interruption has come.
  static func pause() -> Bool {
    usleep(200_000)
    return interruption == nil
  }

  private static let endings = [SIGINT, SIGTERM, SIGHUP]

  private static func releaseInterruptions() {
    var (signals, signal) = (interruptions, Int32(0))
    while interruption != nil { sigwait(&signals, &signal) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// But for those that we were started to ignore, as `nohup` has it: held, they would count.
  private static var interruptions: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in endings where !isIgnored(signal) { sigaddset(&signals, signal) }
    return signals
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Gives the system's number for a failure, or 0.
  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress! + sent, bytes.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno }
      sent += count
    }
    return 0
  }
}

#if canImport(Darwin)
  private var environ: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    _NSGetEnviron().pointee
  }
#endif

/// `exit` by a name that the type's own does not hide.
private func end(_ status: Int32) -> Never { exit(status) }

/// A line on a screen that says what goes on, and is gone afterwards. Nothing in a pipe.
struct Progress {
  var isShown: Bool

  init(_ arguments: Arguments) {
    isShown = Terminal.isScreen && Output(arguments).speaks
  }
}

extension Progress {
  /// Shows the words while the work lasts, whatever becomes of it.
  func show<Result>(_ words: String, during work: () throws -> Result) rethrows -> Result {
    if isShown { Terminal.say("\r" + words.prefix(Terminal.width - 1) + Self.clearLine) }
    defer { if isShown { Terminal.say("\r" + Self.clearLine) } }
    return try work()
  }
}

private extension Progress {
  /// ECMA-48, 8.3.41 EL: from here to the end of the line.
  static let clearLine = "\u{1B}[K"
}
