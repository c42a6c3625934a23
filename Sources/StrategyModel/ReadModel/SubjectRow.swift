import ByteCoding

/// A subject: its name, and where its timelines lie; 64 bytes, one line of the cache.
struct SubjectRow: Sendable, BitwiseCopyable {
    /// Every event of the stream, in the order of the log.
    var events = TimelineHandle.empty
    /// Every event elsewhere that names the subject, in the order of the log.
    var referrers = TimelineHandle.empty
    let name: SubjectName
    /// Where the handles of its attributes lie, as ``AttributeLayout`` says.
    let firstHandle: UInt32
    /// The position of its creating event, where it has just one: what nearly every look-up asks
    /// for. Zero for none, ``several`` where only the timeline of its existence knows.
    private(set) var creation: UInt32 = 0
    /// From which day on that one says it exists.
    private(set) var begin: Int32 = 0
    /// The last of its referrers: an event counts once, however often it names the subject.
    var lastReferrer: UInt32 = 0
    let category: UInt8
    var hasUnknownEvents = false
    /// Who may see its creating event, where it has just one.
    private(set) var visibility: UInt8 = 0
    /// Whether that one was taken back, by whoever knows that.
    var isContested = false

    static let unknownCategory = UInt8.max
    static let several = UInt32.max

    init(name: SubjectName, firstHandle: UInt32, category: UInt8) {
        self.name = name
        self.firstHandle = firstHandle
        self.category = category
    }

    mutating func begin(with n: Int, on day: Int32, visibility: UInt8) {
        creation = creation == 0 ? UInt32(n) : Self.several
        begin = day
        self.visibility = visibility
    }

    /// Whether it exists for whoever knows an event that names it and has reached the event's day.
    @inline(__always)
    func stands(for event: EventRow) -> Bool {
        creation != 0 && creation != Self.several && !isContested
            && begin <= event.firstDay && visibility <= event.visibility
    }
}

/// The name of a subject, `category/id`. A short one lies within, so that looking for a subject
/// ends where the subject is; a long one is a text.
struct SubjectName: Sendable, BitwiseCopyable {
    /// The bytes, filled up with zeros; of a long name the first is its text.
    private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    private var length: UInt8

    static let longest = 24
    private static let long = UInt8.max

    /// A short name, in two parts.
    @inline(__always)
    init(prefix: UnsafeRawBufferPointer, _ rest: UnsafeRawBufferPointer) {
        precondition(prefix.count + rest.count <= Self.longest, "a short name")
        length = UInt8(prefix.count + rest.count)
        words = Self.padded(rest)
        guard prefix.count > 0 else { return }
        let before = Self.padded(prefix)
        // The rest moves behind the prefix: first within words, then by whole words.
        let bits = UInt64(prefix.count % 8 * 8)
        let moved = (
            words.0 << bits, words.1 << bits | words.0 >> (64 - bits),
            words.2 << bits | words.1 >> (64 - bits)
        )
        switch prefix.count / 8 {
        case 0: words = (before.0 | moved.0, before.1 | moved.1, before.2 | moved.2)
        case 1: words = (before.0, before.1 | moved.0, before.2 | moved.1)
        case 2: words = (before.0, before.1, before.2 | moved.0)
        default: words = before
        }
    }

    /// At most 24 bytes as words, filled up with zeros, without a loop or a call: it is done for
    /// every name of every event.
    @inline(__always)
    private static func padded(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt64) {
        let count = bytes.count
        if count >= 8 {
            let first = word(bytes, 0)
            let last = word(bytes, count - 8)
            guard count > 16 else { return (first, last >> UInt64((16 - count) * 8), 0) }
            return (first, word(bytes, 8), last >> UInt64((24 - count) * 8))
        }
        if count >= 4 {
            let first = UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))
            let last = UInt32(
                littleEndian: bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return (UInt64(first) | UInt64(last) << UInt64((count - 4) * 8), 0, 0)
        }
        guard count > 0 else { return (0, 0, 0) }
        let (middle, last) = (count / 2, count - 1)
        let short =
            UInt64(bytes[0]) | UInt64(bytes[middle]) << UInt64(middle * 8)
            | UInt64(bytes[last]) << UInt64(last * 8)
        return (short, 0, 0)
    }

    /// The first byte is the lowest, as ``withBytes(_:)`` counts on.
    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// A long name, which is a text of the model.
    init(text: UInt64) {
        words.0 = text
        length = Self.long
    }

    /// The text of a long name.
    var text: UInt64? { length == Self.long ? words.0 : nil }

    /// Whether two short names are the same.
    @inline(__always)
    func equals(_ other: SubjectName) -> Bool {
        length == other.length && words == other.words
    }

    /// The hash of a short name.
    @inline(__always)
    func hash(seed: UInt64) -> UInt64 {
        ByteHash.hash(
            ByteHash.hash(words.0, words.1, seed: seed), words.2, seed: seed ^ UInt64(length))
    }

    /// Lends the bytes of a short name.
    func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
        let stored = (words.0.littleEndian, words.1.littleEndian, words.2.littleEndian)
        return withUnsafeBytes(of: stored) {
            body(UnsafeRawBufferPointer(rebasing: $0[..<min(Int(length), Self.longest)]))
        }
    }
}

/// A name that is looked for: short ones need no memory, long ones are lent in two parts.
enum SoughtName: BitwiseCopyable {
    case short(SubjectName)
    case long(UnsafeRawBufferPointer, UnsafeRawBufferPointer)

    @inline(__always)
    init(prefix: UnsafeRawBufferPointer, _ rest: UnsafeRawBufferPointer) {
        if prefix.count + rest.count <= SubjectName.longest {
            self = .short(SubjectName(prefix: prefix, rest))
        } else {
            self = .long(prefix, rest)
        }
    }

    @inline(__always)
    init(_ name: UnsafeRawBufferPointer) {
        self.init(prefix: UnsafeRawBufferPointer(start: nil, count: 0), name)
    }

    @inline(__always)
    func hash(seed: UInt64) -> UInt64 {
        guard case .short(let name) = self else {
            return withBytes { ByteHash.hash($0, seed: seed) }
        }
        return name.hash(seed: seed)
    }

    func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
        switch self {
        case .short(let name): name.withBytes(body)
        case .long(let prefix, let rest):
            (Array(prefix) + Array(rest)).withUnsafeBytes(body)
        }
    }
}
