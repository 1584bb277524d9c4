/// The text of everything that is emitted, embedded at build time. Knows nothing of settings.
public enum Templates {
  /// The loader: the inline script of every page.
  public static var loader: [UInt8] { PackageResources.loader_js }
  /// The bundle: what the loader downloads.
  public static var bundle: [UInt8] { PackageResources.bundle_js }
}
