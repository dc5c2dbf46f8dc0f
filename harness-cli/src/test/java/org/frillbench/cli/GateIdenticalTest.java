package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates of models of which some, or all, are the same on both sides. */
@Tag("slow")
final class GateIdenticalTest {

  private static final List<String> SHORT =
      List.of(
          "--rounds=8",
          "--iterations=10",
          "--min-time=0s",
          "--warm-up=3",
          "--accept=NOT-SETTLED,CONTENDED",
          "--output=gate.json",
          "--format=json",
          "--threshold=99%");

  @TempDir Path folder;

  @BeforeEach
  void models() throws Exception {
    Files.createDirectories(folder.resolve("base"));
    Files.createDirectories(folder.resolve("new"));
    student(1, "base/same.tflite");
    Files.copy(folder.resolve("base/same.tflite"), folder.resolve("new/same.tflite"));
  }

  private Cli.Ended gate(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("gate", "base", "new"));
    command.addAll(SHORT);
    command.addAll(List.of(arguments));
    return InProcess.run(folder, command.toArray(String[]::new));
  }

  private static JsonObject comparison(Cli.Ended ended) {
    return JsonParser.parseString(ended.out()).getAsJsonObject();
  }

  /** A device that does not exist shows that none is opened. */
  @Test
  void gateOfIdenticalFilesAlonePassesWithoutADeviceOrARunFile() throws Exception {
    Cli.Ended ended =
        gate("--serial=nowhere", "--strict", "--report=junit=junit.xml", "--report=gate.html");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().startsWith("not measured: 1 of 1 pairs"), ended.err());
    JsonObject comparison = comparison(ended);
    assertTrue(comparison.get("passed").getAsBoolean());
    assertEquals(0, comparison.getAsJsonArray("changes").size());
    assertEquals("same", comparison.getAsJsonArray("identical").get(0).getAsString());
    assertFalse(Files.exists(folder.resolve("gate.json")));
    String junit = Files.readString(folder.resolve("junit.xml"));
    assertTrue(junit.contains("tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\""), junit);
    JsonObject page = PageData.of(folder.resolve("gate.html"), "report");
    assertEquals(0, page.getAsJsonArray("runs").size());
    assertEquals(
        "1 identical (not measured)",
        page.getAsJsonObject("comparison").get("summary").getAsString());
    Cli.Ended text = InProcess.run(folder, "gate", "base", "new");
    assertTrue(text.out().contains("IDENTICAL (same): "), text.out());
    assertTrue(text.out().contains("More: frill-bench explain IDENTICAL"), text.out());
    assertTrue(text.out().endsWith("1 identical (not measured): passed\n"), text.out());
  }

  /** The run that is carried on measured something: its models were others. */
  @Test
  void gateOfIdenticalFilesAloneIsNoneToCarryOn() throws Exception {
    Cli.Ended ended = gate("--target=host", "--resume=other.json");
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains("the files of each pair are the same"), ended.err());
  }

  @Test
  void identicalFilesAreRecordedAndOnlyOthersMeasured() throws Exception {
    student(1, "base/other.tflite");
    student(2, "new/other.tflite");
    Cli.Ended ended = gate("--target=host");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().startsWith("not measured: 1 of 2 pairs"), ended.err());
    RunFile run = RunFiles.read(folder.resolve("gate.json"));
    List<Subject> identical = run.run().plan().subjects().unmeasured().identical();
    assertEquals(List.of("same"), identical.stream().map(Subject::name).toList());
    assertEquals(16, run.measurements().size());
    assertTrue(
        run.measurements().stream().allMatch(each -> each.candidate().name().equals("other")));
    Cli.Ended again = InProcess.run(folder, "compare", "gate.json", "--threshold=99%");
    // A machine that is very busy leaves the other one open.
    assertTrue(
        again
            .out()
            .matches("(?s).*\\n1 (ok|inconclusive), 1 identical \\(not measured\\): passed\n"),
        again.out());
  }

  @Test
  void identicalFilesAreMeasuredIfAskedFor() throws Exception {
    Cli.Ended ended = gate("--target=host", "--measure-identical");
    assertEquals(0, ended.exit(), ended.err());
    JsonObject comparison = comparison(ended);
    assertEquals(1, comparison.getAsJsonArray("changes").size());
    assertEquals("same", comparison.getAsJsonArray("identical").get(0).getAsString());
    assertEquals(16, RunFiles.read(folder.resolve("gate.json")).measurements().size());
  }

  private void student(long seed, String file) throws Exception {
    StudentSpec spec = new StudentSpec(Size.TINY, 0.5, true, true, false, 16);
    FlatbufferWriter.write(spec, seed, folder.resolve(file));
  }
}
