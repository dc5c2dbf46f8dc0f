package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code --same-outputs}: the outputs of both sides of a gate on the same input. */
@Tag("slow")
@Timeout(180)
final class GateOutputsTest {

  /** So wide a threshold that a busy machine fails no gate by its latencies. */
  private static final List<String> SHORT =
      List.of(
          "--target=host",
          "--rounds=8",
          "--iterations=3",
          "--min-time=0s",
          "--warm-up=1",
          "--threshold=99%",
          "--accept=NOT-SETTLED,CONTENDED",
          "--output=gate.json");

  @TempDir Path folder;

  @BeforeEach
  void models() throws Exception {
    write("base.tflite", 1);
    write("new.tflite", 2);
  }

  private void write(String name, long seed) throws Exception {
    FlatbufferWriter.write(
        new StudentSpec(Size.TINY, 0.5, true, true, false, 16), seed, folder.resolve(name));
  }

  private Cli.Ended gate(String... arguments) {
    List<String> command = new ArrayList<>(List.of("gate"));
    command.addAll(SHORT);
    command.addAll(List.of(arguments));
    return InProcess.run(folder, command.toArray(String[]::new));
  }

  private Cli.Ended compare(String... arguments) {
    List<String> command = new ArrayList<>(List.of("compare", "--threshold=99%"));
    command.addAll(List.of(arguments));
    return InProcess.run(folder, command.toArray(String[]::new));
  }

  @Test
  void otherWeightsFailAGateThatAsksForTheSameOutputsInEveryFormat() throws Exception {
    Cli.Ended ended =
        gate("base.tflite", "new.tflite", "--same-outputs", "--report=junit=junit.xml");
    assertEquals(1, ended.exit(), ended.err());
    assertTrue(ended.out().contains("failed, outputs differ"), ended.out());
    assertTrue(ended.out().contains("(beyond)"), ended.out());
    String junit = Files.readString(folder.resolve("junit.xml"));
    assertTrue(junit.contains("<failure message="), junit);
    assertTrue(
        junit.contains("output distilled_output differs: ")
            && junit.contains("the limit is at most 1.00e-4 of the greatest value"),
        junit);
    Cli.Ended github = compare("gate.json", "--same-outputs", "--format=github");
    assertEquals(1, github.exit(), github.err());
    assertTrue(github.out().startsWith("::error title=new"), github.out());
    Cli.Ended without = compare("gate.json");
    assertEquals(0, without.exit(), without.out());
    assertTrue(without.out().contains("(beyond)"), without.out());
  }

  @Test
  void otherKernelsPassAGateThatAsksForTheSameOutputs() throws Exception {
    Cli.Ended ended =
        gate("base.tflite", "--base=kernels=builtin", "--new=kernels=xnnpack", "--same-outputs");
    assertEquals(0, ended.exit(), ended.out() + ended.err());
    assertTrue(ended.out().contains("passed"), ended.out());
    assertFalse(ended.out().contains("(beyond)"), ended.out());
  }

  @Test
  void equalFilesHaveEqualOutputs() throws Exception {
    Cli.Ended ended =
        gate(
            "base.tflite", "base.tflite", "--measure-identical", "--same-outputs", "--format=json");
    assertEquals(0, ended.exit(), ended.out() + ended.err());
    assertTrue(ended.out().contains("\"equal\": true"), ended.out());
  }

  @Test
  void separateRunsTellOnlyWhetherOutputsAreEqual() throws Exception {
    SampleRuns.students(folder.resolve("a.json"), 4_000_000, 6_000_000);
    SampleRuns.students(folder.resolve("b.json"), 4_000_000, 6_000_000);
    Cli.Ended equal = compare("a.json", "b.json", "--same-outputs");
    assertEquals(0, equal.exit(), equal.out() + equal.err());
    String json = Files.readString(folder.resolve("b.json"));
    Files.writeString(
        folder.resolve("b.json"),
        json.replaceAll(
            "\"digest\":\\s*\"[0-9a-f]{64}\"", "\"digest\":\"" + "0".repeat(64) + "\""));
    Cli.Ended unknown = compare("a.json", "b.json", "--same-outputs");
    assertEquals(5, unknown.exit(), unknown.out() + unknown.err());
    assertTrue(unknown.out().contains("OUTPUTS-UNKNOWN: how far outputs differ"), unknown.out());
    assertEquals(0, compare("a.json", "b.json").exit());
  }
}
