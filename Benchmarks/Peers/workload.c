#define _GNU_SOURCE
#include "workload.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void fail(const char *format, ...)
{
    va_list values;
    va_start(values, format);
    vfprintf(stderr, format, values);
    va_end(values);
    fputc('\n', stderr);
    exit(1);
}

static void *allocate(size_t count, size_t size)
{
    void *memory = calloc(count ? count : 1, size);
    if (memory == NULL) fail("out of memory");
    return memory;
}

static double seconds_of(clockid_t clock)
{
    struct timespec time;
    if (clock_gettime(clock, &time) != 0) fail("no clock");
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

double now(void)
{
    return seconds_of(CLOCK_MONOTONIC);
}

double processor_time(void)
{
    return seconds_of(CLOCK_PROCESS_CPUTIME_ID);
}

// Not from getrusage, which counts what the process was before it became this program.
double peak_mib(void)
{
    FILE *status = fopen("/proc/self/status", "r");
    if (status == NULL) fail("no /proc");
    char line[256];
    long kib = -1;
    while (kib < 0 && fgets(line, sizeof line, status) != NULL) sscanf(line, "VmHWM: %ld", &kib);
    fclose(status);
    if (kib < 0) fail("no VmHWM");
    return (double)kib / 1024;
}

// A program's own definition is found before the C library's, also by the libraries it loads.
static atomic_long syncs;

int fdatasync(int file)
{
    atomic_fetch_add(&syncs, 1);
    return (int)syscall(SYS_fdatasync, file);
}

int fsync(int file)
{
    atomic_fetch_add(&syncs, 1);
    return (int)syscall(SYS_fsync, file);
}

long syncs_here(void)
{
    return atomic_load(&syncs);
}

static size_t whole(const char *flag, const char *word)
{
    char *end = NULL;
    unsigned long long value = strtoull(word, &end, 10);
    if (*word < '0' || *word > '9' || *end != 0 || value == 0) fail("%s takes a number", flag);
    return (size_t)value;
}

struct task task_from(int count, char **words)
{
    struct task task = {.batch = 1, .writers = 1};
    for (int index = 0; index < count; index++) {
        const char *word = words[index];
        if (strncmp(word, "--", 2) != 0) {
            task.where = word;
            continue;
        }
        if (++index == count) fail("%s takes a value", word);
        if (strcmp(word, "--lines") == 0) task.lines = words[index];
        else if (strcmp(word, "--batch") == 0) task.batch = whole(word, words[index]);
        else if (strcmp(word, "--writers") == 0) task.writers = whole(word, words[index]);
        else if (strcmp(word, "--events") == 0) task.events = whole(word, words[index]);
        else fail("%s is unknown", word);
    }
    if (task.where == NULL || task.lines == NULL || task.events == 0) {
        fail("a database, --lines and --events are needed");
    }
    return task;
}

// Finds the text between `before` and the next quotation mark; no such field holds an escape.
static const char *field(const char *from, const char *end, const char *before, size_t *size)
{
    const char *start = memmem(from, (size_t)(end - from), before, strlen(before));
    if (start == NULL) fail("a line without %s", before);
    start += strlen(before);
    const char *stop = memchr(start, '"', (size_t)(end - start));
    if (stop == NULL) fail("a line that stops within a field");
    *size = (size_t)(stop - start);
    return start;
}

static unsigned nibble(char digit)
{
    if (digit >= '0' && digit <= '9') return (unsigned)(digit - '0');
    if (digit >= 'a' && digit <= 'f') return (unsigned)(digit - 'a') + 10;
    fail("an id that is no UUID");
}

static struct event event_from(const char *line, const char *end)
{
    struct event event = {.line = line, .line_size = (size_t)(end - line)};
    event.stream = field(line, end, "\"stream\":\"", &event.stream_size);
    size_t size = 0;
    const char *id = field(event.stream, end, "\"id\":\"", &size);
    if (size != 36) fail("an id that is no UUID");
    for (size_t from = 0, to = 0; to < 16; from += 2, to++) {
        if (id[from] == '-') from++;
        event.id[to] = (unsigned char)(nibble(id[from]) << 4 | nibble(id[from + 1]));
    }
    return event;
}

// The first `count` events of the file, which stays in memory.
static struct event *events_from(const char *path, size_t count)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) fail("%s cannot be opened", path);
    struct event *events = allocate(count, sizeof *events);
    for (size_t index = 0; index < count; index++) {
        char *line = NULL;
        size_t room = 0;
        ssize_t size = getline(&line, &room, file);
        if (size <= 0) fail("%s has fewer than %zu lines", path, count);
        if (line[size - 1] == '\n') size--;
        events[index] = event_from(line, line + size);
    }
    fclose(file);
    return events;
}

struct writer {
    const struct peer *peer;
    void *connection;
    pthread_barrier_t *start;
    const struct event **events;
    size_t count, batch;
    double *latencies; // one a batch, in milliseconds
    size_t batches;
};

static int by_stream(const void *left, const void *right)
{
    const struct event *a = *(const struct event *const *)left;
    const struct event *b = *(const struct event *const *)right;
    size_t size = a->stream_size < b->stream_size ? a->stream_size : b->stream_size;
    int order = memcmp(a->stream, b->stream, size);
    if (order != 0) return order;
    if (a->stream_size != b->stream_size) return a->stream_size < b->stream_size ? -1 : 1;
    return a < b ? -1 : 1; // both lie in one array
}

static int same_stream(const struct event *a, const struct event *b)
{
    return a->stream_size == b->stream_size && memcmp(a->stream, b->stream, a->stream_size) == 0;
}

// Gives every stream to the writer that has the fewest events so far. So no two writers append to
// one stream at the same time, and nobody has to repeat a transaction: the best case for a peer
// that decides in parallel.
static void share_out(const struct event *events, const struct task *task, struct writer *writers)
{
    const struct event **sorted = allocate(task->events, sizeof *sorted);
    for (size_t index = 0; index < task->events; index++) sorted[index] = events + index;
    qsort(sorted, task->events, sizeof *sorted, by_stream);
    size_t *owners = allocate(task->events, sizeof *owners);
    for (size_t first = 0, next; first < task->events; first = next) {
        size_t owner = 0;
        for (size_t other = 1; other < task->writers; other++) {
            if (writers[other].count < writers[owner].count) owner = other;
        }
        next = first;
        while (next < task->events && same_stream(sorted[first], sorted[next])) {
            owners[sorted[next++] - events] = owner;
        }
        writers[owner].count += next - first;
    }
    for (size_t index = 0; index < task->writers; index++) {
        struct writer *writer = writers + index;
        writer->events = allocate(writer->count, sizeof *writer->events);
        writer->latencies = allocate(writer->count / task->batch + 1, sizeof(double));
        writer->count = 0;
    }
    for (size_t index = 0; index < task->events; index++) {
        struct writer *writer = writers + owners[index];
        writer->events[writer->count++] = events + index;
    }
    free(sorted);
    free(owners);
}

static void *write_all(void *argument)
{
    struct writer *writer = argument;
    pthread_barrier_wait(writer->start);
    for (size_t done = 0, count; done < writer->count; done += count) {
        count = writer->count - done < writer->batch ? writer->count - done : writer->batch;
        double begin = now();
        writer->peer->append(writer->connection, writer->events + done, count);
        writer->latencies[writer->batches++] = (now() - begin) * 1000;
    }
    return NULL;
}

static int ascending(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void report(const struct task *task, const struct event *events, struct writer *writers,
                   double seconds, double processor, long syncs_made)
{
    size_t bytes = 0, batches = 0;
    for (size_t index = 0; index < task->events; index++) bytes += events[index].line_size + 1;
    for (size_t index = 0; index < task->writers; index++) batches += writers[index].batches;
    double *all = allocate(batches, sizeof *all);
    size_t filled = 0;
    for (size_t index = 0; index < task->writers; index++) {
        memcpy(all + filled, writers[index].latencies, writers[index].batches * sizeof *all);
        filled += writers[index].batches;
    }
    qsort(all, batches, sizeof *all, ascending);
#define RANK(part) all[(size_t)((double)(batches - 1) * (part) + 0.5)]
    printf("{\"events\":%zu,\"batches\":%zu,\"seconds\":%.6f,\"cpu\":%.6f,\"syncs\":",
           task->events, batches, seconds, processor);
    if (syncs_made < 0) printf("null");
    else printf("%ld", syncs_made);
    printf(",\"bytes\":%zu,\"latencies\":{\"p50\":%.4f,\"p99\":%.4f,\"p999\":%.4f}}\n", bytes,
           RANK(0.5), RANK(0.99), RANK(0.999));
#undef RANK
    free(all);
}

void run_append(const struct peer *peer, const struct task *task)
{
    struct event *events = events_from(task->lines, task->events);
    struct writer *writers = allocate(task->writers, sizeof *writers);
    pthread_t *threads = allocate(task->writers, sizeof *threads);
    pthread_barrier_t start;
    share_out(events, task, writers);
    if (pthread_barrier_init(&start, NULL, (unsigned)task->writers + 1) != 0) fail("barrier");
    for (size_t index = 0; index < task->writers; index++) {
        struct writer *writer = writers + index;
        writer->peer = peer;
        writer->start = &start;
        writer->batch = task->batch;
        writer->connection = peer->open(task->where);
        if (pthread_create(threads + index, NULL, write_all, writer) != 0) fail("no thread");
    }
    long syncs_before = peer->syncs();
    double begin = now(), processor = processor_time();
    pthread_barrier_wait(&start);
    for (size_t index = 0; index < task->writers; index++) pthread_join(threads[index], NULL);
    double seconds = now() - begin;
    processor = processor_time() - processor;
    long syncs_after = peer->syncs();
    for (size_t index = 0; index < task->writers; index++) peer->close(writers[index].connection);
    report(task, events, writers, seconds, processor,
           syncs_before < 0 ? -1 : syncs_after - syncs_before);
}
