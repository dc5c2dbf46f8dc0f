package org.frillbench.cli.truth;

import java.nio.file.Path;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.ModelSpec;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TeacherSpec;
import org.frillbench.converter.spec.TrainingFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the runtime's output with a reference implementation for complete models. */
@Tag("slow")
final class NetworkTruthTest {

  private static final Kernels[] KERNELS = Kernels.values();

  @TempDir private Path folder;

  private Path write(ModelSpec spec) throws Exception {
    Path file = folder.resolve("model.tflite");
    FlatbufferWriter.write(spec, 1, file);
    return file;
  }

  private static Image spectrogram(long seed) {
    return Image.of(96, 64, 1, Agreement.input(96 * 64, seed));
  }

  /** Random values of -127.5 to 127.5: after a student's rescaling log-mel values differ little. */
  private static Image pixels(long seed) {
    return Reference.each(spectrogram(seed), value -> (float) (value * 42.5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "al=0.5,ap=True,bd=2048,cop=False,ms=tiny,qat=False",
        "al=0.75,ap=False,bd=2048,cop=False,ms=tiny,qat=False",
        "al=1.25,ap=True,bd=2048,cop=True,ms=small,qat=False",
        "al=1.0,ap=False,bd=512,cop=True,ms=small,qat=False",
        "al=0.5,ap=True,bd=2048,cop=False,ms=large,qat=False",
        "al=2.0,ap=True,bd=2048,cop=False,ms=small,qat=False",
        "al=0.5,ap=True,bd=2048,cop=False,head=conv-then-pool,ms=small,qat=False",
        "al=0.5,ap=False,bd=2048,cop=False,head=pool-then-conv,ms=tiny,qat=False",
      })
  void floatStudentMatchesReference(String name) throws Exception {
    StudentSpec spec = TrainingFolder.parse(name).spec();
    Path file = write(spec);
    ReferenceStudent reference = new ReferenceStudent(spec, Weights.of(file));
    Image input = pixels(1);
    double[] expected = reference.run(input);
    for (Kernels kernels : KERNELS) {
      Agreement.exact(expected, Tflite.run(file, kernels, input.values()), name + kernels);
    }
    Agreement.different(expected, reference.run(pixels(2)), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "al=0.5,ap=True,bd=2048,cop=False,ms=tiny,qat=True",
        "al=0.5,ap=False,bd=2048,cop=False,ms=small,qat=True",
        "al=0.5,ap=True,bd=2048,cop=True,ms=large,qat=True",
      })
  void qatStudentMatchesReferenceWithinQuantizationError(String name) throws Exception {
    StudentSpec spec = TrainingFolder.parse(name).spec();
    Path file = write(spec);
    ReferenceStudent reference = new ReferenceStudent(spec, Weights.of(file));
    Image input = pixels(1);
    double[] expected = reference.run(input);
    for (Kernels kernels : KERNELS) {
      Agreement.direction(expected, Tflite.run(file, kernels, input.values()), name + kernels);
    }
    Agreement.different(expected, reference.run(pixels(2)), name);
  }

  @Test
  void teacherMatchesReference() throws Exception {
    Path file = write(TeacherSpec.trill());
    Image input = spectrogram(1);
    double[] expected = new ReferenceTeacher(Weights.of(file)).run(input);
    for (Kernels kernels : KERNELS) {
      Agreement.exact(expected, Tflite.run(file, kernels, input.values()), "teacher " + kernels);
    }
  }
}
