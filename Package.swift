// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: Swift 6 mode, stricter imports, and memory safety by the compiler.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// The targets below the commands, in order: each may import only those before it.
let layers = [
  "ReportText", "ReportForm", "ReportModel", "ReportReader", "ReportProse", "ReportWriter", "ReportRules",
  "ReportOffice", "ReportFeatures", "LanguageServer",
]

/// What a target of its own may import: the layers up to and with the one that is named.
func layers(upTo last: String) -> [Target.Dependency] {
  layers.prefix { $0 != last }.map { .init(stringLiteral: $0) } + [.init(stringLiteral: last)]
}

let package = Package(
  name: "nianbao",
  targets: layers.enumerated().map { index, name in
    .target(
      // The form knows nothing of texts.
      name: name, dependencies: name == "ReportForm" ? [] : layers[..<index].map { .init(stringLiteral: $0) },
      swiftSettings: settings)
  } + [
    .executableTarget(name: "nianbao", dependencies: layers(upTo: "LanguageServer"), swiftSettings: settings),
    .executableTarget(
      name: "nianbao-bench", dependencies: layers(upTo: "LanguageServer") + ["nianbao"], swiftSettings: settings),
    .target(name: "TestSupport", dependencies: ["ReportText"], path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "ModelTesting", dependencies: layers(upTo: "LanguageServer"), path: "Tests/Model", swiftSettings: settings),
    .testTarget(name: "ReportTextTests", dependencies: ["ReportText", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "ReportFormTests", dependencies: ["ReportForm"], swiftSettings: settings),
    .testTarget(
      name: "ReportModelTests", dependencies: layers(upTo: "ReportWriter") + ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ReportRulesTests", dependencies: layers(upTo: "ReportRules") + ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ReportOfficeTests", dependencies: layers(upTo: "ReportOffice") + ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ReportFeaturesTests", dependencies: layers(upTo: "ReportFeatures") + ["TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LanguageServerTests", dependencies: layers(upTo: "LanguageServer") + ["TestSupport", "ModelTesting"],
      swiftSettings: settings),
    .testTarget(
      name: "nianbaoTests", dependencies: layers(upTo: "LanguageServer") + ["nianbao", "TestSupport"],
      swiftSettings: settings),
  ]
)
