package org.frillbench.agent.port;

import org.frillbench.agent.wire.Failure;

/** An engine that could not do what was asked: which step, and one sentence why. */
public final class EngineException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Failure.Kind kind;

  public EngineException(Failure.Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** The step that failed. */
  public Failure.Kind kind() {
    return kind;
  }
}
