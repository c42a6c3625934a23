import Engine
import EventStore
import StrategyModel
import Testing
import Words

/// A conflict tells a recorder nothing of events that it may not see.
struct ClearanceConflictTests {
    private func conflict(
        _ drafts: [ValidDraft], _ store: Store, clearance: Visibility
    ) -> RecordingFinding? {
        do {
            _ = try store.record(drafts, Store.RecordingOptions(clearance: clearance))
            return nil
        } catch {
            guard case .conflict(let finding) = error else { return nil }
            return finding
        }
    }

    private func filled() throws -> (folder: PersonTests.Filled, store: Store) {
        let folder = try PersonTests.Filled()
        let store = try Store(opening: folder.path)
        _ = try store.record(try SharedFixture.territory(1, visibility: "internal"))
        return (folder, store)
    }

    @Test(arguments: [(Visibility.public, false), (.internal, true), (.restricted, true)])
    func `where the event of an id lies is told to who may see it`(
        clearance: Visibility, isTold: Bool
    ) throws {
        let (folder, store) = try filled()
        let other = try SharedFixture.territory(7, name: "Anders", id: 1)
        let finding = try #require(conflict(other, store, clearance: clearance))
        #expect(finding.field == "id")
        #expect(finding.message.german.contains("@1") == isTold)
        #expect(finding.message.english.contains("@1") == isTold)
        #expect(folder.vaultNames.isEmpty)
    }

    @Test(arguments: [(Visibility.public, false), (.internal, true), (.restricted, true)])
    func `the version of a subject is told to who may see all its events`(
        clearance: Visibility, isTold: Bool
    ) throws {
        let (folder, store) = try filled()
        let draft = try SharedFixture.territory(1, expect: #","expect":"none""#, id: 2)
        let finding = try #require(conflict(draft, store, clearance: clearance))
        #expect(finding.field == "expect" && finding.found == "0")
        #expect((finding.expected?.english == "1") == isTold)
        #expect(finding.text.german.contains("Version 1") == isTold)
        #expect(finding.text.english.contains("version 1") == isTold)
        #expect(folder.vaultNames.isEmpty)
    }

    @Test func `a request takes as many drafts as the log takes in a batch`() {
        #expect(DraftList.Terms.request.mostDrafts == LogLimits.batchRecords)
    }
}
