import Glibc
import Simulation

/// `simulate FROM..TO` runs the simulation of the log for every seed of a range, on all cores.
/// Ends with 1 and the seed if anything was wrong; `simulate SEED` runs that one again.
@main
struct Simulate {
    private let begin = ContinuousClock.now
    private var counts = LogSimulation.Counts()
    private var done: UInt64 = 0

    static func main() async {
        let bounds = (CommandLine.arguments.dropFirst().first ?? "1..10000")
            .split(separator: ".").map { UInt64($0) }
        guard let first = bounds.first ?? nil, let last = bounds.last ?? nil, first <= last,
            bounds.count <= 2
        else {
            print("usage: simulate FROM..TO, or simulate SEED")
            exit(2)
        }
        var simulate = Simulate()
        let violation = await simulate.run(first...last)
        print(violation ?? "seeds \(first)..\(last): nothing lost, nothing invented")
        exit(violation == nil ? 0 : 1)
    }

    private typealias Outcome = (violation: String?, counts: LogSimulation.Counts, seeds: UInt64)

    /// Runs the seeds; the first violation, if any.
    private mutating func run(_ seeds: ClosedRange<UInt64>) async -> String? {
        let chunk: UInt64 = 250
        var starts = stride(from: seeds.lowerBound, through: seeds.upperBound, by: Int(chunk))
            .makeIterator()
        var reported: UInt64 = 0
        return await withTaskGroup(of: Outcome.self) { group in
            func add() {
                guard let start = starts.next() else { return }
                let part = start...min(seeds.upperBound, start + chunk - 1)
                group.addTask { await Self.run(chunk: part) }
            }
            for _ in 0..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) { add() }
            while let outcome = await group.next() {
                done += outcome.seeds
                counts.add(outcome.counts)
                if outcome.violation != nil || done == UInt64(seeds.count)
                    || done - reported >= 10_000
                {
                    reported = done
                    report()
                }
                if let violation = outcome.violation { return violation }
                add()
            }
            return nil
        }
    }

    @concurrent private static func run(chunk: ClosedRange<UInt64>) async -> Outcome {
        var counts = LogSimulation.Counts()
        for seed in chunk {
            let (violation, more) = LogSimulation.run(seed: seed)
            counts.add(more)
            if let violation { return (violation, counts, seed - chunk.lowerBound + 1) }
        }
        return (nil, counts, UInt64(chunk.count))
    }

    private func report() {
        let (whole, rest) = (ContinuousClock.now - begin).components
        let seconds = Double(whole) + Double(rest) * 1e-18
        print(
            "\(done) seeds, \(Int(Double(done) / max(seconds, 0.001))) a second; "
                + "\(counts.batches) batches, \(counts.kills) processes killed, "
                + "\(counts.powerCuts) power cuts, \(counts.faults) failed calls, "
                + "\(counts.recoveries) recoveries, \(counts.restored) snapshots restored, "
                + "\(counts.redactions) redactions")
        fflush(nil)
    }
}
