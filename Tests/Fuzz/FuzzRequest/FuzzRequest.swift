import FuzzTargets

#if Fuzzing
    /// What libFuzzer calls with every input.
    @_cdecl("LLVMFuzzerTestOneInput")
    func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        FuzzTarget.request.run(UnsafeRawBufferPointer(start: start, count: count))
    }
#else
    /// Runs the inputs given as files, for looking at a find in a debugger.
    @main struct Replay {
        static func main() { FuzzTarget.request.replay(CommandLine.arguments.dropFirst()) }
    }
#endif
