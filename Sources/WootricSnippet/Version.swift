/// The version of the generator, as `--version` and the manifest say it.
public let generatorVersion = "1.0.0"
