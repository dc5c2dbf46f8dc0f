package org.frillbench.agent.engine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What TensorFlow Lite wrote into Android's log for this process. Each process may read its own
 * lines. The log is a ring that other programs fill, too: a line may be gone.
 */
final class RuntimeLog {

  private static final long LIMIT_MILLIS = 3000;
  private static final int MOST_LINES = 1000;

  /** {@code I/tflite ( 1234): Created TensorFlow Lite XNNPACK delegate for CPU.} */
  private static final Pattern LINE = Pattern.compile("[A-Z]/tflite\\s*\\(\\s*(\\d+)\\): (.*)");

  private static final Pattern CREATED = Pattern.compile("Created TensorFlow Lite XNNPACK.*");

  private static final Pattern REPLACING =
      Pattern.compile(
          "Replacing (\\d{1,9}) out of (\\d{1,9}) node\\(s\\) with delegate"
              + " \\(TfLiteXNNPackDelegate\\) .*");

  private RuntimeLog() {}

  /**
   * How many of the first subgraph's {@code nodes} XNNPACK replaced in this process; null where the
   * log does not show it.
   */
  static Integer replaced(int nodes) {
    try {
      String own = new File("/proc/self").getCanonicalFile().getName();
      return replaced(lines(), own, nodes);
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /**
   * Likewise in given lines. The delegate logs its creation, and then for each subgraph of which it
   * takes nodes how many; after inputs were resized again, so the last line counts.
   *
   * @param process the number of the process whose lines count
   */
  static Integer replaced(List<String> lines, String process, int nodes) {
    Integer replaced = null;
    for (String line : lines) {
      Matcher own = LINE.matcher(line.trim());
      if (!own.matches() || !own.group(1).equals(process)) {
        continue;
      }
      Matcher replacing = REPLACING.matcher(own.group(2));
      if (CREATED.matcher(own.group(2)).matches()) {
        replaced = 0;
      } else if (replacing.matches() && Integer.parseInt(replacing.group(2)) == nodes) {
        replaced = Integer.valueOf(replacing.group(1));
      }
    }
    return replaced;
  }

  private static List<String> lines() throws IOException, InterruptedException {
    final Process logcat =
        new ProcessBuilder("logcat", "-d", "-v", "brief", "-s", "tflite:V")
            .redirectErrorStream(true)
            .start();
    final List<String> lines = Collections.synchronizedList(new ArrayList<String>());
    Thread reader = new Thread(() -> read(logcat, lines), "log");
    reader.setDaemon(true);
    reader.start();
    reader.join(LIMIT_MILLIS);
    logcat.destroy();
    synchronized (lines) {
      return new ArrayList<>(lines);
    }
  }

  private static void read(Process logcat, List<String> lines) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(logcat.getInputStream(), StandardCharsets.UTF_8))) {
      String line = in.readLine();
      while (line != null && lines.size() < MOST_LINES) {
        lines.add(line);
        line = in.readLine();
      }
    } catch (IOException e) {
      // What was read until then counts.
    }
  }
}
