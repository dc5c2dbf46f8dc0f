package org.frillbench.results.record;

import org.frillbench.agent.wire.Failure;

/**
 * A trial of the plan that gave no samples.
 *
 * @param candidate the candidate's name
 * @param round the round, from 1
 * @param kind what went wrong
 * @param message one sentence: why
 * @param settings the settings that it was asked to run with; absent where that is unknown
 */
public record FailedTrial(
    String candidate, int round, Kind kind, String message, @MayBeAbsent Settings settings) {

  /** A trial of which nobody knows how it should have run. */
  public FailedTrial(String candidate, int round, Kind kind, String message) {
    this(candidate, round, kind, message, null);
  }

  /** What went wrong: what the agent can say itself, and what only the harness sees. */
  public enum Kind {
    /** Harness and agent speak different versions of the wire. */
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
    /** The report was not to be believed. */
    REPORT,
    /** The target could not be reached or its storage was full. */
    TARGET,
    /** The run was interrupted first. */
    INTERRUPTED;

    /** The kind of what an agent says went wrong. */
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
