package org.frillbench.agent.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Requests and reports as JSON in UTF-8. What is read is checked: it came over a cable. */
public final class Wire {

  /** Version of request and report; the agent refuses a request of another one. */
  public static final int PROTOCOL = 2;

  /** A report is never larger, bytes: a million samples take a third of it. */
  public static final int MOST_BYTES = 32 << 20;

  /** Refuses settings of another version. */
  private static final Gson GSON = gson(true);

  /** Reads settings of another version as null, so that a request of it can be answered. */
  private static final Gson ANY_VERSION = gson(false);

  private Wire() {}

  private static Gson gson(boolean refusesUnknown) {
    return new GsonBuilder()
        .disableHtmlEscaping()
        .setStrictness(Strictness.STRICT)
        .registerTypeAdapter(Engine.class, new SettingAdapter<>(Engine.values(), refusesUnknown))
        .registerTypeAdapter(Kernels.class, new SettingAdapter<>(Kernels.values(), refusesUnknown))
        .create();
  }

  /** A request's bytes. */
  public static byte[] bytes(TrialRequest request) {
    return GSON.toJson(request).getBytes(StandardCharsets.UTF_8);
  }

  /** A report's bytes. */
  public static byte[] bytes(TrialReport report) {
    return GSON.toJson(report).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a request of any version: only its {@code protocol} is certain to be there, and {@link
   * RequestCheck} reports what else is wrong with it.
   */
  public static TrialRequest request(byte[] json) throws WireException {
    return read(ANY_VERSION, json, TrialRequest.class, "the request");
  }

  /** Reads a report and checks that it is whole. */
  public static TrialReport report(byte[] json) throws WireException {
    TrialReport report = read(GSON, json, TrialReport.class, "the agent's report");
    ReportCheck.check(report);
    return report;
  }

  /** A window's text on one line. */
  public static String line(SustainedWindow window) {
    return GSON.toJson(window);
  }

  /** Reads a window from its line and checks it. */
  public static SustainedWindow window(String line) throws WireException {
    byte[] json = line.getBytes(StandardCharsets.UTF_8);
    SustainedWindow window = read(GSON, json, SustainedWindow.class, "the agent's window");
    if (!window.isSound()) {
      throw new WireException("the agent sent a window that no sustained run has");
    }
    return window;
  }

  private static <T> T read(Gson gson, byte[] json, Class<T> type, String what)
      throws WireException {
    if (json.length > MOST_BYTES) {
      throw new WireException(
          what + " is " + json.length + " bytes long, more than the " + MOST_BYTES + " allowed");
    }
    String text = new String(json, StandardCharsets.UTF_8);
    try (JsonReader reader = new MessageReader(new StringReader(text))) {
      // Straight from the text: by way of a tree, numbers that fit no long would be bent until they
      // do.
      T message = reader.peek() == JsonToken.BEGIN_OBJECT ? gson.fromJson(reader, type) : null;
      if (message == null || reader.peek() != JsonToken.END_DOCUMENT) {
        throw new WireException(what + " is not one JSON object");
      }
      return message;
    } catch (SettingAdapter.UnknownValueException e) {
      throw new WireException(what + " is not understood: " + e.getMessage());
    } catch (JsonParseException | IOException | NumberFormatException e) {
      throw new WireException(what + " is no valid JSON of version " + PROTOCOL);
    } catch (StackOverflowError e) {
      throw new WireException(what + " is nested too deeply to be read");
    }
  }
}
