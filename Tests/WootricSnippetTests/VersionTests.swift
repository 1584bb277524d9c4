import Testing
import WootricSnippet

@Test("The version is three numbers")
func versionIsThreeNumbers() {
  #expect(generatorVersion.split(separator: ".").compactMap { Int($0) }.count == 3)
}
