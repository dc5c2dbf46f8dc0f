package org.frillbench.cli.command.measure;

import java.util.List;
import org.frillbench.cli.audit.TrialAccount;
import org.frillbench.cli.audit.TrialCost;
import org.frillbench.results.record.RunJson;

/** The accounting of trials as JSON. */
final class TrialAccountJson {

  private TrialAccountJson() {}

  /** The fields' names are part of the interface. */
  private record Document(
      double commandNs,
      double commandOverMeasured,
      List<PartOfTrial> parts,
      List<TrialCost> trials) {}

  /**
   * One part of a trial.
   *
   * @param medianNs over the trials, ns; null where no trial has it
   * @param share in the time of all trials
   */
  private record PartOfTrial(String part, Double medianNs, double share) {}

  static String of(TrialAccount account) {
    return RunJson.pretty(
        new Document(
            account.commandNs(),
            account.commandOverMeasured(),
            account.parts().stream()
                .map(
                    part ->
                        new PartOfTrial(part.header(), account.medianNs(part), account.share(part)))
                .toList(),
            account.trials()));
  }
}
