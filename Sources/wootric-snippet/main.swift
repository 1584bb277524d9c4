import WootricSnippet

print(generatorVersion)
