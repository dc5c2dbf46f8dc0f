package org.frillbench.results.record;

/**
 * The first line of a journal: all that is known before the first trial.
 *
 * @param schema {@link #SCHEMA}
 * @param tool what measures
 * @param run when and how; not finished
 * @param target where inference runs
 * @param invocation the command that makes the run
 */
public record RunHeader(String schema, Tool tool, Run run, Target target, Invocation invocation) {

  /** The journal's first line begins with this. */
  public static final String SCHEMA = "frill-bench/journal/1";

  public RunHeader {
    Check.present(schema, "schema");
    Check.present(tool, "tool");
    Check.present(run, "run");
    Check.present(target, "target");
    Check.present(invocation, "invocation");
  }

  public RunHeader(Tool tool, Run run, Target target, Invocation invocation) {
    this(SCHEMA, tool, run, target, invocation);
  }
}
