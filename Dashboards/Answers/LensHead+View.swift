import ByteCoding
public import StrategyModel

extension LensHead {
    /// A view's lens as an answer tells it: below `restricted`, the position is that of the last
    /// event that may be seen.
    public init(_ view: View, simulated: Bool = false) {
        let known = view.knownPosition
        self.init(
            asOf: view.lens.asOf.description, knownAt: known,
            recorded: view.recorded(at: known)?.description,
            clearance: view.lens.clearance.rawValue, simulated: simulated)
    }
}
