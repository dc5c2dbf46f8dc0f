package org.frillbench.results.publish;

import java.util.List;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.Target;
import org.frillbench.results.record.Tool;
import org.frillbench.results.warning.Warning;

/**
 * The run that figures come from, without its samples.
 *
 * @param tool what measured
 * @param run when and how
 * @param target where inference ran
 * @param accepted warnings that whoever published the table accepted, in this run or when
 *     publishing
 * @param missed every trial that gave no samples
 */
public record Provenance(
    Tool tool, Run run, Target target, List<Warning> accepted, List<FailedTrial> missed) {
  public Provenance {
    accepted = List.copyOf(accepted);
    missed = List.copyOf(missed);
  }
}
