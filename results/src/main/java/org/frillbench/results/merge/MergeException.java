package org.frillbench.results.merge;

/** Runs that are not merged; the message is one sentence: why not, and what to do. */
public final class MergeException extends Exception {

  private static final long serialVersionUID = 1;

  /** The kind of obstacle. */
  public enum Kind {
    /** They are not the shards of one plan, each once. */
    REFUSED,
    /** A part of the plan was not measured. */
    INCOMPLETE,
    /** They were not measured alike. */
    NOT_COMPARABLE
  }

  private final Kind kind;

  MergeException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** The kind of obstacle. */
  public Kind kind() {
    return kind;
  }
}
