package org.frillbench.cli.run;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.results.record.FailedTrial;

/** A target that may be lost and come back: what it was doing is taken up, or begun again. */
final class ReconnectingTarget {

  private final TrialTarget target;
  private final Lock turn;
  private final Consumer<String> onStep;
  private final Consumer<String> note;
  private final BooleanSupplier interrupted;

  /**
   * A target that is waited for.
   *
   * @param turn held while it is at work, but not while it is waited for
   * @param onStep receives the progress messages of trials
   * @param note receives sentences to the user
   * @param interrupted once true, nothing is waited for any more
   */
  ReconnectingTarget(
      TrialTarget target,
      Lock turn,
      Consumer<String> onStep,
      Consumer<String> note,
      BooleanSupplier interrupted) {
    this.target = target;
    this.turn = turn;
    this.onStep = onStep;
    this.note = note;
    this.interrupted = interrupted;
  }

  @FunctionalInterface
  private interface Work<T, E extends Exception> {
    T run() throws LinkLostException, E;
  }

  private <T, E extends Exception> T inTurn(Work<T, E> work) throws LinkLostException, E {
    turn.lock();
    try {
      return work.run();
    } finally {
      turn.unlock();
    }
  }

  /**
   * Delivers a file; each time that the target is lost on the way and comes back, once more.
   *
   * @param onBytes receives how many bytes of it have been sent
   */
  Optional<TrialOutcome.Missed> deliver(TrialFile file, LongConsumer onBytes)
      throws LinkLostException {
    for (int losses = 0; losses < DevicePolicy.MOST_LOSSES; losses++) {
      try {
        return inTurn(() -> target.deliver(file, onBytes));
      } catch (LinkLostException e) {
        awaitReturn(e);
      }
    }
    return Optional.of(lostTooOften());
  }

  /**
   * Runs a trial; each time that the target is lost meanwhile and comes back, it is taken up there.
   */
  TrialOutcome measure(TrialJob job) throws LinkLostException, InterruptedException {
    for (int losses = 0; losses < DevicePolicy.MOST_LOSSES; losses++) {
      try {
        boolean begun = losses > 0;
        return inTurn(() -> begun ? target.resume(job, onStep) : target.measure(job, onStep));
      } catch (LinkLostException e) {
        if (interrupted.getAsBoolean()) {
          target.giveUp(job);
        }
        awaitReturn(e);
      }
    }
    target.giveUp(job);
    return lostTooOften();
  }

  private static TrialOutcome.Missed lostTooOften() {
    return new TrialOutcome.Missed(
        FailedTrial.Kind.TARGET,
        "the link to the device was lost " + DevicePolicy.MOST_LOSSES + " times",
        /* again= */ true);
  }

  private void awaitReturn(LinkLostException lost) throws LinkLostException {
    if (interrupted.getAsBoolean()) {
      throw lost;
    }
    note.accept(lost.getMessage() + " Waiting for it to come back.");
    target.awaitReturn();
  }
}
