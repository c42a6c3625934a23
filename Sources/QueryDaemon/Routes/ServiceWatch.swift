import ByteCoding
import Engine
import EventStore
import HTTPCore

/// Looks whether an answer given before still holds: whether the log has grown, whether somebody
/// may see other things, whether it is another day.
final class ServiceWatch: EpochWatch {
    private let service: Service
    private let head: HeadWatch
    private var second: Int64 = .min
    private var day = 0

    init(_ service: Service) {
        self.service = service
        head = HeadWatch(service.publication.path)
    }

    func epoch() -> Epoch? {
        let publication = service.publication
        guard let position = head.look(), position == publication.lastPosition,
            publication.trouble == nil
        else { return nil }
        let now = publication.clock.now
        if now.milliseconds / 1000 != second {
            second = now.milliseconds / 1000
            day = publication.zone.day(of: now)
        }
        return Epoch(position: position, access: service.gate.generation, day: day)
    }
}
