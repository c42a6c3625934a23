import ByteCoding
import GivenHistory
import Testing

@testable import StrategyModel

struct HugeCountTests {
    /// The largest whole number that the catalogue takes.
    private static let most = ValueKind.maximumWhole

    @Test func `sums beyond eighteen digits are told, not computed wrongly`() throws {
        let group = #"{"sector":"citizens","count":\#(Self.most)}"#
        let groups = Array(repeating: group, count: 1_000).joined(separator: ",")
        let dialogs = (0..<120).map { number in
            event(
                "dialog.held", "dialog/d\(number)", "2013",
                #"{"process":"p","title":"D","format":"workshop","count":\#(Self.most),"#
                    + #""guests":\#(Self.most),"participants":[\#(groups)]}"#)
        }
        let view = given(aProcess + dialogs).asOf("2020-01-01")
        let scope = KPIScope(view, process: try view.find("p", as: Process.self))
        for kpi in KPI.all { _ = kpi.value(over: scope) }
        let count = try #require(KPI.named("dialogs")).value(over: scope)
        #expect(count.value == nil)
        #expect(count.note != nil)
        let sectors = try #require(KPI.named("participantsBySector")).value(over: scope)
        #expect(sectors.parts.first?.value == ExactDecimal(100))
    }
}
