package org.frillbench.converter.trained.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TrainingFolder;
import org.frillbench.converter.trained.Fixtures;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.bundle.Checkpoint;
import org.frillbench.converter.trained.keras.KerasArchive;
import org.frillbench.converter.trained.keras.KerasH5;
import org.frillbench.converter.trained.safetensors.Safetensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Students that other programs trained and ran: their flatbuffers have the same outputs. */
class TrainedStudentTest {

  /** Of the greatest value of an output: what the order of float32 additions leaves. */
  private static final double FLOAT_LIMIT = 2e-6;

  @TempDir Path folder;

  @Test
  void checkpointOfKeras2HasTheOutputsOfItsModel() throws Exception {
    try (WeightFile file = Checkpoint.open(Fixtures.of("tiny-pool-then-conv"))) {
      StudentSpec spec = requireOutputs(file, hints(Head.POOL_THEN_CONV), "tiny-pool-then-conv");
      assertEquals(Size.TINY, spec.size());
      assertEquals(8, spec.bottleneckDimension());
      assertTrue(spec.pooling() && !spec.compression() && !spec.qat());
    }
  }

  @Test
  void headsOrderDecidesTheOutputsOfTheSameWeights() throws Exception {
    try (WeightFile file = Checkpoint.open(Fixtures.of("tiny-pool-then-conv"))) {
      requireOutputs(file, hints(Head.CONV_THEN_POOL), "tiny-conv-then-pool");
      assertTrue(difference(file, hints(Head.CONV_THEN_POOL), "tiny-pool-then-conv") > 0.01);
    }
  }

  @Test
  void otherFormatsOfTheSameStudentHaveTheSameOutputs() throws Exception {
    try (WeightFile plain = Checkpoint.open(Fixtures.of("tiny-tf1"));
        WeightFile hdf5 = KerasH5.open(Fixtures.of("tiny-keras2.h5"));
        WeightFile tensors =
            Safetensors.open(
                Fixtures.of("tiny.safetensors"), Optional.of(Fixtures.of("tiny-names.json")))) {
      for (WeightFile file : List.of(plain, hdf5, tensors)) {
        requireOutputs(file, hints(Head.POOL_THEN_CONV), "tiny-pool-then-conv");
      }
    }
  }

  @Test
  void kerasThreeSaysHeadAndRescalingInItsOwnFiles() throws Exception {
    try (WeightFile archive = KerasArchive.open(Fixtures.of("keras3-small.keras"), folder);
        WeightFile hdf5 = KerasH5.open(Fixtures.of("keras3-small.h5"))) {
      for (WeightFile file : List.of(archive, hdf5)) {
        StudentSpec spec = requireOutputs(file, Fixtures.NO_HINTS, "keras3-small");
        assertEquals(Head.NO_CONV, spec.head());
        assertEquals(Size.SMALL, spec.size());
      }
    }
  }

  @Test
  void checkpointOfKeras3NeedsTheRescalingAlone() throws Exception {
    StudentHints rescaled = new StudentHints(Optional.empty(), Optional.empty(), Optional.of(true));
    try (WeightFile file = Checkpoint.open(Fixtures.of("keras3-small"))) {
      requireOutputs(file, rescaled, "keras3-small");
    }
  }

  @Test
  void compressedUnpooledStudentIsRecognizedByItsVariables() throws Exception {
    StudentHints rescaled = new StudentHints(Optional.empty(), Optional.empty(), Optional.of(true));
    try (WeightFile file = Checkpoint.open(Fixtures.of("tiny-unpooled-compressed"))) {
      StudentSpec spec = requireOutputs(file, rescaled, "tiny-unpooled-compressed");
      assertTrue(spec.compression() && !spec.pooling());
      assertEquals(Head.CONV_THEN_POOL, spec.head());
    }
  }

  @Test
  void annotatedBottleneckIsStoredAsIntegers() throws Exception {
    try (WeightFile file = Checkpoint.open(Fixtures.of("tiny-qat"))) {
      StudentHints hints = hints(Head.POOL_THEN_CONV);
      assertTrue(student(file, hints).spec().qat());
      double difference = difference(file, hints, "tiny-qat-float");
      assertTrue(difference > 1e-4 && difference < 0.03, "difference " + difference);
    }
  }

  @Test
  void folderDecidesWhatTheVariablesDoNot() throws Exception {
    TrainingFolder folder =
        TrainingFolder.parse(
            "7-al=0.05,ap=True,bd=8,cop=False,head=conv-then-pool,ms=tiny,qat=False");
    StudentHints hints = new StudentHints(Optional.of(folder), Optional.empty(), Optional.of(true));
    try (WeightFile file = Checkpoint.open(Fixtures.of("tiny-pool-then-conv"))) {
      StudentSpec spec = requireOutputs(file, hints, "tiny-conv-then-pool");
      assertEquals(0.05, spec.width());
    }
  }

  @Test
  void headOptionOfAnExperimentLeavesItsUnpooledStudentsAsTheyAre() throws Exception {
    TrainingFolder folder =
        TrainingFolder.parse("1-al=0.05,ap=False,bd=8,cop=True,ms=tiny,qat=False");
    StudentHints hints =
        new StudentHints(Optional.of(folder), Optional.of(Head.POOL_THEN_CONV), Optional.of(true));
    try (WeightFile file = Checkpoint.open(Fixtures.of("tiny-unpooled-compressed"))) {
      StudentSpec spec = requireOutputs(file, hints, "tiny-unpooled-compressed");
      assertEquals(Head.CONV_THEN_POOL, spec.head());
    }
  }

  @Test
  void inputThatIsNotRescaledHasNoSuchLayer() throws Exception {
    StudentHints raw =
        new StudentHints(Optional.empty(), Optional.of(Head.POOL_THEN_CONV), Optional.of(false));
    try (WeightFile file = Checkpoint.open(Fixtures.of("tiny-pool-then-conv"))) {
      FloatBuffer input = Fixtures.array("input.npy");
      FloatBuffer rescaled = FloatBuffer.allocate(input.remaining());
      while (input.hasRemaining()) {
        rescaled.put((float) (input.get() * (1 / 127.5) - 1));
      }
      double difference = difference(file, raw, rescaled.flip(), "tiny-pool-then-conv");
      assertTrue(difference < 1e-5, "difference " + difference);
    }
  }

  private StudentSpec requireOutputs(WeightFile file, StudentHints hints, String expected)
      throws Exception {
    double difference = difference(file, hints, expected);
    assertTrue(difference < FLOAT_LIMIT, "difference " + difference);
    return student(file, hints).spec();
  }

  private double difference(WeightFile file, StudentHints hints, String expected) throws Exception {
    return difference(file, hints, Fixtures.array("input.npy"), expected);
  }

  /** The greatest difference over the greatest expected value. */
  private double difference(WeightFile file, StudentHints hints, FloatBuffer input, String expected)
      throws Exception {
    Path model = folder.resolve("student.tflite");
    FlatbufferWriter.write(student(file, hints).image(List.of()), model);
    FloatBuffer reference = Fixtures.array(expected + ".npy");
    FloatBuffer output = HostRun.outputOf(model, input);
    assertEquals(reference.remaining(), output.remaining());
    double greatest = 0;
    double difference = 0;
    while (reference.hasRemaining()) {
      double value = reference.get();
      greatest = Math.max(greatest, Math.abs(value));
      difference = Math.max(difference, Math.abs(value - output.get()));
    }
    return difference / greatest;
  }

  private static TrainedStudent student(WeightFile file, StudentHints hints) throws Exception {
    return TrainedStudent.of(Path.of("trained"), file, hints);
  }

  private static StudentHints hints(Head head) {
    return new StudentHints(Optional.empty(), Optional.of(head), Optional.of(true));
  }
}
