print(WootricFiles.bundleURL)
