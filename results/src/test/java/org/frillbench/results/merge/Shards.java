package org.frillbench.results.merge;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Subject;

/** Makes up shards of a plan of which candidate {@code a} is the anchor. */
final class Shards {

  static final String ANCHOR = "a";

  private Shards() {}

  /** A plan of candidates of these names, of 8 rounds. */
  static RunBuilder plan(String... names) {
    return new RunBuilder(names).rounds(8).anchor(ANCHOR);
  }

  /** A shard of {@code whole} as a run whose anchor takes 1 ms times {@code pace}. */
  static NamedRun shard(RunBuilder whole, int index, int of, double pace, String... names) {
    return new NamedRun("s" + index + ".json", file(whole, index, of, pace, names));
  }

  static RunFile file(RunBuilder whole, int index, int of, double pace, String... names) {
    RunFile all = whole.file();
    List<String> mine = new ArrayList<>(List.of(names));
    mine.add(ANCHOR);
    Plan plan = all.run().plan();
    List<Subject> subjects =
        plan.subjects().candidates().stream().filter(each -> mine.contains(each.name())).toList();
    Run run =
        new Run(
            "r-" + index,
            "2026-11-23T08:0" + index % 10 + ":00Z",
            all.run().finished(),
            plan.part(index, of, subjects),
            all.run().interrupted());
    return RunFile.of(all.tool(), run, all.target(), trials(plan, mine, pace), all.missed());
  }

  private static List<Measurement> trials(Plan plan, List<String> names, double pace) {
    List<Measurement> trials = new ArrayList<>();
    for (int round = 1; round <= plan.protocol().rounds(); round++) {
      for (String name : names) {
        // Rounds differ by 1 %.
        long ns = Math.round(1e6 * pace * (round % 2 == 0 ? 1.01 : 1));
        trials.add(Runs.trial(Runs.frill(name), round, Samples.of(ns, ns, ns)));
      }
    }
    return trials;
  }
}
