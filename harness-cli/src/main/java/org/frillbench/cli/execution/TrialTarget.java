package org.frillbench.cli.execution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.RoundTrips;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Simulated;
import org.frillbench.results.record.Target;
import org.frillbench.results.warning.Warning;

/** Where trials run: an Android device, or this host. */
public interface TrialTarget extends AutoCloseable {

  /** What the record says of it. */
  Target describe();

  /** What a virtual device's services report now, all of it made up; empty elsewhere. */
  default Optional<Simulated> simulated() {
    return Optional.empty();
  }

  /** Warnings that hold for every trial here. */
  Set<Warning> warnings();

  /** The ways to launch an agent here, the usual one first. */
  List<Launch> launches();

  /**
   * The cores that {@code words} mean here.
   *
   * @param words {@code big}, {@code little} or a hexadecimal mask
   * @return a hexadecimal mask; empty where there are no such cores, or they can't be told apart
   * @throws CommandFailure where no process can be held to cores at all
   */
  default Optional<String> cpuMask(String words) {
    return Optional.empty();
  }

  /**
   * Makes sure that processes here can ask for huge pages.
   *
   * @throws CommandFailure where they cannot
   */
  default void requireHugePages() {
    throw new CommandFailure(
        ExitCode.REFUSED_INPUT,
        "--huge-pages goes with --target host: Android's C library has no such setting.");
  }

  /** What a launch needs here besides candidates and inputs. */
  default List<TrialFile> ownFiles(Launch launch) {
    return List.of();
  }

  /** Which of {@code files} are not here yet. */
  Collection<TrialFile> toDeliver(Collection<TrialFile> files) throws LinkLostException;

  /**
   * Brings a file here; an answer is the reason why it can't be.
   *
   * @param onBytes receives how many bytes of it have been sent, as often as that changes
   */
  Optional<TrialOutcome.Missed> deliver(TrialFile file, LongConsumer onBytes)
      throws LinkLostException;

  /** The same for one whose progress nobody follows. */
  default Optional<TrialOutcome.Missed> deliver(TrialFile file) throws LinkLostException {
    return deliver(file, bytes -> {});
  }

  /** The path under which an agent here finds a delivered file. */
  String pathOf(TrialFile file);

  /**
   * Runs one trial in a fresh agent process.
   *
   * @param onStep receives the id of each step as it begins
   */
  TrialOutcome measure(TrialJob job, Consumer<String> onStep)
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
   */
  default TrialOutcome resume(TrialJob job, Consumer<String> onStep)
      throws LinkLostException, InterruptedException {
    throw new IllegalStateException("this target is never lost");
  }

  /** What a device has been asked for so far; nothing where there is none. */
  default RoundTrips roundTrips() {
    return RoundTrips.NONE;
  }

  /** Ends a trial that nobody wants any more, and removes what it left. */
  default void giveUp(TrialJob job) {}

  @Override
  void close();
}
