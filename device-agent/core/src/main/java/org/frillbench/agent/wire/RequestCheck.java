package org.frillbench.agent.wire;

/** What an agent refuses before it starts. */
public final class RequestCheck {

  private RequestCheck() {}

  /** The reason to refuse {@code request}, or null if it can be served. */
  public static Failure refusal(TrialRequest request) {
    if (request.protocol != Wire.PROTOCOL) {
      return new Failure(
          Failure.Kind.VERSION,
          "the harness speaks version "
              + request.protocol
              + " of the wire, this agent version "
              + Wire.PROTOCOL
              + ": install the agent that came with the harness");
    }
    String missing = missing(request);
    return missing == null ? null : new Failure(Failure.Kind.REQUEST, missing);
  }

  private static String missing(TrialRequest request) {
    if (request.id == null || !request.id.matches("[A-Za-z0-9.-]{1,100}")) {
      return "the request has no usable id";
    }
    if (request.model == null || !request.model.named()) {
      return "the request names no model";
    }
    String input = InputRequest.refusal(request.inputs());
    if (input != null) {
      return input;
    }
    if (request.settings == null || request.settings.kernels == null) {
      return "the request has no engine settings";
    }
    if (request.settings.threads < 1) {
      return "an interpreter cannot have " + request.settings.threads + " threads";
    }
    if (request.warmup == null || !request.warmup.sane()) {
      return "the request's warm-up rule cannot be followed";
    }
    if (request.timing == null || !request.timing.sane()) {
      return "the request's timing rule cannot be followed";
    }
    return null;
  }
}
