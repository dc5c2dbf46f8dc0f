package org.frillbench.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frillbench.cli.SampleRuns;
import org.frillbench.cli.run.Schedule.Slot;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Invocation;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.store.Journal;
import org.frillbench.results.store.JournalLine;
import org.frillbench.results.store.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal of a run that was killed holds all that it takes to carry the run on. */
final class KilledRunTest {

  private static final Invocation INVOCATION =
      new Invocation("/home/jo", List.of("push-and-run", "m0.tflite"));

  @TempDir Path folder;

  /** Writes the journal of a run of {@code plan} that was killed after {@code trials} trials. */
  private Path killed(Plan plan, int trials) throws Exception {
    RunFile sample = RunStore.read(SampleRuns.SAMPLE);
    Run run = new Run("r", sample.run().started(), null, plan, false);
    Path path = folder.resolve("run.json.journal");
    RunHeader header = new RunHeader(sample.tool(), run, sample.target(), INVOCATION);
    try (Journal journal = Journal.open(path, header)) {
      List<Slot> slots = slots(plan).subList(0, trials);
      for (Slot slot : slots) {
        if (slot.order() == 2) {
          journal.append(JournalLine.missed(missed(slot)));
        } else if (slot.item().subject() >= plan.subjects().candidates().size()) {
          journal.append(JournalLine.limit(measured(slot, sample.measurements().get(0))));
        } else {
          journal.append(JournalLine.measured(measured(slot, sample.measurements().get(0))));
        }
      }
    }
    return path;
  }

  private static FailedTrial missed(Slot slot) {
    return new FailedTrial(
        "m", null, slot.round(), slot.order(), FailedTrial.Kind.AGENT_DIED, "it died", null);
  }

  private static Measurement measured(Slot slot, Measurement like) {
    return new Measurement(
        like.candidate(),
        like.settings(),
        like.used(),
        slot.round(),
        slot.order(),
        like.phases(),
        like.warmup(),
        like.samplesNs(),
        like.ended(),
        like.output(),
        like.memory(),
        like.scheduling(),
        like.before(),
        like.after(),
        List.of(),
        null);
  }

  private static List<Slot> slots(Plan plan) {
    Schedule schedule = new Schedule(plan);
    return IntStream.range(0, plan.protocol().rounds())
        .mapToObj(round -> schedule.next())
        .flatMap(List::stream)
        .toList();
  }

  private record Place(int round, int order) {}

  private static Stream<Place> places(List<Measurement> trials) {
    return trials == null
        ? Stream.of()
        : trials.stream().map(trial -> new Place(trial.round(), trial.order()));
  }

  /** From nothing but its journal. */
  private static List<Slot> remaining(Path journal) throws Exception {
    RunHeader header = RunJson.header(Files.readAllLines(journal).get(0));
    RunFile run = RunStore.read(journal);
    Set<Place> ended = new HashSet<>();
    places(run.measurements()).forEach(ended::add);
    places(run.limits()).forEach(ended::add);
    run.missed().forEach(trial -> ended.add(new Place(trial.round(), trial.order())));
    return slots(header.run().plan()).stream()
        .filter(slot -> !ended.contains(new Place(slot.round(), slot.order())))
        .toList();
  }

  @Test
  void remainingTrialsAreThoseOfThePlanInItsOrder() throws Exception {
    List<Plan> plans =
        List.of(Plans.crossed(20, 1, 9), Plans.withLimits(4, 2, "m1"), Plans.gate(5, 2));
    for (Plan plan : plans) {
      List<Slot> all = slots(plan);
      int trials = all.size() / 3 + 1;
      Path journal = killed(plan, trials);
      assertEquals(all.subList(trials, all.size()), remaining(journal));
      assertNotEquals(all.get(0), remaining(journal).get(0));
      Files.delete(journal);
    }
  }

  @Test
  void planIsCompleteInTheJournalAndItsRunFile() throws Exception {
    Plan plan = Plans.withLimits(4, 2, "m1");
    Path journal = killed(plan, 5);
    RunHeader header = RunJson.header(Files.readAllLines(journal).get(0));
    assertEquals(RunJson.line(plan), RunJson.line(header.run().plan()));
    assertEquals(INVOCATION, header.invocation());
    Path made = folder.resolve("run.json");
    RunStore.write(Analysis.of(RunStore.read(journal)), made, false);
    assertEquals(RunJson.line(plan), RunJson.line(RunStore.read(made).run().plan()));
  }

  @Test
  void pathsOfTheJournalAreNotInTheRunFile() throws Exception {
    Path journal = killed(Plans.crossed(3, 1, 1), 3);
    String text = RunJson.pretty(Analysis.of(RunStore.read(journal)).withTable());
    assertFalse(text.contains("/home/jo"), text);
  }
}
