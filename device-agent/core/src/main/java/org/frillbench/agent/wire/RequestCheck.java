package org.frillbench.agent.wire;

import java.util.Arrays;

/** What an agent refuses before it starts. */
public final class RequestCheck {

  private static final int LONGEST_ID = 100;

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
    if (request.id == null || !isUsable(request.id)) {
      return "the request has no usable id";
    }
    if (request.model == null || !request.model.named()) {
      return "the request names no model";
    }
    String input = InputRequest.refusal(request.inputs());
    if (input != null) {
      return input;
    }
    String outputs = request.outputs == null ? null : request.outputs.refusal();
    if (outputs != null) {
      return outputs;
    }
    String settings = missing(request.settings);
    if (settings != null) {
      return settings;
    }
    if (request.sustain != null) {
      return ofSustained(request);
    }
    return request.warmup == null && request.timing == null
        ? ofOutputs(request)
        : ofSeries(request);
  }

  private static boolean isUsable(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && c != '.' && c != '-') {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= LONGEST_ID;
  }

  private static String ofSeries(TrialRequest request) {
    if (request.warmup == null || !request.warmup.sane()) {
      return "the request's warm-up rule cannot be followed";
    }
    return request.timing == null || !request.timing.sane()
        ? "the request's timing rule cannot be followed"
        : null;
  }

  private static String ofOutputs(TrialRequest request) {
    return request.outputs == null
        ? "the request asks for no series, no sustained run and no outputs"
        : null;
  }

  private static String ofSustained(TrialRequest request) {
    if (request.warmup != null || request.timing != null) {
      return "the request asks for a timed series and for a sustained run";
    }
    return request.sustain.sane() ? null : "the request's sustained run cannot be made";
  }

  private static String missing(EngineSettings settings) {
    if (settings == null) {
      return "the request has no engine settings";
    }
    if (settings.engine == null) {
      return "the request asks for no engine of this agent's: " + Arrays.toString(Engine.values());
    }
    if (settings.kernels == null) {
      return "the request asks for no kernels of this agent's: "
          + Arrays.toString(Kernels.values());
    }
    return settings.threads < 1
        ? "an interpreter cannot have " + settings.threads + " threads"
        : null;
  }
}
