import ByteCoding
import EventStore
import Synchronization

/// Real files, with what a test arranges: a sync that waits until it is let go, writes and syncs
/// that fail, and a count of the syncs of segments.
final class ArrangedStorage: Storage, Sendable {
    struct Plan {
        /// The next write to a segment fails with this code.
        var failedWrite: Int32?
        /// The next sync of a segment fails with this code.
        var failedSync: Int32?
        /// The next sync of a segment waits for `release`.
        var holdsSync = false
        var isHeld = false
        var segmentSyncs = 0
        /// A clock that only waiting, or a test, moves: however slow the machine is.
        var milliseconds = 0
    }

    private let files = FileStorage()
    private let plan = Mutex(Plan())

    func arrange(_ change: (inout Plan) -> Void) { plan.withLock { change(&$0) } }
    var segmentSyncs: Int { plan.withLock { $0.segmentSyncs } }
    var isHeld: Bool { plan.withLock { $0.isHeld } }
    func release() { plan.withLock { $0.holdsSync = false } }

    private func isSegment(_ file: OpenFile) -> Bool { file.path.hasSuffix(".jsonl") }

    func write(
        _ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        let code = plan.withLock { plan in
            defer { if isSegment(file) { plan.failedWrite = nil } }
            return isSegment(file) ? plan.failedWrite : nil
        }
        if let code {
            throw SystemFailure(operation: "pwrite", path: file.path, code: code, text: "arranged")
        }
        return try files.write(file, bytes, at: offset)
    }

    func syncData(_ file: OpenFile) throws(SystemFailure) {
        guard isSegment(file) else { return try files.syncData(file) }
        while plan.withLock({ plan in
            plan.isHeld = plan.holdsSync
            return plan.holdsSync
        }) {
            files.pause(milliseconds: 1)
        }
        let code = plan.withLock { plan in
            plan.segmentSyncs += 1
            defer { plan.failedSync = nil }
            return plan.failedSync
        }
        if let code {
            throw SystemFailure(
                operation: "fdatasync", path: file.path, code: code, text: "arranged")
        }
        try files.syncData(file)
    }
}

// Everything else is as the files are.
extension ArrangedStorage {
    func open(_ path: String, _ mode: OpenMode) throws(SystemFailure) -> OpenFile {
        try files.open(path, mode)
    }
    func close(_ file: OpenFile) { files.close(file) }
    func size(_ file: OpenFile) throws(SystemFailure) -> Int { try files.size(file) }
    func isInPlace(_ file: OpenFile) throws(SystemFailure) -> Bool { try files.isInPlace(file) }
    func read(
        _ file: OpenFile, into bytes: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        try files.read(file, into: bytes, at: offset)
    }
    func truncate(_ file: OpenFile, to length: Int) throws(SystemFailure) {
        try files.truncate(file, to: length)
    }
    func syncDirectory(_ path: String) throws(SystemFailure) { try files.syncDirectory(path) }
    func makeDirectory(_ path: String) throws(SystemFailure) { try files.makeDirectory(path) }
    func names(in path: String) throws(SystemFailure) -> [String] { try files.names(in: path) }
    func rename(_ path: String, to newPath: String) throws(SystemFailure) {
        try files.rename(path, to: newPath)
    }
    func remove(_ path: String) throws(SystemFailure) { try files.remove(path) }
    func lock(_ file: OpenFile) throws(SystemFailure) -> Bool { try files.lock(file) }
    func unlock(_ file: OpenFile) { files.unlock(file) }
    func networkFileSystem(at path: String) throws(SystemFailure) -> String? { nil }
    func now() -> Instant { files.now() }
    func monotonicMilliseconds() -> Int { plan.withLock { $0.milliseconds } }
    func pause(milliseconds: Int) {
        plan.withLock { $0.milliseconds += milliseconds }
        files.pause(milliseconds: milliseconds)
    }
    func fillRandom(_ bytes: UnsafeMutableRawBufferPointer) { files.fillRandom(bytes) }
    func watch(_ path: String) -> OpenFile? { files.watch(path) }
    func wait(_ watch: OpenFile?, milliseconds: Int) {
        files.wait(watch, milliseconds: milliseconds)
    }
}
