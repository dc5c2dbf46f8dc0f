package org.frillbench.results.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Quantiles;
import org.frillbench.results.warning.Warning;

/**
 * Figures of one origin.
 *
 * @param origin whose they are
 * @param sitting the run they come from; absent where they were published elsewhere
 * @param publication where they were published; absent where they were measured
 * @param rows one per candidate and settings, the fastest first
 */
public record ResultSet(
    Origin origin,
    @MayBeAbsent Provenance sitting,
    @MayBeAbsent Publication publication,
    List<PublishedRow> rows) {
  public ResultSet {
    boolean measured = origin == Origin.MEASURED;
    if ((sitting != null) != measured || (publication != null) == measured) {
      throw new IllegalArgumentException(
          "a part has a sitting or a publication, as its origin says");
    }
    if (measured && !rows.stream().allMatch(PublishedRow::measured)) {
      throw new IllegalArgumentException("a measured row lacks a figure");
    }
    rows = rows.stream().sorted(Comparator.comparingDouble(PublishedRow::latencyNs)).toList();
  }

  private record Key(String candidate, Settings settings) {}

  /**
   * A run's figures, made from its measurements rather than believed.
   *
   * @param accepted warnings accepted in addition to those that the run's record accepts
   * @throws RunFileException if one name stands for two files
   */
  public static ResultSet of(RunFile file, Set<Warning> accepted) throws RunFileException {
    Map<String, Candidate> candidates = candidates(file);
    Map<Key, List<TrialMedian>> trials =
        file.measurements().parallelStream()
            .collect(
                Collectors.groupingBy(
                    trial -> new Key(trial.candidate().name(), trial.settings()),
                    Collectors.mapping(ResultSet::median, Collectors.toList())));
    List<TableRow> rows = file.rows().inOrder(file.run().plan().candidates());
    List<Warning> allAccepted =
        Stream.concat(file.run().acceptedWarnings().stream(), accepted.stream())
            .distinct()
            .sorted()
            .toList();
    return new ResultSet(
        Origin.MEASURED,
        new Provenance(file.tool(), file.run(), file.target(), allAccepted, file.missed()),
        null,
        rows.stream()
            .map(
                row ->
                    PublishedRow.of(
                        row,
                        candidates.get(row.candidate()),
                        trials.get(new Key(row.candidate(), row.settings()))))
            .toList());
  }

  /** The names of the candidates that each warning stands at, in the order of the warnings. */
  Map<Warning, List<String>> warned() {
    Map<Warning, List<String>> warned = new EnumMap<>(Warning.class);
    for (PublishedRow row : rows) {
      for (Warning warning : row.warnings()) {
        List<String> names = warned.computeIfAbsent(warning, absent -> new ArrayList<>());
        if (!names.contains(row.candidate())) {
          names.add(row.candidate());
        }
      }
    }
    return warned;
  }

  private static TrialMedian median(Measurement trial) {
    double[] samples = Arrays.stream(trial.samplesNs().toArray()).asDoubleStream().toArray();
    return new TrialMedian(trial.round(), samples.length, Quantiles.median(samples));
  }

  private static Map<String, Candidate> candidates(RunFile file) throws RunFileException {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (Measurement trial : file.measurements()) {
      Candidate candidate = trial.candidate();
      Candidate other = candidates.putIfAbsent(candidate.name(), candidate);
      if (other != null && !other.sha256().equals(candidate.sha256())) {
        throw new RunFileException(
            "two files with different digests are called " + candidate.name());
      }
    }
    return candidates;
  }
}
