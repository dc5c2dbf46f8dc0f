package org.frillbench.cli.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.numerics.TensorValues;
import org.frillbench.converter.inspect.ComputedTensors;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TrainingFolder;
import org.frillbench.results.numerics.OutputComparison;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.numerics.OutputLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our graphs against TensorFlow: the same student as it runs, as its own converter writes it, and
 * as we do.
 */
@Tag("slow")
@EnabledOnOs(value = OS.LINUX, disabledReason = "TensorFlow's converter is called there alone")
final class RealConverterTest {

  /** Greatest difference over the greatest value; some 2e-6 were measured. */
  private static final double FLOAT_LIMIT = 5e-6;

  @TempDir private Path folder;

  /** A patch over the range that a student's rescaling takes to [-1, 1]. */
  private static float[] patch(long seed) {
    Random random = new Random(seed);
    float[] values = new float[96 * 64];
    for (int i = 0; i < values.length; i++) {
      values[i] = 255 * random.nextFloat();
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "al=0.5,ap=True,bd=2048,cop=False,ms=tiny,qat=False",
        "al=0.75,ap=False,bd=512,cop=False,ms=tiny,qat=False",
        "al=0.5,ap=True,bd=512,cop=True,ms=tiny,qat=False",
        "al=0.75,ap=False,bd=512,cop=True,ms=tiny,qat=False",
        "al=1.25,ap=True,bd=2048,cop=True,ms=small,qat=False",
        "al=0.5,ap=False,bd=512,cop=True,ms=small,qat=False",
        "al=0.5,ap=True,bd=512,cop=False,head=conv-then-pool,ms=small,qat=False",
        "al=0.5,ap=False,bd=512,cop=False,head=pool-then-conv,ms=small,qat=False",
        "al=1.0,ap=True,bd=2048,cop=False,ms=large,qat=False",
        "al=0.5,ap=False,bd=512,cop=False,ms=large,qat=False",
        "al=0.5,ap=True,bd=512,cop=True,ms=large,qat=False",
        "al=0.75,ap=False,bd=512,cop=True,ms=large,qat=False",
      })
  void floatStudentHasTheConvertersOperatorsAndItsValues(String name) throws Exception {
    StudentSpec spec = TrainingFolder.parse(name).spec();
    try (ThreeWayStudent student = new ThreeWayStudent(spec, folder)) {
      Path converted = student.converted("none");
      Path own = student.own();
      assertEquals(operators(GraphFile.nodes(converted)), operators(GraphFile.nodes(own)));
      float[] expected = student.byTensorFlow(patch(1));
      for (Kernels kernels : Kernels.values()) {
        assertWithin(expected, ThreeWayStudent.run(converted, kernels, patch(1)));
        assertWithin(expected, ThreeWayStudent.run(own, kernels, patch(1)));
      }
      double apart = difference(expected, student.byTensorFlow(patch(2))).share();
      assertTrue(apart > 1e3 * FLOAT_LIMIT, "another input's output lies " + apart + " apart");
    }
  }

  private static List<String> operators(List<GraphFile.Node> nodes) {
    return nodes.stream().map(GraphFile.Node::operator).toList();
  }

  private static OutputDifference difference(float[] expected, float[] output) {
    return OutputComparison.of(values(expected), values(output));
  }

  private static TensorValues values(float[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(numbers);
    return TensorValues.of("FLOAT32", bytes);
  }

  private static void assertWithin(float[] expected, float[] output) {
    OutputDifference difference = difference(expected, output);
    assertTrue(
        new OutputLimit(OutputLimit.Measure.SHARE, FLOAT_LIMIT).holds(difference),
        difference.toString());
  }

  @Test
  void frillHas110OperatorsAndEachFloatTensorOfTheConverters() throws Exception {
    try (ThreeWayStudent student = new ThreeWayStudent(StudentSpec.frill(), folder)) {
      Path converted = student.converted("none");
      Path own = student.own();
      List<GraphFile.Node> theirs = GraphFile.nodes(converted);
      List<GraphFile.Node> ours = GraphFile.nodes(own);
      assertEquals(110, ours.size());
      assertEquals(operators(theirs), operators(ours));
      for (int i = 0; i < ours.size(); i++) {
        assertAllWithin(theirs.get(i).constants(), ours.get(i).constants());
      }
      assertAllWithin(layers(converted), layers(own));
      float[] expected = student.byTensorFlow(patch(1));
      assertWithin(expected, ThreeWayStudent.run(own, Kernels.XNNPACK, patch(1)));
    }
  }

  /** The result of every operator, in their order. */
  private List<float[]> layers(Path file) throws Exception {
    List<ComputedTensors.Computed> tensors = ComputedTensors.of(file, InputShapes.OF_FILE);
    Path exposed = folder.resolve("exposed.tflite");
    ComputedTensors.expose(file, exposed, tensors);
    List<float[]> layers = ThreeWayStudent.outputs(exposed, Kernels.BUILTIN, patch(1));
    Files.delete(exposed);
    return layers;
  }

  private static void assertAllWithin(List<float[]> expected, List<float[]> outputs) {
    assertEquals(expected.size(), outputs.size());
    for (int i = 0; i < expected.size(); i++) {
      assertWithin(expected.get(i), outputs.get(i));
    }
  }

  /** Both orders have the same variables: outputs tell them apart, names do not. */
  @Test
  void theOtherOrderOfTheHeadIsFarFromTheConverter() throws Exception {
    String name = "al=0.5,ap=True,bd=512,cop=False,head=conv-then-pool,ms=tiny,qat=False";
    StudentSpec spec = TrainingFolder.parse(name).spec();
    try (ThreeWayStudent student = new ThreeWayStudent(spec, folder)) {
      Path wrong = student.ownWithHead(Head.POOL_THEN_CONV);
      float[] expected = student.byTensorFlow(patch(1));
      OutputDifference difference =
          difference(expected, ThreeWayStudent.run(wrong, Kernels.XNNPACK, patch(1)));
      assertTrue(difference.share() > 10 * OutputLimit.FLOAT32.bound(), difference.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "al=0.5,ap=True,bd=2048,cop=False,ms=tiny,qat=True",
        "al=0.5,ap=False,bd=512,cop=True,ms=tiny,qat=True",
        "al=0.5,ap=True,bd=512,cop=False,ms=small,qat=True",
        "al=0.5,ap=False,bd=512,cop=True,ms=small,qat=True",
        "al=0.5,ap=False,bd=512,cop=False,ms=large,qat=True",
        "al=0.5,ap=True,bd=2048,cop=True,ms=large,qat=True",
      })
  void qatStudentIsWithinTheLimitOfIntegerWeights(String name) throws Exception {
    StudentSpec spec = TrainingFolder.parse(name).spec();
    try (ThreeWayStudent student = new ThreeWayStudent(spec, folder)) {
      float[] expected = student.byTensorFlow(patch(1));
      for (Path file : List.of(student.converted("dynamic-range"), student.own())) {
        for (Kernels kernels : Kernels.values()) {
          OutputDifference difference =
              difference(expected, ThreeWayStudent.run(file, kernels, patch(1)));
          assertTrue(OutputLimit.INTEGER.holds(difference), file + " " + difference);
        }
      }
    }
  }
}
