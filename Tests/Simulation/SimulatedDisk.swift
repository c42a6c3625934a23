package import ByteCoding
import EventStore

/// A disk in memory with a page cache: what was not synced may be kept, dropped, reordered or torn
/// by a power cut, names in folders too, and chosen calls fail.
///
/// The model of the device: a sector of 512 bytes that holds durable bytes keeps them; of what was
/// written and not synced, any sectors may have reached it in any order. Of segments and of tails
/// set aside even parts of a sector. Several logs may share one disk; it belongs to one thread.
package final class SimulatedDisk {
    /// A file: what programs see of it, and what the device has.
    package final class Node {
        package var bytes: [UInt8] = []
        package var durable: [UInt8] = []
        package var lockedBy: Int32?
        /// What happened since the last sync.
        var unsynced: [Change] = []
        /// Whether a power cut may tear it within a sector. A slot of the head mark is smaller.
        let tearsWithinSectors: Bool

        package init(tearsWithinSectors: Bool = true) {
            self.tearsWithinSectors = tearsWithinSectors
        }
    }

    enum Change {
        case write(Int, [UInt8])
        case truncate(Int)
    }

    /// A change of names, durable once the folder is synced.
    struct NameChange {
        enum Kind { case file(Node), directory, rename(from: String, Node), removal }
        let path: String
        let kind: Kind
    }

    /// What a chosen call does instead of its work.
    package enum Fault: Sendable {
        case fail(Int32)
        /// A write takes only so many bytes.
        case short(Int)
        /// A write takes so many bytes and then fails.
        case torn(Int, Int32)
    }

    package var nodes: [String: Node] = [:]
    package var directories: Set<String> = [""]
    package var clock = Instant(milliseconds: 1_800_000_000_000)
    package var milliseconds = 0
    /// Asked before every call that can fail: the call, the file, and how many came before.
    package var fault: (String, String, Int) -> Fault? = { _, _, _ in nil }
    package private(set) var calls = 0
    /// The calls in order, if they are kept.
    package private(set) var trace: [String] = []
    /// Whether they are.
    package var keepsTrace = true
    /// Decides what becomes of unsynced bytes.
    package var random: SeededRandom
    var durableNodes: [String: Node] = [:]
    var durableDirectories: Set<String> = [""]
    var unsyncedNames: [NameChange] = []
    var files: [Int32: Node] = [:]
    private var nextDescriptor: Int32 = 3

    package init(seed: UInt64 = 0) { random = SeededRandom(seed: seed) }

    func ask(_ call: String, _ path: String) throws(SystemFailure) -> Fault? {
        calls += 1
        if keepsTrace { trace.append("\(call) \(path)") }
        let fault = fault(call, path, calls)
        if case .fail(let code) = fault { throw failure(call, path, code) }
        return fault
    }

    func failure(_ call: String, _ path: String, _ code: Int32) -> SystemFailure {
        SystemFailure(operation: call, path: path, code: code, text: "simulated")
    }

    func node(_ file: OpenFile, _ call: String) throws(SystemFailure) -> Node {
        guard let node = files[file.descriptor] else { throw failure(call, file.path, 9) }
        return node
    }

    /// Whether writes to a file may be torn within a sector.
    func tears(_ file: OpenFile) -> Bool { files[file.descriptor]?.tearsWithinSectors ?? true }

    /// Shows others a write that is half done.
    func show(_ bytes: UnsafeRawBufferPointer, _ file: OpenFile, _ offset: Int) {
        guard let node = files[file.descriptor] else { return }
        Change.write(offset, Array(bytes)).apply(to: &node.bytes)
    }

    func handle(_ node: Node, _ path: String) -> OpenFile {
        nextDescriptor += 1
        files[nextDescriptor] = node
        return OpenFile(descriptor: nextDescriptor, path: path)
    }

    static func parent(_ path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }
}
