package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.Subject;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides measured in turns, with models whose difference no noise hides. */
@Tag("slow")
final class GateTest {

  private static final List<String> SHORT =
      List.of(
          "--rounds=8",
          "--iterations=10",
          "--min-time=0s",
          "--warm-up=3",
          "--accept=NOT-SETTLED,CONTENDED",
          "--output=gate.json");

  @TempDir Path folder;

  @BeforeEach
  void models() throws Exception {
    write("base/student.tflite", Size.TINY, 0.5);
    write("new/student.tflite", Size.LARGE, 1.0);
    Files.copy(folder.resolve("base/student.tflite"), folder.resolve("base/gone.tflite"));
    Files.copy(folder.resolve("base/student.tflite"), folder.resolve("new/new.tflite"));
  }

  private void write(String name, Size size, double width) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    FlatbufferWriter.write(new StudentSpec(size, width, true, true, false, 16), 1, file);
  }

  private Cli.Ended gate(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("gate"));
    SHORT.stream().filter(option -> !given(option, arguments)).forEach(command::add);
    command.addAll(List.of(arguments));
    return InProcess.run(folder, command.toArray(String[]::new));
  }

  private static boolean given(String option, String... arguments) {
    String name = option.substring(0, option.indexOf('='));
    return Arrays.stream(arguments).anyMatch(each -> each.startsWith(name + "="));
  }

  private void refused(String sentence, String... arguments) throws Exception {
    Cli.Ended ended = gate(arguments);
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertFalse(Files.exists(folder.resolve("gate.json")));
  }

  @Test
  void gateComparesTwoFoldersOnAVirtualDevice() throws Exception {
    Cli.Ended ended =
        gate(
            "base",
            "new",
            "--virtual-device",
            "--report=markdown=comment.md",
            "--report=json=gate-verdicts.json",
            "--report=gate.html");
    assertEquals(1, ended.exit(), ended.err());
    assertTrue(ended.out().startsWith("base and new in turns: gate.json, virtual"), ended.out());
    assertTrue(ended.out().contains("only base: gone\n  only new: new\n"), ended.out());
    assertTrue(ended.out().contains("1 regressed: failed\n"), ended.out());
    assertTrue(Files.exists(folder.resolve("comment.md")));
    assertTrue(ended.err().contains("\nReport: gate.html\n"), ended.err());
    assertEquals(
        JsonParser.parseString(Files.readString(folder.resolve("gate-verdicts.json"))),
        PageData.of(folder.resolve("gate.html"), "comparison"));
    RunFile run = RunFiles.read(folder.resolve("gate.json"));
    List<Subject> subjects = run.run().plan().subjects().candidates();
    assertEquals(List.of("student", "student"), subjects.stream().map(Subject::name).toList());
    assertEquals(List.of(Side.BASE, Side.NEW), subjects.stream().map(Subject::side).toList());
    assertEquals(
        List.of(Warning.NOT_SETTLED, Warning.CONTENDED), run.run().plan().accepted().warnings());
    assertEquals("BNNBBNNBBNNBBNNB", order(run));
    Cli.Ended again =
        InProcess.run(folder, "compare", "gate.json", "--format=github", "--threshold=4%");
    assertEquals(1, again.exit(), again.err());
    assertTrue(again.out().startsWith("::error title=student::regressed: "), again.out());
    assertTrue(again.out().contains("title=gone::base side only\n"), again.out());
    assertTrue(again.out().contains("title=new::new side only\n"), again.out());
    Cli.Ended strict =
        InProcess.run(
            folder, "compare", "gate.json", "--strict", "--threshold=99%", "--format=json");
    assertTrue(strict.out().contains("\"ONE-SIDED\""), strict.out());
  }

  /** Who was measured in what order: B for base, N for new. */
  private static String order(RunFile run) {
    StringBuilder order = new StringBuilder();
    run.measurements().stream()
        .sorted(Comparator.comparing(Measurement::round).thenComparing(Measurement::order))
        .forEach(trial -> order.append(trial.candidate().side() == Side.BASE ? 'B' : 'N'));
    return order.toString();
  }

  @Test
  void gateComparesOneModelUnderTwoSettings() throws Exception {
    Cli.Ended ended =
        gate(
            "new/student.tflite",
            "--target=host",
            "--base=kernels=xnnpack",
            "--new=kernels=builtin",
            "--accept=NOT-FLOAT32",
            "--threshold=99%",
            "--format=json",
            "--self-test");
    assertEquals(6, ended.exit(), "three inferences are no warm-up, and nobody accepted that");
    assertTrue(ended.err().contains("--accept NOT-SETTLED"), ended.err());
    assertTrue(
        ended.out().contains("\"allowedDifferences\": [\n    \"kernels\"\n  ]"), ended.out());
    assertTrue(ended.out().contains("\"interleaved\": true"), ended.out());
    assertTrue(ended.out().contains("\"firesFrom\": "), ended.out());
    assertTrue(ended.out().contains("\"differences\": []"), ended.out());
    RunFile run = RunFiles.read(folder.resolve("gate.json"));
    for (Measurement trial : run.measurements()) {
      boolean base = trial.candidate().side() == Side.BASE;
      assertEquals(base ? Kernels.XNNPACK : Kernels.BUILTIN, trial.settings().kernels());
    }
    assertEquals(16, run.measurements().size());
  }

  @Test
  void equalFilesArePushedOnceAndADryRunMeasuresNothing() throws Exception {
    Cli.Ended ended =
        gate(
            "new/student.tflite",
            "new/student.tflite",
            "--measure-identical",
            "--virtual-device",
            "--dry-run");
    assertEquals(0, ended.exit(), ended.err());
    double megabytes = Files.size(folder.resolve("new/student.tflite")) / 1e6;
    assertTrue(
        ended
            .err()
            .startsWith(
                String.format(
                    Locale.ROOT, "16 trials (2 candidates, 8 rounds), %.1f MB to push", megabytes)),
        ended.err());
    assertFalse(Files.exists(folder.resolve("gate.json")));
  }

  @Test
  void reportThatCannotBeWrittenIsRefusedBeforeTheRun() throws Exception {
    Files.writeString(folder.resolve("there.md"), "mine");
    for (String file : List.of("base/gone.tflite/x.md", "there.md")) {
      Cli.Ended ended = gate("base", "new", "--target=host", "--report=markdown=" + file);
      assertEquals(7, ended.exit(), ended.err());
      assertEquals(2, ended.err().lines().count(), ended.err());
      assertTrue(ended.err().endsWith("\nSee: frill-bench explain 7\n"), ended.err());
      assertTrue(ended.complaint().contains(file), ended.err());
      assertFalse(Files.exists(folder.resolve("gate.json")));
    }
  }

  @Test
  void invalidGatesAreRefused() throws Exception {
    refused("--rounds must be 8 to 10000", "base", "new", "--rounds=7");
    refused("gate takes two folders or two models", "base");
    refused("two folders or two files, not base and new/new.tflite", "base", "new/new.tflite");
    Files.createDirectory(folder.resolve("empty"));
    refused("there is no model (*.tflite) in empty: ", "base", "empty");
    refused("nowhere does not exist.", "base", "nowhere");
    refused("nowhere does not exist.", "nowhere", "nowhere");
    write("strange/other.tflite", Size.TINY, 0.5);
    refused("no model in base has the file name of one in strange", "base", "strange");
    refused("gate.json is to be written twice", "base", "new", "--report=json=gate.json");
    refused("none.tflite does not exist", "base/gone.tflite", "none.tflite");
    refused(
        "--base takes threads, kernels, launch, cpus and huge-pages, not speed", "--base=speed=2");
    refused("huge-pages must be yes or no, not 2", "--new=huge-pages=2");
    refused("threads must be 1 to 64", "--new=threads=0");
    refused("threads must be a number, not x", "--new=threads=x");
    refused("a side has one --launch", "base", "new", "--launch=app,shell");
    refused("the warnings are EMULATOR", "base", "new", "--accept=LUCK");
  }
}
