package org.frillbench.agent.wire;

/** Why a trial gave no samples. */
public final class Failure {

  /** The step that failed. */
  public enum Kind {
    /** Harness and agent speak different versions of the wire. */
    VERSION,
    /** The request asks for what cannot be: unknown engine, no threads, empty rule. */
    REQUEST,
    /** The device does not bring the agent to the foreground. */
    FOREGROUND,
    /** The model file is missing, unreadable or of another size than requested. */
    MODEL_UNREADABLE,
    /** The engine refuses the model: no valid flatbuffer, unsupported operator. */
    MODEL_REFUSED,
    /** An input can't be filled: its type or size, or the file that should fill it. */
    INPUT,
    /** The tensors could not be allocated. */
    ALLOCATE,
    /** An inference failed. */
    INVOKE,
    /** Memory ran out. */
    MEMORY,
    /** A bug of the agent. */
    BUG
  }

  /** The step that failed. */
  public final Kind kind;

  /** One sentence: what is wrong. */
  public final String message;

  public Failure(Kind kind, String message) {
    this.kind = kind;
    this.message = message;
  }
}
