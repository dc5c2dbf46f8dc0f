package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class DeviceQueriesTest {

  private final Set<String> hung = new HashSet<>();
  private final List<String> asked = new ArrayList<>();
  private long now;
  private ShellResult answer = new ShellResult(0, "");

  /** A device on which some commands never end: they take their whole limit. */
  private final class PartlyHung implements DeviceLink {

    @Override
    public String serial() {
      return "HUNG";
    }

    @Override
    public ShellResult script(Supplier<Duration> limit, Consumer<String> onLine, String line)
        throws LinkLostException {
      asked.add(line);
      if (hung.contains(line)) {
        now += limit.get().toNanos();
        throw new CommandTimeoutException("device HUNG did not finish '" + line + "'.", null);
      }
      return answer;
    }

    @Override
    public Optional<String> push(Path local, String remote, LongConsumer onBytes) {
      return Optional.of("nothing is pushed");
    }

    @Override
    public Optional<String> pull(String remote, Path local, long mostBytes) {
      return Optional.of("nothing is pulled");
    }

    @Override
    public Optional<String> awaitReturn(Duration limit) {
      return Optional.empty();
    }
  }

  private DeviceQueries queries() {
    return new DeviceQueries(new PartlyHung(), () -> now);
  }

  @Test
  void hungDumpsysDoesNotStopOtherQueries() throws LinkLostException {
    hung.add("dumpsys battery");
    DeviceFacts facts = DeviceProbe.ask(queries());
    assertEquals(List.of("'dumpsys battery': no end within 15 s"), facts.unanswered());
    assertTrue(asked.containsAll(List.of("getprop", "dumpsys power", "df /data/local/tmp")));
    assertEquals(
        new Battery(Optional.empty(), Optional.empty(), Optional.empty()), facts.battery());
  }

  @Test
  void examinationEndsIfEveryCommandHangs() throws LinkLostException {
    hung.addAll(
        List.of(
            "getprop",
            "dumpsys battery",
            "dumpsys power",
            "dumpsys thermalservice",
            "getconf PAGESIZE",
            "cat /proc/meminfo",
            "df /data/local/tmp"));
    DeviceFacts facts = DeviceProbe.ask(queries());
    assertTrue(now <= Duration.ofSeconds(60).toNanos(), "it took " + now + " ns");
    assertTrue(
        facts
            .unanswered()
            .contains("'df /data/local/tmp': not asked, because the others took 60 s"),
        facts.unanswered()::toString);
  }

  @Test
  void deviceThatAnswersNoQueryIsLost() {
    hung.addAll(List.of("getprop", "true"));
    LinkLostException lost =
        assertThrows(LinkLostException.class, () -> DeviceProbe.ask(queries()));
    assertEquals("device HUNG did not finish 'getprop'.", lost.getMessage());
    assertEquals(List.of("getprop", "true"), asked);
  }

  @Test
  void failedProgramIsReportedAndMissingOneIsNot() throws LinkLostException {
    DeviceQueries queries = queries();
    answer = new ShellResult(127, "sh: getconf: not found\n");
    assertEquals("", queries.ask("getconf", "PAGESIZE"));
    answer = new ShellResult(1, "cmd: Failure calling service\n");
    assertEquals("", queries.ask("settings", "get", "global", "low_power"));
    assertEquals(
        List.of("'settings get global…': exit code 1, cmd: Failure calling service"),
        queries.unanswered());
    assertSame(answer.output(), queries.askInPart("pm", "path"));
  }
}
