import ByteCoding
import Testing

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        "0", "5000.00", "-0.5", "0.000001", "-12.340", "999999999999999999",
        "-999999999999999999", "999999999999.999999", "000.10",
    ])
    func `keeps value and scale as written`(text: String) throws {
        let value = try #require(ExactDecimal(text))
        #expect(ExactDecimal(packed: value.packed).mantissa == value.mantissa)
        #expect(ExactDecimal(packed: value.packed).scale == value.scale)
        #expect(value.description == (text == "000.10" ? "0.10" : text))
    }

    @Test(arguments: [
        "", "-", ".5", "5.", "1e3", "+1", "1.0000000", "1000000000000000000", "1.2.3", " 1", "1 ",
        "1000000000000.000000", "--1", "0x1", "١",
    ])
    func `refuses other spellings and more digits`(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test(arguments: [
        ("5.0", "5.00"), ("0", "-0"), ("0.0", "0"), ("-1.50", "-1.5"),
    ])
    func `equal by value, and so are the hashes`(left: String, right: String) throws {
        let left = try #require(ExactDecimal(left))
        let right = try #require(ExactDecimal(right))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(!(left < right) && !(right < left))
    }

    @Test func `ordered by value across scales and signs`() throws {
        let ordered = try [
            "-999999999999999999", "-1.5", "-1.000001", "-1", "-0.5", "0", "0.000001", "0.5",
            "5000.00", "5000.01", "999999999999999998.", "999999999999999999",
        ].map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
            .map { try #require(ExactDecimal($0)) }
        for (index, left) in ordered.enumerated() {
            for (other, right) in ordered.enumerated() {
                #expect((left < right) == (index < other))
            }
        }
    }

    @Test(arguments: [
        ("1.5", "2.25", "3.75"), ("0.1", "0.2", "0.3"), ("5000.00", "0.01", "5000.01"),
        ("-1", "1.000", "0.000"), ("999999999999999998", "1", "999999999999999999"),
        ("999999999999999999", "0.00", "999999999999999999"),
    ])
    func `sums are exact`(left: String, right: String, sum: String) throws {
        let left = try #require(ExactDecimal(left))
        let right = try #require(ExactDecimal(right))
        #expect(left.adding(right)?.description == sum)
        #expect(try #require(left.adding(right)).subtracting(right) == left)
    }

    @Test func `a sum beyond eighteen digits is nil`() throws {
        let largest = try #require(ExactDecimal("999999999999999999"))
        #expect(largest.adding(ExactDecimal(1)) == nil)
        #expect(try largest.adding(#require(ExactDecimal("0.1"))) == nil)
    }

    @Test(arguments: [
        ("0.5", 0, "0"), ("1.5", 0, "2"), ("2.5", 0, "2"), ("-1.5", 0, "-2"), ("-0.51", 0, "-1"),
        ("2.345", 2, "2.34"), ("2.355", 2, "2.36"), ("2.3451", 2, "2.35"), ("7", 2, "7.00"),
    ])
    func `rounds half to even`(text: String, scale: Int, rounded: String) throws {
        #expect(try #require(ExactDecimal(text)).rounded(toScale: scale).description == rounded)
    }

    @Test func `the nearest binary number`() throws {
        #expect(try #require(ExactDecimal("-0.1")).double == -0.1)
    }
}
