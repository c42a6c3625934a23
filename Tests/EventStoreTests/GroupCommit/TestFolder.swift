import EventStore
import Foundation
import Synchronization

/// A store in a folder of its own on the real disk, removed with this value.
final class TestFolder: Sendable {
    let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("store-\(UUID().uuidString)").path
    var store: String { path + "/store" }

    init() throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
        _ = try EventLog.create(at: store, format: TestStore.format())
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// What hosts of a committer were told.
final class Notes: Sendable {
    let folded = Mutex<[Int]>([])
    let forgotten = Mutex(0)
    let opened = Mutex(0)
    let turns = Mutex<[Int]>([])
}
