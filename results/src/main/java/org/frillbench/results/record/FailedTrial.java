package org.frillbench.results.record;

import org.frillbench.agent.wire.Failure;

/**
 * A trial of the plan that produced no samples.
 *
 * @param candidate the candidate's name
 * @param round the round, from 1
 * @param kind the kind of failure
 * @param message the cause, one sentence
 * @param settings the requested settings; absent if unknown
 */
public record FailedTrial(
    String candidate, int round, Kind kind, String message, @MayBeAbsent Settings settings) {

  /** A trial whose requested settings are unknown. */
  public FailedTrial(String candidate, int round, Kind kind, String message) {
    this(candidate, round, kind, message, null);
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
    Check.present(kind, "kind");
    Check.present(message, "message");
  }
}
