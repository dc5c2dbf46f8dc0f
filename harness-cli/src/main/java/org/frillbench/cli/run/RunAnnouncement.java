package org.frillbench.cli.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.progress.TimeLeft;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.Target;

/** What is said of a run before anything starts: how many trials, how much to push, how long. */
final class RunAnnouncement {

  private final PlannedRun plan;
  private final Target.Kind kind;
  private final long bytes;
  private final Duration guess;

  /** Asks {@code target} what it has already. */
  RunAnnouncement(PlannedRun plan, TrialTarget target) throws LinkLostException {
    this.plan = plan;
    this.kind = target.describe().kind();
    this.bytes =
        target.toDeliver(plan.files().deliveries()).stream().mapToLong(TrialFile::bytes).sum();
    this.guess = Estimate.on(kind).of(plan, bytes);
  }

  /** About how long the run will take. */
  Duration guess() {
    return guess;
  }

  /** One line, another for a shard, and another where the budget is too small. */
  List<String> lines() {
    return Stream.of(shard().stream(), Stream.of(size()), budget().stream())
        .flatMap(lines -> lines)
        .toList();
  }

  private Optional<String> shard() {
    return Optional.ofNullable(plan.plan().shard())
        .map(
            shard ->
                String.format(
                    Locale.ROOT,
                    "Shard %s of plan %s: %d of its %s and the anchor.",
                    shard.name(),
                    shard.plan().substring(0, 8),
                    plan.files().candidates().size() - 1,
                    NumberText.counted(shard.candidates().size() - 1, "other candidate")));
  }

  private String size() {
    int limits = plan.files().limits().size();
    return String.format(
        Locale.ROOT,
        "%s (%s%s, %s)%s, about %s.",
        NumberText.counted(plan.trials(), "trial"),
        NumberText.counted(plan.files().candidates().size(), "candidate"),
        limits == 0 ? "" : ", " + NumberText.counted(limits, "limit"),
        NumberText.counted(plan.protocol().rounds(), "round"),
        kind == Target.Kind.HOST
            ? ""
            : String.format(Locale.ROOT, ", %.1f MB to push", bytes / 1e6),
        TimeLeft.words(guess));
  }

  /** The rounds before the plan are measured whatever the budget. */
  private Optional<String> budget() {
    return Optional.ofNullable(plan.protocol().precision())
        .map(precision -> Duration.ofMillis(precision.budgetMs()))
        .filter(budget -> guess.compareTo(budget) > 0)
        .map(
            budget ->
                String.format(
                    Locale.ROOT,
                    "frill-bench: the budget of %s may be too small for these %d rounds, which are"
                        + " measured all the same.",
                    TimeLeft.words(budget),
                    plan.protocol().rounds()));
  }
}
