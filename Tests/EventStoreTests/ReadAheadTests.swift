import ByteCoding
import EventStore
import Foundation
import Simulation
import Testing

/// That a second thread reads ahead changes nothing: neither what is read nor what is told of a
/// log that is damaged. `ArrangedStorage` has the same files, and nobody reads ahead on it.
@Suite struct ReadAheadTests {
    /// More than a thread is begun for.
    private static let records = 2_400

    private struct Reading: Equatable {
        var ids: [Int] = []
        var error: LogError?
    }

    private func folder(longLine: Int = 0) throws -> TestFolder {
        let folder = try TestFolder()
        let log = try EventLog(opening: folder.store)
        for start in stride(from: 1, through: Self.records, by: 400) {
            try log.append(
                (start..<start + 400).map { number in
                    let length = number == Self.records / 2 ? max(900, longLine) : 900
                    let text = String(repeating: "x", count: length)
                    return draft(
                        number, stream: "measure/m-\(number % 7)", data: "{\"a\":\"\(text)\"}")
                })
        }
        return folder
    }

    private func read(_ folder: TestFolder, _ storage: any Storage) throws -> Reading {
        let log = try EventLog(opening: folder.store, storage: storage)
        var reading = Reading()
        do throws(LogError) {
            try log.catchUp(byGroups: { records in
                reading.ids += records.map { Int($0.id.low) }
            })
        } catch {
            reading.error = error
        }
        return reading
    }

    /// Also with a line that is longer than what is read at once.
    @Test(arguments: [0, 300_000, 900_000])
    func `every record is read once and in order`(longLine: Int) throws {
        let folder = try folder(longLine: longLine)
        let whole = Reading(ids: Array(1...Self.records))
        #expect(try read(folder, FileStorage()) == whole)
        #expect(try read(folder, ArrangedStorage()) == whole)
    }

    @Test(arguments: [0.001, 0.3, 0.5, 0.9, 0.9999])
    func `a damaged line is told as without reading ahead`(place: Double) throws {
        let folder = try folder()
        let path = folder.store + "/log/000000000001.jsonl"
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[Int(Double(bytes.count) * place)] ^= 1
        try bytes.write(to: URL(filePath: path))
        let reading = try read(folder, FileStorage())
        guard case .corruption = reading.error else {
            Issue.record("no corruption was told")
            return
        }
        #expect(try reading == read(folder, ArrangedStorage()))
    }

    @Test func `what is new is read after what was read ahead`() throws {
        let folder = try folder()
        let log = try EventLog(opening: folder.store)
        #expect(try log.readIDs().count == Self.records)
        try log.append([draft(Self.records + 1)])
        #expect(log.position == Self.records + 1)
        #expect(try EventLog(opening: folder.store).readIDs().last == Self.records + 1)
    }

    @Test func `who stops in the middle goes on there`() throws {
        let folder = try folder()
        let log = try EventLog(opening: folder.store)
        let stop = LogError.locked(path: "", milliseconds: 0)
        #expect(throws: stop) {
            try log.catchUp { (record) throws(LogError) in if record.n == 700 { throw stop } }
        }
        #expect(log.position == 699)
        #expect(try log.readIDs() == Array(700...Self.records))
    }
}
