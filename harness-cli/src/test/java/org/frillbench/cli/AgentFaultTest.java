package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.device.FileDigest;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.RunFile;
import org.frillbench.testkit.agent.AgentFault;
import org.frillbench.virtual.agent.AgentLauncher;
import org.frillbench.virtual.agent.AgentTask;
import org.frillbench.virtual.agent.ImmediateExit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A fault of an agent fails its own candidate only, and is reported in one sentence. */
@Timeout(180)
final class AgentFaultTest {

  @TempDir Path folder;

  private final Map<String, AgentFault> faults = new ConcurrentHashMap<>();

  /** An agent that fails as its model's entry says; a model without one is measured. */
  private AgentLauncher.Run start(AgentTask task, Consumer<String> onStep) throws IOException {
    try {
      TrialRequest request = Wire.request(Files.readAllBytes(task.request()));
      AgentFault fault = faults.get(request.model.sha256);
      return fault == null
          ? AgentLauncher.childProcess().start(task, onStep)
          : failed(fault, request, task);
    } catch (WireException e) {
      throw new IOException(e);
    }
  }

  private static AgentLauncher.Run failed(AgentFault fault, TrialRequest request, AgentTask task)
      throws IOException {
    Failure failure = new Failure(Failure.Kind.REQUEST, "made to fail");
    fault.leaveReport(Wire.bytes(TrialReport.failed(request, failure)), task.report());
    return new ImmediateExit(
        new AgentProcess.End(fault.exitCode(), false, fault.errors()), fault.notResponding());
  }

  private Path student(String name, int seed) throws IOException {
    Path file = folder.resolve(name + ".tflite");
    FlatbufferWriter.write(new StudentSpec(Size.TINY, 0.5, true, true, false, 16), seed, file);
    return file;
  }

  @Test
  void agentFaultFailsItsOwnCandidateOnlyWithItsReason() throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "push-and-run",
                "--quick",
                "--iterations",
                "5",
                "--min-time",
                "0s",
                "--warm-up",
                "2",
                "--output",
                "run.json"));
    for (AgentFault fault : AgentFault.values()) {
      Path model = student(fault.name(), 1 + faults.size());
      faults.put(FileDigest.sha256(model), fault);
      arguments.add(model.toString());
    }
    arguments.add(student("good", 99).toString());
    Cli.Ended ended = OnVirtualDevice.run(folder, this::start, arguments.toArray(String[]::new));
    assertEquals(4, ended.exit(), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals("good", run.measurements().get(0).candidate().name());
    Map<String, FailedTrial> missed =
        run.missed().stream()
            .collect(
                Collectors.toMap(FailedTrial::candidate, each -> each, (a, b) -> a, TreeMap::new));
    assertMissed(missed, AgentFault.CRASHES_IN_JAVA, FailedTrial.Kind.AGENT_DIED, "made to crash");
    assertMissed(
        missed, AgentFault.CRASHES_IN_NATIVE_CODE, FailedTrial.Kind.AGENT_DIED, "Process crashed");
    assertMissed(
        missed, AgentFault.KILLED_BY_THE_SYSTEM, FailedTrial.Kind.AGENT_DIED, "Process crashed");
    assertMissed(
        missed,
        AgentFault.NOT_RESPONDING,
        FailedTrial.Kind.AGENT_DIED,
        "Input dispatching timed out");
    assertMissed(missed, AgentFault.LEAVES_NO_REPORT, FailedTrial.Kind.REPORT, "left no report");
    assertMissed(missed, AgentFault.TRUNCATES_ITS_REPORT, FailedTrial.Kind.REPORT, "no valid JSON");
    assertMissed(missed, AgentFault.REPORTS_IN_ANOTHER_VERSION, FailedTrial.Kind.REPORT, "version");
  }

  private static void assertMissed(
      Map<String, FailedTrial> missed, AgentFault fault, FailedTrial.Kind kind, String words) {
    FailedTrial found = missed.get(fault.name());
    assertEquals(kind, found.kind(), found.toString());
    assertTrue(found.toString().contains(words), found.toString());
  }
}
