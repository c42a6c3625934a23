import ByteCoding

/// Puts the lines of a workload together, byte by byte, in memory that is used again.
///
/// Every text is known to need no escapes; that, and no `String` on the way, is what makes it
/// several times as fast as `JSONWriter`.
struct LineBuffer {
    private(set) var bytes: [UInt8] = []
    private var isFirstField = true
    private var isFirstElement = true
    private var cachedDay = Int.min
    private var cachedDate: [UInt8] = []

    init() { bytes.reserveCapacity(1024) }

    /// Begins a line up to the opened data; without a day the data hold it.
    mutating func begin(_ type: StaticString, _ subject: WorkloadName, on day: Int?) {
        bytes.removeAll(keepingCapacity: true)
        literal(#"{"type":""#)
        literal(type)
        literal(#"","subject":""#)
        literal(subject.category)
        bytes.append(0x2F)
        name(subject)
        if let day {
            literal(#"","on":""#)
            date(day)
        }
        literal(#"","data":{"#)
        isFirstField = true
    }

    /// Ends the line.
    mutating func end(
        actor: Int, visibility: StaticString, id: UUID128, recorded milliseconds: Int64?
    ) {
        literal(#"},"actor":"stelle-"#)
        integer(actor)
        literal(#"","visibility":""#)
        literal(visibility)
        literal(#"","id":""#)
        id.append(to: &bytes)
        if let milliseconds {
            literal(#"","recorded":""#)
            instant(milliseconds)
        }
        literal(#""}"#)
    }

    // MARK: fields

    mutating func text(_ key: StaticString, _ value: StaticString) {
        open(key)
        bytes.append(0x22)
        literal(value)
        bytes.append(0x22)
    }

    /// A text of two words with something between.
    mutating func text(
        _ key: StaticString, _ first: StaticString, _ between: StaticString,
        _ second: StaticString
    ) {
        open(key)
        bytes.append(0x22)
        literal(first)
        literal(between)
        literal(second)
        bytes.append(0x22)
    }

    /// A text that ends in a number.
    mutating func text(_ key: StaticString, _ words: StaticString, _ number: Int) {
        open(key)
        bytes.append(0x22)
        literal(words)
        integer(number)
        bytes.append(0x22)
    }

    mutating func whole(_ key: StaticString, _ value: Int) {
        open(key)
        integer(value)
    }

    /// Whole euros with two digits after the point.
    mutating func money(_ key: StaticString, _ euros: Int) {
        open(key)
        bytes.append(0x22)
        integer(euros)
        literal(#".00""#)
    }

    mutating func day(_ key: StaticString, _ day: Int) {
        open(key)
        bytes.append(0x22)
        date(day)
        bytes.append(0x22)
    }

    /// The id of a subject whose category the field knows.
    mutating func reference(_ key: StaticString, _ subject: WorkloadName) {
        open(key)
        bytes.append(0x22)
        name(subject)
        bytes.append(0x22)
    }

    /// A whole subject.
    mutating func anyReference(_ key: StaticString, _ subject: WorkloadName) {
        open(key)
        whole(subject)
    }

    mutating func beginList(_ key: StaticString) {
        open(key)
        bytes.append(0x5B)
        isFirstElement = true
    }

    mutating func element(_ subject: WorkloadName) {
        comma()
        bytes.append(0x22)
        name(subject)
        bytes.append(0x22)
    }

    mutating func wholeElement(_ subject: WorkloadName) {
        comma()
        whole(subject)
    }

    mutating func element(_ value: StaticString) {
        comma()
        bytes.append(0x22)
        literal(value)
        bytes.append(0x22)
    }

    mutating func element(_ id: UUID128) {
        comma()
        bytes.append(0x22)
        id.append(to: &bytes)
        bytes.append(0x22)
    }

    mutating func endList() { bytes.append(0x5D) }

    /// Counted votes.
    mutating func votes(yes: Int, no: Int, abstain: Int) {
        open("votes")
        literal(#"{"yes":"#)
        integer(yes)
        literal(#","no":"#)
        integer(no)
        literal(#","abstain":"#)
        integer(abstain)
        bytes.append(0x7D)
    }

    // MARK: parts

    private mutating func open(_ key: StaticString) {
        if !isFirstField { bytes.append(0x2C) }
        isFirstField = false
        bytes.append(0x22)
        literal(key)
        bytes.append(0x22)
        bytes.append(0x3A)
    }

    private mutating func comma() {
        if !isFirstElement { bytes.append(0x2C) }
        isFirstElement = false
    }

    private mutating func whole(_ subject: WorkloadName) {
        bytes.append(0x22)
        literal(subject.category)
        bytes.append(0x2F)
        name(subject)
        bytes.append(0x22)
    }

    private mutating func name(_ subject: WorkloadName) {
        bytes.append(0x77)
        integer(subject.process)
        if subject.number >= 0 {
            bytes.append(0x2D)
            integer(subject.number)
        }
    }

    @inline(__always)
    private mutating func literal(_ text: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func integer(_ value: Int) {
        guard value >= 10 else {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: value))
            return
        }
        integer(value / 10)
        bytes.append(0x30 + UInt8(truncatingIfNeeded: value % 10))
    }

    private mutating func twoDigits(_ value: Int) {
        bytes.append(0x30 + UInt8(truncatingIfNeeded: value / 10))
        bytes.append(0x30 + UInt8(truncatingIfNeeded: value % 10))
    }

    private mutating func date(_ day: Int) {
        if day != cachedDay {
            cachedDay = day
            cachedDate.removeAll(keepingCapacity: true)
            CivilDate(daysSinceEpoch: day).append(to: &cachedDate)
        }
        bytes.append(contentsOf: cachedDate)
    }

    private mutating func instant(_ milliseconds: Int64) {
        let value = Int(milliseconds)
        date(value / 86_400_000)
        let rest = value % 86_400_000
        bytes.append(0x54)
        twoDigits(rest / 3_600_000)
        bytes.append(0x3A)
        twoDigits(rest / 60_000 % 60)
        bytes.append(0x3A)
        twoDigits(rest / 1000 % 60)
        bytes.append(0x2E)
        bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 1000 / 100))
        twoDigits(rest % 100)
        bytes.append(0x5A)
    }
}

/// A subject of a workload: `<category>/w<process>` or `<category>/w<process>-<number>`.
struct WorkloadName {
    let category: StaticString
    let process: Int
    let number: Int

    init(_ category: StaticString, _ process: Int, _ number: Int = -1) {
        self.category = category
        self.process = process
        self.number = number
    }
}
