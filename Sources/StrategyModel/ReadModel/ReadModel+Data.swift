import ByteCoding

/// Reading an event's data into slots. The log is trusted to be what the recorder let in; what
/// does not fit (a field or a form of a newer version) is left out and reading goes on.
extension ReadModel {
    /// Reads the data object into slots; what subjects it names is left to the group.
    ///
    /// - Returns: how many slots it took, and up to where some of them name subjects.
    mutating func decode(
        _ data: UnsafeRawBufferPointer, plan: UnsafePointer<DecodingPlan>,
        _ group: inout EventGroup
    ) -> (count: Int, naming: Int) {
        var cursor = JSONCursor(data)
        let first = slotValues.count
        var (next, naming) = (0, 0)
        guard cursor.beginObject() else { return (0, 0) }
        while slotValues.count - first < EventRow.maximumSlots {
            var found = plan.pointee.step(taking: &cursor, from: &next)
            if found == nil {
                guard let name = cursor.nextKey() else { break }
                found = plan.pointee.step(named: name, from: &next)
            }
            guard let step = found else {
                guard cursor.skipValue() else { break }
                continue
            }
            let isNull = cursor.peek() == UInt8(ascii: "n")
            let start = cursor.offset
            if isNull {
                guard cursor.skipValue() else { break }
                append(step, Entry.cleared)
            } else if let value = value(step.pointee.reader, &cursor, &group) {
                append(step, value)
                if step.pointee.tag.names != .nothing { naming = slotValues.count - first }
            } else if !Self.isPassed(&cursor, start) {
                break
            }
        }
        return (slotValues.count - first, naming)
    }

    @inline(__always)
    private mutating func append(_ step: UnsafePointer<DecodingPlan.Step>, _ value: UInt64) {
        slotTags.append(step.pointee.tag)
        slotValues.append(value)
    }

    private mutating func value(
        _ reader: UnsafePointer<ValueReader>, _ cursor: inout JSONCursor,
        _ group: inout EventGroup
    ) -> UInt64? {
        switch reader.pointee.form {
        case .list:
            return reader.pointee.element.flatMap { elements($0, &cursor, &group) }
        case .reference:
            guard let id = cursor.string() else { return nil }
            group.add(
                SoughtName(prefix: reader.pointee.prefix, id.raw), .slot(slotValues.count))
            return 0
        default:
            return value(reader, &cursor)
        }
    }

    /// A value that names no subject.
    private mutating func value(
        _ reader: UnsafePointer<ValueReader>, _ cursor: inout JSONCursor
    ) -> UInt64? {
        switch reader.pointee.form {
        case .text:
            return cursor.string().map { text($0.raw, escaped: $0.escaped) }
        case .whole:
            return cursor.number().flatMap { ExactDecimal(ascii: $0) }.map {
                UInt64(bitPattern: $0.mantissa)
            }
        case .decimal:
            let digits =
                cursor.peek() == UInt8(ascii: "\"") ? cursor.string()?.raw : cursor.number()
            return digits.flatMap { ExactDecimal(ascii: $0) }?.packed
        case .date:
            return cursor.string().flatMap { PartialDate(ascii: $0.raw) }?.packed
        case .flag:
            let isTrue = cursor.peek() == UInt8(ascii: "t")
            return cursor.skipValue() ? (isTrue ? 1 : 0) : nil
        case .code:
            guard let code = cursor.string(), let codes = reader.pointee.codes else { return nil }
            return codes.pointee.index(of: code.raw).map { UInt64($0) }
        case .event:
            guard let id = cursor.string().flatMap({ UUID128(ascii: $0.raw) }) else { return nil }
            return list([id.high, id.low])
        case .object:
            return reader.pointee.members.flatMap { object($0, &cursor) }
        case .reference, .list:
            return cursor.skipValue() ? nil : nil
        }
    }

    private mutating func elements(
        _ element: UnsafePointer<ValueReader>, _ cursor: inout JSONCursor,
        _ group: inout EventGroup
    ) -> UInt64? {
        guard cursor.beginArray() else { return cursor.skipValue() ? nil : nil }
        guard !element.pointee.isPlain else {
            let start = listValues.count
            while cursor.nextElement() {
                _ = cursor.peek()
                let place = cursor.offset
                if element.pointee.form != .reference {
                    if let value = value(element, &cursor) { listValues.append(value) }
                } else if let id = cursor.string() {
                    group.add(
                        SoughtName(prefix: element.pointee.prefix, id.raw),
                        .list(listValues.count))
                    listValues.append(0)
                }
                guard Self.isPassed(&cursor, place) else { break }
            }
            return UInt64(start) << 24 | UInt64(listValues.count - start)
        }
        var values: [UInt64] = []
        while cursor.nextElement() {
            _ = cursor.peek()
            let place = cursor.offset
            if let value = value(element, &cursor) { values.append(value) }
            guard Self.isPassed(&cursor, place) else { break }
        }
        return list(values)
    }

    /// An object is a list of pairs: a field's ordinal and its value.
    private mutating func object(
        _ plan: UnsafePointer<DecodingPlan>, _ cursor: inout JSONCursor
    ) -> UInt64? {
        guard cursor.beginObject() else { return cursor.skipValue() ? nil : nil }
        var values: [UInt64] = []
        var next = 0
        while let name = cursor.nextKey() {
            guard let step = plan.pointee.step(named: name, from: &next) else {
                guard cursor.skipValue() else { break }
                continue
            }
            _ = cursor.peek()
            let place = cursor.offset
            if let value = value(step.pointee.reader, &cursor) {
                values += [UInt64(step.pointee.tag.field.ordinal), value]
            }
            guard Self.isPassed(&cursor, place) else { break }
        }
        return list(values)
    }

    /// Whether the value at a place was passed; one of another form than expected is now.
    @inline(__always)
    private static func isPassed(_ cursor: inout JSONCursor, _ place: Int) -> Bool {
        cursor.offset != place || cursor.skipValue()
    }

    private mutating func list(_ values: [UInt64]) -> UInt64 {
        let start = listValues.count
        for value in values { listValues.append(value) }
        return UInt64(start) << 24 | UInt64(values.count)
    }

    /// The values of a stored list.
    func list(_ handle: UInt64) -> [UInt64] {
        let start = Int(handle >> 24)
        return (start..<start + Int(handle & 0xff_ffff)).map { listValues[$0] }
    }

    mutating func text(_ raw: UnsafeRawBufferPointer, escaped: Bool) -> UInt64 {
        guard escaped else { return texts.append(raw) }
        var bytes: [UInt8] = []
        JSONCursor.unescape(raw, into: &bytes)
        return bytes.withUnsafeBytes { texts.append($0) }
    }
}
