import ByteCoding
import Dashboards
import Evaluation
import Foundation
import GivenHistory
import StrategyModel
import Testing
import Words

/// Evaluations as a reader sees them, byte for byte.
@Suite struct GoldenTests {
    /// Set in the environment, the files are written instead of compared.
    private static let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

    private static func result(
        _ method: EvaluationMethod, _ scope: CaseScope
    ) throws -> any EvaluationResult {
        switch method {
        case .factors: return FactorAnalysis(of: FactorStudy(over: scope))
        case .durations:
            return DurationAnalysis(
                of: try DurationStudy(
                    over: scope, from: [.inProgress], to: [.completed], by: "leadBeforeStart"))
        case .association:
            return try AssociationAnalysis(
                of: CaseTable(.measure, over: scope), outcome: "completed")
        case .configurations:
            return try ConfigurationAnalysis(
                of: CaseTable(.measure, over: scope), outcome: "completed",
                conditions: ["leadBeforeStart", "blocked"])
        case .paths: return try PathReport(of: PathStudy(over: scope), order: PathStudy.order)
        }
    }

    private static func answer(
        _ method: EvaluationMethod, _ language: Language
    ) throws -> EvaluationAnswer {
        let scope = Valley.scope()
        return EvaluationAnswer(
            try result(method, scope), of: .record(scope.view, scope.processes.first),
            Parameters(language: language, version: "test"), command: ["--all"],
            candidates: method == .factors ? FindingCandidate.all(in: scope) : nil)
    }

    @Test(arguments: EvaluationMethod.allCases, Language.allCases)
    func `each method as text is the one on record`(
        method: EvaluationMethod, language: Language
    ) throws {
        let text = render(
            try Self.answer(method, language).document, as: .text,
            options: RenderOptions(width: 100))
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/\(method.rawValue).\(language.rawValue).txt")
        if Self.updates { try Data(text.utf8).write(to: file) }
        #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    }

    /// The members that the contract asks of each method.
    private static let members: [EvaluationMethod: [String]] = [
        .factors: ["factors", "candidates"], .durations: ["groups", "logRank"],
        .association: ["conditions", "mantelHaenszel"],
        .configurations: [
            "truthTable", "necessity", "solutions", "complete", "shortest", "modelCount",
        ],
        .paths: [
            "cases", "events", "activities", "variants", "edges", "durations", "conformance",
        ],
    ]

    @Test(arguments: EvaluationMethod.allCases)
    func `the JSON of each method has the keys of the contract and says how to read it`(
        method: EvaluationMethod
    ) throws {
        var writer = JSONWriter()
        try Self.answer(method, .english).write(into: &writer)
        let json = try JSONValue.parse(Array(writer.text.utf8), maximumDepth: 64)
        #expect(json["method"] == .string(method.rawValue))
        #expect(json["lens"]?["asOf"] == .string("2021-12-31"))
        #expect(json["rules"]?["version"] == .string("test"))
        let common = ["n", "statements", "cannotClaim", "reproduce", "rule"]
        for key in try #require(Self.members[method]) + common {
            #expect(json[key] != nil, "\(key)")
        }
    }

    @Test(arguments: EvaluationMethod.allCases)
    func `nothing recorded is said in every method but one that compares whole cases`(
        method: EvaluationMethod
    ) throws {
        let scope = CaseScope(given([]).asOf("2021-12-31"))
        guard method != .configurations else {
            #expect(throws: EvaluationError.noCompleteCase(missing: 0)) {
                try Self.result(method, scope)
            }
            return
        }
        let texts = try Self.result(method, scope).statements
        #expect(!texts.isEmpty)
        #expect(texts.allSatisfy { !$0.german.isEmpty && !$0.english.isEmpty })
    }
}
