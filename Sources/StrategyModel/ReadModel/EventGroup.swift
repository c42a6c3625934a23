import ByteCoding

/// Some events on their way into the read model: their data is read, but the subjects that they
/// name have no numbers yet.
///
/// A model of a million events is far larger than the caches, and a look-up that misses them costs
/// as much as reading the rest of the event. So a group of events is folded in passes: each meets
/// memory at many places that don't depend on each other, and the processor fetches them at once.
struct EventGroup {
    struct Event {
        let type: EventType?
        /// How the type's data is read; `nil` for a type of a newer version.
        let plan: UnsafePointer<DecodingPlan>?
        let occurred: PartialDate?
        let firstSlot: Int
        var slotCount = 0
        /// See ``EventRow/namingSlots``.
        var namingSlots = 0
        /// Where the names that it speaks of begin; the first is its own.
        let firstName: Int
    }

    /// A name in an event, and where its number belongs.
    struct Name {
        let sought: SoughtName
        let hash: UInt64
        let destination: Destination
        var subject: Subject?
    }

    enum Destination {
        case stream
        case slot(Int)
        case list(Int)
    }

    private let seed: UInt64
    /// Fetched once: a value that is made at its first use is asked for through a call.
    let layout = AttributeLayout.table
    var events: [Event] = []
    var names: [Name] = []
    /// The last day that was read, by its spelling: events are often recorded in the order of their
    /// days, and then most are of the same day as the one before.
    private var lastDay: (spelling: (UInt64, UInt16), date: PartialDate)?

    init(seed: UInt64, capacity: Int) {
        self.seed = seed
        events.reserveCapacity(capacity)
        names.reserveCapacity(capacity * 4)
    }

    @inline(__always)
    mutating func add(_ sought: SoughtName, _ destination: Destination) {
        names.append(
            Name(sought: sought, hash: sought.hash(seed: seed), destination: destination))
    }

    /// When an event was so.
    @inline(__always)
    mutating func date(_ ascii: UnsafeRawBufferPointer) -> PartialDate? {
        guard ascii.count == 10 else { return PartialDate(ascii: ascii) }
        let spelling = (
            ascii.loadUnaligned(as: UInt64.self),
            ascii.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
        )
        if let lastDay, lastDay.spelling == spelling { return lastDay.date }
        let date = PartialDate(ascii: ascii)
        if let date { lastDay = (spelling, date) }
        return date
    }

    /// Among the names, those of an event.
    func names(of event: Int) -> Range<Int> {
        let end = event + 1 < events.count ? events[event + 1].firstName : names.count
        return events[event].firstName..<end
    }
}
