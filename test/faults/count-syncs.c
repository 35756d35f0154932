/*
 * Preloaded into the server: counts what asks the kernel to put the journal on the disk, in a mapped file that the test reads, and can make every
 * sync slower.
 * It calls the kernel itself instead of the next library, so that it needs no start-up order.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static _Atomic unsigned int *count;
static unsigned int slower_by; /* microseconds */

__attribute__((constructor)) static void map_count(void) {
  const char *slower = getenv("SLOW_SYNCS_BY");
  if (slower) slower_by = (unsigned int)atoi(slower);
  const char *path = getenv("COUNT_SYNCS_IN");
  int fd = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
  if (fd < 0) return;
  void *mapped = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (mapped != MAP_FAILED) count = mapped;
}

static int ends_with(const char *text, size_t length, const char *end) {
  size_t wanted = strlen(end);
  return length >= wanted && memcmp(text + length - wanted, end, wanted) == 0;
}

/* Only what came back well counts: a sync that failed kept nothing. */
static int counted(long call, int fd) {
  if (slower_by) usleep(slower_by);
  int result = (int)syscall(call, fd);
  int kept_errno = errno;
  char link[32], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = result == 0 && count ? readlink(link, path, sizeof path) : -1;
  if (length > 0 && (ends_with(path, (size_t)length, "/hall.db-wal") || ends_with(path, (size_t)length, "/hall.db")))
    atomic_fetch_add(count, 1);
  errno = kept_errno;
  return result;
}

int fsync(int fd) { return counted(SYS_fsync, fd); }
int fdatasync(int fd) { return counted(SYS_fdatasync, fd); }
