import Testing

@testable import Statistics

@Suite struct ChiSquareTailTests {
    /// The regularised incomplete gamma function with 40 digits (mpmath).
    @Test(
        arguments: [
            (3.841458820694124, 1, 0.050000000000000057), (16.7929, 1, 4.168899158608235e-5),
            (1380, 1, 4.6611584556739129e-302), (1380, 2, 2.171738281389827e-300),
            (5, 3, 0.17179714429673314), (40, 10, 1.6944743930067384e-5),
            (0.5, 7, 0.99944648139042497), (2000, 1000, 4.1436785914549917e-69), (0.5, 50, 1),
        ] as [(Double, Int, Double)])
    func `the tail to the last digits, however small`(value: Double, degrees: Int, tail: Double) {
        #expect(isClose(chiSquareTail(value, degreesOfFreedom: degrees), tail, within: 1e-11))
    }

    @Test(arguments: [1, 2, 7, 40])
    func `all lies beyond 0, nothing beyond infinity, and less beyond more`(degrees: Int) {
        #expect(chiSquareTail(0, degreesOfFreedom: degrees) == 1)
        #expect(chiSquareTail(.infinity, degreesOfFreedom: degrees) == 0)
        #expect(chiSquareTail(1e5, degreesOfFreedom: degrees) == 0)
        let tails = (1...200).map { chiSquareTail(Double($0), degreesOfFreedom: degrees) }
        #expect(zip(tails, tails.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(tails.allSatisfy { $0 >= 0 && $0 <= 1 })
    }

    @Test func `a negative value, and none of a degree, are a programmer's error`() async {
        await #expect(processExitsWith: .failure) { _ = chiSquareTail(-1, degreesOfFreedom: 1) }
        await #expect(processExitsWith: .failure) { _ = chiSquareTail(.nan, degreesOfFreedom: 1) }
        await #expect(processExitsWith: .failure) { _ = chiSquareTail(1, degreesOfFreedom: 0) }
    }
}
