package org.frillbench.cli.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.frillbench.agent.host.HostCores;
import org.frillbench.agent.host.ProcessConditions;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.cli.device.FileDigest;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The processes that a trial on this machine runs beside and leaves. */
@Timeout(120)
@Tag("slow")
final class LocalAgentsTest {

  private static final List<String> MEASURED_STEPS = List.of("start", "load", "warm-up", "time");

  @TempDir private Path folder;
  private Path model;

  @BeforeEach
  void makeModel() throws IOException {
    model = folder.resolve("student.tflite");
    FlatbufferWriter.write(new StudentSpec(Size.TINY, 0.5, true, true, false, 16), 1, model);
  }

  private TrialJob job(String id, String cpuMask) throws IOException {
    TrialRequest request =
        new TrialRequest(
            id,
            new TrialRequest.StoredFile(
                model.toString(), FileDigest.sha256(model), Files.size(model)),
            null,
            new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1),
            WarmupRule.CONVERGENCE.fixed(5),
            new TimingRule(20, 1_000_000L, 5_000_000_000L),
            1);
    return new TrialJob(
        request,
        new Settings(Engine.TFLITE, null, Kernels.XNNPACK, 1, cpuMask, Launch.PROCESS),
        Duration.ofMinutes(1));
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  /** The agents that run at each step of a trial. */
  private static Map<String, Set<Long>> measure(HostTarget target, TrialJob job) throws Exception {
    Map<String, Set<Long>> running = new ConcurrentHashMap<>();
    assertInstanceOf(
        TrialOutcome.Measured.class, target.measure(job, step -> running.put(step, children())));
    return running;
  }

  @Test
  void nextTrialsAgentStartsOnlyOnceTheSeriesIsTimedAndServesThatTrial() throws Exception {
    try (HostTarget target = new HostTarget()) {
      Map<String, Set<Long>> first = measure(target, job("t-1", null).followed(true));
      Set<Long> onStandby = children();
      Map<String, Set<Long>> second = measure(target, job("t-2", null));
      MEASURED_STEPS.forEach(step -> assertEquals(1, first.get(step).size(), step));
      assertEquals(1, onStandby.size());
      assertNotEquals(first.get("time"), onStandby);
      MEASURED_STEPS.forEach(step -> assertEquals(onStandby, second.get(step), step));
      assertEquals(Set.of(), children());
    }
  }

  @Test
  void agentOnStandbyUnderOtherConditionsIsReplacedBeforeTheTrialBegins() throws Exception {
    assumeFalse(HostCores.choosable().isEmpty(), "this machine cannot choose cores");
    String mask = Long.toHexString(1L << HostCores.choosable().get(0));
    try (HostTarget target = new HostTarget()) {
      measure(target, job("t-1", null).followed(true));
      Set<Long> onStandby = children();
      Map<String, Set<Long>> second = measure(target, job("t-2", mask));
      assertEquals(1, second.get("load").size());
      assertNotEquals(onStandby, second.get("load"));
    }
    assertEquals(Set.of(), children());
  }

  @Test
  void reportThatIsNoticedOnceTheNextTrialHasBegunStartsNothingBesideThatTrial() throws Exception {
    try (TrialFolder files = TrialFolder.open();
        LocalAgents agents = new LocalAgents(files);
        LocalAgent first = agents.take(ProcessConditions.USUAL);
        LocalAgent second = agents.take(ProcessConditions.USUAL)) {
      agents.standBy(first);
      assertEquals(2, children().size());
      agents.standBy(second);
      assertEquals(3, children().size());
    }
    assertEquals(Set.of(), children());
  }

  @Test
  void agentOnStandbyThatNoTrialTakesEndsWithItsTarget() throws Exception {
    try (HostTarget target = new HostTarget()) {
      measure(target, job("t-1", null).followed(true));
      assertEquals(1, children().size());
    }
    assertEquals(Set.of(), children());
  }
}
