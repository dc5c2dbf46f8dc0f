package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.agent.trial.TrialListener;
import org.frillbench.agent.wire.SustainedWindow;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.results.record.Simulated;
import org.frillbench.results.record.SustainedPoint;
import org.frillbench.results.store.Journal;
import org.frillbench.results.store.JournalLine;
import org.frillbench.results.store.OutputException;

/** The windows of a sustained run so far: in the journal, and in memory for its file. */
final class SustainedWindows {

  private final TrialTarget target;
  private final Journal journal;
  private final SustainProgress progress;
  private List<SustainedPoint> points = new ArrayList<>();
  private boolean journaled = true;

  SustainedWindows(TrialTarget target, Journal journal, SustainProgress progress) {
    this.target = target;
    this.journal = journal;
    this.progress = progress;
  }

  /**
   * A progress message of the agent. A window that is damaged, or that does not follow the one
   * before, is left to the report.
   */
  void receive(String message) {
    if (!message.startsWith(TrialListener.WINDOW)) {
      progress.step(message);
      return;
    }
    try {
      add(Wire.window(message.substring(TrialListener.WINDOW.length())));
    } catch (WireException e) {
      progress.note(e.getMessage() + ".");
    }
  }

  private void add(SustainedWindow window) {
    boolean follows =
        points.isEmpty() || window.latency.follows(points.get(points.size() - 1).latency());
    if (!follows || points.size() >= SustainRule.MOST_WINDOWS) {
      return;
    }
    SustainedPoint point =
        new SustainedPoint(window.latency, window.state, target.simulated().orElse(null));
    points.add(point);
    progress.window(window.latency);
    try {
      if (journaled) {
        journal.append(JournalLine.window(point));
      }
    } catch (OutputException e) {
      // The run goes on: its file at the end needs no journal.
      journaled = false;
      progress.note(e.getMessage() + ".");
    }
  }

  /**
   * Takes the windows of the agent's report, if there is one: it also has those that did not
   * arrive.
   */
  SustainSession.Ending complete(SustainSession.Ending ending) {
    if (ending.report() != null) {
      Map<Long, Simulated> simulated = new HashMap<>();
      points.forEach(point -> simulated.put(point.latency().startNs, point.simulated()));
      points =
          ending.report().report().windows.stream()
              .map(
                  window ->
                      new SustainedPoint(
                          window.latency, window.state, simulated.get(window.latency.startNs)))
              .toList();
    }
    return ending;
  }

  /** All of them, in order. */
  List<SustainedPoint> all() {
    return points;
  }
}
