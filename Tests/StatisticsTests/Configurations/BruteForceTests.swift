import Testing

@testable import Statistics

/// The searches against all subsets, on random charts and random cases.
@Suite struct BruteForceTests {
    /// All covers with the fewest of some sets of rows, by trying all subsets.
    private func smallest(_ sets: [UInt64], rows: UInt64) -> Set<[Int]> {
        var best: Set<[Int]> = []
        var size = sets.count + 1
        func extend(_ chosen: [Int], _ covered: UInt64, _ next: Int) {
            if covered == rows {
                if chosen.count < size { (best, size) = ([], chosen.count) }
                best.insert(chosen)
                return
            }
            guard chosen.count < size, next < sets.count else { return }
            extend(chosen + [next], covered | sets[next], next + 1)
            extend(chosen, covered, next + 1)
        }
        extend([], 0, 0)
        return best.filter { $0.count == size }
    }

    @Test(arguments: 0..<120)
    func `the covers of a chart are just the smallest of all its subsets`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let rowCount = Int.random(in: 1...11, using: &random)
        let density = Double.random(in: 0.1...0.5, using: &random)
        var sets = (0..<Int.random(in: 1...13, using: &random)).map { _ in
            (0..<rowCount).reduce(UInt64(0)) { set, row in
                set | (Double.random(in: 0..<1, using: &random) < density ? 1 << UInt64(row) : 0)
            }
        }
        let rows = UInt64(1) << UInt64(rowCount) - 1
        // Whatever is missing is covered by one more.
        sets.append(rows & ~sets.reduce(0, |) | sets[0] & 1)
        sets.removeAll { $0 == 0 }
        let chart = CoverChart(
            rowCount: rowCount,
            columns: sets.indices.map { index in
                .init(
                    rows: (0..<Int32(rowCount)).filter { sets[index] >> UInt64($0) & 1 == 1 },
                    members: [index])
            }
        ).keeping([Bool](repeating: true, count: rowCount))
        let found = MinimumCovers(
            of: chart, limits: CoverLimits(covers: 100_000, steps: 100_000_000))
        #expect(found.isSmallest)
        #expect(found.count == found.covers.count)
        #expect(Set(found.covers) == smallest(sets, rows: rows))
    }

    /// Every implicant of some conditions.
    private func implicants(_ count: Int) -> [Implicant] {
        (0..<(UInt32(1) << UInt32(count))).flatMap { mask in
            (0..<(UInt32(1) << UInt32(count))).filter { $0 & ~mask == 0 }.map {
                Implicant(mask: mask, values: $0)
            }
        }
    }

    /// All smallest sets of implicants that cover `on` and nothing of `off`.
    private func models(on: [UInt32], off: [UInt32], _ count: Int) -> Set<[Implicant]> {
        let clean = implicants(count).filter { implicant in
            !off.contains(where: implicant.covers) && on.contains(where: implicant.covers)
        }
        let primes = clean.filter { implicant in
            !clean.contains {
                $0 != implicant && $0.mask & ~implicant.mask == 0
                    && implicant.values & $0.mask == $0.values
            }
        }
        let sets = primes.map { prime in
            on.indices.reduce(UInt64(0)) { $0 | (prime.covers(on[$1]) ? 1 << UInt64($1) : 0) }
        }
        let covers = smallest(sets, rows: UInt64(1) << UInt64(on.count) - 1)
        return Set(covers.map { $0.map { primes[$0] }.sorted() })
    }

    @Test(arguments: 0..<60)
    func `both solutions have just the smallest sets of prime implicants`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...4, using: &random)
        let share = Double.random(in: 0.1...0.9, using: &random)
        let cases = (0..<Int.random(in: 1...20, using: &random)).map { _ in
            ConfigurationCase(
                conditions: UInt32.random(in: 0..<(1 << UInt32(count)), using: &random),
                outcome: Double.random(in: 0..<1, using: &random) < share)
        }
        let threshold = [1, 0.8, 0.5][seed % 3]
        let negated = seed.isMultiple(of: 2)
        let found = try Configurations(
            cases: cases, conditionCount: count, consistency: threshold, negated: negated)
        let rows = Dictionary(grouping: cases, by: \.conditions)
        let on = rows.filter { _, members in
            Double(members.count { $0.outcome != negated }) >= threshold * Double(members.count)
        }.map(\.key)
        #expect(on.sorted() == found.truthTable.filter(\.isSufficient).map(\.configuration))
        guard !on.isEmpty else {
            #expect(found.conservative.models.isEmpty && found.parsimonious.models.isEmpty)
            return
        }
        let observed = Set(rows.keys)
        let others = (0..<(UInt32(1) << UInt32(count))).filter { !on.contains($0) }
        for (solution, off) in [
            (found.conservative, others),
            (found.parsimonious, others.filter { observed.contains($0) }),
        ] {
            #expect(solution.isComplete)
            #expect(
                Set(solution.models.map { $0.terms.map(\.implicant) })
                    == models(on: on, off: off, count))
            for model in solution.models { expectFit(model, cases, negated: negated) }
        }
    }

    private func expectFit(_ model: Model, _ cases: [ConfigurationCase], negated: Bool) {
        let total = Double(cases.count { $0.outcome != negated })
        let covered = cases.filter { one in
            model.terms.contains { $0.implicant.covers(one.conditions) }
        }
        let both = Double(covered.count { $0.outcome != negated })
        #expect(model.consistency == both / Double(covered.count))
        #expect(model.coverage == both / total)
        for term in model.terms {
            let having = cases.filter { term.implicant.covers($0.conditions) }
            let right = having.filter { $0.outcome != negated }
            let unique = right.count { one in
                model.terms.count { $0.implicant.covers(one.conditions) } == 1
            }
            #expect(term.consistency == Double(right.count) / Double(having.count))
            #expect(term.coverage == Double(right.count) / total)
            #expect(term.uniqueCoverage == Double(unique) / total)
        }
    }
}
