package org.frillbench.cli.shard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/** Finds the shard in the variables that an engine of jobs sets. */
public final class EngineVariables {

  /** The number of shards, where an engine does not set it. */
  private static final String TOTAL = "FRILL_BENCH_SHARD_TOTAL";

  /** The variables of a workflow's author, which take precedence over those of engines. */
  private static final Engine OWN =
      new Engine("the workflow", "FRILL_BENCH_SHARD_INDEX", 0, TOTAL, false);

  /**
   * The engines, each known by the variable of its index, which it sets in parallel jobs only:
   * GitLab sets its total in every job.
   */
  private static final List<Engine> ENGINES =
      List.of(
          new Engine("a Kubernetes Indexed Job", "JOB_COMPLETION_INDEX", 0, TOTAL, false),
          new Engine(
              "Buildkite", "BUILDKITE_PARALLEL_JOB", 0, "BUILDKITE_PARALLEL_JOB_COUNT", false),
          new Engine("GitLab", "CI_NODE_INDEX", 1, "CI_NODE_TOTAL", false),
          new Engine("a Slurm array", "SLURM_ARRAY_TASK_ID", 0, "SLURM_ARRAY_TASK_COUNT", true));

  private final Map<String, String> variables;

  private EngineVariables(Map<String, String> variables) {
    this.variables = variables;
  }

  /**
   * An engine that runs jobs in parallel.
   *
   * @param name for people
   * @param index the variable of a job's index
   * @param first the index of the first job
   * @param total the variable of the number of jobs
   * @param ranged whether indices begin and step as further variables say, as Slurm's do
   */
  private record Engine(String name, String index, int first, String total, boolean ranged) {}

  /**
   * The shard that {@code variables} name.
   *
   * @throws CommandFailure if none or several engines set theirs, or they name no shard
   */
  public static ShardChoice choice(Map<String, String> variables) {
    return new EngineVariables(variables).choice();
  }

  private ShardChoice choice() {
    if (variables.containsKey(OWN.index())) {
      return of(OWN);
    }
    List<Engine> found =
        ENGINES.stream().filter(engine -> variables.containsKey(engine.index())).toList();
    if (found.size() == 1) {
      return of(found.get(0));
    }
    throw refused(found.isEmpty() ? nothingFound() : severalFound(found));
  }

  private String nothingFound() {
    return variables.containsKey("GITHUB_ACTIONS")
        ? "GitHub Actions sets no variable for a matrix, so put "
            + OWN.index()
            + ": ${{ strategy.job-index }} and "
            + TOTAL
            + ": ${{ strategy.job-total }} into the step's env"
        : "no engine's variables are set ("
            + ENGINES.stream().map(Engine::index).collect(Collectors.joining(", "))
            + "), so set "
            + OWN.index()
            + ", from 0, and "
            + TOTAL
            + ", or name the shard as in --shard 2/5";
  }

  private static String severalFound(List<Engine> found) {
    return found.stream()
            .map(engine -> engine.index() + " of " + engine.name())
            .collect(Collectors.joining(" and "))
        + " are all set, so name the shard as in --shard 2/5";
  }

  private ShardChoice of(Engine engine) {
    int total = number(engine, engine.total());
    int index = number(engine, engine.index());
    int place = engine.ranged() ? placeInRange(engine, index, total) : index - engine.first();
    return ShardChoice.of(place + 1, total)
        .orElseThrow(
            () ->
                refused(
                    String.format(
                        "%s is %d and %s is %d, which is no shard",
                        engine.index(), index, engine.total(), total)));
  }

  /** An array with gaps has fewer tasks than its range, and their places are in no variable. */
  private int placeInRange(Engine engine, int index, int total) {
    int first = number(engine, "SLURM_ARRAY_TASK_MIN");
    int last = number(engine, "SLURM_ARRAY_TASK_MAX");
    int step = Math.max(1, number(engine, "SLURM_ARRAY_TASK_STEP"));
    if ((last - first) / step + 1 != total || (index - first) % step != 0) {
      throw refused(
          "the Slurm array has gaps, so its tasks cannot be counted: submit it as --array=1-"
              + total);
    }
    return (index - first) / step;
  }

  private int number(Engine engine, String variable) {
    String value = variables.get(variable);
    if (value == null) {
      throw refused(
          engine.index() + " of " + engine.name() + " is set, but " + variable + " is not: set it");
    }
    if (!value.matches("[0-9]{1,9}")) {
      throw refused(variable + " is no number: " + value);
    }
    return Integer.parseInt(value);
  }

  private static CommandFailure refused(String why) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, "--shard auto: " + why + ".");
  }
}
