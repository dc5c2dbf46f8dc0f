package org.frillbench.cli.run;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.ExplainPointer;
import org.frillbench.results.warning.Warning;

/** Whether a run has blocking warnings that its user did not accept. */
public final class Fitness {

  private Fitness() {}

  /**
   * Prints each such warning to {@code err}, and what explains them; {@link ExitCode#UNFIT} if
   * there is one.
   */
  public static ExitCode of(Analysis run, Set<Warning> blocking, PrintStream err) {
    Set<Warning> unaccepted = run.unaccepted(blocking, Set.of()).keySet();
    for (Warning warning : unaccepted) {
      err.println(
          "frill-bench: "
              + warning.id()
              + ": "
              + warning.advice()
              + "; or take the figures as they are with --accept "
              + warning.id()
              + ".");
    }
    if (unaccepted.isEmpty()) {
      return ExitCode.DONE;
    }
    List<String> ids = new ArrayList<>(unaccepted.stream().map(Warning::id).toList());
    ids.add(Integer.toString(ExitCode.UNFIT.code()));
    err.println(ExplainPointer.to(ids));
    return ExitCode.UNFIT;
  }
}
