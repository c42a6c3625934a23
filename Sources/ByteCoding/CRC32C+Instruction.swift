#if arch(x86_64)
    private import CIntrinsics

    extension CRC32C {
        /// Whether the processor has the instruction: SSE 4.2, bit 20 of what `cpuid` tells.
        static let hasInstruction: Bool = {
            var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
            return __get_cpuid(1, &a, &b, &c, &d) == 1 && c & 1 << 20 != 0
        }()

        /// The checksum by the processor's instruction; only where it has one.
        ///
        /// Never inlined: the caller's module is not compiled for the instruction.
        @inline(never)
        static func updateByInstruction(_ crc: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
            var wide = UInt64(~crc)
            var offset = 0
            let unrolled = bytes.count & ~31
            while offset < unrolled {
                for step in 0..<4 {
                    wide = _mm_crc32_u64(
                        wide,
                        bytes.loadUnaligned(fromByteOffset: offset &+ step &* 8, as: UInt64.self))
                }
                offset &+= 32
            }
            while offset + 8 <= bytes.count {
                wide = _mm_crc32_u64(
                    wide, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset += 8
            }
            var narrow = UInt32(truncatingIfNeeded: wide)
            while offset < bytes.count {
                narrow = _mm_crc32_u8(narrow, bytes[offset])
                offset += 1
            }
            return ~narrow
        }
    }
#else
    extension CRC32C {
        static let hasInstruction = false

        static func updateByInstruction(_ crc: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
            updateByTable(crc, bytes)
        }
    }
#endif
