public import ByteCoding
public import Words

/// The value of any field in a form that needs no knowledge of the field: for chronicles, `why`
/// and exports.
public indirect enum DataValue: Sendable {
    /// A text.
    case text(String)
    /// A whole number.
    case whole(Int)
    /// A decimal; `isMoney` for euros.
    case decimal(ExactDecimal, isMoney: Bool)
    /// A partial date.
    case date(PartialDate)
    /// A flag.
    case flag(Bool)
    /// A code with its word.
    case code(String, Text)
    /// Another subject.
    case entity(Entity)
    /// Another event.
    case event(UUID128)
    /// Several of a kind.
    case list([DataValue])
    /// An object.
    case object([(Field, DataValue)])
    /// Cleared with `null`.
    case cleared
    /// A text that was taken out.
    case redacted
}

extension ReadModel {
    /// The data of an event, field by field, as a view may see it.
    func data(of n: Int, in view: View) -> [(field: Field, value: DataValue)] {
        guard let type = type(n) else { return [] }
        let row = row(n)
        var found: [(field: Field, value: DataValue)] = []
        for index in Int(row.firstSlot)..<Int(row.firstSlot) + Int(row.slotCount) {
            let field = slotTags[index].field
            guard let kind = type.definition.fields.first(where: { $0.field == field })?.kind,
                let value = value(slotValues[index], kind, view)
            else { continue }
            let isTakenOut =
                row.isRedacted && kind.isText && slotValues[index] == Entry.cleared
            found.append((field, isTakenOut ? .redacted : value))
        }
        return found
    }

    func value(_ raw: UInt64, _ kind: ValueKind, _ view: View) -> DataValue? {
        guard raw != Entry.cleared else { return .cleared }
        switch kind {
        case .text, .title, .key: return .text(texts.string(raw))
        case .whole: return .whole(Int(Int64(bitPattern: raw)))
        case .decimal, .percent, .share:
            return .decimal(ExactDecimal(packed: raw), isMoney: false)
        case .money: return .decimal(ExactDecimal(packed: raw), isMoney: true)
        case .date: return PartialDate(packed: raw).map { .date($0) }
        case .flag: return .flag(raw != 0)
        case .code(let set): return .code(set.codes[Int(raw)], set.labels[Int(raw)])
        case .reference, .anyReference:
            return Entity.decode(raw, view).map { .entity($0) }
        case .event:
            let id = list(raw)
            return .event(UUID128(high: id[0], low: id[1]))
        case .list(let element):
            return .list(list(raw).compactMap { value($0, element, view) })
        case .object(let fields):
            let pairs = list(raw)
            return .object(
                stride(from: 0, to: pairs.count - 1, by: 2).compactMap { index in
                    let field = Field(ordinal: UInt8(pairs[index]))
                    guard let kind = fields.first(where: { $0.field == field })?.kind,
                        let inner = value(pairs[index + 1], kind, view)
                    else { return nil }
                    return (field, inner)
                })
        }
    }
}
