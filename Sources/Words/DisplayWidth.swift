extension StringProtocol {
    /// How many columns of a terminal the text takes: combining marks none, East Asian wide
    /// characters and emoji two, all others one.
    public var displayWidth: Int {
        var width = 0
        // Scalars of the usual scripts stand alone; only others need to be grouped first.
        for scalar in unicodeScalars {
            guard let columns = scalar.simpleWidth else {
                return reduce(0) { $0 + $1.displayWidth }
            }
            width += columns
        }
        return width
    }
}

extension Character {
    /// How many columns of a terminal the character takes: 0, 1 or 2.
    public var displayWidth: Int {
        if let ascii = asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
        var width = 0
        for scalar in unicodeScalars {
            // Variation selector 16 asks for the colourful form, which is wide.
            if scalar.value == 0xFE0F { return 2 }
            if width == 0 { width = scalar.displayWidth }
        }
        return width
    }
}

extension Unicode.Scalar {
    /// The width of a scalar that never joins with its neighbours, `nil` for all others.
    fileprivate var simpleWidth: Int? {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD: 0
        case 0x20..<0x300, 0x2010...0x2027, 0x20AC, 0x2500...0x259F: 1
        default: nil
        }
    }

    fileprivate var displayWidth: Int {
        if value < 0x300 { return value == 0xAD || (0x80..<0xA0).contains(value) ? 0 : 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator,
            .paragraphSeparator:
            return 0
        default: break
        }
        if properties.isEmojiPresentation { return 2 }
        return Self.isWide(value) ? 2 : 1
    }

    /// Wide and fullwidth blocks after Unicode Standard Annex 11, whole blocks at a time.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
