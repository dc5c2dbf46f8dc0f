package org.frillbench.agent.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class RuntimeLogTest {

  private static final String CREATED = "Created TensorFlow Lite XNNPACK delegate for CPU.";
  private static final String REPLACING =
      "Replacing %d out of %d node(s) with delegate (%s) node, yielding %zu partitions for the"
          + " whole graph.";

  private static String line(int process, String text) {
    return String.format(Locale.ROOT, "I/tflite  (%5d): %s", process, text);
  }

  private static String replacing(int process, int replaced, int nodes) {
    String text = REPLACING.replace("%zu", "%d");
    return line(
        process, String.format(Locale.ROOT, text, replaced, nodes, "TfLiteXNNPackDelegate", 2));
  }

  private static Integer replaced(String... lines) {
    return RuntimeLog.replaced(List.of(lines), "77", 100);
  }

  /** The very words that the phone's library holds. */
  @Test
  void theLinesAreThoseOfTheLibraryInTheApk() throws Exception {
    try (InputStream library =
        getClass().getResourceAsStream("/lib/arm64-v8a/libtensorflowlite_jni.so")) {
      String text = new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertTrue(text.contains("\0" + CREATED + "\0"));
      assertTrue(text.contains("\0" + REPLACING + "\0"));
    }
  }

  @Test
  void theProcessesOwnLinesAreRead() {
    assertEquals(3, replaced(line(77, CREATED), replacing(77, 3, 100)));
    assertEquals(
        3, replaced(replacing(78, 5, 100), line(77, CREATED), replacing(77, 3, 100), "I/x: y"));
    assertEquals(4, replaced(replacing(77, 3, 100), replacing(77, 4, 100)));
  }

  @Test
  void aDelegateWithoutALogLineForTheFirstSubgraphTookNoNode() {
    assertEquals(0, replaced(line(77, CREATED)));
    assertEquals(0, replaced(line(77, CREATED), replacing(77, 3, 7)));
  }

  @Test
  void whatTheLogNoLongerHoldsIsUnknown() {
    assertNull(replaced());
    assertNull(replaced(line(78, CREATED), "--------- beginning of /dev/log/main"));
    assertNull(replaced(replacing(78, 3, 100), "Replacing 3 out of 100"));
  }
}
