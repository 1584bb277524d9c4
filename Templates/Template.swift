/// The files of this folder, embedded at build time. Knows nothing of settings.
///
/// A template runs as it stands. The compiler obeys these comments and keeps all others:
///
///     //# include NAME                another template of the same folder
///     //# if FEATURE … //# else … //# end    lines that only some settings need
///     //# emit NAME … //# end        lines that generated code takes the place of
///     /*= NAME */ literal            a literal without escapes, or a name, on the same line, that one
///                                    of the settings takes the place of
///
/// In CSS, which has no line comments, `/*# include NAME */` is the same as `//# include NAME`. The
/// literals are for JavaScript alone: the others need lines.
public enum Template: String, CaseIterable, Sendable {
  /// The inline script of every page, and its parts: why something did not come, events from markup, and
  /// how consent is heard of.
  case loader, explaining, markup, asking, platform, listening, google, tcf
  /// The `wootricSettings` bootstrap, and its parts.
  case bundle, values, storage, traits, settings, sdk, identity, page, calls, helpers, api,
    navigation
  /// Parts of the bundle that decide who is asked, and when.
  case ask, refusal
  /// The static form: its looks, and the part of the loader that thanks for it.
  case formStyle, thanks
  /// The script in the bundle's place when it is switched off.
  case off
  /// The types of the global and of `wootricSettings`: TypeScript.
  case types
  /// The JSON Schema of what `--format json` prints.
  case reportSchema
  /// The preview page, and its parts: the form that calls are made up in, what comes of them, and the
  /// stage, which is the page inside it that calls are made in.
  case preview, previewStyle, previewScript, previewCalls, previewResults, previewStage,
    previewStageStyle
  /// The files that mobile apps of the same account compile: Swift and Kotlin.
  case ios, android
  /// The stand-in for Wootric's SDK in development and in the preview, and its looks.
  case standIn, standInStyle

  /// The file's bytes, UTF-8.
  public var source: [UInt8] {
    switch self {
    case .loader: PackageResources.loader_js
    case .explaining: PackageResources.explaining_js
    case .markup: PackageResources.markup_js
    case .asking: PackageResources.asking_js
    case .platform: PackageResources.platform_js
    case .listening: PackageResources.listening_js
    case .google: PackageResources.google_js
    case .tcf: PackageResources.tcf_js
    case .bundle: PackageResources.bundle_js
    case .values: PackageResources.values_js
    case .storage: PackageResources.storage_js
    case .traits: PackageResources.traits_js
    case .settings: PackageResources.settings_js
    case .sdk: PackageResources.sdk_js
    case .identity: PackageResources.identity_js
    case .page: PackageResources.page_js
    case .calls: PackageResources.calls_js
    case .helpers: PackageResources.helpers_js
    case .api: PackageResources.api_js
    case .navigation: PackageResources.navigation_js
    case .ask: PackageResources.ask_js
    case .refusal: PackageResources.refusal_js
    case .formStyle: PackageResources.form_css
    case .thanks: PackageResources.thanks_js
    case .off: PackageResources.off_js
    case .types: PackageResources.wootric_d_ts
    case .reportSchema: PackageResources.report_schema_json
    case .preview: PackageResources.preview_html
    case .previewStyle: PackageResources.preview_css
    case .previewScript: PackageResources.preview_js
    case .previewCalls: PackageResources.call_form_js
    case .previewResults: PackageResources.results_js
    case .previewStage: PackageResources.stage_js
    case .previewStageStyle: PackageResources.stage_css
    case .ios: PackageResources.WootricConfiguration_swift
    case .android: PackageResources.WootricConfiguration_kt
    case .standIn: PackageResources.stand_in_js
    case .standInStyle: PackageResources.stand_in_css
    }
  }

  /// The short names that variables of the templates get where they are free, as UTF-8: lines of one
  /// and of those that it is for.
  public static var preferredNames: [UInt8] { PackageResources.names_txt }
}
