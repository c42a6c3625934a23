import ByteCoding

/// One value of an attribute from a day on: 16 bytes.
public struct Entry: Sendable, Equatable, BitwiseCopyable {
    /// The first day on which it holds, in days since 1970.
    public let day: Int32
    /// The position of the event that states it: its provenance.
    public let n: UInt32
    /// The value, read by the attribute's kind; for lists the position again.
    let raw: UInt64

    /// The value of an attribute that an event cleared with `null`.
    static let cleared = UInt64.max
}

/// Where a timeline lies: its first element and how many it has.
struct TimelineHandle: Sendable, BitwiseCopyable {
    fileprivate var start: UInt32 = 0
    fileprivate var length: UInt32 = 0

    static let empty = TimelineHandle()

    var count: Int { Int(length) }
}

/// What lies in blocks; a block that nobody uses links to the next one.
protocol BlockElement: Sendable, BitwiseCopyable {
    init(link: UInt32)
    var link: UInt32 { get }
}

extension Entry: BlockElement {
    init(link: UInt32) { self.init(day: 0, n: link, raw: 0) }
    var link: UInt32 { n }
}

/// A position of the log, for timelines that are all of it: those of a subject's events.
extension UInt32: BlockElement {
    init(link: UInt32) { self = link }
    var link: UInt32 { self }
}

/// Timelines in blocks of one column: a timeline of k elements lies in a block of the next power
/// of two, and moves to one of twice the size when it outgrows it.
struct BlockStore<Element: BlockElement>: Sendable {
    private static var sizes: Int { 33 }
    private var elements = Column<Element>()
    /// By size, where the first block lies that nobody uses, plus one.
    private var free = [UInt32](repeating: 0, count: Self.sizes)

    /// See ``Column/beginChanges()``.
    mutating func beginChanges() { elements.beginChanges() }

    /// The elements of a timeline, in order.
    func elements(_ handle: TimelineHandle) -> [Element] {
        (0..<handle.count).map { elements[Int(handle.start) + $0] }
    }

    /// One element of a timeline.
    @inline(__always)
    func element(_ handle: TimelineHandle, _ index: Int) -> Element {
        elements[Int(handle.start) + index]
    }

    /// The last element of a timeline; `nil` for an empty one.
    @inline(__always)
    func last(_ handle: TimelineHandle) -> Element? {
        handle.count == 0 ? nil : element(handle, handle.count - 1)
    }

    /// Puts an element at the end.
    @inline(__always)
    mutating func append(_ element: Element, to handle: inout TimelineHandle) {
        makeRoom(&handle)
        elements[Int(handle.start) + handle.count] = element
        handle.length += 1
    }

    /// Puts an element before the one at an index.
    mutating func insert(_ element: Element, into handle: inout TimelineHandle, at index: Int) {
        append(element, to: &handle)
        guard index < handle.count - 1 else { return }
        let start = Int(handle.start)
        var place = start + handle.count - 1
        while place > start + index {
            elements[place] = elements[place - 1]
            place -= 1
        }
        elements[place] = element
    }

    /// Puts an element in the place of another.
    mutating func replace(_ element: Element, in handle: TimelineHandle, at index: Int) {
        elements[Int(handle.start) + index] = element
    }

    /// The memory of the blocks, in bytes.
    var byteCount: Int { elements.byteCount }

    /// A block is full when its timeline's length is a power of two.
    @inline(__always)
    private mutating func makeRoom(_ handle: inout TimelineHandle) {
        if handle.length & (handle.length &- 1) == 0 { grow(&handle) }
    }

    private mutating func grow(_ handle: inout TimelineHandle) {
        guard handle.count > 0 else {
            handle.start = allocate(size: 0)
            return
        }
        let size = handle.length.trailingZeroBitCount
        let old = handle.start
        handle.start = allocate(size: size + 1)
        for index in 0..<handle.count {
            elements[Int(handle.start) + index] = elements[Int(old) + index]
        }
        elements[Int(old)] = Element(link: free[size])
        free[size] = old + 1
    }

    /// A block for two to the power of `size` elements.
    private mutating func allocate(size: Int) -> UInt32 {
        guard free[size] == 0 else {
            let start = free[size] - 1
            free[size] = elements[Int(start)].link
            return start
        }
        let start = UInt32(elements.count)
        if size == 0 {
            elements.append(Element(link: 0))
        } else {
            elements.append(repeating: Element(link: 0), count: 1 << size)
        }
        return start
    }
}

// As it stands in a snapshot.
extension BlockStore {
    func write(to sink: inout some ByteSink) {
        sink.write(array: free)
        elements.write(to: &sink)
    }

    init?(reading source: inout some ByteSource) {
        guard let free = source.array(of: UInt32.self), free.count == Self.sizes,
            let elements = Column<Element>(reading: &source)
        else { return nil }
        self.free = free
        self.elements = elements
    }
}
