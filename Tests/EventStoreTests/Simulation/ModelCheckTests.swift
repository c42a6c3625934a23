import Simulation
import Testing

/// A few seeds of what `make simulate SEEDS=FROM..TO` runs by the hundred thousand.
@Suite struct ModelCheckTests {
    @Test(arguments: 0..<8) func `nothing is lost, invented, changed or torn`(part: UInt64) {
        var counts = LogSimulation.Counts()
        for seed in (part * 12 + 1)...(part * 12 + 12) {
            let (violation, more) = LogSimulation.run(seed: seed)
            counts.add(more)
            #expect(violation == nil)
        }
        #expect(counts.batches > 50 && counts.powerCuts > 10 && counts.faults > 3)
        #expect(counts.redactions > 3)
    }

    /// Each seed fails once a mend is taken away: syncing both the cut after a failed write and
    /// the end of a segment (331), the folders of an empty log (453) or the cut (912), and
    /// bearing with a mark that comes back older (3043).
    @Test(arguments: [331, 453, 912, 3043] as [UInt64])
    func `a seed that tells a missing mend stays sound`(seed: UInt64) {
        #expect(LogSimulation.run(seed: seed).violation == nil)
    }
}
