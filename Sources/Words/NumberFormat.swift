/// How each language writes numbers: 1.234,5 in German, 1,234.5 in English.
extension Language {
    /// The sign between whole and fraction.
    public var decimalMark: String { self == .german ? "," : "." }
    /// The sign between groups of three digits.
    public var groupMark: String { self == .german ? "." : "," }

    /// A whole number in groups of three digits.
    public func number(_ value: Int) -> String { number(digits: String(value)) }

    /// A number from its digits `[-]digits[.digits]`, each digit kept; any other text is returned
    /// as it is.
    public func number(digits: String) -> String {
        guard let parts = DigitParts(digits) else { return digits }
        let whole = parts.sign + grouped(parts.whole)
        return parts.fraction.isEmpty ? whole : whole + decimalMark + parts.fraction
    }

    /// A binary number, rounded half to even, zeros at the end of the fraction left out.
    public func number(_ value: Double, maximumFractionDigits: Int = 2) -> String {
        number(digits: Self.digits(of: value, maximumFractionDigits: maximumFractionDigits))
    }

    /// Euros from their digits: 5.000,00 € in German, €5,000.00 in English; always at least two
    /// digits after the point, and more where they are given.
    public func money(digits: String) -> String {
        guard let parts = DigitParts(digits) else { return digits }
        let missing = max(0, 2 - parts.fraction.utf8.count)
        let fraction = parts.fraction + String(repeating: "0", count: missing)
        let amount = grouped(parts.whole) + decimalMark + fraction
        return parts.sign + (self == .german ? "\(amount) €" : "€\(amount)")
    }

    /// A rate that is percent already: 33,3 % in German, 33.3% in English.
    public func percent(_ value: Double, maximumFractionDigits: Int = 1) -> String {
        let digits = number(value, maximumFractionDigits: maximumFractionDigits)
        return self == .german ? "\(digits) %" : "\(digits)%"
    }

    /// A rate that is percent already, from its digits.
    public func percent(digits: String) -> String {
        self == .german ? "\(number(digits: digits)) %" : "\(number(digits: digits))%"
    }

    private func grouped(_ whole: Substring) -> String {
        var left = whole.utf8.count
        guard left > 3 else { return String(whole) }
        var result = ""
        for digit in whole {
            result.append(digit)
            left -= 1
            if left > 0, left % 3 == 0 { result += groupMark }
        }
        return result
    }

    /// Digits with a decimal point, for `number(digits:)`.
    static func digits(of value: Double, maximumFractionDigits: Int) -> String {
        let places = max(0, min(9, maximumFractionDigits))
        var unit = 1.0
        for _ in 0..<places { unit *= 10 }
        let scaled = (value * unit).rounded(.toNearestOrEven)
        // Beyond 2^53 a binary number has no fraction, and what is not finite has no digits.
        guard scaled.magnitude < 9_007_199_254_740_992 else { return "\(value)" }
        var fraction = String(Int64(scaled.magnitude))
        let zeros = max(0, places + 1 - fraction.utf8.count)
        fraction = String(repeating: "0", count: zeros) + fraction
        let whole = fraction.dropLast(places)
        var rest = fraction.suffix(places)
        while rest.last == "0" { rest.removeLast() }
        let sign = scaled < 0 ? "-" : ""
        return rest.isEmpty ? sign + whole : sign + whole + "." + rest
    }
}

/// A number taken apart; the sign is the typographic minus, which is as wide as a digit.
private struct DigitParts {
    var sign = ""
    var whole: Substring
    var fraction = ""

    init?(_ text: String) {
        var rest = text[...]
        if rest.utf8.first == UInt8(ascii: "-") {
            rest = rest[rest.utf8.index(after: rest.startIndex)...]
            sign = "−"
        }
        whole = rest
        if let point = rest.utf8.firstIndex(of: UInt8(ascii: ".")) {
            whole = rest[..<point]
            let digits = rest[rest.utf8.index(after: point)...]
            guard Self.isDigits(digits) else { return nil }
            fraction = String(digits)
        }
        guard Self.isDigits(whole) else { return nil }
    }

    private static func isDigits(_ piece: Substring) -> Bool {
        !piece.isEmpty && piece.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}
