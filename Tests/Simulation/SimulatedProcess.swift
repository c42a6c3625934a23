package import ByteCoding
package import EventStore

/// One process on a simulated disk: it can be killed, and a call of its own can fail.
package final class SimulatedProcess {
    /// What happens at the chosen call.
    enum Fault {
        case fail(Int32)
        /// The next write takes only a part.
        case short
        /// The next write takes a part and fails.
        case torn(Int32)
        /// The process dies, in a write after a part of it.
        case kill
        /// So does everything, and the power fails.
        case powerCut
    }

    let disk: SimulatedDisk
    private(set) var isAlive = true
    /// Calls until the fault; `nil` for none.
    private var remaining: Int?
    private var planned = Fault.kill
    /// Whether a fault happened since one was planned.
    private(set) var hasFailed = false
    private(set) var wantsPowerCut = false
    /// Calls since the last look; an operation that makes too many never ends.
    var calls = 0
    /// Runs before calls now and then: what other processes do meanwhile.
    var meanwhile: (() -> Void)?
    private var descriptors: Set<Int32> = []

    init(disk: SimulatedDisk) { self.disk = disk }

    func plan(_ fault: Fault, after calls: Int) {
        remaining = calls
        planned = fault
        hasFailed = false
    }

    func clearPlan() {
        remaining = nil
        hasFailed = false
    }

    func kill() {
        isAlive = false
        disk.release(descriptors)
        descriptors.removeAll()
    }

    private func dead(_ call: String, _ path: String) -> SystemFailure {
        SystemFailure(operation: call, path: path, code: 3, text: "the process is dead")
    }

    /// Whether the fault is due, which is then used up.
    private func isDue(_ call: String) -> Bool {
        calls += 1
        guard let left = remaining else { return false }
        if left > 0 {
            remaining = left - 1
            return false
        }
        switch planned {
        case .short, .torn: if call != "pwrite" { return false }
        default: break
        }
        remaining = nil
        hasFailed = true
        return true
    }

    /// Lets a call through or fails it; `partly` does a part of a write.
    private func pass(
        _ call: String, _ path: String, partly: () -> Void = {}
    ) throws(SystemFailure) {
        if isAlive, calls > LogSimulation.callLimit { kill() }
        guard isAlive else { throw dead(call, path) }
        meanwhile?()
        guard isAlive else { throw dead(call, path) }
        guard isDue(call) else { return }
        switch planned {
        case .fail(let code):
            if call == "fdatasync" { return }
            throw SystemFailure(operation: call, path: path, code: code, text: "simulated")
        case .short: return
        case .torn(let code):
            partly()
            throw SystemFailure(operation: call, path: path, code: code, text: "simulated")
        case .kill, .powerCut:
            partly()
            if case .powerCut = planned { wantsPowerCut = true }
            kill()
            throw dead(call, path)
        }
    }
}

extension SimulatedProcess: Storage {
    package func open(_ path: String, _ mode: OpenMode) throws(SystemFailure) -> OpenFile {
        try pass("open", path)
        let file = try disk.open(path, mode)
        descriptors.insert(file.descriptor)
        return file
    }

    package func close(_ file: OpenFile) {
        guard isAlive else { return }
        disk.close(file)
        descriptors.remove(file.descriptor)
    }

    package func size(_ file: OpenFile) throws(SystemFailure) -> Int {
        try pass("fstat", file.path)
        return try disk.size(file)
    }

    package func isInPlace(_ file: OpenFile) throws(SystemFailure) -> Bool {
        try pass("fstat", file.path)
        return try disk.isInPlace(file)
    }

    package func read(
        _ file: OpenFile, into bytes: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        try pass("pread", file.path)
        return try disk.read(file, into: bytes, at: offset)
    }

    package func write(
        _ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        // A write within a sector is done as a whole or not at all.
        let most =
            disk.tears(file)
            ? disk.random.below(bytes.count + 1) : disk.random.below(2) * bytes.count
        let part = UnsafeRawBufferPointer(rebasing: bytes[..<most])
        let before = hasFailed
        try pass("pwrite", file.path) { _ = try? disk.write(file, part, at: offset) }
        if !before, hasFailed { return try disk.write(file, part, at: offset) }
        // Others may meet a write that is half done.
        if let meanwhile {
            disk.show(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]), file, offset)
            meanwhile()
        }
        return try disk.write(file, bytes, at: offset)
    }

    package func truncate(_ file: OpenFile, to length: Int) throws(SystemFailure) {
        try pass("ftruncate", file.path)
        try disk.truncate(file, to: length)
    }

    package func syncData(_ file: OpenFile) throws(SystemFailure) {
        let before = hasFailed
        try pass("fdatasync", file.path)
        guard !before, hasFailed, case .fail(let code) = planned else {
            return try disk.syncData(file)
        }
        disk.fault = { _, _, _ in .fail(code) }
        defer { disk.fault = { _, _, _ in nil } }
        try disk.syncData(file)
    }

    package func syncDirectory(_ path: String) throws(SystemFailure) {
        try pass("fsync", path)
        try disk.syncDirectory(path)
    }

    package func makeDirectory(_ path: String) throws(SystemFailure) {
        try pass("mkdir", path)
        try disk.makeDirectory(path)
    }

    package func names(in path: String) throws(SystemFailure) -> [String] {
        try pass("opendir", path)
        return try disk.names(in: path)
    }

    package func rename(_ path: String, to newPath: String) throws(SystemFailure) {
        try pass("rename", path)
        try disk.rename(path, to: newPath)
    }

    package func remove(_ path: String) throws(SystemFailure) {
        try pass("unlink", path)
        try disk.remove(path)
    }

    package func lock(_ file: OpenFile) throws(SystemFailure) -> Bool {
        try pass("flock", file.path)
        return try disk.lock(file)
    }

    package func unlock(_ file: OpenFile) { if isAlive { disk.unlock(file) } }

    package func networkFileSystem(at path: String) throws(SystemFailure) -> String? {
        try pass("stat", path)
        return nil
    }

    package func now() -> Instant { disk.now() }
    package func monotonicMilliseconds() -> Int { disk.monotonicMilliseconds() }
    package func pause(milliseconds: Int) { disk.pause(milliseconds: milliseconds) }
    package func fillRandom(_ bytes: UnsafeMutableRawBufferPointer) { disk.fillRandom(bytes) }
    package func watch(_ path: String) -> OpenFile? { nil }
    package func wait(_ watch: OpenFile?, milliseconds: Int) { pause(milliseconds: milliseconds) }
}
