-- For wrk: asks the paths of the file $PATHS in turn, or records one event a request where $TOKEN
-- is given; its figures come as one line of JSON, times in milliseconds.
local paths, turn = {}, 0
local token, subject = os.getenv("TOKEN"), os.getenv("SUBJECT")

function init()
    if token then
        wrk.method = "POST"
        wrk.headers["Authorization"] = "Bearer " .. token
        wrk.headers["Content-Type"] = "application/json"
    else
        for path in io.lines(os.getenv("PATHS")) do table.insert(paths, path) end
    end
end

function request()
    turn = turn + 1
    if token then
        return wrk.format(nil, "/api/v1/events", nil, string.format(
            '{"type":"note.added","subject":"%s","data":{"text":"Notiz Nummer %d"}}',
            subject, turn))
    end
    return wrk.format(nil, paths[turn % #paths + 1])
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        '{"requests":%d,"seconds":%.3f,"bytes":%d,"p50":%.4f,"p99":%.4f,"most":%.4f,"failed":%d}\n',
        summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1e3,
        latency:percentile(99) / 1e3, latency.max / 1e3,
        errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
