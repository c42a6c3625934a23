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
    }

    /// Seeds that once found something: a cut that a power cut undid under a sealed segment, a
    /// store whose making failed in its last sync, and a mark that came back older.
    @Test(arguments: [84, 308, 2441] as [UInt64])
    func `a seed that found a fault stays sound`(seed: UInt64) {
        #expect(LogSimulation.run(seed: seed).violation == nil)
    }
}
