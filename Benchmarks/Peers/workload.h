// What the peers written in C share: the events of a file of log lines, writers that append them
// side by side, and the one line of JSON that tells how it went.
#pragma once

#include <stddef.h>
#include <stdint.h>

// An event, as a view of its line.
struct event {
    const char *stream;
    size_t stream_size;
    unsigned char id[16];
    const char *line; // without its end
    size_t line_size;
};

// What one peer does. Whatever fails ends the process: a benchmark has nothing to save.
struct peer {
    void *(*open)(const char *where);
    // Appends a batch and returns once it is durable.
    void (*append)(void *connection, const struct event *const *batch, size_t count);
    void (*close)(void *connection);
    long (*syncs)(void); // so far; negative if unknown
};

struct task {
    const char *where; // the database
    const char *lines; // the file of log lines
    size_t batch, writers, events;
};

// Reads `WHERE --lines FILE --batch B --writers W --events N`.
struct task task_from(int count, char **words);

// Appends what the task says and prints the line of JSON.
void run_append(const struct peer *peer, const struct task *task);

double now(void);
double processor_time(void);
double peak_mib(void);

// Calls of fsync and fdatasync in this process, which `workload.c` counts on their way.
long syncs_here(void);

void fail(const char *format, ...) __attribute__((noreturn, format(printf, 1, 2)));
