package org.frillbench.results.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.Schemas;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Format;
import org.frillbench.results.merge.MergeException.Kind;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.MergedShard;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Resumption;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.Tool;
import org.frillbench.results.table.LatencyTable;
import org.frillbench.results.table.TableDocument;
import org.junit.jupiter.api.Test;

final class MergeTest {

  private static final RunBuilder WHOLE = Shards.plan("e", "a", "d", "c", "b");

  private static List<NamedRun> three() {
    return new ArrayList<>(
        List.of(
            Shards.shard(WHOLE, 2, 3, 1, "b"),
            Shards.shard(WHOLE, 3, 3, 1, "e", "d"),
            Shards.shard(WHOLE, 1, 3, 1, "c")));
  }

  /** Three shards, one of them changed. */
  private static List<NamedRun> changed(int which, UnaryOperator<RunFile> change) {
    List<NamedRun> runs = three();
    runs.replaceAll(
        each ->
            each.shard().index() == which
                ? new NamedRun(each.file(), change.apply(each.run()))
                : each);
    return runs;
  }

  private static RunFile with(RunFile file, Run run) {
    return RunFile.of(file.tool(), run, file.target(), file.measurements(), file.missed());
  }

  private static void refused(Kind kind, String sentence, List<NamedRun> runs) {
    MergeException refusal = assertThrows(MergeException.class, () -> Merge.of(runs));
    assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    assertEquals(kind, refusal.kind());
  }

  @Test
  void mergedRunHasTheWholePlanAndEveryTrialOfEveryShard() throws Exception {
    RunFile merged = Merge.of(three());
    assertEquals(WHOLE.run().plan(), merged.run().plan());
    assertEquals("2026-11-23T08:01:00Z", merged.run().started());
    assertEquals(
        List.of("e", "a", "d", "c", "b"),
        Analysis.of(merged).rows().stream().map(row -> row.candidate()).toList());
    assertEquals(8 * (4 + 3), merged.measurements().size());
    assertEquals(
        24, merged.measurements().stream().filter(each -> isOf(each, Shards.ANCHOR)).count());
  }

  @Test
  void mergedRunNumbersTheRoundsOfEachShardApart() throws Exception {
    Run run = Merge.of(three()).run();
    assertEquals(List.of(1, 2, 3), run.shards().stream().map(MergedShard::index).toList());
    assertEquals(List.of(1, 9, 17), run.shards().stream().map(MergedShard::firstRound).toList());
    List<Measurement> ofB =
        Merge.of(three()).measurements().stream().filter(each -> isOf(each, "b")).toList();
    assertEquals(9, ofB.get(0).round());
    ofB.forEach(each -> assertEquals(2, run.shardOf(each.round())));
  }

  private static boolean isOf(Measurement trial, String name) {
    return trial.candidate().name().equals(name);
  }

  @Test
  void mergedRunAndItsShardsFollowTheSchema() throws Exception {
    for (RunFile file : List.of(Merge.of(three()), three().get(0).run())) {
      String json = RunJson.pretty(Analysis.of(file).withTable());
      assertEquals(List.of(), Schemas.errors("run", json));
      assertEquals(RunJson.pretty(file), RunJson.pretty(Runs.read(json)));
    }
  }

  @Test
  void failedTrialsAreMergedWithTheirRounds() throws Exception {
    FailedTrial failed = Runs.failed("b", 8, FailedTrial.Kind.AGENT_DIED, "it died");
    RunFile merged =
        Merge.of(
            changed(
                2,
                file ->
                    RunFile.of(
                        file.tool(),
                        file.run(),
                        file.target(),
                        file.measurements().stream().filter(each -> !isOf(each, "b")).toList(),
                        List.of(failed))));
    assertEquals(16, merged.missed().get(0).round());
  }

  @Test
  void resumptionsOfShardsAreKeptAndCountedAboveTheTable() throws Exception {
    List<Resumption> stops =
        List.of(
            new Resumption("2026-11-23T08:00:00Z", "2026-11-23T08:01:00Z"),
            new Resumption("2026-11-23T08:02:00Z", "2026-11-23T08:02:30Z"));
    RunFile merged =
        Merge.of(
            changed(
                2,
                file ->
                    RunFile.of(
                        file.tool(),
                        file.run()
                            .carriedOn(stops)
                            .finished(Instant.parse(file.run().finished()), false),
                        file.target(),
                        file.measurements(),
                        List.of())));
    assertEquals(
        Arrays.asList(null, stops, null),
        merged.run().shards().stream().map(MergedShard::resumptions).toList());
    String json = RunJson.pretty(Analysis.of(merged).withTable());
    assertEquals(List.of(), Schemas.errors("run", json));
    assertEquals(RunJson.line(merged.run()), RunJson.line(Runs.read(json).run()));
    String table =
        Format.TEXT.render(TableDocument.of(LatencyTable.of(Analysis.of(merged), Set.of())));
    assertTrue(table.contains(", 1 of 3 shards resumed 2 times after 1.5 min, "), table);
  }

  @Test
  void shardWithoutCandidatesOfItsOwnIsMerged() throws Exception {
    RunBuilder small = Shards.plan("a", "b");
    RunFile merged =
        Merge.of(List.of(Shards.shard(small, 1, 2, 1, "b"), Shards.shard(small, 2, 2, 1)));
    assertEquals(2, merged.run().shards().size());
  }

  @Test
  void deviceOfARunFromSeveralDevicesIsUnnamed() throws Exception {
    assertEquals("5f0c", Merge.of(three()).target().serialHash());
    RunFile merged =
        Merge.of(
            changed(
                3,
                file ->
                    RunFile.of(
                        file.tool(),
                        file.run(),
                        file.target().withoutSerial(),
                        file.measurements(),
                        file.missed())));
    assertNull(merged.target().serialHash());
    assertEquals("5f0c", merged.run().shards().get(0).serialHash());
  }

  @Test
  void missingShardIsNamedWithItsCandidates() {
    List<NamedRun> runs = three();
    runs.remove(1);
    refused(Kind.INCOMPLETE, "shard 3/3 is missing, there are no trials of e, d", runs);
  }

  @Test
  void interruptedShardIsNamed() {
    refused(
        Kind.INCOMPLETE,
        "shard 2/3 (s2.json) was interrupted, there are no trials of b",
        changed(2, file -> with(file, file.run().cutShort())));
  }

  @Test
  void candidateWithoutAnyTrialIsNamed() {
    refused(
        Kind.INCOMPLETE,
        "there are no trials of d",
        changed(
            3,
            file ->
                RunFile.of(
                    file.tool(),
                    file.run(),
                    file.target(),
                    file.measurements().stream().filter(each -> !isOf(each, "d")).toList(),
                    file.missed())));
  }

  @Test
  void shardNamedTwiceIsRefused() {
    List<NamedRun> runs = three();
    runs.add(new NamedRun("copy.json", runs.get(0).run()));
    refused(Kind.REFUSED, "s2.json and copy.json are both shard 2/3", runs);
  }

  @Test
  void runOfAWholePlanIsNoShard() {
    refused(Kind.REFUSED, "w.json is no shard", List.of(new NamedRun("w.json", WHOLE.file())));
  }

  @Test
  void mergedRunIsNoShard() throws Exception {
    NamedRun merged = new NamedRun("m.json", Merge.of(three()));
    refused(Kind.REFUSED, "m.json is no shard: it is merged already", List.of(merged));
  }

  @Test
  void shardsOfDifferentPlansAreRefusedByTheFirstDifference() {
    List<NamedRun> runs = three();
    runs.set(1, Shards.shard(Shards.plan("e", "a", "d", "c", "b").rounds(9), 3, 3, 1, "e", "d"));
    refused(
        Kind.REFUSED,
        "s2.json and s3.json are shards of different plans: protocol.rounds is 8 in one and 9",
        runs);
    runs.set(1, Shards.shard(Shards.plan("e", "a", "d", "c"), 3, 3, 1, "e", "d"));
    refused(Kind.REFUSED, "subjects.candidates[4].name is b in one and none in the other", runs);
    runs.set(1, Shards.shard(Shards.plan("e", "a", "d", "b", "c"), 3, 3, 1, "e", "d"));
    refused(Kind.REFUSED, "subjects.candidates[3].name is c in one and b in the other", runs);
  }

  @Test
  void planSplitIntoDifferentNumbersIsRefused() {
    List<NamedRun> runs = three();
    runs.set(1, Shards.shard(WHOLE, 4, 4, 1, "e", "d"));
    refused(Kind.REFUSED, "into 3 and 4 shards", runs);
  }

  @Test
  void planThatItsDigestDoesNotNameIsRefused() {
    refused(
        Kind.REFUSED,
        "s2.json does not hold the plan that its shard names",
        changed(
            2,
            file -> {
              Plan other = Shards.plan("e", "a", "d", "c", "b").rounds(9).run().plan();
              Plan plan = file.run().plan();
              return with(
                  file,
                  new Run(
                      "r",
                      file.run().started(),
                      file.run().finished(),
                      new Plan(plan.subjects(), other.protocol(), plan.accepted(), plan.shard()),
                      false));
            }));
  }

  @Test
  void candidateOfTwoShardsIsRefused() {
    List<NamedRun> runs = three();
    runs.set(1, Shards.shard(WHOLE, 3, 3, 1, "e", "d", "b"));
    refused(Kind.REFUSED, "b is in shard 2/3 (s2.json) and in shard 3/3 (s3.json)", runs);
  }

  @Test
  void trialsOfACandidateThatTheShardDoesNotHaveAreRefused() {
    refused(
        Kind.REFUSED,
        "shard 1/3 (s1.json) has trials of b",
        changed(
            1,
            file -> {
              List<Measurement> trials = new ArrayList<>(file.measurements());
              trials.add(Runs.trial(Runs.frill("b"), 1, trials.get(0).samplesNs()));
              return RunFile.of(file.tool(), file.run(), file.target(), trials, file.missed());
            }));
  }

  @Test
  void shardOfAnotherTargetIsRefusedByField() {
    refused(
        Kind.NOT_COMPARABLE,
        "shard 1/3 (s1.json) and shard 2/3 (s2.json) were not measured alike: target.kind is",
        changed(
            2,
            file ->
                RunFile.of(
                    file.tool(), file.run(), Runs.android(), file.measurements(), file.missed())));
  }

  @Test
  void shardOfAnotherTimingCoreIsRefused() {
    Tool other = new Tool("0.1.0", null, "f".repeat(64));
    refused(
        Kind.NOT_COMPARABLE,
        "coreDigest is " + Runs.DIGEST + " and " + other.coreDigest(),
        changed(
            2,
            file ->
                RunFile.of(other, file.run(), file.target(), file.measurements(), file.missed())));
  }

  @Test
  void shardOfAnotherRuntimeIsRefused() {
    Settings newer = Runs.SETTINGS.on("2.21.0");
    refused(
        Kind.NOT_COMPARABLE,
        "engineVersion is 2.20.0 and 2.21.0",
        changed(
            3,
            file ->
                RunFile.of(
                    file.tool(),
                    file.run(),
                    file.target(),
                    file.measurements().stream().map(each -> under(each, newer)).toList(),
                    file.missed())));
  }

  private static Measurement under(Measurement trial, Settings settings) {
    return new TrialBuilder(trial.candidate(), trial.round(), trial.samplesNs())
        .settings(settings)
        .build();
  }

  @Test
  void planOfAShardIsPartOfItsWholePlan() {
    Plan plan = WHOLE.run().plan();
    List<Subject> some = plan.subjects().candidates().subList(0, 2);
    Plan part = plan.part(1, 2, some);
    assertEquals(plan, part.whole());
    assertEquals(plan.digest(), part.digest());
    assertThrows(IllegalArgumentException.class, () -> plan.part(3, 2, some));
    List<Subject> strange = List.of(Subject.of(Runs.frill("z")), some.get(1));
    assertThrows(IllegalArgumentException.class, () -> plan.part(1, 2, strange));
  }
}
