/// A list field whose elements may carry a weight, such as `Accept` (RFC 9110, 12.4.2).
///
/// An element that cannot be read is left out, as if the client had not sent it: negotiation is a
/// wish, and no answer should fail for a wish nobody understands.
struct WeightedList {
    struct Element {
        /// What stands before the parameters, in lower case.
        let name: String
        /// The parameters before `q`, in lower case.
        let parameters: [String]
        /// 0 to 1000.
        let weight: Int
    }

    private(set) var elements: [Element] = []

    init(_ text: String) {
        for piece in Self.split(Array(text.utf8)[...], at: Byte.comma) {
            let parts = Self.split(piece, at: Byte.semicolon).map { Ascii.trimmed($0) }
            guard let name = parts.first, !name.isEmpty else { continue }
            var parameters: [String] = []
            var weight: Int? = 1000
            for part in parts.dropFirst() {
                let text = Ascii.lowercased(part)
                if text.hasPrefix("q=") {
                    weight = Self.weight(part.dropFirst(2))
                    break
                }
                if !text.isEmpty { parameters.append(text) }
            }
            guard let weight else { continue }
            elements.append(
                Element(name: Ascii.lowercased(name), parameters: parameters, weight: weight))
        }
    }

    /// Cuts at a separator that stands outside quotation marks.
    private static func split(
        _ bytes: ArraySlice<UInt8>, at separator: UInt8
    ) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var begin = bytes.startIndex
        var quoted = false
        var escaped = false
        for index in bytes.indices {
            let byte = bytes[index]
            if escaped {
                escaped = false
            } else if quoted && byte == Byte.backslash {
                escaped = true
            } else if byte == Byte.quote {
                quoted.toggle()
            } else if byte == separator && !quoted {
                pieces.append(bytes[begin..<index])
                begin = index + 1
            }
        }
        pieces.append(bytes[begin...])
        return pieces
    }

    /// `0` or `1` with up to three digits after the point, in thousandths.
    private static func weight(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = Array(bytes)
        guard let first = digits.first, first == 0x30 || first == 0x31, digits.count <= 5,
            digits.count < 2 || digits[1] == 0x2E
        else { return nil }
        var value = Int(first - 0x30) * 1000
        for (digit, unit) in zip(digits.dropFirst(2), [100, 10, 1]) {
            guard Ascii.isDigit(digit) else { return nil }
            value += Int(digit - 0x30) * unit
        }
        return value <= 1000 ? value : nil
    }
}
