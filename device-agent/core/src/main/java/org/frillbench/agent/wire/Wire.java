package org.frillbench.agent.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Requests and reports as JSON in UTF-8. What is read is checked: it came over a cable.
 *
 * <p>An agent reads and writes without reflection; on the harness's side, whose process is not new
 * for every trial, Gson does both.
 */
public final class Wire {

  /** Version of request and report; the agent refuses a request of another one. */
  public static final int PROTOCOL = 2;

  /** A report is never larger, bytes: a million samples take a third of it. */
  public static final int MOST_BYTES = 32 << 20;

  private Wire() {}

  /** What the harness's side takes, which an agent does not load. */
  private static final class Reflection {

    static final Gson GSON =
        new GsonBuilder()
            .disableHtmlEscaping()
            .setStrictness(Strictness.STRICT)
            .registerTypeAdapter(Engine.class, new SettingAdapter<>(Engine.values()))
            .registerTypeAdapter(Kernels.class, new SettingAdapter<>(Kernels.values()))
            .create();
  }

  /** A request's bytes. */
  public static byte[] bytes(TrialRequest request) {
    return Reflection.GSON.toJson(request).getBytes(StandardCharsets.UTF_8);
  }

  /** A report's bytes. */
  public static byte[] bytes(TrialReport report) {
    return ReportWriter.json(report).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a request of any version: only its {@code protocol} is certain to be there, and {@link
   * RequestCheck} reports what else is wrong with it.
   */
  public static TrialRequest request(byte[] json) throws WireException {
    return MessageReader.read(
        json,
        "the request",
        // A lambda takes a new process longer to link.
        new MessageReader.Content<TrialRequest>() {
          @Override
          public TrialRequest read(MessageReader in) throws IOException {
            return RequestReader.read(in);
          }
        });
  }

  /** Reads a report and checks that it is whole. */
  public static TrialReport report(byte[] json) throws WireException {
    TrialReport report = read(json, TrialReport.class, "the agent's report");
    ReportCheck.check(report);
    return report;
  }

  /** A window's text on one line. */
  public static String line(SustainedWindow window) {
    return ReportWriter.json(window);
  }

  /** Reads a window from its line and checks it. */
  public static SustainedWindow window(String line) throws WireException {
    byte[] json = line.getBytes(StandardCharsets.UTF_8);
    SustainedWindow window = read(json, SustainedWindow.class, "the agent's window");
    if (!window.isSound()) {
      throw new WireException("the agent sent a window that no sustained run has");
    }
    return window;
  }

  private static <T> T read(byte[] json, Class<T> type, String what) throws WireException {
    return MessageReader.read(json, what, in -> Reflection.GSON.fromJson(in, type));
  }
}
