/* System headers that the toolchain's own Glibc module leaves out; no code. */
#pragma once

#include <sys/epoll.h>
#include <sys/eventfd.h>
