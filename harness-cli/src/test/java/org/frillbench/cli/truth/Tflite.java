package org.frillbench.cli.truth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.host.TfliteEngine;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;

/** Runs TensorFlow Lite on a model file. */
final class Tflite {

  private Tflite() {}

  /** The first output of the model in {@code file} for {@code input}, run on {@code kernels}. */
  static double[] run(Path file, Kernels kernels, double... input) throws Exception {
    return outputs(file, kernels, input).get(0);
  }

  /** Every output of the model in {@code file} for {@code input}, run on {@code kernels}. */
  static List<double[]> outputs(Path file, Kernels kernels, double... input) throws Exception {
    EngineSettings settings = new EngineSettings(Engine.TFLITE, kernels, 1);
    try (LoadedModel model = new TfliteEngine().load(file.toFile(), settings)) {
      model.allocate();
      ByteBuffer bytes =
          ByteBuffer.allocateDirect(input.length * Float.BYTES).order(ByteOrder.nativeOrder());
      for (double value : input) {
        bytes.putFloat((float) value);
      }
      model.input(0).put(bytes.flip());
      model.invoke();
      List<double[]> outputs = new ArrayList<>();
      for (int i = 0; i < model.outputs().size(); i++) {
        outputs.add(values(model.read(i).order(ByteOrder.nativeOrder())));
      }
      return outputs;
    }
  }

  private static double[] values(ByteBuffer output) {
    double[] values = new double[output.remaining() / Float.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = output.getFloat();
    }
    return values;
  }
}
