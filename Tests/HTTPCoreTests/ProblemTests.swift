import ByteCoding
import HTTPCore
import Testing

@Suite struct ProblemTests {
    @Test func `A problem is JSON with its status, words and faults`() throws {
        let problem = Problem(
            .unprocessable, type: "/problems/draft", title: "Entwurf abgelehnt",
            detail: "Zwei \"Fehler\"\n", language: "de",
            errors: [
                .init(
                    line: 7, field: "amount", expected: "≤ 5000.00", found: "5000.01",
                    detail: "Obergrenze"), .init(detail: "Frist"),
            ])
        let response = problem.response
        #expect(response.status == .unprocessable)
        #expect(response.headers["Content-Type"] == "application/problem+json")
        #expect(response.headers["Content-Language"] == "de")
        let text = String(decoding: response.body, as: UTF8.self)
        #expect(
            text == #"{"type":"/problems/draft","title":"Entwurf abgelehnt","status":422,"#
                + #""detail":"Zwei \"Fehler\"\n","errors":[{"line":7,"field":"amount","#
                + #""expected":"≤ 5000.00","found":"5000.01","detail":"Obergrenze"},"#
                + #"{"detail":"Frist"}]}"#)
        _ = try JSONValue.parse(response.body)
    }

    @Test func `What is empty is left out`() {
        let body = Problem(.notFound, title: "Not found", language: "en").response.body
        #expect(
            String(decoding: body, as: UTF8.self)
                == #"{"type":"about:blank","title":"Not found","status":404}"#)
    }
}
