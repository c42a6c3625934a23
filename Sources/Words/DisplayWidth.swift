extension StringProtocol {
    /// How many columns of a terminal the text takes: combining marks none, East Asian wide
    /// characters and emoji two, all others one.
    public var displayWidth: Int {
        var width = 0
        for character in self { width += character.displayWidth }
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
