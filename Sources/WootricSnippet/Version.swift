/// The version of the generator, as `--version` and the manifest say it.
package let generatorVersion = "1.0.0"
