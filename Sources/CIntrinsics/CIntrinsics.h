/* Instructions that Swift has no name for, from the compiler's own headers; declarations only. */
#pragma once

#if defined(__x86_64__)
#include <cpuid.h>
#include <x86intrin.h>
#endif
