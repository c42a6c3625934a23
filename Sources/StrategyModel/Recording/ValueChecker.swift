import ByteCoding
import Words

// One value against its kind. What is right goes to the writer in its one form.
extension DraftChecker {
    mutating func check(_ value: JSONValue, _ kind: ValueKind) {
        switch kind {
        case .text: checkText(value, kind, ValueKind.maximumTextLength)
        case .title: checkText(value, kind, ValueKind.maximumTitleLength)
        case .whole(let bounds): checkWhole(value, kind, bounds)
        case .decimal: checkDecimal(value, kind, nil)
        case .money: checkDecimal(value, kind, nil, places: 2)
        case .percent: checkDecimal(value, kind, 0...100)
        case .share: checkDecimal(value, kind, 0...1)
        case .date: checkDate(value, kind)
        case .flag: checkFlag(value, kind)
        case .code(let set): checkCode(value, kind, set)
        case .key(let lengths): checkKey(value, kind, lengths)
        case .reference(let category): checkReference(value, kind, category)
        case .anyReference(let categories): checkSubject(value, kind, categories)
        case .event: checkEvent(value, kind)
        case .list(let element): checkList(value, kind, element)
        case .object(let fields): checkObject(value, kind, fields)
        }
    }

    /// The text of a value, or a fault for any other kind.
    private mutating func string(_ value: JSONValue, _ kind: ValueKind) -> String? {
        if case .string(let text) = value { return text }
        var suggestion: String?
        if case .number(let digits) = value { suggestion = "\"\(digits)\"" }
        fault(
            Words.Validation.wrongKind, found: value.brief, expected: kind.expectation,
            suggestion: suggestion)
        return nil
    }

    private mutating func checkText(_ value: JSONValue, _ kind: ValueKind, _ limit: Int) {
        guard let text = string(value, kind) else { return }
        // Every character is a byte at least; only long texts need to be counted.
        if text.utf8.count > limit {
            let count = text.unicodeScalars.count
            if count > limit {
                let found = Text { "\($0.number(count)) \(Words.Validation.characters[$0])" }
                fault(
                    Words.Validation.tooLong + Text(verbatim: " (") + found + Text(verbatim: ")"),
                    found: text, expected: kind.expectation)
                return
            }
        }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            fault(Words.Validation.empty, found: text, expected: kind.expectation)
            return
        }
        if let field = place.field, !Self.mayHoldNumbers.contains(field),
            PersonalDataHint.isSeen(in: text)
        {
            fault(at: place.path, Words.Validation.looksPersonal, severity: .warning)
        }
        writer.string(text)
    }

    /// Fields that hold an office's address, or numbers that look like a telephone's.
    private static let mayHoldNumbers: Set<Field> = [
        .contact, .address, .url, .paper, .licence, .line, .product,
    ]

    private mutating func checkWhole(
        _ value: JSONValue, _ kind: ValueKind, _ bounds: ClosedRange<Int>
    ) {
        guard case .number(let digits) = value else {
            var suggestion: String?
            if case .string(let text) = value { suggestion = Int(text).map(String.init) }
            fault(
                Words.Validation.wrongKind, found: value.brief, expected: kind.expectation,
                suggestion: suggestion)
            return
        }
        guard let number = Int(digits) else {
            let whole = ExactDecimal(digits).map { $0.rounded(toScale: 0) }
            fault(
                whole == nil ? Words.Validation.notExact : Words.Validation.wrongKind,
                found: digits,
                expected: kind.expectation, suggestion: whole?.description)
            return
        }
        guard bounds.contains(number) else {
            fault(Words.Validation.outOfRange, found: digits, expected: kind.expectation)
            return
        }
        writer.integer(number)
    }

    private mutating func checkDecimal(
        _ value: JSONValue, _ kind: ValueKind, _ bounds: ClosedRange<Int>?, places: Int = 6
    ) {
        let digits: String
        switch value {
        case .number(let text), .string(let text): digits = text
        default:
            fault(Words.Validation.wrongKind, found: value.brief, expected: kind.expectation)
            return
        }
        guard let number = ExactDecimal(digits) else {
            fault(
                Words.Validation.notExact, found: digits, expected: kind.expectation,
                suggestion: Self.likelyDecimal(digits))
            return
        }
        guard number.scale <= places else {
            let shorter = number.rounded(toScale: places)
            fault(
                Words.Validation.notExact, found: digits, expected: kind.expectation,
                suggestion: shorter == number ? shorter.description : nil)
            return
        }
        if let bounds {
            guard number >= ExactDecimal(bounds.lowerBound),
                number <= ExactDecimal(bounds.upperBound)
            else {
                fault(Words.Validation.outOfRange, found: digits, expected: kind.expectation)
                return
            }
        }
        writer.string(number.description)
    }

    /// The number that `1.234,50`, `5 000` or `5000 €` most likely stands for.
    private static func likelyDecimal(_ text: String) -> String? {
        // An exponent or a word is no spelling of an amount: only a unit may stand beside it.
        let letters = text.filter(\.isLetter).lowercased()
        guard ["", "eur", "euro"].contains(letters) else { return nil }
        var digits = text.filter { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }
        if digits.contains(",") {
            digits = digits.filter { $0 != "." }.replacingFirst(",", with: ".")
        }
        guard digits != text else { return nil }
        return ExactDecimal(digits)?.description
    }

    private mutating func checkDate(_ value: JSONValue, _ kind: ValueKind) {
        guard let text = string(value, kind) else { return }
        do throws(PartialDateError) {
            writer.string(try PartialDate(parsing: text).description)
        } catch {
            fault(
                Words.Validation.badDate, found: text, expected: error.expected,
                suggestion: error.suggestion)
        }
    }

    private mutating func checkFlag(_ value: JSONValue, _ kind: ValueKind) {
        guard case .bool(let flag) = value else {
            var suggestion: String?
            if case .string(let text) = value {
                suggestion = Spelling.nearest(to: text, among: ["true", "false"])
            }
            fault(
                Words.Validation.wrongKind, found: value.brief, expected: kind.expectation,
                suggestion: suggestion)
            return
        }
        writer.bool(flag)
    }

    private mutating func checkCode(_ value: JSONValue, _ kind: ValueKind, _ set: CodeSet) {
        guard let text = string(value, kind) else { return }
        guard set.index(of: text) != nil else {
            fault(
                Words.Validation.unknownCode, found: text, expected: kind.expectation,
                suggestion: set.nearest(to: text))
            return
        }
        writer.string(text)
    }

    private mutating func checkKey(_ value: JSONValue, _ kind: ValueKind, _ lengths: [Int]) {
        guard let text = string(value, kind) else { return }
        guard lengths.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39) ~= $0 })
        else {
            let digits = text.filter { $0.isASCII && $0.isNumber }
            let fits = digits != text && lengths.contains(digits.utf8.count)
            fault(
                Words.Validation.wrongKind, found: text, expected: kind.expectation,
                suggestion: fits ? digits : nil)
            return
        }
        writer.string(text)
    }
}

// References, lists and objects.
extension DraftChecker {
    private mutating func checkReference(
        _ value: JSONValue, _ kind: ValueKind, _ category: Category
    ) {
        guard let text = string(value, kind) else { return }
        guard SubjectSyntax.isID(text) else {
            let prefix = category.rawValue + "/"
            let id = text.hasPrefix(prefix) ? text.dropFirst(prefix.utf8.count) : text[...]
            fault(
                Words.Validation.badReference, found: text, expected: kind.expectation,
                suggestion: SubjectSyntax.likelyID(id))
            return
        }
        writer.string(text)
    }

    private mutating func checkSubject(
        _ value: JSONValue, _ kind: ValueKind, _ categories: [Category]
    ) {
        guard let text = string(value, kind) else { return }
        guard let (category, _) = SubjectSyntax.split(text), categories.contains(category) else {
            let parts = text.split(separator: "/", maxSplits: 1)
            var suggestion: String?
            // A category that exists is no slip; another one would be another subject.
            let isSlip = Category(rawValue: String(parts.first ?? "")).map(categories.contains)
            if parts.count == 2, isSlip ?? true, let id = SubjectSyntax.likelyID(parts[1]) {
                let names = categories.map(\.rawValue)
                suggestion = Spelling.nearest(to: String(parts[0]), among: names)
                    .map { "\($0)/\(id)" }
            }
            fault(
                Words.Validation.badReference, found: text, expected: kind.expectation,
                suggestion: suggestion)
            return
        }
        writer.string(text)
    }

    private mutating func checkEvent(_ value: JSONValue, _ kind: ValueKind) {
        guard let text = string(value, kind) else { return }
        guard let id = UUID128(text) else {
            fault(Words.Validation.badReference, found: text, expected: kind.expectation)
            return
        }
        writer.string(id.description)
    }

    private mutating func checkList(_ value: JSONValue, _ kind: ValueKind, _ element: ValueKind) {
        guard case .array(let elements) = value else {
            var suggestion: String?
            if case .string(let text) = value { suggestion = "[\"\(text)\"]" }
            fault(
                Words.Validation.wrongKind, found: value.brief, expected: kind.expectation,
                suggestion: suggestion)
            return
        }
        guard elements.count <= ValueKind.maximumListCount else {
            fault(
                Words.Validation.tooMany, found: String(elements.count), expected: kind.expectation)
            return
        }
        writer.beginArray()
        var seen = Set<String>()
        for (index, inner) in elements.enumerated() {
            place.index = index
            check(inner, element)
            if case .string(let text) = inner, !seen.insert(text).inserted {
                fault(at: place.path, Words.Validation.listedTwice, found: text, severity: .warning)
            }
        }
        place.index = nil
        writer.endArray()
    }

    private mutating func checkObject(
        _ value: JSONValue, _ kind: ValueKind, _ fields: [FieldDefinition]
    ) {
        guard case .object(let members) = value else {
            fault(Words.Validation.wrongKind, found: value.brief, expected: kind.expectation)
            return
        }
        let values = place(members, in: fields, of: place.field)
        writer.beginObject()
        for (index, field) in fields.enumerated() {
            place.member = field.field
            check(values[index], field) { $0.writer.key(field.field.rawValue) }
        }
        place.member = nil
        writer.endObject()
    }
}

extension String {
    fileprivate func replacingFirst(_ old: Character, with new: Character) -> String {
        guard let index = firstIndex(of: old) else { return self }
        return self[..<index] + String(new) + self[self.index(after: index)...]
    }
}
