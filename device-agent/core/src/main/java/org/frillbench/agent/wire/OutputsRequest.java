package org.frillbench.agent.wire;

import java.util.Collections;
import java.util.List;

/** Asks for whole outputs in a file beside the report, written after the timed series. */
public final class OutputsRequest {

  /** All outputs of one request together are never larger, bytes. */
  public static final long MOST_BYTES = 64L << 20;

  /** No request asks for more inferences. */
  public static final int MOST_INFERENCES = 1 << 12;

  /**
   * One further inference each, after that on the request's own inputs: the inputs that files or
   * ranges fill, without shapes; the seed fills the others. Null where none is asked for.
   */
  public final List<List<InputRequest>> further;

  /**
   * A request for the outputs on the request's own inputs, and on those of {@code further}.
   *
   * @param further null or empty for none
   */
  public OutputsRequest(List<List<InputRequest>> further) {
    this.further = further == null || further.isEmpty() ? null : further;
  }

  /** The further inferences; empty where none is asked for. */
  public List<List<InputRequest>> further() {
    return further == null ? Collections.<List<InputRequest>>emptyList() : further;
  }

  /** Why no agent can follow this, in one sentence; null if one can. */
  String refusal() {
    if (further().size() >= MOST_INFERENCES) {
      return "the request asks for the outputs of more than " + MOST_INFERENCES + " inferences";
    }
    for (List<InputRequest> inputs : further()) {
      if (inputs == null) {
        return "a further inference of the request has no inputs";
      }
      String refusal = InputRequest.refusal(inputs);
      if (refusal != null) {
        return refusal;
      }
      for (InputRequest input : inputs) {
        if (input.shape != null) {
          return "a further inference of the request has a shape of its own";
        }
      }
    }
    return null;
  }
}
