package org.frillbench.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Subject;
import org.frillbench.results.store.RunStore;

/**
 * Writes the made-up run of {@link BigRun} as shards, whose anchor is the first candidate, to
 * measure the speed of merging them: {@code BigShards FOLDER [SHARDS] [ROUNDS]}.
 */
public final class BigShards {

  private BigShards() {}

  /** Writes them as 1.json, 2.json and so on. */
  public static void main(String[] arguments) throws Exception {
    int of = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
    RunFile big = BigRun.file(rounds);
    List<Subject> all = big.run().plan().subjects().candidates();
    String anchor = all.get(0).name();
    Plan whole = RunBuilder.of(big).rounds(rounds).anchor(anchor).interrupted(false).run().plan();
    for (int index = 1; index <= of; index++) {
      int place = index;
      List<Subject> mine =
          IntStream.range(0, all.size())
              .filter(i -> i == 0 || i % of == place - 1)
              .mapToObj(all::get)
              .toList();
      Plan part = whole.part(index, of, mine);
      RunFile shard =
          RunFile.of(
              big.tool(),
              new Run("r-" + index, big.run().started(), big.run().started(), part, false),
              big.target(),
              trials(big, part, anchor),
              List.of());
      RunStore.write(
          Analysis.of(shard), Path.of(arguments[0], index + ".json"), /* overwrite= */ true);
    }
  }

  /** Those of its candidates, the anchor's twice a round. */
  private static List<Measurement> trials(RunFile big, Plan part, String anchor) {
    List<Measurement> trials = new ArrayList<>();
    for (Measurement trial : big.measurements()) {
      String name = trial.candidate().name();
      if (part.subjects().candidates().stream().anyMatch(each -> each.name().equals(name))) {
        trials.add(trial);
        if (name.equals(anchor)) {
          trials.add(trial);
        }
      }
    }
    return trials;
  }
}
