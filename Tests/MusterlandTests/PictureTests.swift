import ByteCoding
import Musterland
import StrategyModel
import Testing
import Words

/// What the story shows at its end: every light, and a value behind every key figure.
struct PictureTests {
    private static let view: View = {
        var recorder = Recorder()
        for (index, line) in musterlandDrafts(seed: storySeed).enumerated() {
            recorder.take(line, number: index + 1)
        }
        recorder.close()
        let model = recorder.model
        let day = Day("2025-12-01") ?? Day(number: 0)
        return View(model, Lens(asOf: day, knownAt: model.position, clearance: .restricted))
    }()

    private static var process: Process? {
        view.entity(.process, "musterland").map { Process($0) }
    }

    @Test func `measures show every light of implementation and of currency`() throws {
        let measures = try #require(Self.process).measures
        for m in measures {
            print(
                "L", m.id, m.implementationLight.state, m.implementationLight.reason[.german], "|",
                m.currencyLight.state)
        }
        #expect(Set(measures.map(\.implementationLight.state)) == Set(LightState.allCases))
        #expect(Set(measures.map(\.currencyLight.state)) == Set(LightState.allCases))
    }

    @Test func `goals show every light of effect`() throws {
        let goals = try #require(Self.process).goals
        #expect(Set(goals.map(\.effectLight.state)) == Set(LightState.allCases))
    }

    @Test(arguments: KPI.all.map(\.id))
    func `every key figure has a value`(id: String) throws {
        let kpi = try #require(KPI.named(id))
        let scope = KPIScope(Self.view, process: Self.process)
        let result = kpi.value(over: scope)
        #expect(result.value != nil || !result.parts.isEmpty)
    }
}
