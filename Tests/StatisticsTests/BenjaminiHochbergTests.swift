import Statistics
import Testing

@Suite struct BenjaminiHochbergTests {
    /// The fifteen tests of Benjamini and Hochberg (1995).
    private static let published = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
        0.5719, 0.6528, 0.7590, 1,
    ]

    @Test func `four of the fifteen published tests stay`() {
        let adjusted = adjustedByBenjaminiHochberg(Self.published)
        #expect(adjusted.count { $0 <= 0.05 } == 4)
        let expected = [
            0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.447 / 7, 0.447 / 7, 0.0645, 0.0765, 0.486,
            6.393 / 11, 0.714875, 9.792 / 13, 11.385 / 14, 1,
        ]
        for (value, known) in zip(adjusted, expected) { #expect(isClose(value, known)) }
    }

    @Test func `the order given is kept`() {
        let adjusted = adjustedByBenjaminiHochberg(Self.published.reversed())
        #expect(adjusted == adjustedByBenjaminiHochberg(Self.published).reversed())
    }

    @Test(
        arguments: [
            ([], []), ([0.04], [0.04]), ([1, 1, 1], [1, 1, 1]), ([0, 0.5], [0, 0.5]),
            ([0.3, 0.3, 0.3], [0.3, 0.3, 0.3]), ([0.9, 0.02], [0.9, 0.04]),
        ] as [([Double], [Double])])
    func `none, one, equal ones`(values: [Double], expected: [Double]) {
        #expect(adjustedByBenjaminiHochberg(values) == expected)
    }

    @Test func `no p-value gets smaller, none exceeds 1, and their order stays`() {
        var generator = SeededGenerator(seed: 15)
        let values = (0..<500).map { _ in Double.random(in: 0...1, using: &generator) }
        let adjusted = adjustedByBenjaminiHochberg(values)
        for (value, raised) in zip(values, adjusted) { #expect(raised >= value && raised <= 1) }
        let ordered = zip(values, adjusted).sorted { $0.0 < $1.0 }.map(\.1)
        #expect(ordered == ordered.sorted())
    }

    @Test func `what is no probability is a programmer's error`() async {
        await #expect(processExitsWith: .failure) { _ = adjustedByBenjaminiHochberg([0.5, -0.1]) }
        await #expect(processExitsWith: .failure) { _ = adjustedByBenjaminiHochberg([1.1]) }
        await #expect(processExitsWith: .failure) { _ = adjustedByBenjaminiHochberg([.nan]) }
    }
}
