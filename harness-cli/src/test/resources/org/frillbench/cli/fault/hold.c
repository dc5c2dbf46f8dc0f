/*
 * Loaded into a process before C's library: holds it at a write, fills its disk or moves its clock.
 * The environment names a folder (HOLD_FOLDER), a pattern of fnmatch(3) for "FILE TEXT" (HOLD_AT) and
 * how many writes it must have matched (HOLD_COUNT). Half of that write is done, the file "held" is
 * made in the folder, and the process waits there until "go" exists. While "full" exists, a write to
 * a regular file writes half of its bytes, and of one byte none. "clock" holds seconds that are added
 * to the time of day.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { TEXT = 32, FIRST_FILE = 3 };

static atomic_int matched;

static int path(const char *name, char *into) {
  const char *folder = getenv("HOLD_FOLDER");
  return folder != NULL && snprintf(into, PATH_MAX, "%s/%s", folder, name) < PATH_MAX;
}

static int there(const char *name) {
  char file[PATH_MAX];
  int before = errno;
  int found = path(name, file) && access(file, F_OK) == 0;
  errno = before;
  return found;
}

static int reached(int fd, const void *bytes, size_t length) {
  const char *pattern = getenv("HOLD_AT");
  const char *count = getenv("HOLD_COUNT");
  if (pattern == NULL || count == NULL || length < 2 || there("held")) {
    return 0;
  }
  char link[32];
  char what[PATH_MAX + TEXT + 2];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t end = readlink(link, what, PATH_MAX);
  if (end < 0) {
    return 0;
  }
  size_t text = length < TEXT ? length : TEXT;
  what[end] = ' ';
  memcpy(what + end + 1, bytes, text);
  what[end + 1 + (ssize_t)text] = '\0';
  return fnmatch(pattern, what, 0) == 0 && atomic_fetch_add(&matched, 1) + 1 == atoi(count);
}

static void hold(void) {
  char file[PATH_MAX];
  if (path("held", file)) {
    int fd = open(file, O_CREAT | O_WRONLY, 0600);
    if (fd >= 0) {
      close(fd);
    }
    while (!there("go")) {
      usleep(1000);
    }
  }
}

static int full(int fd) {
  struct stat file;
  return fd >= FIRST_FILE && there("full") && fstat(fd, &file) == 0 && S_ISREG(file.st_mode);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  static ssize_t (*next)(int, const void *, size_t);
  if (next == NULL) {
    next = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  }
  if (reached(fd, bytes, length)) {
    ssize_t written = next(fd, bytes, length / 2);
    hold();
    return written;
  }
  if (length > 0 && full(fd)) {
    if (length == 1) {
      errno = ENOSPC;
      return -1;
    }
    length /= 2;
  }
  return next(fd, bytes, length);
}

static long ahead(void) {
  char file[PATH_MAX];
  char text[TEXT] = "";
  int before = errno;
  int fd = path("clock", file) ? open(file, O_RDONLY) : -1;
  if (fd >= 0) {
    if (read(fd, text, sizeof text - 1) < 0) {
      text[0] = '\0';
    }
    close(fd);
  }
  errno = before;
  return atol(text);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  static int (*next)(clockid_t, struct timespec *);
  if (next == NULL) {
    next = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  }
  int result = next(clock, now);
  if (result == 0 && clock == CLOCK_REALTIME) {
    now->tv_sec += ahead();
  }
  return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  static int (*next)(struct timeval *, void *);
  if (next == NULL) {
    next = (int (*)(struct timeval *, void *))dlsym(RTLD_NEXT, "gettimeofday");
  }
  int result = next(now, zone);
  if (result == 0) {
    now->tv_sec += ahead();
  }
  return result;
}
