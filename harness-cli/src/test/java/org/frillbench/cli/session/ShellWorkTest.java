package org.frillbench.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.cli.device.CommandTimeoutException;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShellWorkTest {

  private static final Path MKSH = Path.of("/usr/bin/mksh");
  private static final Pattern WORK =
      Pattern.compile("(taskset c )?sh -c 'ulimit -t 5; .*-lt (\\d+) ]; do :; done'");

  private final List<String> scripts = new ArrayList<>();

  /** A device whose shell is asked and nothing else. */
  private abstract class ShellDevice implements DeviceLink {

    @Override
    public ShellResult script(Supplier<Duration> limit, Consumer<String> onLine, String script)
        throws LinkLostException {
      scripts.add(script);
      return answer(script);
    }

    abstract ShellResult answer(String script) throws LinkLostException;

    @Override
    public String serial() {
      return "SHELL";
    }

    @Override
    public Optional<String> push(Path local, String remote, LongConsumer onBytes) {
      throw new AssertionError();
    }

    @Override
    public Optional<String> pull(String remote, Path local, long mostBytes) {
      throw new AssertionError();
    }

    @Override
    public Optional<String> awaitReturn(Duration limit) {
      throw new AssertionError();
    }
  }

  /** One that counts so far in a second, and may know no taskset; it answers as mksh R59 did. */
  private final class Counting extends ShellDevice {

    private final int perSecond;
    private final boolean taskset;

    Counting(int perSecond, boolean taskset) {
      this.perSecond = perSecond;
      this.taskset = taskset;
    }

    @Override
    ShellResult answer(String script) {
      Matcher work = WORK.matcher(script);
      assertTrue(work.matches(), script);
      if (work.group(1) != null && !taskset) {
        return new ShellResult(127, "/system/bin/sh: taskset: not found\n");
      }
      long hundredths = 100L * Integer.parseInt(work.group(2)) / perSecond;
      return new ShellResult(
          0,
          String.format(
              Locale.ROOT,
              "    1m01.98s real     %dm%02d.%02ds user     0m00.02s system\n",
              hundredths / 6000,
              hundredths / 100 % 60,
              hundredths % 100));
    }
  }

  private List<Integer> counts() {
    return scripts.stream()
        .map(WORK::matcher)
        .filter(Matcher::matches)
        .map(work -> Integer.parseInt(work.group(2)))
        .toList();
  }

  @Test
  void shellWorkIsSizedOnceToHalfASecond() throws Exception {
    ShellWork work = new ShellWork(new Counting(1_000_000, true), "c");
    Optional<Long> time = work.nanos();
    assertEquals(time, work.nanos());
    assertEquals(Optional.of(430_000_000L), time);
    assertEquals(List.of(100_000, 416_667, 416_667), counts());
  }

  @Test
  void shellWorkOfASlowDeviceIsTheFirstPiece() throws Exception {
    ShellWork work = new ShellWork(new Counting(1_000, true), "");
    assertEquals(Optional.of(100_020_000_000L), work.nanos());
    assertEquals(List.of(100_000, 100_000), counts());
  }

  @Test
  void shellWorkRunsOnAnyCoreWithoutTaskset() throws Exception {
    ShellWork work = new ShellWork(new Counting(200_000, false), "c");
    assertEquals(Optional.of(520_000_000L), work.nanos());
    assertTrue(scripts.get(scripts.size() - 1).startsWith("sh -c "), scripts::toString);
  }

  @Test
  void failedOrSlowShellWorkIsNotRepeated() throws Exception {
    ShellWork odd =
        new ShellWork(
            new ShellDevice() {
              @Override
              ShellResult answer(String script) {
                return new ShellResult(0, "no times\n");
              }
            },
            "");
    ShellWork busy =
        new ShellWork(
            new ShellDevice() {
              @Override
              ShellResult answer(String script) throws LinkLostException {
                throw new CommandTimeoutException("device SHELL did not finish.", null);
              }
            },
            "c");
    for (ShellWork work : List.of(odd, busy)) {
      scripts.clear();
      assertEquals(Optional.empty(), work.nanos());
      assertEquals(Optional.empty(), work.nanos());
      assertEquals(1, scripts.size());
    }
  }

  @Test
  void shellWorkIsTimedByTheDevicesShell(@TempDir Path bin) throws Exception {
    assumeTrue(Files.isExecutable(MKSH), "mksh is not installed");
    Files.createSymbolicLink(bin.resolve("sh"), MKSH);
    ShellWork work =
        new ShellWork(
            new ShellDevice() {
              @Override
              ShellResult answer(String script) {
                return run(bin, script);
              }
            },
            "");
    long nanos = work.nanos().orElseThrow();
    assertTrue(nanos > 100_000_000 && nanos < 5_000_000_000L, nanos + " ns");
  }

  private static ShellResult run(Path bin, String script) {
    ProcessBuilder builder = new ProcessBuilder(MKSH.toString(), "-c", script);
    builder.environment().put("PATH", bin.toString());
    try {
      Process process = builder.redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new ShellResult(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
