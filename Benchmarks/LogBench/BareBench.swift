import Glibc

/// The least that anything durable can do: `write` and `fdatasync` of the same bytes, in a loop.
enum BareBench {
    static func run(_ arguments: inout Arguments) throws {
        let options = try WorkloadOptions(&arguments)
        let path = try arguments.required("FILE")
        let workload = try options.workload()
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw Arguments.Unusable(reason: "\(path) can't be made") }
        defer { close(file) }
        var seconds: [Double] = []
        let batches = workload.batches(of: options.batch)
        seconds.reserveCapacity(batches.count)
        let measured = try workload.bytes.withUnsafeBytes { bytes in
            try Measured.run {
                for batch in batches {
                    let begin = Measured.seconds(CLOCK_MONOTONIC)
                    let part = UnsafeRawBufferPointer(rebasing: bytes[workload.range(batch)])
                    guard write(file, part.baseAddress, part.count) == part.count,
                        fdatasync(file) == 0
                    else { throw Arguments.Unusable(reason: "\(path) can't be written") }
                    seconds.append(Measured.seconds(CLOCK_MONOTONIC) - begin)
                }
            }
        }
        print(
            Timings(
                events: options.events, bytes: workload.bytes.count, measured: measured,
                seconds: seconds
            ).json)
    }
}
