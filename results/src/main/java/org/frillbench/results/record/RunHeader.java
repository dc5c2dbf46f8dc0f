package org.frillbench.results.record;

/**
 * The first line of a journal: all that is known before the first trial.
 *
 * @param schema {@link #SCHEMA}
 * @param tool what measures
 * @param run when and how; not finished
 * @param target where inference runs
 * @param sources where the host keeps what is measured
 */
public record RunHeader(String schema, Tool tool, Run run, Target target, SourceFiles sources) {

  /** The journal's first line begins with this. */
  public static final String SCHEMA = "frill-bench/journal/1";

  public RunHeader {
    Check.present(schema, "schema");
    Check.present(tool, "tool");
    Check.present(run, "run");
    Check.present(target, "target");
    Check.present(sources, "sources");
  }

  public RunHeader(Tool tool, Run run, Target target, SourceFiles sources) {
    this(SCHEMA, tool, run, target, sources);
  }
}
