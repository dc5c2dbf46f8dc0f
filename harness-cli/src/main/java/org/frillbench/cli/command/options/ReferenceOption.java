package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.util.Collection;
import java.util.List;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.failure.NearMisses;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Subject;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The candidate that the others of a run are held against. */
@Under(OptionHeading.OUTPUT)
public final class ReferenceOption {

  private static final int MOST_LISTED = 5;

  @Option(
      names = "--reference",
      paramLabel = "NAME",
      description =
          "The candidate by whose latency those of the others are divided, round by round (default:"
              + " the teacher if it is among them, else the first).")
  private String name;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses a name that is none of {@code candidates}. */
  public void check(Collection<String> candidates) {
    require(
        spec,
        name == null || candidates.contains(name),
        "--reference names no candidate: " + name + "; there is " + listed(candidates));
  }

  private String listed(Collection<String> candidates) {
    List<String> near = name == null ? List.of() : NearMisses.of(name, candidates);
    List<String> all = near.isEmpty() ? candidates.stream().distinct().toList() : near;
    String more = all.size() > MOST_LISTED ? " and " + (all.size() - MOST_LISTED) + " more" : "";
    return String.join("; ", all.subList(0, Math.min(MOST_LISTED, all.size()))) + more;
  }

  /** Refuses a reference among the candidates where a table has a column a device. */
  void checkSeveral(boolean several) {
    require(
        spec,
        name == null || !several,
        "--reference goes with one run: a table of several devices has ratios to the first device");
  }

  /**
   * {@code run} beside the reference. The shard of a plan may be without it: the whole plan's
   * ratios are those of {@code merge}.
   */
  public Analysis in(Analysis run) {
    Plan plan = run.file().run().plan();
    if (plan.shard() == null) {
      check(plan.subjects().candidates().stream().map(Subject::name).toList());
    }
    return name == null ? run : run.beside(name);
  }
}
