package org.frillbench.results.devices;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.compare.Comparability;
import org.frillbench.results.compare.Difference;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;

/** Whether runs of several devices measured the same work in the same way. */
final class SameMethod {

  private SameMethod() {}

  /**
   * Compares each run with the first, but for the target itself.
   *
   * @return a sentence for each run that was measured otherwise
   * @throws RunFileException if one was fed other inputs, which is other work
   */
  static List<String> check(List<DeviceColumn> columns, List<RunFile> runs)
      throws RunFileException {
    List<String> otherwise = new ArrayList<>();
    for (int i = 1; i < runs.size(); i++) {
      List<Difference> differences =
          Comparability.ofRuns(runs.get(0), runs.get(i)).stream()
              .filter(difference -> !difference.field().startsWith("target."))
              .toList();
      for (Difference difference : differences) {
        String sentence =
            columns.get(i).device()
                + " and "
                + columns.get(0).device()
                + " were measured with different "
                + difference.field()
                + " ("
                + difference.newer()
                + " and "
                + difference.base()
                + ")";
        if (difference.field().startsWith("input.")) {
          throw new RunFileException(sentence + ": measure them with the same inputs");
        }
        otherwise.add(sentence + ".");
      }
    }
    return otherwise;
  }
}
