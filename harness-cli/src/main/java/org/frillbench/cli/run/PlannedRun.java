package org.frillbench.cli.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.UnmatchedModels;
import org.frillbench.results.warning.Warning;

/**
 * Everything a run is asked to do.
 *
 * @param candidates in the order of the table
 * @param limits models whose paces are the target's limits, indexed behind the candidates
 * @param oneSided models of a gate that it cannot compare, so that they are not measured
 * @param inputs what is asked of the candidates' inputs
 * @param own files of ours that every trial needs
 * @param rounds how often each is measured under each of the settings
 * @param settings how the engine runs and is launched; those of one candidate are measured in turns
 * @param together which candidates under which of the settings are measured, and side by side
 * @param anchor index among {@code together} of the candidate that opens and closes every round;
 *     empty where none does
 * @param precision how narrow intervals shall become; empty where the rounds alone decide
 * @param warmup when a trial is warm
 * @param timing how long it is timed
 * @param seed of order and inputs
 * @param trialLimit after which an agent is taken for hung
 * @param blocking warnings that make it unfit
 * @param anyType whether models that are no float32 inference are measured as kinds of their own
 * @param accepted those of them that the user accepts
 */
public record PlannedRun(
    List<CandidateFile> candidates,
    List<CandidateFile> limits,
    Optional<UnmatchedModels> oneSided,
    RequestedInputs inputs,
    List<TrialFile> own,
    int rounds,
    List<Settings> settings,
    List<List<Item>> together,
    OptionalInt anchor,
    Optional<Precision> precision,
    WarmupRule warmup,
    TimingRule timing,
    long seed,
    Duration trialLimit,
    Set<Warning> blocking,
    boolean anyType,
    Set<Warning> accepted) {

  /** Who is measured when. */
  public Schedule schedule() {
    return new Schedule(together, anchor, seed);
  }

  /** What {@code item} measures. */
  CandidateFile file(Item item) {
    int index = item.candidate();
    return isLimit(item) ? limits.get(index - candidates.size()) : candidates.get(index);
  }

  /** Whether {@code item} measures the target rather than a candidate. */
  boolean isLimit(Item item) {
    return item.candidate() >= candidates.size();
  }

  /** Everything that has a latency of its own. */
  List<Item> items() {
    return together.stream().flatMap(List::stream).toList();
  }

  /** How many trials it takes, before any are added for the sake of precision. */
  public int trials() {
    return schedule().trialsPerRound() * rounds;
  }

  /** Every file that its trials need; first those without which nothing runs. */
  public List<TrialFile> deliveries() {
    Map<String, TrialFile> byPlace = new LinkedHashMap<>();
    Stream.of(common(), candidates.stream().map(TrialFile::of), limits.stream().map(TrialFile::of))
        .flatMap(files -> files)
        .forEach(file -> byPlace.putIfAbsent(file.place(), file));
    return List.copyOf(byPlace.values());
  }

  private Stream<TrialFile> common() {
    return Stream.concat(own.stream(), inputs.files().stream().map(TrialFile::of));
  }

  /** Whether {@code candidate} cannot be measured without {@code file}. */
  boolean needs(CandidateFile candidate, TrialFile file) {
    Stream<TrialFile> filling = inputs.filesOf(candidate).map(TrialFile::of);
    return Stream.concat(Stream.concat(own.stream(), filling), Stream.of(TrialFile.of(candidate)))
        .anyMatch(needed -> needed.place().equals(file.place()));
  }
}
