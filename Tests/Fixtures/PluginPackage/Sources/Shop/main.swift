print(WootricFiles.loaderElement)
print(WootricFiles.bundleName)
print(WootricFiles.bundleURL)
print(WootricFiles.bundle)
