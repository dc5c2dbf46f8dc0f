package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.TableRow;
import org.frillbench.virtual.agent.AgentLauncher;
import org.frillbench.virtual.agent.AgentTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A virtual device whose agent runs the phone's engine: the very classes of the Java API. */
@Timeout(180)
@Tag("slow")
final class JavaApiTest {

  /** Of the modules that are the phone's, what their build leaves. */
  private static final List<Path> PHONE =
      Stream.of("apk/target/test-classes", "apk/target/classes", "tflite/target/classes")
          .map(each -> Path.of("..", "device-agent", each).toAbsolutePath().normalize())
          .toList();

  @TempDir Path folder;

  /** The agent of the virtual device in a process of its own, whose main is a test's of the APK. */
  private record Phone(Process process, Path errors) implements AgentLauncher.Run {

    static Phone start(AgentTask task, Consumer<String> onStep) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(Cli.FAST_START);
      command.add("-Xmx256m");
      command.add("-cp");
      command.add(
          Stream.concat(
                  PHONE.stream().map(Path::toString),
                  Stream.of(System.getProperty("java.class.path")))
              .collect(Collectors.joining(File.pathSeparator)));
      command.add("org.frillbench.agent.host.JavaApiAgent");
      command.addAll(
          List.of(task.root().toString(), task.request().toString(), task.report().toString()));
      Path errors = task.report().resolveSibling(task.report().getFileName() + ".errors");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectError(errors.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      return new Phone(builder.start(), errors);
    }

    @Override
    public AgentProcess.End await(Duration limit) throws InterruptedException {
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      close();
      try {
        return new AgentProcess.End(process.waitFor(), !ended, Files.readString(errors));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public long pid() {
      return process.pid();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private static boolean isBuildable() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64")
        && Files.isRegularFile(Path.of(System.getProperty("java.home"), "include", "jni.h"))
        && PHONE.stream().allMatch(Files::isDirectory)
        && Programs.isThere("gcc");
  }

  @Test
  void requestedKernelsHaveRowsOfTheirOwnWithDelegatedNodes() throws Exception {
    assumeTrue(isBuildable());
    Path student = folder.resolve("student.tflite");
    TinyModel.student(student);
    Cli.Ended ended =
        OnVirtualDevice.run(
            folder,
            Phone::start,
            "push-and-run",
            "--kernels",
            "xnnpack,builtin",
            "--rounds",
            "3",
            "--iterations",
            "5",
            "--min-time",
            "0s",
            "--warm-up",
            "2",
            "--output",
            "run.json",
            student.toString());
    assertEquals(0, ended.exit(), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(2, Analysis.of(run).rows().size());
    int nodes = Analysis.of(run).rows().get(0).used().nodes;
    assertTrue(nodes > 10, () -> "" + nodes);
    assertUsed(run, Kernels.XNNPACK, nodes, 1);
    assertUsed(run, Kernels.BUILTIN, 0, 0);
    for (Measurement trial : run.measurements()) {
      assertNull(trial.phases().allocateNs);
    }
  }

  private static void assertUsed(RunFile run, Kernels kernels, int delegated, int partitions) {
    List<TableRow> rows =
        Analysis.of(run).rows().stream()
            .filter(row -> row.settings().kernels().equals(kernels))
            .toList();
    assertEquals(1, rows.size());
    assertEquals(3, rows.get(0).trials().size());
    EngineUsed used = rows.get(0).used();
    assertEquals(kernels, used.kernels);
    assertEquals(List.of(delegated, partitions), List.of(used.delegatedNodes, used.partitions));
  }
}
