/// Comparing secrets so that the time it takes tells nothing of where they differ.
enum ConstantTime {
    /// -1, all bits set, where both are the same, else 0. Of texts of one length every byte is
    /// looked at, and nothing branches on any.
    static func mask(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard left.count == right.count else { return 0 }
        var difference: UInt8 = 0
        for index in left.indices { difference |= left[index] ^ right[index] }
        // Only of 0 does taking away one borrow from the bits above.
        return (Int(difference) - 1) >> 8
    }
}
