import Engine
import Foundation
import Simulation
import StrategyModel
import Testing

/// A store in a folder of its own, shared, over files that a test arranges.
struct SharedFixture: Sendable {
    let folder: PersonTests.Filled
    let storage = ArrangedStorage()
    let shared: SharedStore

    init() throws {
        folder = try PersonTests.Filled()
        shared = try SharedStore(
            opening: folder.path, waitingAtMost: .seconds(30), storage: storage)
    }

    /// A territory by its number, with an id made of it.
    static func territory(
        _ number: Int, name: String = "T", expect: String = "", visibility: String = "public",
        id: Int? = nil
    ) throws -> [ValidDraft] {
        let digits = String(id ?? number)
        let uuid =
            "01930000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count)
            + digits
        return try drafts(
            #"{"type":"territory.registered","subject":"territory/t\#(number)","#
                + #""visibility":"\#(visibility)","id":"\#(uuid)"\#(expect),"#
                + #""data":{"name":"\#(name)","kind":"stadt"}}"#)
    }

    /// A note on a territory's process.
    static func drafts(_ lines: String...) throws -> [ValidDraft] {
        let list = DraftList(lines: lines.map { Array($0.utf8)[...] })
        try #require(list.errors.isEmpty, "\(list.errors)")
        return list.drafts
    }

    func record(
        _ drafts: [ValidDraft], clearance: Visibility = .restricted
    ) async -> Result<Receipt, EngineError> {
        await withCheckedContinuation { continuation in
            shared.record(
                drafts, Store.RecordingOptions(actor: "a", clearance: clearance)
            ) { continuation.resume(returning: $0) }
        }
    }

    /// Holds a first group in its sync, submits the others in order meanwhile, and lets go.
    func whileHeld(
        _ others: [[ValidDraft]], release: () -> Void = {}
    ) async throws -> [Result<Receipt, EngineError>] {
        storage.arrange { $0.holdsSync = true }
        let first = try Self.territory(1)
        async let held = record(first)
        while !storage.isHeld { await Task.yield() }
        let answers = Answers(count: others.count)
        for (number, drafts) in others.enumerated() {
            shared.record(drafts, Store.RecordingOptions(actor: "a")) { answers.add(number, $0) }
        }
        #expect(shared.waitingCount == others.count)
        #expect(shared.current().model.position == 0)
        release()
        storage.release()
        #expect(try await held.get().recorded == 1)
        shared.flush()
        return answers.all
    }
}

/// Answers as they came, by the number of what was asked.
final class Answers: @unchecked Sendable {
    private let lock = NSLock()
    private var results: [Result<Receipt, EngineError>?]

    init(count: Int) { results = Array(repeating: nil, count: count) }

    func add(_ number: Int, _ result: Result<Receipt, EngineError>) {
        lock.withLock { results[number] = result }
    }

    var all: [Result<Receipt, EngineError>] { lock.withLock { results.compactMap(\.self) } }
}
