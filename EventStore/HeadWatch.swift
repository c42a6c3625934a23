import ByteCoding

/// Looks how far a log is durable, in one small read: for whoever must know before each answer.
///
/// Belongs to one thread.
public final class HeadWatch {
    private let storage: any Storage
    private let path: String
    private var file: OpenFile?
    private let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: HeadSlots.size, alignment: 8)
    private var seen: [UInt8] = []
    private var position: Int?

    /// Watches the log of a store.
    public init(_ path: String, storage: any Storage = FileStorage()) {
        self.path = path + "/" + StoreFile.head
        self.storage = storage
    }

    deinit {
        if let file { storage.close(file) }
        buffer.deallocate()
    }

    /// The last durable position; `nil` where the mark can't be read at this moment.
    public func look() -> Int? {
        do throws(SystemFailure) {
            let file = try opened()
            let count = try storage.readFully(file, into: buffer, at: 0)
            // The same bytes mean the same; only others are worth reading.
            if count == seen.count, position != nil, isAsSeen { return position }
            seen = Array(buffer[..<count])
            position = HeadSlots(seen).newest?.position
        } catch {
            position = nil
        }
        return position
    }

    private func opened() throws(SystemFailure) -> OpenFile {
        if let file { return file }
        let opened = try storage.open(path, .read)
        file = opened
        return opened
    }

    private var isAsSeen: Bool {
        seen.withUnsafeBytes { seen in
            UnsafeRawBufferPointer(rebasing: buffer[..<seen.count]).hasSameBytes(as: seen)
        }
    }
}
