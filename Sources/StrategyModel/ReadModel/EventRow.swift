import ByteCoding

/// A subject: a dense number for `category/id`.
public struct Subject: Hashable, Comparable, Sendable {
    let number: UInt32

    @inline(__always)
    init(_ number: UInt32) { self.number = number }

    /// By the order in which the log first named them.
    public static func < (one: Subject, other: Subject) -> Bool { one.number < other.number }
}

/// What every event has, apart from its data: 64 bytes, with what every look-up asks for first.
struct EventRow: Sendable, BitwiseCopyable {
    /// The type's ordinal, or ``unknownType``.
    var type: UInt8
    var visibility: UInt8
    /// Whether the span is "at the latest" (`../B`).
    var openStart: Bool
    /// Whether it is the last of its batch.
    var closesBatch: Bool
    var slotCount: UInt8
    /// Whether its texts were taken out.
    var isRedacted = false
    /// Up to where among its slots some name subjects; 0 where none does. Most often it is the
    /// first alone.
    var namingSlots: UInt8 = 0
    /// Whether all that it names exists for whoever knows the event and has reached its day: then
    /// nobody need look. Where it does not say so, somebody must.
    var namesStand = false
    /// The position of the retraction, 0 for none.
    var retractedBy: UInt32 = 0
    /// Where its data starts among the slots.
    var firstSlot: UInt32
    var subject: UInt32
    var firstDay: Int32
    var lastDay: Int32
    /// What orders events of one day: the position, or that of the event it replaces.
    var rank: UInt32
    /// The position of the event that caused it, 0 for none.
    var cause: UInt32
    var actor: UInt32
    var recorded: Int64
    var id: UUID128

    /// When it was so.
    var occurred: PartialDate {
        let first = Day(number: firstDay)
        return PartialDate(first: first, last: Day(number: lastDay), openStart: openStart)
            ?? PartialDate(first)
    }

    /// So many fields are read of an event's data; the catalogue has fewer in each type.
    static let maximumSlots = Int(UInt8.max)
    /// The type of an event that a newer version wrote.
    static let unknownType = UInt8.max
}

/// Which field a slot of data belongs to, and what needs no look into the catalogue.
struct SlotTag: Sendable, BitwiseCopyable {
    private let bits: UInt16

    init(field: Field, names: Names) {
        bits = UInt16(field.ordinal) | names.rawValue << 8
    }

    var field: Field { Field(ordinal: UInt8(truncatingIfNeeded: bits)) }
    var names: Names { Names(rawValue: bits >> 8) ?? .nothing }

    /// Whether a value names other subjects.
    enum Names: UInt16 { case nothing, one, many }
}
