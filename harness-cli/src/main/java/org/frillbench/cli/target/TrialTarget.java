package org.frillbench.cli.target;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.frillbench.agent.wire.TrialRequest;
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

  /** Which of {@code files} are not here yet. */
  Collection<Delivery> toDeliver(Collection<Delivery> files) throws LinkLostException;

  /** Brings a file here; an answer is the reason why it can't be. */
  Optional<TrialOutcome.Missed> deliver(Delivery file) throws LinkLostException;

  /** The path under which an agent here finds a delivered file. */
  String pathOf(Delivery file);

  /**
   * Runs one trial in a fresh agent process.
   *
   * @param limit after which the agent is taken for hung
   * @param onStep hears the id of each step as it begins
   */
  TrialOutcome measure(TrialRequest request, Duration limit, Consumer<String> onStep)
      throws LinkLostException, InterruptedException;

  /**
   * Waits for a target that was lost.
   *
   * @throws LinkLostException when it did not come back in time
   */
  default void awaitReturn() throws LinkLostException {}

  /**
   * Takes up a trial during which the target was lost: from its launch to its report the agent
   * needs nobody, so its measurement is as good as any. What did not get so far begins again.
   *
   * @param limit after which the agent is taken for hung
   */
  default TrialOutcome resume(TrialRequest request, Duration limit, Consumer<String> onStep)
      throws LinkLostException, InterruptedException {
    throw new IllegalStateException("this target is never lost");
  }

  /** Ends a trial that nobody wants any more, and removes what it left. */
  default void giveUp(TrialRequest request) {}

  @Override
  void close();
}
