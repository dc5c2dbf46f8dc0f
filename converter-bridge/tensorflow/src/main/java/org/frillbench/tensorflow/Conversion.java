package org.frillbench.tensorflow;

import java.io.IOException;
import java.nio.file.Path;
import org.frillbench.tensorflow.wire.ConvertTask;

/** A conversion: the model is patched where asked for, then given to TensorFlow's converter. */
final class Conversion {

  private Conversion() {}

  /**
   * Converts a model and writes the flatbuffer.
   *
   * @return TensorFlow's version
   * @throws RefusedException if the model cannot be converted as asked for
   * @throws IOException if the flatbuffer cannot be written
   */
  static String of(ConvertTask task, SavedModelFile model, SavedModelSignature signature)
      throws RefusedException, IOException {
    Path folder = model.folder();
    if (task.batch() != null) {
      folder = BatchPatch.of(model, signature, task.batch(), Path.of(task.scratch()));
    }
    TensorFlowProgram.step("loading TensorFlow");
    NativeConverter converter = NativeConverter.load();
    TensorFlowProgram.step("converting");
    try {
      converter.convert(
          ConverterFlags.model(folder, signature.name()),
          ConverterFlags.converter(task.quantize()),
          Path.of(task.output()));
    } catch (RefusedException e) {
      throw new RefusedException(
          "TensorFlow's converter refuses " + model.folder() + ": " + e.getMessage(), e);
    }
    return converter.version();
  }
}
