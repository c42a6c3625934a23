import ByteCoding
import Glibc
internal import Synchronization

/// Reads a part of a segment on a thread of its own, checks and parses its lines, and hands them
/// over by windows in order, while whoever takes them does with the ones before what it does with
/// records. So opening a large log keeps two processors at work.
///
/// It stops at the first line that it can't parse and at the first call that fails, and does not
/// say why: it never decides what is wrong with a log.
final class ReadAhead: @unchecked Sendable {
    /// Some lines and what they say. Belongs to one side at a time: the semaphores say which.
    final class Window {
        fileprivate let bytes = UnsafeMutableRawBufferPointer.allocate(
            byteCount: windowBytes, alignment: 64)
        /// The records, which lie in the bytes.
        var groups: [RecordGroup] = []
        /// How many groups are filled; 0 behind the last window.
        fileprivate(set) var count = 0

        deinit { bytes.deallocate() }
    }

    /// What is read at once: few windows stay in the processor's cache.
    static let windowBytes = 256 << 10
    /// A shorter part is not worth a thread.
    static let leastBytes = 4 * windowBytes
    /// How many windows there are: one is filled, one is taken, and two make up for a delay.
    private static let windowCount = 4

    /// Whether there is a second processor for it.
    static let isWorthwhile = sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1

    private let storage: FileStorage
    private let file: OpenFile
    private let start: Int
    private let limit: Int
    private let windows = (0..<windowCount).map { _ in Window() }
    private let empty = Semaphore(windowCount)
    private let filled = Semaphore(0)
    private let isStopped = Atomic(false)
    private var thread = pthread_t()
    /// How many windows were taken; only the taker looks at it.
    private var taken = 0
    private var isAtEnd = false

    /// Begins to read from an offset to a limit; `nil` where the system gives no thread.
    init?(_ storage: FileStorage, _ file: OpenFile, from start: Int, to limit: Int) {
        self.storage = storage
        self.file = file
        self.start = start
        self.limit = limit
        let this = Unmanaged.passRetained(self)
        let status = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<ReadAhead>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, this.toOpaque())
        guard status == 0 else {
            this.release()
            return nil
        }
    }

    /// The next window, to be given back; `nil` behind the last one.
    func next() -> Window? {
        guard !isAtEnd else { return nil }
        filled.wait()
        let window = windows[taken % windows.count]
        isAtEnd = window.count == 0
        return isAtEnd ? nil : window
    }

    /// Gives the window back that was taken last.
    func giveBack() {
        taken += 1
        empty.signal()
    }

    /// Ends the thread and waits for its end. To be called once, whatever was taken.
    func stop() {
        isStopped.store(true, ordering: .releasing)
        empty.signal()
        pthread_join(thread, nil)
    }

    private func run() {
        var parser = RecordParser()
        var (offset, number) = (start, 0)
        while true {
            empty.wait()
            guard !isStopped.load(ordering: .acquiring) else { return }
            let window = windows[number % windows.count]
            let read = fill(window, at: offset, by: &parser)
            offset += read
            number += 1
            filled.signal()
            guard read > 0 else { return }
        }
    }

    /// Fills a window with the complete lines from an offset on; returns how many bytes they are.
    private func fill(_ window: Window, at offset: Int, by parser: inout RecordParser) -> Int {
        window.count = 0
        let part = UnsafeMutableRawBufferPointer(
            rebasing: window.bytes[..<min(Self.windowBytes, limit - offset)])
        guard let count = try? storage.readFully(file, into: part, at: offset) else { return 0 }
        let bytes = UnsafeRawBufferPointer(rebasing: part[..<count])
        var consumed = 0
        while consumed < count {
            if window.count == window.groups.count { window.groups.append(RecordGroup()) }
            let end = window.groups[window.count].read(bytes, from: consumed, by: &parser)
            guard end > consumed else { break }
            window.count += 1
            consumed = end
            if window.groups[window.count - 1].fault != nil { break }
        }
        return consumed
    }
}

/// Counts what one thread has made and another may take.
private final class Semaphore: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init(_ count: Int) { sem_init(semaphore, 0, UInt32(count)) }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    func signal() { sem_post(semaphore) }

    /// Waits for one; a signal to the process is no reason to go on.
    func wait() {
        while sem_wait(semaphore) != 0 {}
    }
}
