/// The names of files that are not whole yet: `.wootric-<process>-<number>`. Two runs at once never
/// write into one, and whoever walks a folder passes them by.
enum TemporaryName {
  static let prefix: StaticString = ".wootric-"

  static func make(_ number: Int, process: Int32 = FileSystem.processID) -> SystemPath {
    SystemPath("\(prefix)\(process)-\(number)")
  }

  /// Whether a name is one of ours: a site may have files such as `.wootric-cache`.
  static func isOne(_ name: SystemPath) -> Bool { process(of: name) != nil }

  /// Whether a file is of a run that is gone, as all are where we are alone, or of an earlier one
  /// that had this process's number.
  static func isLeftOver(_ name: SystemPath, isAlone: Bool) -> Bool {
    guard let process = process(of: name) else { return false }
    return isAlone || process == FileSystem.processID || !FileSystem.isRunning(process)
  }

  private static func process(of name: SystemPath) -> Int32? {
    guard name.hasPrefix(prefix) else { return nil }
    let numbers = name.text.utf8.dropFirst(prefix.utf8CodeUnitCount)
      .split(separator: .dash, omittingEmptySubsequences: false)
    let areNumbers = numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }
    return numbers.count == 2 && areNumbers ? Int32(Substring(numbers[0])) : nil
  }
}
