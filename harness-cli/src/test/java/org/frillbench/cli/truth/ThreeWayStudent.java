package org.frillbench.cli.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.tensorflow.TensorFlowListener;
import org.frillbench.cli.tensorflow.TensorFlowRuntime;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TrainingFolder;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.bundle.Checkpoint;
import org.frillbench.converter.trained.student.StudentHints;
import org.frillbench.converter.trained.student.TrainedStudent;
import org.frillbench.tensorflow.wire.ConvertTask;
import org.frillbench.testkit.keras.KerasStudent;
import org.frillbench.testkit.keras.Student;

/**
 * A student with values such as training leaves them in three forms: as TensorFlow runs it, as
 * TensorFlow's converter writes it, and as our own does.
 */
final class ThreeWayStudent implements AutoCloseable {

  private static final long SEED = 1;
  private static final long BATCH = 1;

  private final KerasStudent keras;
  private final StudentSpec spec;
  private final Path folder;
  private final Path savedModel;

  /** A student whose files are written into {@code folder}, an empty one. */
  ThreeWayStudent(StudentSpec spec, Path folder) throws IOException {
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
    savedModel = folder.resolve("saved_model");
    keras.save(savedModel);
  }

  /** Has our own converter write it from the variables of its SavedModel. */
  Path own() throws Exception {
    return own(Optional.of(TrainingFolder.parse(spec.name())), spec.head(), "own.tflite");
  }

  /** As {@link #own()}, with another order of the head than it was trained with. */
  Path ownWithHead(Head head) throws Exception {
    return own(Optional.empty(), head, "other.tflite");
  }

  private Path own(Optional<TrainingFolder> name, Head head, String file) throws Exception {
    Path written = folder.resolve(file);
    StudentHints hints = new StudentHints(name, Optional.of(head), Optional.of(true));
    try (WeightFile weights = Checkpoint.open(savedModel)) {
      FlatbufferWriter.write(
          TrainedStudent.of(savedModel, weights, hints).image(List.of()), written);
    }
    return written;
  }

  /**
   * Has TensorFlow's converter write it.
   *
   * @param quantize {@code none} or {@code dynamic-range}
   */
  Path converted(String quantize) throws Exception {
    Path file = folder.resolve("converted.tflite");
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    boolean offline = false;
    TensorFlowRuntime.open(offline, new Quiet(), () -> false)
        .convert(
            savedModel,
            "serving_default",
            new ConvertTask(file.toString(), quantize, null, scratch.toString()),
            step -> {},
            warning -> {});
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
    return Tflite.outputs(file, kernels, input).stream().map(ThreeWayStudent::floats).toList();
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
    public void fetched(long bytes, long all) {}
  }
}
