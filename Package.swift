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

let package = Package(
  name: "nianbao",
  targets: [
    .target(name: "ReportText", swiftSettings: settings),
    .target(name: "ReportForm", swiftSettings: settings),
    .target(name: "ReportModel", dependencies: ["ReportText", "ReportForm"], swiftSettings: settings),
    .target(name: "ReportRules", dependencies: ["ReportText", "ReportForm", "ReportModel"], swiftSettings: settings),
    .target(
      name: "ReportFeatures", dependencies: ["ReportText", "ReportForm", "ReportModel", "ReportRules"],
      swiftSettings: settings),
    .target(
      name: "LanguageServer",
      dependencies: ["ReportText", "ReportForm", "ReportModel", "ReportRules", "ReportFeatures"],
      swiftSettings: settings),
    .executableTarget(
      name: "nianbao",
      dependencies: ["ReportText", "ReportForm", "ReportModel", "ReportRules", "ReportFeatures", "LanguageServer"],
      swiftSettings: settings),
    .executableTarget(
      name: "nianbao-bench",
      dependencies: [
        "ReportText", "ReportForm", "ReportModel", "ReportRules", "ReportFeatures", "LanguageServer", "nianbao",
      ],
      swiftSettings: settings),
    .testTarget(name: "ReportTextTests", dependencies: ["ReportText"], swiftSettings: settings),
    .testTarget(name: "ReportFormTests", dependencies: ["ReportForm"], swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "ReportModelTests", dependencies: ["ReportText", "ReportForm", "ReportModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportRulesTests",
      dependencies: ["ReportText", "ReportForm", "ReportModel", "ReportRules", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportFeaturesTests",
      dependencies: ["ReportText", "ReportForm", "ReportModel", "ReportRules", "ReportFeatures", "TestSupport"],
      swiftSettings: settings),
    .target(
      name: "ModelTesting", dependencies: ["ReportText", "ReportForm", "ReportModel", "ReportRules", "LanguageServer"],
      path: "Tests/Model", swiftSettings: settings),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: [
        "TestSupport", "ModelTesting", "ReportText", "ReportForm", "ReportModel", "ReportRules", "ReportFeatures",
        "LanguageServer",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "nianbaoTests", dependencies: ["nianbao", "ReportRules", "LanguageServer", "TestSupport"],
      swiftSettings: settings),
  ]
)
