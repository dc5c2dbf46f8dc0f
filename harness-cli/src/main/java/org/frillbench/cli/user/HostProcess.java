package org.frillbench.cli.user;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * One process of one machine. Its start time distinguishes it from a later process of the same id.
 *
 * @param host the machine's name
 * @param user who runs it
 * @param pid its number there
 * @param started when it began, by that machine's clock; null where that can't be learned
 */
public record HostProcess(String host, String user, long pid, Instant started) {

  private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");
  private static final int LONGEST_NAME = 64;

  /** A start is worked out from the time of boot, which moves when a clock is set. */
  private static final Duration SAME_START = Duration.ofSeconds(30);

  /** The process that asks. */
  public static HostProcess own() {
    ProcessHandle own = ProcessHandle.current();
    return new HostProcess(
        plain(hostName()), plain(System.getProperty("user.name", "")), own.pid(), startOf(own));
  }

  /** Whether it may still run; asked for a process of this machine. */
  public boolean lives() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isMe).isPresent();
  }

  private boolean isMe(ProcessHandle handle) {
    Instant start = startOf(handle);
    return start == null
        || started == null
        || Duration.between(start, started).abs().compareTo(SAME_START) <= 0;
  }

  private static Instant startOf(ProcessHandle handle) {
    return handle.info().startInstant().orElse(null);
  }

  private static String hostName() {
    try {
      if (Files.exists(LINUX_NAME)) {
        return Files.readString(LINUX_NAME).strip();
      }
      String windows = Environment.get("COMPUTERNAME");
      return windows == null ? InetAddress.getLocalHost().getHostName() : windows;
    } catch (UnknownHostException e) {
      return e.getMessage();
    } catch (IOException e) {
      return "";
    }
  }

  /** A name that needs no quoting anywhere. */
  private static String plain(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._@-]", "_");
    return plain.isEmpty()
        ? "unknown"
        : plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
  }
}
