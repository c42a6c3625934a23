import ByteCoding
public import Words

/// Why a text is no partial date.
public enum PartialDateError: Error, Equatable, Sendable {
    /// Not one of the spellings; the likely one, where the text shows which day is meant.
    case spelling(suggestion: String?)
    /// There is no such day, month, quarter or half.
    case noSuchDay
    /// A/B with B before A.
    case order

    /// The likely spelling, where one is at hand.
    public var suggestion: String? {
        guard case .spelling(let suggestion) = self else { return nil }
        return suggestion
    }

    /// What would have been right.
    public var expected: Text {
        switch self {
        case .spelling:
            Text(
                de: "ein Datum wie 2012, 2016-H1, 2022-Q3, 2012-10, 2012-10-05, A/B oder ../B",
                en: "a date such as 2012, 2016-H1, 2022-Q3, 2012-10, 2012-10-05, A/B or ../B")
        case .noSuchDay:
            Text(
                de: "ein Datum, das es gibt, in den Jahren 0001 bis 9999",
                en: "a date that exists, in the years 0001 to 9999")
        case .order:
            Text(
                de: "ein Zeitraum A/B, in dem B nicht vor A liegt",
                en: "a span A/B in which B is not before A")
        }
    }
}

extension PartialDate {
    /// Reads a partial date and says what is wrong with any other text.
    public init(parsing text: String) throws(PartialDateError) {
        var text = text
        let result = text.withUTF8 { Self.parse(UnsafeRawBufferPointer($0)) }
        do throws(PartialDateError) {
            self = try result.get()
        } catch {
            guard case .spelling = error else { throw error }
            throw .spelling(suggestion: Self.suggestion(for: text))
        }
    }

    /// Reads a partial date; `nil` for any other text.
    public init?(_ text: String) {
        var text = text
        guard case .success(let date) = text.withUTF8({ Self.parse(UnsafeRawBufferPointer($0)) })
        else { return nil }
        self = date
    }

    /// Reads a partial date from its bytes; `nil` for any others.
    public init?(ascii bytes: UnsafeRawBufferPointer) {
        guard case .success(let date) = Self.parse(bytes) else { return nil }
        self = date
    }

    private static func parse(
        _ bytes: UnsafeRawBufferPointer
    ) -> Result<PartialDate, PartialDateError> {
        if bytes.count == 10, let date = CivilDate(ascii: bytes), date.year >= 1 {
            return .success(PartialDate(Day(date)))
        }
        if bytes.count > 3, bytes[0] == 0x2E, bytes[1] == 0x2E, bytes[2] == 0x2F {
            return unit(bytes, 3, bytes.count).map {
                PartialDate(checked: $0.first, $0.last, true)
            }
        }
        guard let slash = bytes.firstIndex(of: 0x2F) else { return unit(bytes, 0, bytes.count) }
        return unit(bytes, 0, slash).flatMap { start in
            unit(bytes, slash + 1, bytes.count).flatMap { end in
                guard start.first <= end.last else { return .failure(.order) }
                return .success(PartialDate(checked: start.first, end.last, false))
            }
        }
    }

    /// One unit of the calendar between two offsets.
    private static func unit(
        _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int
    ) -> Result<PartialDate, PartialDateError> {
        let count = end - start
        guard let year = number(bytes, start, min(4, count)), count >= 4 else {
            return .failure(.spelling(suggestion: nil))
        }
        if count == 4 { return months(1, 12, of: year) }
        guard count == 7 || count == 10, bytes[start + 4] == 0x2D else {
            return .failure(.spelling(suggestion: nil))
        }
        if count == 7, let part = number(bytes, start + 6, 1) {
            switch bytes[start + 5] {
            case UInt8(ascii: "H"):
                guard (1...2).contains(part) else { return .failure(.noSuchDay) }
                return months(part * 6 - 5, part * 6, of: year)
            case UInt8(ascii: "Q"):
                guard (1...4).contains(part) else { return .failure(.noSuchDay) }
                return months(part * 3 - 2, part * 3, of: year)
            default: break
            }
        }
        guard let month = number(bytes, start + 5, 2) else {
            return .failure(.spelling(suggestion: nil))
        }
        if count == 7 { return months(month, month, of: year) }
        guard bytes[start + 7] == 0x2D, let day = number(bytes, start + 8, 2) else {
            return .failure(.spelling(suggestion: nil))
        }
        guard let date = Day(year: year, month: month, day: day) else {
            return .failure(.noSuchDay)
        }
        return .success(PartialDate(date))
    }

    private static func months(
        _ first: Int, _ last: Int, of year: Int
    ) -> Result<PartialDate, PartialDateError> {
        let length = CivilDate.daysInMonth(last, year: year)
        guard let start = Day(year: year, month: first, day: 1),
            let end = Day(year: year, month: last, day: length)
        else { return .failure(.noSuchDay) }
        return .success(PartialDate(checked: start, end, false))
    }

    private static func number(
        _ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int
    ) -> Int? {
        guard count > 0 else { return nil }
        var value = 0
        for offset in start..<start + count {
            guard bytes[offset] >= 0x30, bytes[offset] <= 0x39 else { return nil }
            value = value * 10 + Int(bytes[offset] - 0x30)
        }
        return value
    }

    /// The spelling that a German date or other separators most likely stand for: `5.10.2012`,
    /// `10/2012`, `2012/10/05`, `2022 q3`.
    private static func suggestion(for text: String) -> String? {
        let parts = text.uppercased().split { !$0.isLetter && !$0.isNumber }
        guard (2...3).contains(parts.count), text.utf8.count <= 12 else { return nil }
        let ordered = parts[0].utf8.count == 4 ? Array(parts) : parts.reversed()
        let padded = ordered.map { $0.utf8.count == 1 ? "0\($0)" : String($0) }
        let candidate = padded.joined(separator: "-")
        return PartialDate(candidate).map(\.description)
    }
}

extension PartialDate {
    /// The span in words: Oktober 2012, 1. Halbjahr 2016, spätestens 2012.
    public var text: Text {
        let spelling = description
        return Text { $0.date(spelling) }
    }
}
