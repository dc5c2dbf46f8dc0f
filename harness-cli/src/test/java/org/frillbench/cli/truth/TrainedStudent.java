package org.frillbench.cli.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.tensorflow.TensorFlowListener;
import org.frillbench.cli.tensorflow.TensorFlowRuntime;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.flatbuffer.ModelImage;
import org.frillbench.converter.network.Networks;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.tensorflow.wire.ConvertTask;
import org.frillbench.testkit.keras.KerasStudent;
import org.frillbench.testkit.keras.Student;

/**
 * A student with values such as training leaves them in three forms: as TensorFlow runs it, as
 * TensorFlow's converter writes it, and as our own graph.
 */
final class TrainedStudent implements AutoCloseable {

  private static final long SEED = 1;
  private static final long BATCH = 1;

  private final KerasStudent keras;
  private final StudentSpec spec;
  private final Path folder;

  /** A student whose files are written into {@code folder}, an empty one. */
  TrainedStudent(StudentSpec spec, Path folder) {
    this.spec = spec;
    this.folder = folder;
    keras =
        new KerasStudent(
            new Student(
                spec.size().word(),
                spec.width(),
                spec.pooling(),
                spec.head() == Head.CONV_THEN_POOL,
                spec.compression(),
                spec.bottleneckDimension()),
            SEED,
            BATCH);
  }

  /** Writes our own graph. */
  Path own() throws IOException {
    return writeAs(spec, folder.resolve("own.tflite"));
  }

  /** Writes its values into the graph of {@code spec}. */
  Path writeAs(StudentSpec spec, Path file) throws IOException {
    FoldedWeights weights = new FoldedWeights(keras.variables());
    FlatbufferWriter.write(ModelImage.of(Networks.of(spec), weights, List.of()), file);
    return file;
  }

  /**
   * Has TensorFlow's converter write it.
   *
   * @param quantize {@code none} or {@code dynamic-range}
   */
  Path converted(String quantize) throws Exception {
    Path savedModel = folder.resolve("saved_model");
    keras.save(savedModel);
    Path file = folder.resolve("converted.tflite");
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    boolean offline = false;
    TensorFlowRuntime.open(offline, new Quiet(), () -> false)
        .convert(
            savedModel,
            "serving_default",
            new ConvertTask(file.toString(), quantize, null, scratch.toString()),
            step -> {});
    return file;
  }

  float[] byTensorFlow(float[] patch) {
    return keras.run(patch);
  }

  /** The first output of {@code file}. */
  static float[] run(Path file, Kernels kernels, float[] patch) throws Exception {
    return outputs(file, kernels, patch).get(0);
  }

  static List<float[]> outputs(Path file, Kernels kernels, float[] patch) throws Exception {
    double[] input = new double[patch.length];
    for (int i = 0; i < input.length; i++) {
      input[i] = patch[i];
    }
    return Tflite.outputs(file, kernels, input).stream().map(TrainedStudent::floats).toList();
  }

  private static float[] floats(double[] output) {
    float[] values = new float[output.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) output[i];
    }
    return values;
  }

  @Override
  public void close() {
    keras.close();
  }

  private static final class Quiet implements TensorFlowListener {
    @Override
    public void note(String sentence) {}

    @Override
    public void step(String what) {}

    @Override
    public void state(String what) {}
  }
}
