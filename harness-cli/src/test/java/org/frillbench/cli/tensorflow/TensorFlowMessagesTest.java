package org.frillbench.cli.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What reaches a user of TensorFlow's log; the lines are what TensorFlow 2.18.0 printed. */
final class TensorFlowMessagesTest {

  private static final String USUAL =
      """
      2026-11-27 09:39:38.989558: I tensorflow/core/util/port.cc:153] oneDNN custom operations are on.
      WARNING: All log messages before absl::InitializeLog() is called are written to STDERR
      W0000 00:00:1795772386.245643    4370 tf_tfl_flatbuffer_helpers.cc:365] Ignored output_format.
      W0000 00:00:1795772386.245698    4370 tf_tfl_flatbuffer_helpers.cc:374] Ignored change_concat_input_ranges.
      I0000 00:00:1795772386.370869    4370 mlir_graph_optimization_pass.cc:401] MLIR V1 optimization pass is not enabled
      """;

  @Test
  void whatEveryConversionPrintsIsLeftOut() {
    assertEquals(List.of(), TensorFlowMessages.in(USUAL).warnings());
  }

  @Test
  void warningsAndErrorsOfBothFormsAreKeptOnce() {
    String errors =
        USUAL
            + "2026-11-27 09:39:46.3: W tensorflow/core/framework/op.cc:1] OP_REQUIRES failed.\n"
            + "E0000 00:00:1795772386.2    4370 loader.cc:9] a variable is missing\n"
            + "E0000 00:00:1795772386.3    4370 loader.cc:9] a variable is missing\n";
    assertEquals(
        List.of("OP_REQUIRES failed", "a variable is missing"),
        TensorFlowMessages.in(errors).warnings());
  }

  @Test
  void warningsAreBoundedAndWithoutControlCharacters() {
    StringBuilder errors = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      errors.append("E0000 00:00:17.2 43 a.cc:9] \u001b[2J").append(i).append("x".repeat(5000));
      errors.append('\n');
    }
    List<String> warnings = TensorFlowMessages.in(errors.toString()).warnings();
    assertEquals(5, warnings.size());
    for (String warning : warnings) {
      assertTrue(warning.length() <= 401, warning);
      assertTrue(warning.startsWith("\\u{1B}[2J"), warning);
    }
  }

  @Test
  void lastLineIsWhatAProcessDiedOf() {
    assertEquals(
        "the JVM crashed: SIGSEGV (0xb)",
        TensorFlowMessages.in("a\nthe JVM crashed: SIGSEGV (0xb)\n\n").last().orElseThrow());
  }
}
