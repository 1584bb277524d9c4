/// The names of files that are not whole yet: `.wootric-<process>-<number>`. Two runs at once never
/// write into one, and whoever walks a folder passes them by.
enum TemporaryName {
  static let prefix: StaticString = ".wootric-"

  static func make(_ number: Int, process: Int32 = FileSystem.processID) -> SystemPath {
    SystemPath("\(prefix)\(process)-\(number)")
  }

  /// Whether a file is of a run that is gone, as all are where we are alone, or of an earlier one
  /// that had this process's number.
  static func isLeftOver(_ name: SystemPath, isAlone: Bool) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let numbers = name.text.dropFirst(prefix.utf8CodeUnitCount).split(separator: "-")
      .map { Int32($0) }
    guard numbers.count == 2, let process = numbers[0], numbers[1] != nil else { return false }
    return isAlone || process == FileSystem.processID || !FileSystem.isRunning(process)
  }
}
