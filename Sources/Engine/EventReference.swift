public import ByteCoding
import StrategyModel

/// An event as a user names it: by its id, or by its position as `@17`.
public enum EventReference: Equatable, Sendable {
    /// By its id.
    case id(UUID128)
    /// By its position.
    case position(Int)

    /// Reads either.
    public init?(_ text: String) {
        if text.hasPrefix("@") {
            guard let n = Int(text.dropFirst()), n > 0 else { return nil }
            self = .position(n)
        } else if let id = UUID128(text) {
            self = .id(id)
        } else {
            return nil
        }
    }
}

extension Store {
    /// The position of an event among those read; `nil` where there is none.
    public func position(of event: EventReference) -> Int? {
        switch event {
        case .position(let n): n <= model.position ? n : nil
        case .id(let id): model.position(ofEvent: id)
        }
    }
}
