// swift-tools-version: 6.2
import PackageDescription

/// Strict in every target: a warning stops the build, imports are stated where they are used.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    // Decoding crosses modules on the hot path; without this it costs twice. That no access
    // overlaps another is checked while compiling, and in the tests while running, too.
    .unsafeFlags(
        ["-cross-module-optimization", "-enforce-exclusivity=unchecked"],
        .when(configuration: .release)),
]

/// Lets ByteCoding name the processor's CRC-32C instruction. Whether there is one is asked before
/// it is used, so that the program runs without it.
#if arch(x86_64)
    let checksumInstruction: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-mcrc32"])]
#else
    let checksumInstruction: [SwiftSetting] = []
#endif

func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil,
    settings: [SwiftSetting] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: path ?? "Sources/\(name)",
        swiftSettings: strict + settings)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude,
        swiftSettings: strict)
}

/// A program of one file that is a libFuzzer target with the trait `Fuzzing`, and without it runs
/// the same function over the files it is given.
func fuzzer(_ name: String, _ folder: String) -> Target {
    .executableTarget(
        name: name, dependencies: ["FuzzTargets"], path: "Tests/Fuzz/\(folder)",
        swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
}

let package = Package(
    name: "wegmarke",
    traits: [.trait(name: "Fuzzing", description: "Links the programs fuzz-… with libFuzzer.")],
    targets: [
        // Arrows point down only: a target imports what stands above it here.
        .systemLibrary(name: "CIntrinsics"),
        library("ByteCoding", ["CIntrinsics"], settings: checksumInstruction),
        library("Words"),
        library("Statistics"),
        library("EventStore", ["ByteCoding"], path: "EventStore"),
        library("StrategyModel", ["ByteCoding", "Words", "Statistics"]),
        library("Evaluation", ["StrategyModel", "Statistics", "ByteCoding", "Words"]),
        library("Musterland", ["ByteCoding"]),
        library(
            "Dashboards", ["Evaluation", "StrategyModel", "Statistics", "ByteCoding", "Words"],
            path: "Dashboards"),
        library("Engine", ["EventStore", "StrategyModel", "ByteCoding"]),
        library("HTTPCore", ["ByteCoding"]),
        library("Interchange", ["Evaluation", "StrategyModel", "ByteCoding", "Words"]),
        .systemLibrary(name: "CSystemLinux"),
        library(
            "QueryDaemon",
            [
                "HTTPCore", "Engine", "Dashboards", "Interchange", "EventStore", "StrategyModel",
                "ByteCoding", "Words", "CSystemLinux",
            ]),
        .executableTarget(
            name: "wegmarke",
            dependencies: [
                "QueryDaemon", "Engine", "EventStore", "Dashboards", "Interchange", "Musterland",
                "Evaluation", "StrategyModel", "ByteCoding", "Words",
            ],
            path: "Sources/wegmarke", swiftSettings: strict),

        // A history in a few lines, for the tests of all that answers from a read model.
        library("GivenHistory", ["StrategyModel", "ByteCoding"], path: "Tests/GivenHistory"),

        // The simulated disk and the model check of the log, for its tests and `make simulate`.
        library("Simulation", ["EventStore", "ByteCoding"], path: "Tests/Simulation"),
        .executableTarget(
            name: "simulate", dependencies: ["Simulation"], path: "Tests/Simulate",
            swiftSettings: strict),

        // What is fuzzed, for `make fuzz` and for the test that replays its corpus.
        library(
            "FuzzTargets",
            [
                "Simulation", "EventStore", "Musterland", "StrategyModel", "HTTPCore",
                "ByteCoding", "Words",
            ],
            path: "Tests/Fuzz/FuzzTargets"),
        fuzzer("fuzz-record", "FuzzRecord"),
        fuzzer("fuzz-recovery", "FuzzRecovery"),
        fuzzer("fuzz-draft", "FuzzDraft"),
        fuzzer("fuzz-request", "FuzzRequest"),

        // What the benchmarks measure of the log: see Benchmarks/README.md.
        .executableTarget(
            name: "logbench",
            dependencies: [
                "Engine", "EventStore", "StrategyModel", "Dashboards", "Words", "ByteCoding",
            ],
            path: "Benchmarks/LogBench", swiftSettings: strict),

        tests("ByteCodingTests", ["ByteCoding"]),
        tests("WordsTests", ["Words"]),
        tests("StatisticsTests", ["Statistics"]),
        tests("EventStoreTests", ["EventStore", "Simulation", "ByteCoding"]),
        tests("StrategyModelTests", ["StrategyModel", "GivenHistory", "ByteCoding", "Words"]),
        tests(
            "EvaluationTests",
            [
                "Evaluation", "Dashboards", "StrategyModel", "Statistics", "GivenHistory",
                "ByteCoding", "Words",
            ],
            exclude: ["Golden"]),
        tests("MusterlandTests", ["Musterland", "StrategyModel", "ByteCoding", "Words"]),
        tests(
            "DashboardsTests",
            ["Dashboards", "StrategyModel", "GivenHistory", "ByteCoding", "Words"],
            exclude: ["Golden"]),
        tests(
            "EngineTests",
            ["Engine", "EventStore", "Simulation", "StrategyModel", "ByteCoding", "Words"]),
        tests("HTTPCoreTests", ["HTTPCore", "ByteCoding"]),
        tests(
            "InterchangeTests",
            [
                "Interchange", "Evaluation", "StrategyModel", "GivenHistory", "ByteCoding",
                "Words",
            ]),
        tests(
            "QueryDaemonTests",
            [
                "QueryDaemon", "HTTPCore", "Engine", "EventStore", "Dashboards", "StrategyModel",
                "Simulation", "ByteCoding", "Words",
            ]),
        tests("WegmarkeTests", ["wegmarke", "ByteCoding", "Words"]),
        tests("FuzzTests", ["FuzzTargets", "Simulation"]),
        tests("TidyTests", []),
    ]
)
