package org.frillbench.cli.target;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Target;
import org.frillbench.results.warning.Warning;

/** Where trials run: an Android device, or this host. */
public interface TrialTarget extends AutoCloseable {

  /** What the record says of it. */
  Target describe();

  /** Warnings that hold for every trial here. */
  Set<Warning> warnings();

  /** How an agent is launched here: as an app, or as a process. */
  Launch launch();

  /** Which of {@code candidates} are not here yet. */
  Collection<CandidateFile> toDeliver(Collection<CandidateFile> candidates)
      throws LinkLostException;

  /** Brings a candidate here; an answer is the reason why it can't be. */
  Optional<TrialOutcome.Missed> deliver(CandidateFile candidate) throws LinkLostException;

  /** The path under which an agent here finds a delivered candidate. */
  String pathOf(CandidateFile candidate);

  /**
   * Runs one trial in a fresh agent process.
   *
   * @param limit after which the agent is taken for hung
   * @param onStep hears the id of each step as it begins
   */
  TrialOutcome measure(TrialRequest request, Duration limit, Consumer<String> onStep)
      throws LinkLostException, InterruptedException;

  @Override
  void close();
}
