import ByteCoding
import Words

/// The data of a draft after the check.
struct CheckedData {
    /// The data as they go into the log.
    var canonical: [UInt8] = []
    /// The fields that are given, `null` included.
    var given: Set<Field> = []
    /// Fields cleared with `null`.
    var cleared: Set<Field> = []
    /// The dates among them.
    var dates: [Field: PartialDate] = [:]
    /// The codes among them; the first one of a list of codes that is `other`.
    var codes: [Field: String] = [:]
    /// The decimals among them.
    var decimals: [Field: ExactDecimal] = [:]
}

/// Checks the data of a draft field by field and writes them in the order of the catalogue.
struct ValueChecker {
    let line: Int?
    private(set) var findings: [RecordingFinding] = []
    private var seen = CheckedData()

    init(line: Int?) { self.line = line }

    mutating func data(
        _ members: [JSONValue.Member], _ definition: EventDefinition
    ) -> CheckedData {
        let names = definition.fields.map(\.field.rawValue)
        for member in members where !names.contains(member.key) {
            fault(
                member.key, Words.unknownField, found: member.key,
                expected: Text(verbatim: names.joined(separator: ", ")),
                suggestion: Spelling.nearest(to: member.key, among: names))
        }
        var json = JSONWriter(reservingCapacity: 256)
        json.beginObject()
        for field in definition.fields { check(field, members, &json) }
        json.endObject()
        for requirement in definition.requirements { check(requirement, definition) }
        seen.canonical = json.bytes
        return seen
    }

    private mutating func check(
        _ field: FieldDefinition, _ members: [JSONValue.Member], _ json: inout JSONWriter
    ) {
        let name = field.field.rawValue
        guard let value = members.first(where: { $0.key == name })?.value else {
            if field.required { fault(name, Words.missing, expected: expectation(field.kind)) }
            return
        }
        seen.given.insert(field.field)
        json.key(name)
        if value == .null {
            guard field.clearable else {
                fault(name, Words.cannotClear, found: "null", expected: expectation(field.kind))
                return
            }
            seen.cleared.insert(field.field)
            json.null()
            return
        }
        write(value, field.kind, name, field.field, &json)
    }

    private mutating func write(
        _ value: JSONValue, _ kind: ValueKind, _ path: String, _ field: Field,
        _ json: inout JSONWriter
    ) {
        switch (kind, value) {
        case (.text, .string(let text)):
            checkLength(text, ValueKind.maximumTextLength, path)
            if PersonalDataHint.isSeen(in: text) { warn(path, Words.looksPersonal) }
            json.string(text)
        case (.title, .string(let text)):
            checkLength(text, ValueKind.maximumTitleLength, path)
            if PersonalDataHint.isSeen(in: text) { warn(path, Words.looksPersonal) }
            json.string(text)
        case (.whole(let range), .number(let digits)):
            writeWhole(digits, range, path, &json)
        case (.decimal, .number(let digits)), (.decimal, .string(let digits)),
            (.money, .number(let digits)), (.money, .string(let digits)),
            (.percent, .number(let digits)), (.percent, .string(let digits)),
            (.share, .number(let digits)), (.share, .string(let digits)):
            writeDecimal(digits, kind, path, field, &json)
        case (.date, .string(let text)): writeDate(text, path, field, &json)
        case (.flag, .bool(let flag)): json.bool(flag)
        case (.code(let set), .string(let code)): writeCode(code, set, path, field, &json)
        case (.key(let lengths), .string(let digits)):
            if !lengths.contains(digits.utf8.count)
                || !digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            {
                fault(path, Words.badReference, found: digits, expected: expectation(kind))
            }
            json.string(digits)
        case (.reference, .string(let id)):
            if !SubjectSyntax.isID(id) {
                fault(
                    path, Words.badReference, found: id, expected: expectation(kind),
                    suggestion: SubjectSyntax.likelyID(id))
            }
            json.string(id)
        case (.anyReference(let categories), .string(let name)):
            let category = SubjectSyntax.split(name)?.category
            if !(category.map(categories.contains) ?? false) {
                fault(path, Words.badReference, found: name, expected: expectation(kind))
            }
            json.string(name)
        case (.event, .string(let text)):
            let id = UUID128(text)
            if id == nil {
                fault(path, Words.badReference, found: text, expected: expectation(kind))
            }
            json.string(id?.description ?? text)
        case (.list(let element), .array(let values)):
            writeList(values, element, path, field, &json)
        case (.object(let fields), .object(let members)):
            writeObject(members, fields, path, &json)
        default:
            fault(path, Words.wrongKind, found: value.brief, expected: expectation(kind))
            json.null()
        }
    }

    private mutating func checkLength(_ text: String, _ limit: Int, _ path: String) {
        let count = text.unicodeScalars.count
        if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
            fault(path, Words.empty, found: text)
        } else if count > limit {
            fault(
                path, Words.tooLong, found: String(count),
                expected: Text(de: "höchstens \(limit) Zeichen", en: "at most \(limit) characters"))
        }
    }

    private mutating func writeWhole(
        _ digits: String, _ range: ClosedRange<Int>, _ path: String, _ json: inout JSONWriter
    ) {
        guard let number = Int(digits) else {
            fault(path, Words.wrongKind, found: digits, expected: expectation(.whole(range)))
            json.null()
            return
        }
        if !range.contains(number) {
            fault(path, Words.outOfRange, found: digits, expected: expectation(.whole(range)))
        }
        json.integer(number)
    }

    private mutating func writeDecimal(
        _ digits: String, _ kind: ValueKind, _ path: String, _ field: Field,
        _ json: inout JSONWriter
    ) {
        json.string(digits)
        guard let decimal = ExactDecimal(digits) else {
            fault(path, Words.notExact, found: digits, expected: expectation(kind))
            return
        }
        seen.decimals[field] = decimal
        switch kind {
        case .money where decimal.scale > 2:
            fault(path, Words.notExact, found: digits, expected: expectation(kind))
        case .percent where decimal < ExactDecimal(0) || ExactDecimal(100) < decimal,
            .share where decimal < ExactDecimal(0) || ExactDecimal(1) < decimal:
            fault(path, Words.outOfRange, found: digits, expected: expectation(kind))
        default: break
        }
    }

    private mutating func writeDate(
        _ text: String, _ path: String, _ field: Field, _ json: inout JSONWriter
    ) {
        do throws(PartialDateError) {
            let date = try PartialDate(parsing: text)
            seen.dates[field] = date
            json.string(date.description)
        } catch {
            fault(path, Words.badDate, found: text, expected: error.expected)
            json.null()
        }
    }

    private mutating func writeCode(
        _ code: String, _ set: CodeSet, _ path: String, _ field: Field, _ json: inout JSONWriter
    ) {
        json.string(code)
        guard set.index(of: code) != nil else {
            fault(
                path, Words.unknownCode, found: code,
                expected: Text(verbatim: set.codes.joined(separator: ", ")),
                suggestion: Spelling.nearest(to: code, among: set.codes))
            return
        }
        if seen.codes[field] == nil || code == ReasonCode.other.rawValue {
            seen.codes[field] = code
        }
    }

    private mutating func writeList(
        _ values: [JSONValue], _ element: ValueKind, _ path: String, _ field: Field,
        _ json: inout JSONWriter
    ) {
        if values.count > ValueKind.maximumListCount {
            fault(
                path, Words.tooMany, found: String(values.count),
                expected: Text(
                    de: "höchstens \(ValueKind.maximumListCount)",
                    en: "at most \(ValueKind.maximumListCount)"))
        }
        var earlier = Set<String>()
        json.beginArray()
        for (index, value) in values.enumerated() {
            let place = "\(path)[\(index)]"
            if case .string(let text) = value, !earlier.insert(text).inserted {
                fault(place, Words.listedTwice, found: text)
            }
            write(value, element, place, field, &json)
        }
        json.endArray()
    }

    private mutating func writeObject(
        _ members: [JSONValue.Member], _ fields: [FieldDefinition], _ path: String,
        _ json: inout JSONWriter
    ) {
        let names = fields.map(\.field.rawValue)
        for member in members where !names.contains(member.key) {
            fault(
                "\(path).\(member.key)", Words.unknownField, found: member.key,
                expected: Text(verbatim: names.joined(separator: ", ")),
                suggestion: Spelling.nearest(to: member.key, among: names))
        }
        json.beginObject()
        for field in fields {
            let name = field.field.rawValue
            guard let value = members.first(where: { $0.key == name })?.value else {
                if field.required { fault("\(path).\(name)", Words.missing) }
                continue
            }
            json.key(name)
            write(value, field.kind, "\(path).\(name)", field.field, &json)
        }
        json.endObject()
    }

    mutating func fault(
        _ path: String?, _ message: Text, found: String? = nil, expected: Text? = nil,
        suggestion: String? = nil
    ) {
        findings.append(
            RecordingFinding(
                line: line, field: path, found: found, expected: expected,
                suggestion: suggestion, message: message))
    }

    private mutating func warn(_ path: String, _ message: Text) {
        findings.append(
            RecordingFinding(line: line, field: path, message: message, severity: .warning))
    }
}

extension ValueChecker {
    /// What must hold between the fields of the event.
    fileprivate mutating func check(_ requirement: Requirement, _ definition: EventDefinition) {
        switch requirement {
        case .anyField:
            let changing = definition.fields.filter { $0.attribute != nil }
            if !changing.contains(where: { seen.given.contains($0.field) }) {
                fault(nil, Words.noChange, expected: requirement.sentence(among: definition.fields))
            }
        case .exactlyOne(let first, let second):
            if seen.given.contains(first) == seen.given.contains(second) {
                fault(
                    "\(first.rawValue), \(second.rawValue)", Words.exactlyOne,
                    expected: requirement.sentence(among: definition.fields))
            }
        case .wordsForOther:
            let isOther =
                seen.codes[.reasonCode] == ReasonCode.other.rawValue
                || seen.codes[.factors] == ReasonCode.other.rawValue
            if isOther, !seen.given.contains(.reason), !seen.given.contains(.text) {
                fault(Field.reason.rawValue, Words.wordsForOther)
            }
        case .reason(let field, let codes):
            if let code = seen.codes[field], codes.contains(code), !seen.given.contains(.reason) {
                fault(Field.reason.rawValue, Words.reasonNeeded, found: code)
            }
        case .inOrder(let first, let second):
            if let start = seen.dates[first], let end = seen.dates[second], end.last < start.first {
                fault(
                    second.rawValue, Words.outOfOrder, found: end.description,
                    expected: Text(
                        de: "nicht vor \(start.description)", en: "not before \(start.description)")
                )
            }
        case .notNegative(let fields):
            for field in fields {
                if let decimal = seen.decimals[field], decimal < ExactDecimal(0) {
                    fault(field.rawValue, Words.negative, found: decimal.description)
                }
            }
        }
    }

    /// What a kind of value looks like, in words.
    fileprivate func expectation(_ kind: ValueKind) -> Text {
        switch kind {
        case .text: Text(de: "ein Text", en: "a text")
        case .title: Text(de: "ein kurzer Text", en: "a short text")
        case .whole(let range):
            Text(
                de: "eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .decimal:
            Text(
                de: "eine Dezimalzahl, höchstens 18 Stellen, 6 davon nach dem Punkt",
                en: "a decimal, at most 18 digits, 6 of them after the point")
        case .money:
            Text(
                de: "ein Betrag in Euro wie \"5000.00\"",
                en: "an amount in euros such as \"5000.00\"")
        case .percent: Text(de: "eine Zahl von 0 bis 100", en: "a number from 0 to 100")
        case .share: Text(de: "eine Zahl von 0 bis 1", en: "a number from 0 to 1")
        case .date: Text(verbatim: "2012, 2016-H1, 2022-Q3, 2012-10, 2012-10-05, A/B, ../B")
        case .flag: Text(verbatim: "true, false")
        case .code(let set): Text(verbatim: set.codes.joined(separator: ", "))
        case .key(let lengths):
            Text { language in
                let list = lengths.map { String($0) }.joined(separator: ", ")
                return switch language {
                case .german: "nur Ziffern, \(list) Stellen"
                case .english: "digits only, \(list) of them"
                }
            }
        case .reference(let category):
            Text(
                de: "eine Kennung (\(category.rawValue)) aus a-z, 0-9, _ und -",
                en: "an id (\(category.rawValue)) of a-z, 0-9, _ and -")
        case .anyReference(let categories):
            Text { language in
                let list = categories.map(\.rawValue).joined(separator: ", ")
                return switch language {
                case .german: "Kategorie/Kennung, Kategorie: \(list)"
                case .english: "category/id, category: \(list)"
                }
            }
        case .event:
            Text(de: "die Kennung eines Ereignisses (UUID)", en: "the id of an event (UUID)")
        case .list: Text(de: "eine Liste", en: "a list")
        case .object(let fields):
            Text { language in
                let list = fields.map(\.field.rawValue).joined(separator: ", ")
                return switch language {
                case .german: "ein Objekt mit \(list)"
                case .english: "an object with \(list)"
                }
            }
        }
    }
}
