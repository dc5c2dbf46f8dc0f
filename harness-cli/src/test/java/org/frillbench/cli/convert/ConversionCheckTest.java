package org.frillbench.cli.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.cli.Npy;
import org.frillbench.cli.TinyModel;
import org.frillbench.cli.progress.PlainDisplay;
import org.frillbench.cli.tensorflow.StepProgress;
import org.frillbench.cli.tensorflow.TensorFlowSupply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be compared after a conversion does not undo it. */
final class ConversionCheckTest {

  @TempDir private Path folder;

  @Test
  void flatbufferThatThisMachineCannotRunIsNotComparedWithANotice() throws Exception {
    Path flatbuffer = TinyModel.unknownOperator(folder.resolve("mystery.tflite"));
    // Stored outputs are in the SavedModel's place: TensorFlow is not needed for them.
    Path outputs = folder.resolve("outputs");
    for (int set = 1; set <= 4; set++) {
      Npy.floats(outputs.resolve(set + "/out.npy"), "(1, 4)", 2, 4, 6, 8);
    }
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
    StepProgress progress = StepProgress.on(new PlainDisplay(printed, printed), 1);
    ConversionCheck check =
        new ConversionCheck(
            Conversions.SETTINGS, new TensorFlowSupply(true, progress, () -> false), progress);
    assertEquals(
        Optional.empty(),
        check.compare(new Source(outputs, SourceKind.SAVED_MODEL, "mystery"), flatbuffer));
    String notice = err.toString(StandardCharsets.UTF_8);
    assertTrue(notice.contains("frill-bench: mystery: its outputs are not compared. "), notice);
    assertTrue(notice.contains("Encountered unresolved custom op: Mystery"), notice);
  }
}
