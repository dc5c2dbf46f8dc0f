package org.frillbench.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.fixtures.VirtualDevice;
import org.frillbench.fixtures.device.DeviceProfile;
import org.junit.jupiter.api.Test;

final class ShellWorkTest {

  private static final Pattern WORK =
      Pattern.compile("(taskset c )?head -c (\\d+) /dev/zero \\| (?:taskset c )?sha256sum");

  private final List<String> told = new ArrayList<>();
  private long now;

  /** A device that digests so many MiB in a second, and may know no taskset. */
  private final class Digester implements DeviceLink {

    private final int mebibytesPerSecond;
    private final boolean taskset;

    Digester(int mebibytesPerSecond, boolean taskset) {
      this.mebibytesPerSecond = mebibytesPerSecond;
      this.taskset = taskset;
    }

    @Override
    public ShellResult script(Duration limit, String script) {
      told.add(script);
      Matcher work = WORK.matcher(script);
      assertTrue(work.matches(), script);
      if (work.group(1) != null && !taskset) {
        return new ShellResult(127, "taskset: not found\n");
      }
      int mebibytes = (int) (Long.parseLong(work.group(2)) >> 20);
      now += Duration.ofSeconds(mebibytes).toNanos() / mebibytesPerSecond;
      return new ShellResult(0, ShellWork.digestOfZeros(mebibytes) + "  -\n");
    }

    @Override
    public String serial() {
      return "DIGESTER";
    }

    @Override
    public ShellResult shell(Duration limit, Consumer<String> onLine, String... command) {
      throw new AssertionError();
    }

    @Override
    public Optional<String> push(Path local, String remote) {
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

  /** Known answer: {@code head -c 4194304 /dev/zero | sha256sum}. */
  @Test
  void zerosHaveTheirDigest() {
    assertEquals(
        "bb9f8df61474d25e71fa00722318cd387396ca1736605e1248821cc0de3d3af8",
        ShellWork.digestOfZeros(4));
  }

  @Test
  void theWorkGrowsUntilTheWayDoesNotCount() throws Exception {
    ShellWork work = new ShellWork(new Digester(50, true), "c", () -> now);
    assertEquals(Optional.of(320_000_000L), work.nanos());
    assertEquals(Optional.of(320_000_000L), work.nanos());
    assertEquals(
        List.of(4, 8, 16, 16, 16),
        told.stream().map(line -> Integer.parseInt(line.split(" ", -1)[4]) >> 20).toList());
  }

  @Test
  void withoutTasksetAnyCoreWillDo() throws Exception {
    ShellWork work = new ShellWork(new Digester(5, false), "c", () -> now);
    assertEquals(Optional.of(800_000_000L), work.nanos());
    assertTrue(told.get(told.size() - 1).startsWith("head "), told::toString);
  }

  @Test
  void aDeviceThatCannotDoItIsAskedOnce() throws Exception {
    try (VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1())) {
      DirectLink link = new DirectLink(device);
      link.answers.put("", new ShellResult(0, "an empty digest  -\n"));
      ShellWork work = new ShellWork(link, "", () -> now);
      assertEquals(Optional.empty(), work.nanos());
      assertEquals(Optional.empty(), work.nanos());
      assertEquals(1, link.told.size());
    }
  }
}
