public import ByteCoding
public import EventStore
import Synchronization

/// Real files, with what a test arranges: a sync that waits until it is let go, writes and syncs
/// that fail, files that may not be opened, and a count of the syncs of segments.
public final class ArrangedStorage: Storage, Sendable {
    /// What is to happen.
    public struct Plan: Sendable {
        /// The next write to a segment fails with this code.
        public var failedWrite: Int32?
        /// The next sync of a segment fails with this code.
        public var failedSync: Int32?
        /// The next sync of a segment waits for `release`.
        public var holdsSync = false
        /// A file whose path ends so may not be opened for writing.
        public var denied: String?
        var isHeld = false
        var segmentSyncs = 0
        /// A clock that only waiting, or a test, moves: however slow the machine is.
        public var milliseconds = 0
    }

    private let files = FileStorage()
    private let plan = Mutex(Plan())

    /// Makes a storage where everything works.
    public init() {}

    /// Changes what is to happen.
    public func arrange(_ change: (inout Plan) -> Void) { plan.withLock { change(&$0) } }
    /// How often a segment was synced, in vain or not.
    public var segmentSyncs: Int { plan.withLock { $0.segmentSyncs } }
    /// Whether a sync waits.
    public var isHeld: Bool { plan.withLock { $0.isHeld } }
    /// Lets a sync go on that waits.
    public func release() { plan.withLock { $0.holdsSync = false } }

    private func isSegment(_ file: OpenFile) -> Bool { file.path.hasSuffix(".jsonl") }

    /// Writes, or fails as arranged.
    public func write(
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

    /// Syncs, waits or fails as arranged.
    public func syncData(_ file: OpenFile) throws(SystemFailure) {
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
    /// Opens, unless that is denied.
    public func open(_ path: String, _ mode: OpenMode) throws(SystemFailure) -> OpenFile {
        if mode != .read, let denied = plan.withLock({ $0.denied }), path.hasSuffix(denied) {
            throw SystemFailure(operation: "open", path: path, code: 13, text: "arranged")
        }
        return try files.open(path, mode)
    }
    /// As the files do.
    public func close(_ file: OpenFile) { files.close(file) }
    /// As the files do.
    public func size(_ file: OpenFile) throws(SystemFailure) -> Int { try files.size(file) }
    /// As the files do.
    public func isInPlace(_ file: OpenFile) throws(SystemFailure) -> Bool {
        try files.isInPlace(file)
    }
    /// As the files do.
    public func read(
        _ file: OpenFile, into bytes: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        try files.read(file, into: bytes, at: offset)
    }
    /// As the files do.
    public func truncate(_ file: OpenFile, to length: Int) throws(SystemFailure) {
        try files.truncate(file, to: length)
    }
    /// As the files do.
    public func syncDirectory(_ path: String) throws(SystemFailure) {
        try files.syncDirectory(path)
    }
    /// As the files do.
    public func makeDirectory(_ path: String) throws(SystemFailure) {
        try files.makeDirectory(path)
    }
    /// As the files do.
    public func names(in path: String) throws(SystemFailure) -> [String] {
        try files.names(in: path)
    }
    /// As the files do.
    public func rename(_ path: String, to newPath: String) throws(SystemFailure) {
        try files.rename(path, to: newPath)
    }
    /// As the files do.
    public func remove(_ path: String) throws(SystemFailure) { try files.remove(path) }
    /// As the files do.
    public func lock(_ file: OpenFile) throws(SystemFailure) -> Bool { try files.lock(file) }
    /// As the files do.
    public func unlock(_ file: OpenFile) { files.unlock(file) }
    /// Always a local disk.
    public func networkFileSystem(at path: String) throws(SystemFailure) -> String? { nil }
    /// As the files do.
    public func now() -> Instant { files.now() }
    /// The clock of the plan.
    public func monotonicMilliseconds() -> Int { plan.withLock { $0.milliseconds } }
    /// Sleeps, and moves the clock of the plan.
    public func pause(milliseconds: Int) {
        plan.withLock { $0.milliseconds += milliseconds }
        files.pause(milliseconds: milliseconds)
    }
    /// As the files do.
    public func fillRandom(_ bytes: UnsafeMutableRawBufferPointer) { files.fillRandom(bytes) }
    /// As the files do.
    public func watch(_ path: String) -> OpenFile? { files.watch(path) }
    /// As the files do.
    public func wait(_ watch: OpenFile?, milliseconds: Int) {
        files.wait(watch, milliseconds: milliseconds)
    }
}
