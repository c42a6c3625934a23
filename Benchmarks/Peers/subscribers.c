// Subscribers to the daemon's stream of events, and clients that record at a fixed rate meanwhile,
// all in one process: so one clock tells how long an event takes from the one to the other.
//
// The time an event was sent stands in its text, as `~` and 16 letters a to p, a letter for four
// bits: digits could be taken for a telephone number.
#define _GNU_SOURCE
#include "workload.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { letters = 16, marker = letters + 1, posters = 64, sampled = 20, room = 1 << 16 };

// Where a stream's bytes are in the chunked coding (RFC 9112, section 7.1).
enum place { in_head, in_size, in_payload, after_payload };

struct subscriber {
    int descriptor;
    enum place place;
    unsigned long left;   // of a chunk
    size_t head_matched;  // of the empty line that ends a head
    char carry[marker];   // a mark that has begun
    size_t carried, received;
};

struct poster {
    int descriptor;
    bool busy;
    size_t have;
    char answer[4096];
};

static struct subscriber *subscribers;
static struct poster clients[posters];
static double *delays;
static size_t delay_count, delay_room, received, posted, acknowledged, dropped, refused;
static const char *token, *subject;
static char buffer[room];

static int connect_to(int port)
{
    int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (descriptor < 0
        || connect(descriptor, (struct sockaddr *)&address, sizeof address) != 0) {
        fail("connect: %s", strerror(errno));
    }
    int yes = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    return descriptor;
}

static void send_all(int descriptor, const char *text, size_t size)
{
    if (send(descriptor, text, size, MSG_NOSIGNAL) != (ssize_t)size) {
        fail("send: %s", strerror(errno));
    }
}

static uint64_t nanoseconds(void) { return (uint64_t)(now() * 1e9); }

static void took_mark(const char *mark, bool is_sampled)
{
    received++;
    if (!is_sampled || delay_count == delay_room) return;
    uint64_t sent = 0;
    for (int index = 1; index <= letters; index++) sent = sent << 4 | (uint64_t)(mark[index] - 'a');
    delays[delay_count++] = (double)(nanoseconds() - sent) * 1e-6;
}

// Looks for marks in a part of the payload; one that is cut off waits for the next part.
static void scan(struct subscriber *own, const char *bytes, size_t size, bool is_sampled)
{
    const char *end = bytes + size;
    if (own->carried > 0) {
        size_t more = marker - own->carried < size ? marker - own->carried : size;
        memcpy(own->carry + own->carried, bytes, more);
        own->carried += more;
        bytes += more;
        if (own->carried < marker) return;
        own->carried = 0;
        own->received++;
        took_mark(own->carry, is_sampled);
    }
    const char *mark;
    while (bytes < end && (mark = memchr(bytes, '~', (size_t)(end - bytes))) != NULL) {
        if (end - mark < marker) {
            own->carried = (size_t)(end - mark);
            memcpy(own->carry, mark, own->carried);
            return;
        }
        own->received++;
        took_mark(mark, is_sampled);
        bytes = mark + marker;
    }
}

static void decode(struct subscriber *own, const char *bytes, size_t size, bool is_sampled)
{
    const char *end = bytes + size;
    while (bytes < end) {
        if (own->place == in_payload) {
            size_t part = own->left < (size_t)(end - bytes) ? own->left : (size_t)(end - bytes);
            scan(own, bytes, part, is_sampled);
            bytes += part;
            own->left -= part;
            if (own->left == 0) own->place = after_payload;
            continue;
        }
        char byte = *bytes++;
        if (own->place == in_head) {
            own->head_matched = byte == "\r\n\r\n"[own->head_matched] ? own->head_matched + 1
                                : byte == '\r'                        ? 1
                                                                      : 0;
            if (own->head_matched == 4) own->place = in_size;
        } else if (own->place == after_payload) {
            if (byte == '\n') own->place = in_size;
        } else if (byte == '\n') {
            if (own->left == 0) fail("a stream ended");
            own->place = in_payload;
        } else if (byte != '\r') {
            const char *digits = "0123456789abcdef", *digit = strchr(digits, byte | 0x20);
            if (digit == NULL) fail("no size of a chunk");
            own->left = own->left << 4 | (unsigned long)(digit - digits);
        }
    }
}

static void read_stream(size_t index)
{
    struct subscriber *own = &subscribers[index];
    ssize_t size = recv(own->descriptor, buffer, room, MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (size <= 0) {
        dropped++;
        close(own->descriptor);
        own->descriptor = -1;
        return;
    }
    if (own->place == in_head && own->head_matched == 0 && size > 12
        && strncmp(buffer, "HTTP/1.1 200", 12) != 0) {
        fail("subscribing: %.60s", buffer);
    }
    decode(own, buffer, (size_t)size, index % sampled == 0);
}

static void post(struct poster *own)
{
    char text[letters + 1] = "", body[512], request[2048];
    uint64_t sent = nanoseconds();
    for (int index = letters - 1; index >= 0; index--, sent >>= 4) text[index] = 'a' + (sent & 15);
    int length = snprintf(body, sizeof body,
                          "{\"type\":\"note.added\",\"subject\":\"%s\",\"visibility\":\"public\","
                          "\"data\":{\"text\":\"~%s\"}}", subject, text);
    int size = snprintf(request, sizeof request,
                        "POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        "%s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
                        token, length, body);
    own->busy = true;
    own->have = 0;
    posted++;
    send_all(own->descriptor, request, (size_t)size);
}

static void read_answer(struct poster *own)
{
    ssize_t size = recv(own->descriptor, own->answer + own->have,
                        sizeof own->answer - own->have - 1, MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (size <= 0) fail("a recording connection ended");
    own->have += (size_t)size;
    own->answer[own->have] = 0;
    char *head_end = strstr(own->answer, "\r\n\r\n");
    char *length = strcasestr(own->answer, "content-length:");
    if (head_end == NULL || length == NULL) return;
    size_t whole = (size_t)(head_end + 4 - own->answer) + strtoul(length + 15, NULL, 10);
    if (own->have < whole) return;
    own->busy = false;
    if (strncmp(own->answer, "HTTP/1.1 201", 12) == 0) {
        acknowledged++;
    } else if (refused++ == 0) {
        fprintf(stderr, "%.400s\n", own->answer);
    }
}

static int by_value(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return a < b ? -1 : a > b;
}

static double percentile(double share)
{
    return delay_count == 0 ? 0 : delays[(size_t)((double)(delay_count - 1) * share)];
}

static void watch(int poll, int descriptor, uint64_t tag)
{
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = tag};
    if (epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event) != 0) fail("epoll_ctl");
}

static void handle(int poll, size_t count, int wait)
{
    struct epoll_event events[256];
    int ready = epoll_wait(poll, events, 256, wait);
    for (int index = 0; index < ready; index++) {
        size_t tag = events[index].data.u64;
        if (tag < count) {
            if (subscribers[tag].descriptor >= 0) read_stream(tag);
        } else {
            read_answer(&clients[tag - count]);
        }
    }
}

// Sends what is due; a client that waits for its answer sends nothing.
static void send_due(double begun, double rate, size_t most)
{
    size_t due = (size_t)((now() - begun) * rate);
    if (due > most) due = most;
    for (int index = 0; index < posters && posted < due; index++) {
        if (!clients[index].busy) post(&clients[index]);
    }
}

static bool any_busy(void)
{
    for (int index = 0; index < posters; index++) {
        if (clients[index].busy) return true;
    }
    return false;
}

static void subscribe(int poll, size_t count, int port, const char *after)
{
    char request[512];
    int size = snprintf(request, sizeof request,
                        "GET /api/v1/events?after=%s HTTP/1.1\r\nHost: localhost\r\n"
                        "Accept: text/event-stream\r\n\r\n", after);
    for (size_t index = 0; index < count; index++) {
        subscribers[index].descriptor = connect_to(port);
        send_all(subscribers[index].descriptor, request, (size_t)size);
        watch(poll, subscribers[index].descriptor, index);
    }
    for (int index = 0; index < posters; index++) {
        clients[index].descriptor = connect_to(port);
        watch(poll, clients[index].descriptor, count + (size_t)index);
    }
    // The heads come before the first event does.
    for (double begun = now(); now() - begun < 1;) handle(poll, count, 100);
}

int main(int count, char **words)
{
    if (count != 8) fail("usage: subscribers PORT TOKEN SUBJECT AFTER SUBSCRIBERS RATE SECONDS");
    int port = atoi(words[1]);
    token = words[2];
    subject = words[3];
    size_t streams = strtoul(words[5], NULL, 10);
    double rate = atof(words[6]), seconds = atof(words[7]);
    size_t most = (size_t)(rate * seconds);
    delay_room = most * (streams / sampled + 1);
    subscribers = calloc(streams, sizeof *subscribers);
    delays = malloc(delay_room * sizeof *delays);
    int poll = epoll_create1(EPOLL_CLOEXEC);
    if (subscribers == NULL || delays == NULL || poll < 0) fail("out of memory");
    subscribe(poll, streams, port, words[4]);
    double begun = now(), last = begun;
    while (posted < most || any_busy()) {
        send_due(begun, rate, most);
        handle(poll, streams, 1);
        if (now() - begun > 10 * seconds + 60) fail("recording does not end");
    }
    double ended = now() - begun;
    // Until all have come, or nothing has come for five seconds.
    size_t before = received;
    last = now();
    while (received < acknowledged * streams && now() - last < 5) {
        handle(poll, streams, 100);
        if (received > before) {
            before = received;
            last = now();
        }
    }
    size_t whole = 0;
    for (size_t index = 0; index < streams; index++) {
        whole += subscribers[index].received == acknowledged;
    }
    qsort(delays, delay_count, sizeof *delays, by_value);
    printf("{\"posted\":%zu,\"acknowledged\":%zu,\"refused\":%zu,\"seconds\":%.3f,"
           "\"subscribers\":%zu,\"whole\":%zu,\"dropped\":%zu,\"received\":%zu,"
           "\"drained\":%.3f,\"samples\":%zu,\"p50\":%.3f,\"p99\":%.3f,\"most\":%.3f}\n",
           posted, acknowledged, refused, ended, streams, whole, dropped, received,
           now() - begun, delay_count, percentile(0.5), percentile(0.99), percentile(1));
    return 0;
}
