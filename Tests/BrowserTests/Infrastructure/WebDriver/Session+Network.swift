extension Session {
  /// Takes the network away while the steps run. No standard command: Chromium alone has it.
  func offline(_ steps: () async throws -> Void) async throws {
    let path = "/chromium/network_conditions"
    let none: JSON = [
      "offline": true, "latency": 0, "download_throughput": 0, "upload_throughput": 0,
    ]
    try await post("Set Network Conditions", path, ["network_conditions": none])
    do { try await steps() } catch {
      try await online()
      throw error
    }
    try await online()
  }

  private func online() async throws {
    try await driver.send(
      .delete("Delete Network Conditions", path("/chromium/network_conditions")))
  }
}
