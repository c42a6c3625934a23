// SQLite as a peer: every event a row, with the checks the log makes.
#include "workload.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char schema[] =
    "CREATE TABLE events(n INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL,"
    " id BLOB NOT NULL UNIQUE, line BLOB NOT NULL, UNIQUE(stream, version))";

struct connection {
    sqlite3 *database;
    sqlite3_stmt *begin, *version, *insert, *commit;
};

static void check(sqlite3 *database, int result)
{
    if (result != SQLITE_OK) fail("sqlite: %s", sqlite3_errmsg(database));
}

static void execute(sqlite3 *database, const char *text)
{
    check(database, sqlite3_exec(database, text, NULL, NULL, NULL));
}

static sqlite3_stmt *prepare(sqlite3 *database, const char *text)
{
    sqlite3_stmt *statement = NULL;
    check(database, sqlite3_prepare_v3(database, text, -1, SQLITE_PREPARE_PERSISTENT, &statement,
                                       NULL));
    return statement;
}

// A connection belongs to one thread, so SQLite need not lock it.
static sqlite3 *database_at(const char *path, int flags)
{
    sqlite3 *database = NULL;
    if (sqlite3_open_v2(path, &database, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) {
        fail("sqlite: %s: %s", path, sqlite3_errmsg(database));
    }
    check(database, sqlite3_busy_timeout(database, 600000));
    return database;
}

static void *open_connection(const char *path)
{
    struct connection *connection = calloc(1, sizeof *connection);
    if (connection == NULL) fail("out of memory");
    sqlite3 *database = database_at(path, SQLITE_OPEN_READWRITE);
    execute(database, "PRAGMA synchronous=FULL");
    connection->database = database;
    connection->begin = prepare(database, "BEGIN IMMEDIATE");
    connection->version = prepare(database, "SELECT max(version) FROM events WHERE stream=?1");
    connection->insert =
        prepare(database, "INSERT INTO events(stream, version, id, line) VALUES(?1, ?2, ?3, ?4)");
    connection->commit = prepare(database, "COMMIT");
    return connection;
}

static void step(sqlite3 *database, sqlite3_stmt *statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE) fail("sqlite: %s", sqlite3_errmsg(database));
    check(database, sqlite3_reset(statement));
}

static void append_event(struct connection *own, const struct event *event)
{
    sqlite3 *database = own->database;
    int size = (int)event->stream_size;
    check(database, sqlite3_bind_text(own->version, 1, event->stream, size, SQLITE_STATIC));
    if (sqlite3_step(own->version) != SQLITE_ROW) fail("sqlite: %s", sqlite3_errmsg(database));
    sqlite3_int64 version = sqlite3_column_int64(own->version, 0) + 1; // NULL reads as 0
    check(database, sqlite3_reset(own->version));
    check(database, sqlite3_bind_text(own->insert, 1, event->stream, size, SQLITE_STATIC));
    check(database, sqlite3_bind_int64(own->insert, 2, version));
    check(database, sqlite3_bind_blob(own->insert, 3, event->id, 16, SQLITE_STATIC));
    check(database, sqlite3_bind_blob(own->insert, 4, event->line, (int)event->line_size,
                                      SQLITE_STATIC));
    step(database, own->insert);
}

// SQLite's own waiting polls and starves: some of 64 writers would wait for seconds. Writers of one
// process can do better by queueing, so they do.
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static void append(void *connection, const struct event *const *batch, size_t count)
{
    struct connection *own = connection;
    pthread_mutex_lock(&turn);
    step(own->database, own->begin);
    for (size_t index = 0; index < count; index++) append_event(own, batch[index]);
    step(own->database, own->commit);
    pthread_mutex_unlock(&turn);
}

static void close_connection(void *connection)
{
    struct connection *own = connection;
    sqlite3_stmt *statements[] = {own->begin, own->version, own->insert, own->commit};
    for (size_t index = 0; index < 4; index++) sqlite3_finalize(statements[index]);
    check(own->database, sqlite3_close(own->database));
    free(own);
}

static void create(const char *path)
{
    sqlite3 *database = database_at(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    sqlite3_stmt *mode = prepare(database, "PRAGMA journal_mode=WAL");
    if (sqlite3_step(mode) != SQLITE_ROW
        || strcmp((const char *)sqlite3_column_text(mode, 0), "wal") != 0) {
        fail("sqlite: no WAL");
    }
    sqlite3_finalize(mode);
    execute(database, schema);
    check(database, sqlite3_close(database));
}

// Every row in order, its columns fetched but not looked at: what any replay from SQLite has to
// pay at least.
static void scan(const char *path)
{
    sqlite3 *database = database_at(path, SQLITE_OPEN_READONLY);
    sqlite3_stmt *rows =
        prepare(database, "SELECT n, stream, version, id, line FROM events ORDER BY n");
    size_t events = 0, bytes = 0;
    sqlite3_int64 sum = 0;
    double begin = now(), processor = processor_time();
    int result;
    while ((result = sqlite3_step(rows)) == SQLITE_ROW) {
        events++;
        sum += sqlite3_column_int64(rows, 0) + sqlite3_column_int64(rows, 2);
        for (int column = 1; column < 5; column += column == 1 ? 2 : 1) {
            if (sqlite3_column_blob(rows, column) == NULL) fail("sqlite: an empty column");
        }
        bytes += (size_t)sqlite3_column_bytes(rows, 4) + 1;
    }
    if (result != SQLITE_DONE) fail("sqlite: %s", sqlite3_errmsg(database));
    double seconds = now() - begin;
    processor = processor_time() - processor;
    if (sum < (sqlite3_int64)events) fail("sqlite: rows without numbers");
    printf("{\"events\":%zu,\"scanSeconds\":%.6f,\"scanCPU\":%.6f,\"bytes\":%zu,"
           "\"peakMiB\":%.1f}\n",
           events, seconds, processor, bytes, peak_mib());
    sqlite3_finalize(rows);
    check(database, sqlite3_close(database));
}

int main(int count, char **words)
{
    if (count == 2 && strcmp(words[1], "--version") == 0) {
        puts(sqlite3_libversion());
    } else if (count == 3 && strcmp(words[1], "scan") == 0) {
        scan(words[2]);
    } else if (count > 2 && strcmp(words[1], "append") == 0) {
        struct task task = task_from(count - 2, words + 2);
        create(task.where);
        struct peer peer = {open_connection, append, close_connection, syncs_here};
        run_append(&peer, &task);
    } else {
        fail("usage: sqlite append DB --lines FILE --batch B --writers W --events N\n"
             "       sqlite scan DB\n       sqlite --version");
    }
    return 0;
}
