import Foundation
import Testing

/// A folder of a test's own, gone with the test; files are written and compared as text.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("wootric-snippet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: self[name])
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self[name], withIntermediateDirectories: true)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self[name]) }

  /// Over another file, as editors save.
  func rename(_ old: String, to new: String) throws {
    try #require(Foundation.rename(self[old], self[new]) == 0)
  }

  /// For names that are no text.
  func write(bytes: [UInt8], to name: [UInt8]) throws {
    let file = try #require(fopen(cName(name), "w"))
    defer { fclose(file) }
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  func bytes(of name: [UInt8]) throws -> [UInt8] {
    let file = try #require(fopen(cName(name), "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 100_000)
    return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
  }

  private func cName(_ name: [UInt8]) -> [CChar] {
    (Array((path + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
  }

  func link(_ name: String, to text: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: text)
  }

  func setMode(_ mode: Int, of name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self[name])
  }

  func mode(of name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: self[name])
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  /// What tells an untouched file from one that was written again.
  func identity(of name: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: self[name])
    return [FileAttributeKey.systemFileNumber, .modificationDate].map { "\(attributes[$0]!)" }
  }

  /// Every file's text by path, links as `-> text`, empty folders as `/`.
  func contents(of folder: String = "") throws -> [String: String] {
    let root = folder.isEmpty ? path : self[folder]
    var result: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let full = root + "/" + name
      if let text = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
        result[name] = "-> " + text
      } else if let data = FileManager.default.contents(atPath: full), !isFolder(full) {
        result[name] = String(decoding: data, as: UTF8.self)
      } else if try FileManager.default.contentsOfDirectory(atPath: full).isEmpty {
        result[name] = "/"
      }
    }
    return result
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
