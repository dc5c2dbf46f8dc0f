package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.run.Schedule;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code push-and-run --shard} and {@code merge}, by real runs of small models on this host. */
@Tag("slow")
final class ShardTest {

  private static final List<String> MODELS = List.of("d.tflite", "a.tflite", "c.tflite");

  @TempDir Path folder;

  @BeforeEach
  void models() throws Exception {
    for (String model : MODELS) {
      TinyModel.floats(folder.resolve(model));
    }
    TinyModel.student(folder.resolve("b.tflite"));
  }

  private static String[] arguments(String output, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("push-and-run", "--target", "host", "--anchor", "a"));
    arguments.addAll(List.of("--iterations", "5", "--min-time", "0s", "--warm-up", "1"));
    arguments.addAll(List.of("--output", output));
    arguments.addAll(List.of(options));
    arguments.addAll(MODELS);
    arguments.add("b.tflite");
    return arguments.toArray(String[]::new);
  }

  private Cli.Ended measure(InProcess command, String output, String... options) {
    List<String> quick = new ArrayList<>(List.of("--quick"));
    quick.addAll(List.of(options));
    return command.run(arguments(output, quick.toArray(String[]::new)));
  }

  private RunFile shard(int index, int of) throws Exception {
    String output = index + ".json";
    Cli.Ended ended = measure(new InProcess(folder), output, "--shard", index + "/" + of);
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().contains("Shard " + index + "/" + of + " of plan"), ended.err());
    assertTrue(ended.out().contains(", shard " + index + "/" + of + " of plan "), ended.out());
    return RunFiles.read(folder.resolve(output));
  }

  private static List<String> names(Collection<Subject> subjects) {
    return subjects.stream().map(Subject::name).toList();
  }

  private static Stream<String> measured(RunFile run) {
    return run.measurements().stream()
        .map(Measurement::candidate)
        .map(candidate -> candidate.name() + " " + candidate.sha256());
  }

  @Test
  void shardsMergedAreTheRunOfTheWholePlan() throws Exception {
    List<RunFile> shards = List.of(shard(1, 3), shard(2, 3), shard(3, 3));
    for (RunFile shard : shards) {
      assertTrue(names(shard.run().plan().subjects().candidates()).contains("a"));
      assertEquals(shards.get(0).run().plan().digest(), shard.run().plan().digest());
    }
    assertEquals(0, measure(new InProcess(folder), "whole.json").exit());
    RunFile whole = RunFiles.read(folder.resolve("whole.json"));

    Cli.Ended ended =
        InProcess.run(folder, "merge", "3.json", "1.json", "2.json", "--output", "merged.json");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().contains("1 round in each of 3 shards"), ended.out());
    RunFile merged = RunFiles.read(folder.resolve("merged.json"));
    assertEquals(table("merged.json"), merged("3.json", "1.json", "2.json", "-o", "as.json"));
    assertEquals(whole.run().plan().digest(), merged.run().plan().digest());
    assertEquals(
        names(whole.run().plan().subjects().candidates()),
        names(merged.run().plan().subjects().candidates()));
    assertEquals(
        List.of("d", "a", "c", "b"),
        Analysis.of(merged).rows().stream().map(row -> row.candidate()).toList());
    // The anchor opens and closes the round of each shard.
    assertEquals(3 + 3 * 2, merged.measurements().size());
    assertEquals(
        measured(whole).distinct().sorted().toList(),
        measured(merged).distinct().sorted().toList());
    assertTrue(ended.err().contains("has under 2 rounds in shard 2/3"), ended.err());
  }

  /** As an engine starts them. */
  @Test
  void shardsMeasuredAtTheSameTimeHaveEveryTrialOfTheWholePlanOnceAndInItsOrder() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int index = 1; index <= 3; index++) {
      processes.add(
          new Cli(folder)
              .start(
                  folder.resolve(index + ".out").toFile(),
                  folder.resolve(index + ".err").toFile(),
                  arguments(index + ".json", "--rounds", "2", "--shard", index + "/3")));
    }
    for (int index = 1; index <= 3; index++) {
      int exit = processes.get(index - 1).waitFor();
      assertEquals(0, exit, Files.readString(folder.resolve(index + ".err")));
    }
    Cli.Ended ended =
        InProcess.run(folder, "merge", "2.json", "3.json", "1.json", "--output", "merged.json");
    assertEquals(0, ended.exit(), ended.err());
    RunFile merged = RunFiles.read(folder.resolve("merged.json"));
    List<String> expected = new ArrayList<>();
    int rounds = 0;
    for (int index = 1; index <= 3; index++) {
      Plan plan = RunFiles.read(folder.resolve(index + ".json")).run().plan();
      Schedule schedule = new Schedule(plan);
      for (int round = 1; round <= 2; round++) {
        rounds++;
        for (Schedule.Slot slot : schedule.next()) {
          String name = plan.subjects().candidates().get(slot.item().subject()).name();
          expected.add(rounds + "." + slot.order() + " " + name);
        }
      }
    }
    assertEquals(
        expected,
        merged.measurements().stream()
            .map(each -> each.round() + "." + each.order() + " " + each.candidate().name())
            .toList());
    for (String name : List.of("d", "c", "b")) {
      assertEquals(2, expected.stream().filter(trial -> trial.endsWith(" " + name)).count(), name);
    }
    Cli.Ended whole = InProcess.run(folder, arguments("whole.json", "--rounds", "2"));
    assertEquals(0, whole.exit(), whole.err());
    RunFile alone = RunFiles.read(folder.resolve("whole.json"));
    assertEquals(alone.run().plan().digest(), merged.run().plan().digest());
    assertEquals(
        measured(alone).filter(trial -> !trial.startsWith("a ")).sorted().toList(),
        measured(merged).filter(trial -> !trial.startsWith("a ")).sorted().toList());
  }

  @Test
  void shardWithoutCandidatesOfItsOwnMeasuresTheAnchor() throws Exception {
    RunFile empty = shard(5, 5);
    assertEquals(List.of("a"), names(empty.run().plan().subjects().candidates()));
    assertEquals(2, empty.measurements().size());
  }

  @Test
  void automaticShardIsThatOfTheEnginesVariables() {
    InProcess gitLab = new InProcess(folder).with("CI_NODE_INDEX", "2").with("CI_NODE_TOTAL", "3");
    Cli.Ended ended = measure(gitLab, "no.json", "--shard", "auto", "--dry-run");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().startsWith("Shard 2/3 of plan"), ended.err());
  }

  @Test
  void wrongShardsAreRefusedBeforeAnythingIsMeasured() {
    for (String wrong : List.of("0/5", "6/5", "a/b", "2", "1/0", "1/1001", "-1/2", "1/2/3", "")) {
      Cli.Ended ended = measure(new InProcess(folder), "no.json", "--shard=" + wrong);
      assertEquals(2, ended.exit(), wrong);
      assertTrue(
          ended.complaint().startsWith("frill-bench: --shard " + wrong + " is no part such as"),
          ended.complaint());
    }
    Cli.Ended ended =
        InProcess.run(folder, "push-and-run", "--target", "host", "--shard", "1/2", "a.tflite");
    assertEquals(2, ended.exit());
    assertTrue(ended.complaint().contains("--shard takes --anchor NAME"), ended.complaint());
  }

  /** The student takes longer than all others together. */
  @Test
  void longestCandidateIsAloneInAShard() {
    Cli.Ended first = measure(new InProcess(folder), "no.json", "--shard", "1/2", "--dry-run");
    assertEquals(0, first.exit(), first.err());
    assertTrue(first.err().contains(": 1 of its 3 other candidates and the anchor."), first.err());
    Cli.Ended second = measure(new InProcess(folder), "no.json", "--shard", "2/2", "--dry-run");
    assertTrue(second.err().contains(": 2 of its 3 other candidates and the anchor."));
    assertTrue(second.err().contains("4 trials (3 candidates, 1 round)"), second.err());
  }

  @Test
  void incompleteAndForeignShardsAreRefusedByName() throws Exception {
    shard(1, 2);
    assertEquals(4, refused("shard 2/2 is missing, there are no trials of d, c", "1.json"));
    assertEquals(2, refused("1.json and 1.json are both shard 1/2", "1.json", "1.json"));
    measure(new InProcess(folder), "other.json", "--shard", "2/2", "--seed", "7");
    assertEquals(2, refused("protocol.seed is 1 in one and 7", "1.json", "other.json"));
    measure(new InProcess(folder), "whole.json");
    assertEquals(2, refused("whole.json is no shard", "whole.json"));
    assertEquals(2, refused("cannot read a.tflite", "a.tflite"));
    assertEquals(2, refused("cannot read absent.json", "absent.json"));
    assertFalse(Files.exists(folder.resolve("merged.json")));
  }

  private JsonElement table(String run) {
    return JsonParser.parseString(InProcess.run(folder, "table", "--json", run).out());
  }

  /** What merging prints for programs, alone on standard output. */
  private JsonElement merged(String... arguments) {
    List<String> words = new ArrayList<>(List.of("merge", "--json"));
    words.addAll(List.of(arguments));
    Cli.Ended ended = InProcess.run(folder, words.toArray(String[]::new));
    assertEquals(0, ended.exit(), ended.err());
    return JsonParser.parseString(ended.out());
  }

  private int refused(String sentence, String... shards) {
    List<String> arguments = new ArrayList<>(List.of("merge", "-o", folder + "/merged.json"));
    arguments.addAll(List.of(shards));
    Cli.Ended ended = InProcess.run(folder, arguments.toArray(String[]::new));
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertEquals("", ended.out());
    return ended.exit();
  }

  @Test
  void referenceOfThePlanMayBeInAnotherShardAndIsCheckedBeforeAMergedRunIsWritten()
      throws Exception {
    Cli.Ended alone =
        measure(new InProcess(folder), "5.json", "--shard", "5/5", "--reference", "b");
    assertEquals(0, alone.exit(), alone.err());
    shard(1, 1);
    String[] merge = {"merge", "1.json", "--output", "merged.json", "--reference", "nobody"};
    Cli.Ended merged = InProcess.run(folder, merge);
    assertEquals(2, merged.exit(), merged.err());
    assertFalse(Files.exists(folder.resolve("merged.json")));
  }

  @Test
  void mergedFileIsNotOverwrittenUnlessRequested() throws Exception {
    shard(1, 1);
    String[] merge = {"merge", "1.json", "--output", "merged.json"};
    assertEquals(0, InProcess.run(folder, merge).exit());
    assertEquals(7, InProcess.run(folder, merge).exit());
    assertEquals(
        0,
        InProcess.run(folder, "merge", "1.json", "--output", "merged.json", "--overwrite").exit());
  }
}
