package import ByteCoding
package import EventStore

extension RedactionRules {
    /// Rules for logs of which only this is known: an event of the type `thing.redacted` orders, in
    /// `event`, that the value of `t` of another event goes.
    package static let simulated = RedactionRules(type: "thing.redacted") { data in
        guard let value = try? JSONValue.parse(data), case .string(let id)? = value["event"] else {
            return nil
        }
        return UUID128(id)
    } redact: { _, data in
        guard case .object(var members)? = try? JSONValue.parse(data),
            let index = members.firstIndex(where: { $0.key == "t" })
        else { return nil }
        members[index].value = .null
        var writer = JSONWriter()
        JSONValue.object(members).write(into: &writer)
        return writer.bytes
    }

    /// The draft of an order.
    package static func order(
        _ target: UUID128, stream: String, id: UUID128, occurred: String = "2012-10"
    ) -> RecordDraft {
        RecordDraft(
            stream: stream, type: simulated.type, occurred: occurred, actor: "a",
            visibility: "restricted", id: id,
            data: Array("{\"event\":\"\(target.description)\"}".utf8))
    }
}

extension SimulatedDisk {
    /// The files that hold a text, with what the page cache or the device has of them.
    package func files(holding text: String) -> [String] {
        let sought = Array(text.utf8)
        return nodes.filter { _, node in
            Self.contains(sought, in: node.bytes) || Self.contains(sought, in: node.durable)
        }.keys.sorted()
    }

    private static func contains(_ sought: [UInt8], in bytes: [UInt8]) -> Bool {
        guard let first = sought.first, bytes.count >= sought.count else { return false }
        return (0...(bytes.count - sought.count)).contains { start in
            bytes[start] == first && bytes[start..<(start + sought.count)].elementsEqual(sought)
        }
    }
}
