public import ByteCoding

/// The read model as it stands in a snapshot: its columns as they lie in memory, one after the
/// other. Only the program that wrote it may read it: ``snapshotVersion`` says which.
extension ReadModel {
    /// Raised by whoever changes what the fold makes of an event, or how a column is laid out.
    private static let version = 4

    /// Changes with the fold, with the layout of the columns and with the catalogue, whose order
    /// is what types, fields and codes are numbered by.
    public static let snapshotVersion: String = {
        var names: [String] = Category.allCases.map(\.rawValue)
        names += Visibility.allCases.map(\.rawValue)
        names += Field.allCases.map(\.rawValue) + Attribute.allCases.map(\.rawValue)
        for type in EventType.allCases {
            names += [type.rawValue, type.definition.category?.rawValue ?? "any"]
            append(type.definition.effect, to: &names)
            for field in type.definition.fields { append(field, to: &names) }
        }
        let sizes = [
            MemoryLayout<EventRow>.stride, MemoryLayout<SubjectRow>.stride,
            MemoryLayout<Entry>.stride, MemoryLayout<SlotTag>.stride,
        ]
        let text = Array((names + sizes.map { String($0) }).joined(separator: " ").utf8)
        let sum = CRC32C.hex(text.withUnsafeBytes { CRC32C.checksum($0) })
        return "\(version)-\(String(decoding: sum, as: UTF8.self))"
    }()

    private static func append(_ effect: Effect, to names: inout [String]) {
        switch effect {
        case .creates: names.append("creates")
        case .replaces: names.append("replaces")
        case .adds(let attribute): names += ["adds", attribute.rawValue]
        case .states(let attribute): names += ["states", attribute.rawValue]
        case .ends: names.append("ends")
        case .concernsEvents: names.append("concernsEvents")
        }
    }

    private static func append(_ field: FieldDefinition, to names: inout [String]) {
        names.append(field.field.rawValue)
        if let attribute = field.attribute { names.append(attribute.rawValue) }
        append(field.kind, to: &names)
    }

    /// What the form of a stored value depends on. By hand, because what Swift prints of a value
    /// of its own accord takes 30 ms for the catalogue.
    private static func append(_ kind: ValueKind, to names: inout [String]) {
        switch kind {
        case .text, .title, .key: names.append("text")
        case .whole: names.append("whole")
        case .decimal, .money, .percent, .share: names.append("decimal")
        case .date: names.append("date")
        case .flag: names.append("flag")
        case .code(let set): names += set.codes
        case .reference(let category): names.append(category.rawValue)
        case .anyReference: names.append("any")
        case .event: names.append("event")
        case .list(let element):
            names.append("list")
            append(element, to: &names)
        case .object(let fields):
            names.append("object")
            for field in fields { append(field, to: &names) }
        }
    }

    /// Writes all of it.
    public func write(to sink: inout some ByteSink) {
        events.write(to: &sink)
        slotTags.write(to: &sink)
        slotValues.write(to: &sink)
        listValues.write(to: &sink)
        texts.write(to: &sink)
        subjects.write(to: &sink)
        handles.write(to: &sink)
        timelines.write(to: &sink)
        positions.write(to: &sink)
        subjectIndex.write(to: &sink)
        eventIndex.write(to: &sink)
        for numbers in subjectsByCategory { numbers.write(to: &sink) }
        actors.write(to: &sink)
        actorIndex.write(to: &sink)
        sink.write(value: redactedEvents)
        sink.write(value: unknownTypes.count)
        for (type, count) in unknownTypes {
            sink.write(text: type)
            sink.write(value: count)
        }
    }

    /// Reads what ``write(to:)`` wrote; `nil` where it ends too early. That the bytes are the same
    /// ones is for whoever keeps them to check, before the model is asked anything.
    public init?(reading source: inout some ByteSource) {
        guard let events = Column<EventRow>(reading: &source),
            let slotTags = Column<SlotTag>(reading: &source),
            let slotValues = Column<UInt64>(reading: &source),
            let listValues = Column<UInt64>(reading: &source),
            let texts = TextArena(reading: &source),
            let subjects = Column<SubjectRow>(reading: &source),
            let handles = Column<TimelineHandle>(reading: &source),
            let timelines = BlockStore<Entry>(reading: &source),
            let positions = BlockStore<UInt32>(reading: &source),
            let subjectIndex = HashIndex(reading: &source),
            let eventIndex = HashIndex(reading: &source)
        else { return nil }
        self.events = events
        self.slotTags = slotTags
        self.slotValues = slotValues
        self.listValues = listValues
        self.texts = texts
        self.subjects = subjects
        self.handles = handles
        self.timelines = timelines
        self.positions = positions
        self.subjectIndex = subjectIndex
        self.eventIndex = eventIndex
        for category in subjectsByCategory.indices {
            guard let numbers = Column<UInt32>(reading: &source) else { return nil }
            subjectsByCategory[category] = numbers
        }
        guard let actors = Column<UInt64>(reading: &source),
            let actorIndex = HashIndex(reading: &source),
            let redactedEvents = source.value(of: Int.self),
            let types = source.count(ofElements: 2 * MemoryLayout<Int>.size)
        else { return nil }
        self.actors = actors
        self.actorIndex = actorIndex
        self.redactedEvents = redactedEvents
        for _ in 0..<types {
            guard let type = source.text(), let count = source.value(of: Int.self) else {
                return nil
            }
            unknownTypes[type] = count
        }
    }
}
