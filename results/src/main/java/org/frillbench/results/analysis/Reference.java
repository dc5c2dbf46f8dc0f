package org.frillbench.results.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.frillbench.results.record.RelativeLatency;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Side;
import org.frillbench.results.statistics.LogRatio;

/** What the candidates of a run are held against: one candidate, under the settings of each. */
final class Reference {

  private static final double LEVEL = 0.95;

  private final Map<Key, CandidateTrials> trials;

  private Reference(Map<Key, CandidateTrials> trials) {
    this.trials = trials;
  }

  /** Candidates are held against the reference on their side under their settings. */
  private record Key(Side side, Settings settings) {
    static Key of(CandidateTrials group) {
      return new Key(group.candidate().side(), group.settings());
    }
  }

  /**
   * The reference of this name among {@code candidates}; none where all have one name.
   *
   * @param name null for the teacher if there is one, else the first of {@code candidates}
   */
  static Reference in(List<CandidateTrials> candidates, String name) {
    List<String> names =
        candidates.stream().map(each -> each.candidate().name()).distinct().toList();
    if (names.size() < 2) {
      return new Reference(Map.of());
    }
    String wanted = Optional.ofNullable(name).or(() -> teacher(candidates)).orElse(names.get(0));
    return new Reference(
        candidates.stream()
            .filter(each -> each.candidate().name().equals(wanted))
            .collect(Collectors.toMap(Key::of, Function.identity(), (first, second) -> first)));
  }

  private static Optional<String> teacher(List<CandidateTrials> candidates) {
    return candidates.stream()
        .filter(each -> each.candidate().isTeacher())
        .map(each -> each.candidate().name())
        .findFirst();
  }

  /** {@code candidate} beside it; null where it was not measured under these settings. */
  RelativeLatency beside(CandidateTrials candidate) {
    CandidateTrials reference = trials.get(Key.of(candidate));
    if (reference == null) {
      return null;
    }
    String name = reference.candidate().name();
    if (reference.candidate().equals(candidate.candidate())) {
      return new RelativeLatency(name, 1, null, null);
    }
    return LogRatio.ofRounds(reference.medianNs(), candidate.medianNs())
        .map(known -> new RelativeLatency(name, known.ratio(), known.low(LEVEL), known.high(LEVEL)))
        .orElseGet(() -> new RelativeLatency(name, ratio(candidate, reference), null, null));
  }

  private static double ratio(CandidateTrials candidate, CandidateTrials reference) {
    return candidate.latency().latencyNs() / reference.latency().latencyNs();
  }
}
