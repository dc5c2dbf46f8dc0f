package org.frillbench.results.record;

import org.frillbench.agent.wire.Failure;

/**
 * A trial of the plan that produced no samples.
 *
 * @param candidate the candidate's name
 * @param side the side of a gate that it is on; absent in other runs
 * @param round the round, from 1
 * @param order the trial's place within its round, from 1; absent where it was given up before
 * @param kind what went wrong
 * @param message one sentence: why
 * @param settings the settings that it was asked to run with; absent where that is unknown
 * @param givenUp true where no further trial of the candidate with these settings was tried; absent
 *     where its other trials went on
 */
public record FailedTrial(
    String candidate,
    @MayBeAbsent Side side,
    int round,
    @MayBeAbsent Integer order,
    Kind kind,
    String message,
    @MayBeAbsent Settings settings,
    @MayBeAbsent Boolean givenUp) {

  /** A trial after which the candidate's other trials went on. */
  public FailedTrial(
      String candidate,
      Side side,
      int round,
      Integer order,
      Kind kind,
      String message,
      Settings settings) {
    this(candidate, side, round, order, kind, message, settings, null);
  }

  /** The kind of failure, reported by the agent or observed by the harness. */
  public enum Kind {
    /** Harness and agent use different versions of the wire format. */
    VERSION,
    /** The agent refused the request. */
    REQUEST,
    /** The device did not bring the agent to the foreground. */
    FOREGROUND,
    /** The model's file was missing, unreadable or of another size on the target. */
    MODEL_UNREADABLE,
    /** The engine refused the model. */
    MODEL_REFUSED,
    /** An input could not be filled. */
    INPUT,
    /** The tensors could not be allocated. */
    ALLOCATE,
    /** An inference failed. */
    INVOKE,
    /** Memory ran out. */
    MEMORY,
    /** A bug of the agent. */
    BUG,
    /** The agent's process ended without a report. */
    AGENT_DIED,
    /** The agent gave no report in time. */
    AGENT_HUNG,
    /** The report was invalid. */
    REPORT,
    /** The target could not be reached or its storage was full. */
    TARGET,
    /** The run was interrupted before the trial. */
    INTERRUPTED;

    /** The kind of a failure that an agent reported. */
    public static Kind of(Failure.Kind failure) {
      return valueOf(failure.name());
    }
  }

  public FailedTrial {
    Check.present(candidate, "candidate");
    Check.atLeastOne(round, "round");
    Check.that(order == null || order >= 1, "order is under 1");
    Check.present(kind, "kind");
    Check.present(message, "message");
    givenUp = Boolean.TRUE.equals(givenUp) ? true : null;
  }

  /** The same trial, after which its candidate was given up. */
  public FailedTrial asGivenUp() {
    return new FailedTrial(candidate, side, round, order, kind, message, settings, true);
  }

  /** Whether it is the last one of its candidate with its settings. */
  public boolean isLast() {
    return givenUp != null;
  }

  /** The same trial in the round of another number. */
  public FailedTrial inRound(int other) {
    return new FailedTrial(candidate, side, other, order, kind, message, settings, givenUp);
  }
}
