import EventStore
import Testing

@Suite struct CheckpointTests {
    static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
    static let body = "example.org/log\n20852163\n\(root)\n"

    @Test func `the text is read and written`() throws {
        let checkpoint = try #require(Checkpoint(Self.body))
        #expect(checkpoint.origin == "example.org/log")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.root.base64 == Self.root)
        #expect(checkpoint.text == Self.body)
    }

    @Test(arguments: [
        body + "extension\nanother\n",
        body
            + "\n— example.org/log Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOo=\n",
        body + "extension\n\n— one AAAA\n— two AAAA\n",
    ])
    func `extensions and signatures are read over`(text: String) throws {
        let checkpoint = try #require(Checkpoint(text))
        #expect(checkpoint.text == Self.body)
    }

    @Test(arguments: [
        "", "\n", "example.org/log\n1\n", "example.org/log\n1\n\(root)", "\n1\n\(root)\n",
        "example.org/log\n01\n\(root)\n", "example.org/log\n+1\n\(root)\n",
        "example.org/log\n-1\n\(root)\n", "example.org/log\n1 \n\(root)\n",
        "example.org/log\n99999999999999999999\n\(root)\n",
        "example.org/log\n1\nCsUYapGGPo4dkMgIAUqom\n", "example.org/log\n1\n\(root)AA==\n",
        "example.org/log\r\n1\r\n\(root)\r\n", body + "\n", body + "\nno signature\n",
        body + "\n— one AAAA\n\n",
    ])
    func `anything else is no checkpoint`(text: String) {
        #expect(Checkpoint(text) == nil)
    }
}
