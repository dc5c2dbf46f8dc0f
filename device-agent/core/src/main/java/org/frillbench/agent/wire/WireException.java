package org.frillbench.agent.wire;

/** A request or report that is not what the wire allows; the message is one sentence. */
public final class WireException extends Exception {

  private static final long serialVersionUID = 1L;

  public WireException(String message) {
    super(message);
  }
}
