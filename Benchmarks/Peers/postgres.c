// PostgreSQL as a peer: every event a row, with the checks the log makes. The benchmark starts the
// server; WHERE is a connection string.
#include "workload.h"

#include <arpa/inet.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char schema[] =
    "SET client_min_messages = warning; DROP TABLE IF EXISTS events;"
    "CREATE TABLE events(n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text NOT NULL,"
    " version bigint NOT NULL, id uuid NOT NULL UNIQUE, line bytea NOT NULL,"
    " UNIQUE(stream, version))";

// One statement is one transaction and one round trip, whatever the size of the batch.
static const char append_batch[] =
    "INSERT INTO events(stream, version, id, line)"
    " SELECT stream, (SELECT coalesce(max(version), 0) FROM events e WHERE e.stream = d.stream)"
    " + row_number() OVER (PARTITION BY stream ORDER BY place), id, line"
    " FROM unnest($1::text[], $2::uuid[], $3::bytea[])"
    " WITH ORDINALITY AS d(stream, id, line, place) ORDER BY place";

// The same for a single event, which needs no window.
static const char append_one[] =
    "INSERT INTO events(stream, version, id, line)"
    " SELECT $1::text, coalesce(max(version), 0) + 1, $2::uuid, $3::bytea"
    " FROM events WHERE stream = $1::text";

// From the server's catalogue, where they are fixed.
enum { oid_bytea = 17, oid_text = 25, oid_uuid = 2950 };

struct connection {
    PGconn *server;
    char *arrays[3];
    size_t sizes[3], rooms[3];
};

static void done(PGconn *server, PGresult *result, ExecStatusType expected)
{
    if (PQresultStatus(result) != expected) fail("postgres: %s", PQerrorMessage(server));
    PQclear(result);
}

static PGconn *connect_to(const char *where)
{
    PGconn *server = PQconnectdb(where);
    if (PQstatus(server) != CONNECTION_OK) fail("postgres: %s", PQerrorMessage(server));
    return server;
}

static void *open_connection(const char *where)
{
    struct connection *connection = calloc(1, sizeof *connection);
    if (connection == NULL) fail("out of memory");
    PGconn *server = connection->server = connect_to(where);
    done(server, PQprepare(server, "batch", append_batch, 0, NULL), PGRES_COMMAND_OK);
    done(server, PQprepare(server, "one", append_one, 0, NULL), PGRES_COMMAND_OK);
    return connection;
}

static void put(struct connection *own, int column, const void *bytes, size_t count)
{
    size_t needed = own->sizes[column] + count;
    if (needed > own->rooms[column]) {
        own->rooms[column] = needed * 2;
        own->arrays[column] = realloc(own->arrays[column], own->rooms[column]);
        if (own->arrays[column] == NULL) fail("out of memory");
    }
    memcpy(own->arrays[column] + own->sizes[column], bytes, count);
    own->sizes[column] = needed;
}

static void put_number(struct connection *own, int column, uint32_t number)
{
    uint32_t big = htonl(number);
    put(own, column, &big, sizeof big);
}

static void put_value(struct connection *own, int column, const void *bytes, size_t count)
{
    put_number(own, column, (uint32_t)count);
    put(own, column, bytes, count);
}

// An array in the server's binary form: dimensions, whether any is null, type, length, first index.
static void begin_array(struct connection *own, int column, uint32_t type, size_t count)
{
    own->sizes[column] = 0;
    uint32_t head[] = {1, 0, type, (uint32_t)count, 1};
    for (size_t index = 0; index < 5; index++) put_number(own, column, head[index]);
}

static void execute(struct connection *own, const char *statement, const char *const *values,
                    const int *sizes)
{
    const int binary[] = {1, 1, 1};
    PGresult *result = PQexecPrepared(own->server, statement, 3, values, sizes, binary, 1);
    done(own->server, result, PGRES_COMMAND_OK);
}

static void append(void *connection, const struct event *const *batch, size_t count)
{
    struct connection *own = connection;
    if (count == 1) {
        const char *values[] = {batch[0]->stream, (const char *)batch[0]->id, batch[0]->line};
        const int sizes[] = {(int)batch[0]->stream_size, 16, (int)batch[0]->line_size};
        execute(own, "one", values, sizes);
        return;
    }
    begin_array(own, 0, oid_text, count);
    begin_array(own, 1, oid_uuid, count);
    begin_array(own, 2, oid_bytea, count);
    for (size_t index = 0; index < count; index++) {
        put_value(own, 0, batch[index]->stream, batch[index]->stream_size);
        put_value(own, 1, batch[index]->id, 16);
        put_value(own, 2, batch[index]->line, batch[index]->line_size);
    }
    const char *values[] = {own->arrays[0], own->arrays[1], own->arrays[2]};
    const int sizes[] = {(int)own->sizes[0], (int)own->sizes[1], (int)own->sizes[2]};
    execute(own, "batch", values, sizes);
}

static void close_connection(void *connection)
{
    struct connection *own = connection;
    for (int column = 0; column < 3; column++) free(own->arrays[column]);
    PQfinish(own->server);
    free(own);
}

static void create(const char *where)
{
    PGconn *server = connect_to(where);
    done(server, PQexec(server, schema), PGRES_COMMAND_OK);
    PQfinish(server);
}

// The server syncs, not this process; the benchmark counts there.
static long syncs_elsewhere(void)
{
    return -1;
}

// Every row in order in the server's binary form, the cheapest way to get rows out of it.
static void scan(const char *where)
{
    PGconn *server = connect_to(where);
    double begin = now();
    done(server,
         PQexec(server, "COPY (SELECT n, stream, version, id, line FROM events ORDER BY n)"
                        " TO STDOUT (FORMAT binary)"),
         PGRES_COPY_OUT);
    size_t messages = 0, bytes = 0;
    char *row = NULL;
    int size;
    while ((size = PQgetCopyData(server, &row, 0)) > 0) {
        messages++;
        bytes += (size_t)size;
        PQfreemem(row);
    }
    if (size != -1) fail("postgres: %s", PQerrorMessage(server));
    done(server, PQgetResult(server), PGRES_COMMAND_OK);
    double seconds = now() - begin;
    // The last message is the end mark, which is no row; the first row comes with the header.
    printf("{\"events\":%zu,\"scanSeconds\":%.6f,\"bytes\":%zu,\"peakMiB\":%.1f}\n", messages - 1,
           seconds, bytes, peak_mib());
    PQfinish(server);
}

int main(int count, char **words)
{
    if (count == 3 && strcmp(words[1], "scan") == 0) {
        scan(words[2]);
    } else if (count > 2 && strcmp(words[1], "append") == 0) {
        struct task task = task_from(count - 2, words + 2);
        create(task.where);
        struct peer peer = {open_connection, append, close_connection, syncs_elsewhere};
        run_append(&peer, &task);
    } else {
        fail("usage: postgres append CONNECTION --lines FILE --batch B --writers W --events N\n"
             "       postgres scan CONNECTION");
    }
    return 0;
}
