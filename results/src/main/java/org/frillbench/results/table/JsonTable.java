package org.frillbench.results.table;

import java.util.List;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.RunDrift;

/**
 * One object: target, when the run started, whether it ended before its plan, the last round in
 * which anything was measured, rows, drift over the run, what was missed. What a terminal might
 * obey is written as an escape, which JSON reads as the same character.
 */
final class JsonTable implements TableRenderer {

  private record Answer(
      Target target,
      String run,
      String started,
      boolean interrupted,
      int rounds,
      int plannedRounds,
      List<TableRow> rows,
      RunDrift drift,
      List<FailedTrial> missed) {}

  @Override
  public String render(LatencyTable table) {
    Answer answer =
        new Answer(
            table.target(),
            table.run().id(),
            table.run().started(),
            table.run().interrupted(),
            table.rounds(),
            table.run().plan().rounds(),
            table.rows(),
            table.drift(),
            table.missed());
    return ControlCharacters.inJson(RunJson.pretty(answer));
  }
}
