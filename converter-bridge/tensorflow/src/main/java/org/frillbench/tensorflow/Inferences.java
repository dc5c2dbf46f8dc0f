package org.frillbench.tensorflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.tensorflow.wire.ArrayFile;
import org.frillbench.tensorflow.wire.RunTask;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.SessionFunction;
import org.tensorflow.Tensor;
import org.tensorflow.exceptions.TensorFlowException;

/** Inferences of a SavedModel's signature. */
final class Inferences {

  private Inferences() {}

  /**
   * Runs the signature on each call's inputs and writes what it gives.
   *
   * @throws RefusedException if the model cannot be loaded or does not take the inputs
   * @throws IOException if files cannot be read or written
   */
  static List<List<ArrayFile>> of(RunTask task, SavedModelFile model, SavedModelSignature signature)
      throws RefusedException, IOException {
    try (SavedModelBundle bundle =
        SavedModelBundle.load(model.folder().toString(), SavedModelFile.TAG)) {
      SessionFunction function = bundle.function(signature.name());
      List<List<ArrayFile>> outputs = new ArrayList<>();
      for (List<ArrayFile> call : task.calls()) {
        TensorFlowProgram.step("inference " + (outputs.size() + 1) + " of " + task.calls().size());
        outputs.add(call(function, call, Path.of(task.folder()), outputs.size()));
      }
      return outputs;
    } catch (TensorFlowException | IllegalArgumentException e) {
      throw new RefusedException(
          "TensorFlow does not run " + model.folder() + ": " + e.getMessage(), e);
    } catch (UnsatisfiedLinkError e) {
      throw new RefusedException("TensorFlow's libraries cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static List<ArrayFile> call(
      SessionFunction function, List<ArrayFile> inputs, Path folder, int number)
      throws RefusedException, IOException {
    Map<String, Tensor> fed = new LinkedHashMap<>();
    try {
      for (ArrayFile input : inputs) {
        fed.put(input.name(), TensorFiles.read(input));
      }
      List<ArrayFile> outputs = new ArrayList<>();
      try (Result result = function.call(fed)) {
        for (Map.Entry<String, Tensor> output : result) {
          Path file = folder.resolve(number + "-" + outputs.size() + ".raw");
          outputs.add(TensorFiles.write(output.getKey(), output.getValue(), file));
        }
      }
      return outputs;
    } finally {
      fed.values().forEach(Tensor::close);
    }
  }
}
