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
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.device.FileDigest;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.RunFile;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.agent.AgentFault;
import org.frillbench.virtual.agent.AgentLauncher;
import org.frillbench.virtual.agent.AgentTask;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of an agent costs its own candidate, and is told in one sentence. */
@Timeout(180)
final class AgentFaultTest {

  @TempDir Path folder;

  private final Map<String, AgentFault> fates = new ConcurrentHashMap<>();

  /** An agent whose fate is its model's; a model without a fate is measured. */
  private AgentLauncher.Run start(AgentTask task, Consumer<String> onStep) throws IOException {
    try {
      String model = Wire.request(Files.readAllBytes(task.request())).model.sha256;
      AgentFault fate = fates.get(model);
      return (fate == null ? AgentLauncher.childProcess() : fate).start(task, onStep);
    } catch (WireException e) {
      throw new IOException(e);
    }
  }

  private Path student(String name, int seed) throws IOException {
    Path file = folder.resolve(name + ".tflite");
    FlatbufferWriter.write(new StudentSpec(Size.TINY, 0.5, true, true, false, 16), seed, file);
    return file;
  }

  @Test
  void eachMishapCostsItsOwnCandidateAlone() throws Exception {
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
    for (AgentFault mishap : AgentFault.values()) {
      Path model = student(mishap.name(), 1 + fates.size());
      fates.put(FileDigest.sha256(model), mishap);
      arguments.add(model.toString());
    }
    arguments.add(student("good", 99).toString());
    Cli.Ended ended;
    try (AdbServerFront front = AdbServerFront.open();
        VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1(), this::start)) {
      front.attach("unlucky", device);
      ended =
          new Cli(folder)
              .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
              .run(arguments.toArray(String[]::new));
    }
    assertEquals(4, ended.exit(), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals("good", run.measurements().get(0).candidate().name());
    Map<String, FailedTrial> missed =
        run.missed().stream()
            .collect(
                Collectors.toMap(FailedTrial::candidate, each -> each, (a, b) -> a, TreeMap::new));
    told(missed, AgentFault.CRASHES_IN_JAVA, FailedTrial.Kind.AGENT_DIED, "made to crash");
    told(missed, AgentFault.CRASHES_IN_NATIVE_CODE, FailedTrial.Kind.AGENT_DIED, "Process crashed");
    told(missed, AgentFault.KILLED_BY_THE_SYSTEM, FailedTrial.Kind.AGENT_DIED, "Process crashed");
    told(
        missed,
        AgentFault.NOT_RESPONDING,
        FailedTrial.Kind.AGENT_DIED,
        "Input dispatching timed out");
    told(missed, AgentFault.LEAVES_NO_REPORT, FailedTrial.Kind.REPORT, "left no report");
    told(missed, AgentFault.TRUNCATES_ITS_REPORT, FailedTrial.Kind.REPORT, "no valid JSON");
    told(missed, AgentFault.REPORTS_IN_ANOTHER_VERSION, FailedTrial.Kind.REPORT, "version");
  }

  private static void told(
      Map<String, FailedTrial> missed, AgentFault mishap, FailedTrial.Kind kind, String words) {
    FailedTrial found = missed.get(mishap.name());
    assertEquals(kind, found.kind(), found.toString());
    assertTrue(found.toString().contains(words), found.toString());
  }
}
