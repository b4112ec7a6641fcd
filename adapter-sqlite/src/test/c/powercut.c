/*
 * Journals what a process does to the files below one folder, so that a test can rebuild the folder
 * as a power cut would have left it: with what was synced, and with any part of what was not.
 *
 * Loaded with LD_PRELOAD. Environment:
 *   POWERCUT_FOLDER           the folder, absolute and without symbolic links
 *   POWERCUT_JOURNAL          where to append the records; outside of the folder
 *   POWERCUT_FULL_WHILE       while this file exists, writes that would grow a file fail with ENOSPC
 *   POWERCUT_SYNC_FAILS_WHILE while this file exists, fsync and fdatasync fail with EIO, for files
 *                             whose path ends with what is written in it, if they have anything
 *                             to write. As with Linux, that is then taken for written, and each
 *                             other opening of the file is told of the failure by its next sync
 *
 * A record is { u32 op, u32 length, u64 inode, u64 number } in the machine's byte order, and length
 * bytes of payload. A change and its record are made under one lock, so the records' order is the
 * changes' order. A process that is killed in between loses only the record of a change that was
 * not synced yet. What the process writes to its standard output is journaled too, so that it is
 * known what it had said at each of these moments. Not journaled: "-shm" files (SQLite rebuilds
 * them) and the lock state of files.
 * What the journal cannot express (a shared writable mapping, a hard link) becomes an UNMODELLED
 * record, which makes the test fail rather than pass for the wrong reason.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum op {
  OPEN_FILE = 1, /* inode, number: 1 created | 2 truncated; payload: path */
  OPEN_FOLDER,   /* inode; payload: path */
  WRITE,         /* inode, number: offset; payload: the bytes */
  RESIZE,        /* inode, number: size */
  SYNC_BEGIN,    /* inode, number: of this sync */
  SYNC_END,      /* inode, number: of this sync */
  SYNC_FAILED,   /* inode, number: of this sync */
  UNLINK,        /* payload: path */
  RENAME,        /* payload: path, NUL, path */
  MKDIR,         /* payload: path */
  RMDIR,         /* payload: path */
  SAID,          /* payload: the bytes */
  UNMODELLED     /* payload: what */
};

struct record {
  uint32_t op;
  uint32_t length;
  uint64_t inode;
  uint64_t number;
};

#define MAX_FD 65536
#define REAL(name)                                              \
  static __typeof__(&name) real;                                \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name);

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static uint64_t inodes[MAX_FD]; /* of the journaled files by descriptor; 0: not journaled */
static char *paths[MAX_FD];     /* of the same; never freed, they are few */
static const char *folder, *full_while, *sync_fails_while;
static size_t folder_length;
static int journal = -1;
static uint64_t syncs;
static char dirty[MAX_FD]; /* by the last digits of a file's inode: changed since its last sync */
static unsigned failures[MAX_FD]; /* by the same: how many of its syncs failed */
static unsigned told[MAX_FD];     /* by descriptor: how many of those it knows of */

__attribute__((constructor)) static void start(void) {
  static __typeof__(&open) real_open;
  real_open = (__typeof__(&open))dlsym(RTLD_NEXT, "open");
  const char *path = getenv("POWERCUT_JOURNAL");
  full_while = getenv("POWERCUT_FULL_WHILE");
  sync_fails_while = getenv("POWERCUT_SYNC_FAILS_WHILE");
  if (!path || !getenv("POWERCUT_FOLDER")) return;
  journal = real_open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (journal < 0) {
    perror("powercut: journal");
    _exit(97);
  }
  folder = getenv("POWERCUT_FOLDER");
  folder_length = strlen(folder);
}

static int exists(const char *path) { return path && access(path, F_OK) == 0; }

static void append(enum op op, uint64_t inode, uint64_t number, const void *payload, size_t length) {
  REAL(writev)
  struct record record = {op, (uint32_t)length, inode, number};
  struct iovec parts[] = {{&record, sizeof record}, {(void *)payload, length}};
  if (op == WRITE || op == RESIZE) dirty[inode % MAX_FD] = 1;
  if (real(journal, parts, 2) != (ssize_t)(sizeof record + length)) {
    perror("powercut: cannot write the journal");
    _exit(98);
  }
}

static void append_text(enum op op, const char *text) { append(op, 0, 0, text, strlen(text)); }

/* Makes a path absolute; answers whether it is the folder or below it, and journaled. */
static int below(int at, const char *path, char *absolute) {
  char parent[PATH_MAX * 2], real_parent[PATH_MAX];
  int saved = errno;
  if (!folder || !path) return 0;
  if (path[0] != '/') {
    char base[PATH_MAX] = "", link[64];
    if (at == AT_FDCWD) {
      if (!getcwd(base, sizeof base)) base[0] = 0;
    } else {
      snprintf(link, sizeof link, "/proc/self/fd/%d", at);
      ssize_t length = readlink(link, base, sizeof base - 1);
      if (length > 0) base[length] = 0;
    }
    snprintf(parent, sizeof parent, "%s/%s", base, path);
  } else {
    snprintf(parent, sizeof parent, "%s", path);
  }
  if (strcmp(parent, folder) == 0) {
    strcpy(absolute, folder);
    return 1;
  }
  char *slash = strrchr(parent, '/');
  *slash = 0;
  char *resolved = realpath(parent[0] ? parent : "/", real_parent);
  errno = saved;
  if (!resolved || strncmp(real_parent, folder, folder_length) != 0) return 0;
  char next = real_parent[folder_length];
  if (next != 0 && next != '/') return 0;
  snprintf(absolute, PATH_MAX, "%.2000s/%.2000s", real_parent, slash + 1);
  size_t length = strlen(absolute);
  return length < 4 || strcmp(absolute + length - 4, "-shm") != 0;
}

static uint64_t inode_of(int fd) { return fd >= 0 && fd < MAX_FD ? inodes[fd] : 0; }

static void opened(int fd, int flags, int created, const char *path) {
  struct stat st;
  if (fd >= MAX_FD || fstat(fd, &st) != 0) {
    append_text(UNMODELLED, path);
    return;
  }
  inodes[fd] = st.st_ino;
  paths[fd] = strdup(path);
  told[fd] = failures[st.st_ino % MAX_FD];
  if (S_ISDIR(st.st_mode)) {
    append(OPEN_FOLDER, st.st_ino, 0, path, strlen(path));
  } else {
    uint64_t how = (created ? 1 : 0) | (flags & O_TRUNC ? 2 : 0);
    append(OPEN_FILE, st.st_ino, how, path, strlen(path));
  }
}

static int open_at(int at, const char *path, int flags, mode_t mode) {
  REAL(openat)
  char absolute[PATH_MAX];
  if (!below(at, path, absolute)) {
    int fd = real(at, path, flags, mode);
    if (fd >= 0 && fd < MAX_FD) inodes[fd] = 0;
    return fd;
  }
  if ((flags & O_TMPFILE) == O_TMPFILE) {
    errno = EOPNOTSUPP;
    return -1;
  }
  pthread_mutex_lock(&lock);
  int created = (flags & O_CREAT) && access(absolute, F_OK) != 0;
  int fd = real(at, path, flags, mode);
  if (fd >= 0) opened(fd, flags, created, absolute);
  pthread_mutex_unlock(&lock);
  return fd;
}

#define MODE_ARGUMENT                  \
  mode_t mode = 0;                     \
  if (flags & (O_CREAT | O_TMPFILE)) { \
    va_list list;                      \
    va_start(list, flags);             \
    mode = va_arg(list, mode_t);       \
    va_end(list);                      \
  }

int open(const char *path, int flags, ...) {
  MODE_ARGUMENT
  return open_at(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  MODE_ARGUMENT
  return open_at(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}

int openat(int at, const char *path, int flags, ...) {
  MODE_ARGUMENT
  return open_at(at, path, flags, mode);
}

int openat64(int at, const char *path, int flags, ...) {
  MODE_ARGUMENT
  return open_at(at, path, flags | O_LARGEFILE, mode);
}

int creat(const char *path, mode_t mode) {
  return open_at(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

int close(int fd) {
  REAL(close)
  if (fd >= 0 && fd < MAX_FD) inodes[fd] = 0;
  return real(fd);
}

static int duplicated(int from, int to) {
  if (to >= 0 && to < MAX_FD) {
    inodes[to] = inode_of(from);
    if (inodes[to]) {
      paths[to] = paths[from];
      told[to] = told[from];
    }
  }
  return to;
}

int dup(int from) {
  REAL(dup)
  return duplicated(from, real(from));
}

int dup2(int from, int to) {
  REAL(dup2)
  return duplicated(from, real(from, to));
}

int dup3(int from, int to, int flags) {
  REAL(dup3)
  return duplicated(from, real(from, to, flags));
}

/* How much of a write still fits: all of it, or while the disk is full what does not grow a file. */
static size_t fits(int fd, off_t offset, size_t length) {
  struct stat st;
  if (!exists(full_while) || fstat(fd, &st) != 0 || offset + (off_t)length <= st.st_size) {
    return length;
  }
  return offset < st.st_size ? (size_t)(st.st_size - offset) : 0;
}

static ssize_t write_at(int fd, const void *bytes, size_t length, off_t offset) {
  static __typeof__(&pwrite) real;
  if (!real) real = (__typeof__(&pwrite))dlsym(RTLD_NEXT, "pwrite");
  size_t fitting = fits(fd, offset, length);
  if (fitting == 0 && length > 0) {
    errno = ENOSPC;
    return -1;
  }
  ssize_t written = real(fd, bytes, fitting, offset);
  if (written > 0) append(WRITE, inode_of(fd), (uint64_t)offset, bytes, (size_t)written);
  return written;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  REAL(pwrite)
  if (!inode_of(fd)) return real(fd, bytes, length, offset);
  pthread_mutex_lock(&lock);
  ssize_t written = write_at(fd, bytes, length, offset);
  pthread_mutex_unlock(&lock);
  return written;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  return pwrite(fd, bytes, length, offset);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(write)
  if (fd == STDOUT_FILENO && journal >= 0) {
    pthread_mutex_lock(&lock);
    ssize_t said = real(fd, bytes, length);
    if (said > 0) append(SAID, 0, 0, bytes, (size_t)said);
    pthread_mutex_unlock(&lock);
    return said;
  }
  if (!inode_of(fd)) return real(fd, bytes, length);
  pthread_mutex_lock(&lock);
  off_t offset = fcntl(fd, F_GETFL) & O_APPEND ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
  ssize_t written = write_at(fd, bytes, length, offset);
  if (written > 0) lseek(fd, offset + written, SEEK_SET);
  pthread_mutex_unlock(&lock);
  return written;
}

/* Short writes are legal, so the first part alone will do. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev)
  if (!inode_of(fd)) return real(fd, parts, count);
  for (int i = 0; i < count; i++) {
    if (parts[i].iov_len > 0) return write(fd, parts[i].iov_base, parts[i].iov_len);
  }
  return 0;
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  REAL(pwritev)
  if (!inode_of(fd)) return real(fd, parts, count, offset);
  for (int i = 0; i < count; i++) {
    if (parts[i].iov_len > 0) return pwrite(fd, parts[i].iov_base, parts[i].iov_len, offset);
  }
  return 0;
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
  return pwritev(fd, parts, count, offset);
}

/* Callers fall back to write, which is journaled. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned flags) {
  REAL(copy_file_range)
  if (!inode_of(out)) return real(in, from, out, to, length, flags);
  errno = ENOSYS;
  return -1;
}

ssize_t sendfile(int out, int in, off_t *offset, size_t length) {
  REAL(sendfile)
  if (!inode_of(out)) return real(out, in, offset, length);
  errno = EINVAL;
  return -1;
}

ssize_t sendfile64(int out, int in, off64_t *offset, size_t length) {
  return sendfile(out, in, offset, length);
}

static void resized(int fd) {
  struct stat st;
  if (fstat(fd, &st) == 0) append(RESIZE, inode_of(fd), (uint64_t)st.st_size, "", 0);
}

int ftruncate(int fd, off_t size) {
  REAL(ftruncate)
  if (!inode_of(fd)) return real(fd, size);
  pthread_mutex_lock(&lock);
  int result = real(fd, size);
  if (result == 0) resized(fd);
  pthread_mutex_unlock(&lock);
  return result;
}

int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }

int posix_fallocate(int fd, off_t offset, off_t length) {
  REAL(posix_fallocate)
  if (!inode_of(fd)) return real(fd, offset, length);
  pthread_mutex_lock(&lock);
  int result = fits(fd, offset, (size_t)length) == (size_t)length ? real(fd, offset, length) : ENOSPC;
  if (result == 0) resized(fd);
  pthread_mutex_unlock(&lock);
  return result;
}

int posix_fallocate64(int fd, off64_t offset, off64_t length) {
  return posix_fallocate(fd, offset, length);
}

int fallocate(int fd, int mode, off_t offset, off_t length) {
  REAL(fallocate)
  if (!inode_of(fd)) return real(fd, mode, offset, length);
  if (mode != 0) {
    errno = EOPNOTSUPP;
    return -1;
  }
  errno = posix_fallocate(fd, offset, length);
  return errno == 0 ? 0 : -1;
}

int fallocate64(int fd, int mode, off64_t offset, off64_t length) {
  return fallocate(fd, mode, offset, length);
}

static int is_folder(int fd) {
  struct stat st;
  return fstat(fd, &st) == 0 && S_ISDIR(st.st_mode);
}

static int sync_fails(int fd) {
  REAL(read)
  char suffix[64];
  int flag = sync_fails_while ? open_at(AT_FDCWD, sync_fails_while, O_RDONLY | O_CLOEXEC, 0) : -1;
  if (flag < 0) return 0;
  ssize_t length = real(flag, suffix, sizeof suffix);
  close(flag);
  size_t whole = strlen(paths[fd]);
  return length >= 0 && (size_t)length <= whole &&
         memcmp(paths[fd] + whole - length, suffix, (size_t)length) == 0;
}

/* Covers what was written before it began; durable only once it has ended. */
static int sync_with(int (*real)(int), int fd) {
  uint64_t inode = inode_of(fd);
  if (!inode) return real(fd);
  pthread_mutex_lock(&lock);
  uint64_t number = ++syncs;
  append(SYNC_BEGIN, inode, number, "", 0);
  int anything = dirty[inode % MAX_FD] || is_folder(fd);
  dirty[inode % MAX_FD] = 0;
  pthread_mutex_unlock(&lock);
  int fails = anything && sync_fails(fd);
  int result = fails ? -1 : real(fd);
  int error = fails ? EIO : errno;
  pthread_mutex_lock(&lock);
  append(result == 0 ? SYNC_END : SYNC_FAILED, inode, number, "", 0);
  unsigned *failed = &failures[inode % MAX_FD];
  *failed += result != 0;
  if (result == 0 && told[fd] != *failed) {
    result = -1;
    error = EIO;
  }
  told[fd] = *failed;
  pthread_mutex_unlock(&lock);
  errno = error;
  return result;
}

int fsync(int fd) {
  REAL(fsync)
  return sync_with(real, fd);
}

int fdatasync(int fd) {
  REAL(fdatasync)
  return sync_with(real, fd);
}

int unlinkat(int at, const char *path, int flags) {
  REAL(unlinkat)
  char absolute[PATH_MAX];
  if (!below(at, path, absolute)) return real(at, path, flags);
  pthread_mutex_lock(&lock);
  int result = real(at, path, flags);
  if (result == 0) append_text(flags & AT_REMOVEDIR ? RMDIR : UNLINK, absolute);
  pthread_mutex_unlock(&lock);
  return result;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }

int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int remove(const char *path) {
  struct stat st;
  if (lstat(path, &st) != 0) return -1;
  return unlinkat(AT_FDCWD, path, S_ISDIR(st.st_mode) ? AT_REMOVEDIR : 0);
}

int mkdirat(int at, const char *path, mode_t mode) {
  REAL(mkdirat)
  char absolute[PATH_MAX];
  if (!below(at, path, absolute)) return real(at, path, mode);
  pthread_mutex_lock(&lock);
  int result = real(at, path, mode);
  if (result == 0) append_text(MKDIR, absolute);
  pthread_mutex_unlock(&lock);
  return result;
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

int renameat(int from_at, const char *from, int to_at, const char *to) {
  REAL(renameat)
  char source[PATH_MAX], target[PATH_MAX], both[2 * PATH_MAX];
  int in = below(from_at, from, source), out = below(to_at, to, target);
  if (!in && !out) return real(from_at, from, to_at, to);
  pthread_mutex_lock(&lock);
  int result = real(from_at, from, to_at, to);
  if (result == 0 && in && out) {
    size_t length = strlen(source) + 1;
    memcpy(both, source, length);
    strcpy(both + length, target);
    append(RENAME, 0, 0, both, length + strlen(target));
  } else if (result == 0) {
    append_text(UNMODELLED, "a rename into or out of the folder");
  }
  pthread_mutex_unlock(&lock);
  return result;
}

int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int link(const char *from, const char *to) {
  REAL(link)
  char absolute[PATH_MAX];
  int result = real(from, to);
  if (result == 0 && (below(AT_FDCWD, from, absolute) || below(AT_FDCWD, to, absolute))) {
    pthread_mutex_lock(&lock);
    append_text(UNMODELLED, "a hard link");
    pthread_mutex_unlock(&lock);
  }
  return result;
}

void *mmap(void *address, size_t length, int protection, int flags, int fd, off_t offset) {
  REAL(mmap)
  if (inode_of(fd) && (flags & MAP_SHARED) && (protection & PROT_WRITE)) {
    pthread_mutex_lock(&lock);
    append_text(UNMODELLED, "a shared writable mapping");
    pthread_mutex_unlock(&lock);
  }
  return real(address, length, protection, flags, fd, offset);
}

void *mmap64(void *address, size_t length, int protection, int flags, int fd, off64_t offset) {
  return mmap(address, length, protection, flags, fd, offset);
}
