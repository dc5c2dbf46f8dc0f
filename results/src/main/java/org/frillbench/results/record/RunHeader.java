package org.frillbench.results.record;

/**
 * What is known before the first trial: the first line of a journal.
 *
 * @param schema {@link #SCHEMA}
 * @param tool what measures
 * @param run when and how; not finished
 * @param target where inference runs
 */
public record RunHeader(String schema, Tool tool, Run run, Target target) {

  /** The journal's first line begins with this. */
  public static final String SCHEMA = "frill-bench/journal/1";

  public RunHeader {
    Check.present(schema, "schema");
    Check.present(tool, "tool");
    Check.present(run, "run");
    Check.present(target, "target");
  }

  public RunHeader(Tool tool, Run run, Target target) {
    this(SCHEMA, tool, run, target);
  }
}
