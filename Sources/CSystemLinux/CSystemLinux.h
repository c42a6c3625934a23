/* System calls that the toolchain's own Glibc module leaves out; declarations only.
 *
 * What these headers include belongs to this module or to Glibc, whichever the compiler met first;
 * a file that uses a C structure imports both. */
#pragma once

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

/* Visible in the system header only with _GNU_SOURCE, which a module map cannot ask for. */
int accept4(int, struct sockaddr *, socklen_t *, int);
