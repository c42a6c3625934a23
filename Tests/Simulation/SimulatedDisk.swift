import ByteCoding
import EventStore

/// A disk in memory: unsynced writes can be lost, and chosen calls fail.
///
/// Several logs may share one disk; it belongs to one thread.
final class MemoryStorage: Storage {
    final class Node {
        var bytes: [UInt8] = []
        var durable: [UInt8] = []
        var lockedBy: Int32?
    }

    /// What a chosen call does instead of its work.
    enum Fault {
        case fail(Int32)
        /// A write takes only so many bytes.
        case short(Int)
        /// A write takes so many bytes and then fails.
        case torn(Int, Int32)
    }

    var nodes: [String: Node] = [:]
    var directories: Set<String> = [""]
    var clock = Instant(milliseconds: 1_800_000_000_000)
    var milliseconds = 0
    /// Asked before every call that can fail: the call, the file, and how many came before.
    var fault: (String, String, Int) -> Fault? = { _, _, _ in nil }
    private(set) var calls = 0
    private(set) var trace: [String] = []
    private var files: [Int32: Node] = [:]
    private var nextDescriptor: Int32 = 3

    /// A copy of the disk as it is after a power cut: only what was synced.
    func afterPowerCut() -> MemoryStorage {
        copy { $0.durable }
    }

    /// A copy as it is after the process died: the page cache survives.
    func afterKill() -> MemoryStorage {
        copy { $0.bytes }
    }

    private func copy(_ content: (Node) -> [UInt8]) -> MemoryStorage {
        let other = MemoryStorage()
        other.directories = directories
        other.clock = clock
        for (path, node) in nodes {
            let fresh = Node()
            fresh.bytes = content(node)
            fresh.durable = fresh.bytes
            other.nodes[path] = fresh
        }
        return other
    }

    private func ask(_ call: String, _ path: String) throws(SystemFailure) -> Fault? {
        calls += 1
        trace.append("\(call) \(path)")
        let fault = fault(call, path, calls)
        if case .fail(let code) = fault { throw failure(call, path, code) }
        return fault
    }

    private func failure(_ call: String, _ path: String, _ code: Int32) -> SystemFailure {
        SystemFailure(operation: call, path: path, code: code, text: "simulated")
    }

    private func node(_ file: OpenFile, _ call: String) throws(SystemFailure) -> Node {
        guard let node = files[file.descriptor] else { throw failure(call, file.path, 9) }
        return node
    }

    func open(_ path: String, _ mode: OpenMode) throws(SystemFailure) -> OpenFile {
        _ = try ask("open", path)
        let existing = nodes[path]
        switch mode {
        case .read, .write:
            if existing == nil { throw failure("open", path, SystemFailure.Code.notFound) }
        case .create:
            if existing != nil { throw failure("open", path, SystemFailure.Code.exists) }
        case .writeOrCreate: break
        }
        let node = existing ?? Node()
        nodes[path] = node
        nextDescriptor += 1
        files[nextDescriptor] = node
        return OpenFile(descriptor: nextDescriptor, path: path)
    }

    func close(_ file: OpenFile) {
        unlock(file)
        files[file.descriptor] = nil
    }

    func size(_ file: OpenFile) throws(SystemFailure) -> Int {
        _ = try ask("fstat", file.path)
        return try node(file, "fstat").bytes.count
    }

    func read(
        _ file: OpenFile, into bytes: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        _ = try ask("pread", file.path)
        let content = try node(file, "pread").bytes
        guard offset < content.count else { return 0 }
        let count = min(bytes.count, content.count - offset)
        bytes.copyBytes(from: content[offset..<(offset + count)])
        return count
    }

    func write(
        _ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        let fault = try ask("pwrite", file.path)
        let node = try node(file, "pwrite")
        var count = bytes.count
        if case .short(let most) = fault { count = min(most, count) }
        if case .torn(let most, _) = fault { count = min(most, count) }
        if node.bytes.count < offset {
            node.bytes += Array(repeating: 0, count: offset - node.bytes.count)
        }
        let end = min(offset + count, node.bytes.count)
        node.bytes.replaceSubrange(offset..<end, with: bytes[..<count])
        if case .torn(_, let code) = fault { throw failure("pwrite", file.path, code) }
        return count
    }

    func truncate(_ file: OpenFile, to length: Int) throws(SystemFailure) {
        _ = try ask("ftruncate", file.path)
        let node = try node(file, "ftruncate")
        node.bytes = Array(node.bytes.prefix(length))
    }

    func syncData(_ file: OpenFile) throws(SystemFailure) {
        _ = try ask("fdatasync", file.path)
        let node = try node(file, "fdatasync")
        node.durable = node.bytes
    }

    func syncDirectory(_ path: String) throws(SystemFailure) {
        _ = try ask("fsync", path)
    }

    func makeDirectory(_ path: String) throws(SystemFailure) {
        _ = try ask("mkdir", path)
        guard directories.insert(path).inserted else {
            throw failure("mkdir", path, SystemFailure.Code.exists)
        }
    }

    func names(in path: String) throws(SystemFailure) -> [String] {
        _ = try ask("opendir", path)
        guard directories.contains(path) else {
            let isFile = nodes[path] != nil
            let code = isFile ? SystemFailure.Code.notDirectory : SystemFailure.Code.notFound
            throw failure("opendir", path, code)
        }
        let prefix = path + "/"
        return (Array(nodes.keys) + Array(directories)).compactMap { name in
            guard name.hasPrefix(prefix) else { return nil }
            let rest = name.dropFirst(prefix.count)
            return rest.contains("/") ? nil : String(rest)
        }
    }

    func rename(_ path: String, to newPath: String) throws(SystemFailure) {
        _ = try ask("rename", path)
        nodes[newPath] = nodes.removeValue(forKey: path)
    }

    func lock(_ file: OpenFile) throws(SystemFailure) -> Bool {
        _ = try ask("flock", file.path)
        let node = try node(file, "flock")
        guard node.lockedBy == nil || node.lockedBy == file.descriptor else { return false }
        node.lockedBy = file.descriptor
        return true
    }

    func unlock(_ file: OpenFile) {
        guard let node = files[file.descriptor], node.lockedBy == file.descriptor else { return }
        node.lockedBy = nil
    }

    func networkFileSystem(at path: String) throws(SystemFailure) -> String? {
        path.hasPrefix("/nfs") ? "nfs" : nil
    }

    func now() -> Instant { clock }

    func monotonicMilliseconds() -> Int { milliseconds }

    func pause(milliseconds: Int) { self.milliseconds += milliseconds }

    func fillRandom(_ bytes: UnsafeMutableRawBufferPointer) {
        for index in bytes.indices { bytes[index] = 0 }
    }

    func watch(_ path: String) -> OpenFile? { nil }

    func wait(_ watch: OpenFile?, milliseconds: Int) { pause(milliseconds: milliseconds) }
}
