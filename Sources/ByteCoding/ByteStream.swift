/// Takes bytes one after the other, such as those of a snapshot.
///
/// What goes wrong is kept by whoever implements it and told at the end, so that whoever writes
/// needs no way out at each step.
public protocol ByteSink {
    /// Takes the next bytes.
    mutating func write(_ bytes: UnsafeRawBufferPointer)
}

/// Gives bytes one after the other.
public protocol ByteSource {
    /// How many bytes are left.
    var remaining: Int { get }
    /// Fills a buffer with the next bytes; `false` where there are not so many, or not to be had.
    mutating func read(into bytes: UnsafeMutableRawBufferPointer) -> Bool
}

extension ByteSink {
    /// Writes a value as it lies in memory.
    public mutating func write<Value: BitwiseCopyable>(value: Value) {
        withUnsafeBytes(of: value) { write($0) }
    }

    /// Writes an array: how many elements, then they as they lie in memory.
    public mutating func write<Element: BitwiseCopyable>(array: [Element]) {
        write(value: array.count)
        array.withUnsafeBytes { write($0) }
    }

    /// Writes a text as UTF-8.
    public mutating func write(text: String) { write(array: Array(text.utf8)) }
}

extension ByteSource {
    /// Reads a value as it lies in memory. Any bits must be a value of the type.
    public mutating func value<Value: BitwiseCopyable>(of type: Value.Type) -> Value? {
        withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
            read(into: UnsafeMutableRawBufferPointer(buffer)) ? buffer[0] : nil
        }
    }

    /// Reads how many elements of so many bytes follow; `nil` where they can't all be there.
    public mutating func count(ofElements stride: Int) -> Int? {
        guard let count = value(of: Int.self), count >= 0, count <= remaining / max(1, stride)
        else { return nil }
        return count
    }

    /// Reads an array. Any bits must be a value of the element's type.
    public mutating func array<Element: BitwiseCopyable>(of type: Element.Type) -> [Element]? {
        guard let count = count(ofElements: MemoryLayout<Element>.stride) else { return nil }
        var isWhole = false
        let array = [Element](unsafeUninitializedCapacity: count) { buffer, filled in
            let bytes = UnsafeMutableRawBufferPointer(
                rebasing: UnsafeMutableRawBufferPointer(buffer)[
                    ..<(count * MemoryLayout<Element>.stride)])
            isWhole = read(into: bytes)
            filled = isWhole ? count : 0
        }
        return isWhole ? array : nil
    }

    /// Reads a text.
    public mutating func text() -> String? {
        array(of: UInt8.self).map { String(decoding: $0, as: UTF8.self) }
    }
}
