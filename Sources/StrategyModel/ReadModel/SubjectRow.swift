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

    static let unknownCategory = UInt8.max
    static let several = UInt32.max

    init(name: SubjectName, firstHandle: UInt32, category: UInt8) {
        self.name = name
        self.firstHandle = firstHandle
        self.category = category
    }

    mutating func begin(with n: Int, on day: Int32) {
        creation = creation == 0 ? UInt32(n) : Self.several
        begin = day
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
    init(prefix: UnsafeRawBufferPointer, _ rest: UnsafeRawBufferPointer) {
        precondition(prefix.count + rest.count <= Self.longest, "a short name")
        length = UInt8(prefix.count + rest.count)
        withUnsafeMutableBytes(of: &words) { bytes in
            bytes.copyMemory(from: prefix)
            UnsafeMutableRawBufferPointer(rebasing: bytes[prefix.count...]).copyMemory(from: rest)
        }
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
        withUnsafeBytes(of: words) {
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
