import Testing
import Words

@Suite struct `Numbers as each language writes them` {
    @Test(arguments: [
        ("0", "0", "0"),
        ("7", "7", "7"),
        ("999", "999", "999"),
        ("1234.5", "1.234,5", "1,234.5"),
        ("-1234567.890", "−1.234.567,890", "−1,234,567.890"),
        ("100000", "100.000", "100,000"),
        ("1e300", "1e300", "1e300"),
        ("", "", ""),
        ("-", "-", "-"), ("1.", "1.", "1."), (".5", ".5", ".5"), ("1.2.3", "1.2.3", "1.2.3"),
        ("-\u{308}5", "-\u{308}5", "-\u{308}5"),
    ])
    func `digits are grouped and each one is kept`(
        digits: String, german: String, english: String
    ) {
        #expect(Language.german.number(digits: digits) == german)
        #expect(Language.english.number(digits: digits) == english)
    }

    @Test(arguments: [
        ("5000", "5.000,00 €", "€5,000.00"),
        ("5000.01", "5.000,01 €", "€5,000.01"),
        ("0.5", "0,50 €", "€0.50"),
        ("-12.30", "−12,30 €", "−€12.30"),
    ])
    func `money has two digits after the point`(
        digits: String, german: String, english: String
    ) {
        #expect(Language.german.money(digits: digits) == german)
        #expect(Language.english.money(digits: digits) == english)
    }

    @Test(arguments: [
        (50.0, "50 %", "50%"),
        (33.3333, "33,3 %", "33.3%"),
        (-0.04, "0 %", "0%"),
        (99.95, "100 %", "100%"),
    ])
    func `percent carry one digit where it says something`(
        value: Double, german: String, english: String
    ) {
        #expect(Language.german.percent(value) == german)
        #expect(Language.english.percent(value) == english)
    }

    @Test(arguments: [
        (0.125, 2, "0,12"), (0.375, 2, "0,38"), (-2.5, 0, "−2"), (12_345.678, 1, "12.345,7"),
        (1e300, 2, "1e+300"), (.infinity, 2, "inf"), (0.05, 1, "0"), (3, 4, "3"),
    ])
    func `binary numbers round half to even`(value: Double, digits: Int, german: String) {
        #expect(Language.german.number(value, maximumFractionDigits: digits) == german)
    }
}
