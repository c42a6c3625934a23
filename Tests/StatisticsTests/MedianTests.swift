import Statistics
import Testing

@Suite struct MedianTests {
    @Test(
        arguments: [
            ([], nil), ([3], 3), ([5, 1, 3], 3), ([4, 1, 3, 2], 2.5), ([-1, -3], -2),
        ] as [([Double], Double?)])
    func `the middle of ordered values, the mean of two middle ones`(
        values: [Double], expected: Double?
    ) {
        #expect(median(of: values) == expected)
    }
}
