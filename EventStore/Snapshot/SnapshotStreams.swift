public import ByteCoding

/// Writes the bytes of a snapshot; see ``SnapshotPlan``.
public struct SnapshotSink: ByteSink {
    private let storage: any Storage
    private let file: OpenFile
    private var buffer: [UInt8] = []
    private var offset = SnapshotHeader.size
    private(set) var sum: UInt32 = 0
    private(set) var failure: SystemFailure?

    private static let bufferSize = 1 << 20

    init(_ storage: any Storage, _ file: OpenFile) {
        self.storage = storage
        self.file = file
        buffer.reserveCapacity(Self.bufferSize)
    }

    /// How many bytes were written.
    var count: Int { offset + buffer.count - SnapshotHeader.size }

    /// Takes the next bytes; what fails is told when the snapshot is finished.
    public mutating func write(_ bytes: UnsafeRawBufferPointer) {
        sum = CRC32C.update(sum, bytes)
        if buffer.count + bytes.count > Self.bufferSize { flush() }
        if bytes.count > Self.bufferSize {
            put(Array(bytes))
        } else {
            buffer.append(contentsOf: bytes)
        }
    }

    mutating func flush() {
        put(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func put(_ bytes: [UInt8]) {
        guard failure == nil else { return }
        do {
            try storage.writeFully(file, bytes, at: offset)
            offset += bytes.count
        } catch {
            failure = error
        }
    }
}

/// Reads the bytes of a snapshot; see ``EventLog/restoreSnapshot(version:_:)``.
public struct SnapshotSource: ByteSource {
    private let storage: any Storage
    private let file: OpenFile
    private var offset = SnapshotHeader.size
    private let end: Int
    private(set) var sum: UInt32 = 0

    init(_ storage: any Storage, _ file: OpenFile, bytes: Int) {
        self.storage = storage
        self.file = file
        end = SnapshotHeader.size + bytes
    }

    /// How many bytes are left.
    public var remaining: Int { end - offset }

    /// Fills a buffer with the next bytes.
    public mutating func read(into bytes: UnsafeMutableRawBufferPointer) -> Bool {
        guard bytes.count <= remaining,
            let count = try? storage.readFully(file, into: bytes, at: offset), count == bytes.count
        else { return false }
        offset += count
        sum = CRC32C.update(sum, UnsafeRawBufferPointer(bytes))
        return true
    }
}
