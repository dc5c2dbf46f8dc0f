package org.frillbench.converter.trained.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.TrainingFolder;
import org.frillbench.converter.trained.Fixtures;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.bundle.Checkpoint;
import org.frillbench.converter.trained.keras.KerasArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentRefusalTest {

  private static final Path SOURCE = Path.of("student");
  private static final StudentHints HINTS =
      new StudentHints(Optional.empty(), Optional.of(Head.POOL_THEN_CONV), Optional.of(true));
  private static final String KERNEL = "expanded_conv_3/expand/kernel";

  @TempDir Path folder;

  private WeightFile tiny;

  @BeforeEach
  void open() throws IOException {
    tiny = Checkpoint.open(Fixtures.of("tiny-pool-then-conv"));
  }

  @AfterEach
  void close() {
    tiny.close();
  }

  @Test
  void everyMissingVariableIsListed() {
    WeightFile file =
        ChangedFile.without(ChangedFile.without(tiny, KERNEL), "Conv_1/BatchNorm/beta");
    String message = refusal(file, HINTS);
    assertTrue(message.contains(": missing: "), message);
    assertTrue(message.contains("expanded_conv_3/expand/kernel [1, 1, 8, 32]"), message);
    assertTrue(message.contains("Conv_1/BatchNorm/beta [48]"), message);
    assertFalse(message.contains("not used"), message);
  }

  @Test
  void everyUnusedVariableIsListed() {
    WeightFile file =
        ChangedFile.with(ChangedFile.with(tiny, made("attention/query", 4)), made("extra", 2, 2));
    String message = refusal(file, HINTS);
    assertTrue(message.endsWith(": not used: attention/query [4], extra [2, 2]."), message);
  }

  @Test
  void variableOfAnotherShapeIsListedWithTheShapeItNeeds() {
    WeightFile file = ChangedFile.changed(tiny, KERNEL, v -> made(KERNEL, 1, 1, 8, 31));
    String message = refusal(file, HINTS);
    assertTrue(
        message.endsWith(
            ": of another shape: " + KERNEL + " [1, 1, 8, 31] instead of [1, 1, 8, 32]."),
        message);
  }

  @Test
  void countersAndTheTrainingTargetsLayerAreIgnored() throws IOException {
    Variable steps = new Variable("steps", "int64", List.of(), () -> FloatBuffer.allocate(0));
    WeightFile file =
        ChangedFile.with(ChangedFile.with(tiny, steps), made("embedding_to_target/kernel", 8, 512));
    TrainedStudent.of(SOURCE, file, HINTS);
  }

  @Test
  void weightThatIsNoNumberIsRefusedByNameAndNothingIsWritten() throws IOException {
    Path model = folder.resolve("student.tflite");
    for (String name : List.of(KERNEL, "distilled_output/kernel", "Conv_2/kernel")) {
      for (float value : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
        WeightFile file = ChangedFile.changed(tiny, name, v -> ChangedFile.withLast(v, value));
        TrainedStudent student = TrainedStudent.of(SOURCE, file, HINTS);
        String message =
            Fixtures.refusal(SOURCE, () -> FlatbufferWriter.write(student.image(List.of()), model));
        assertTrue(message.contains("NaN or infinite values in " + name), message);
        try (var left = Files.list(folder)) {
          assertEquals(List.of(), left.toList());
        }
      }
    }
  }

  @Test
  void batchNormThatIsNoNumberIsRefusedByName() {
    for (String name : List.of("gamma", "beta", "moving_mean", "moving_variance")) {
      String variable = "expanded_conv_1/depthwise/BatchNorm/" + name;
      WeightFile file =
          ChangedFile.changed(tiny, variable, v -> ChangedFile.withLast(v, Float.NaN));
      String message = refusal(file, HINTS);
      assertTrue(message.contains("NaN or infinite values in " + variable + ":"), message);
    }
  }

  @Test
  void negativeVarianceIsRefused() {
    String variable = "expanded_conv_1/depthwise/BatchNorm/moving_variance";
    WeightFile file = ChangedFile.changed(tiny, variable, v -> ChangedFile.withLast(v, -1));
    assertTrue(refusal(file, HINTS).contains(variable + ", or they fold to such"));
  }

  @Test
  void modelOfAnotherArchitectureIsRefusedWithItsVariables() {
    WeightFile file = new ChangedFile(tiny, List.of(made("lstm/kernel", 257, 512)));
    String message = refusal(file, HINTS);
    assertTrue(message.contains("is no MobileNetV3 student"), message);
    assertTrue(message.contains("lstm/kernel"), message);
    assertTrue(refusal(new ChangedFile(tiny, List.of()), HINTS).contains("none at all"));
  }

  @Test
  void twoVariablesOfOneNameAreRefused() {
    WeightFile file = ChangedFile.with(tiny, made("Conv_2/bias", 512));
    assertTrue(refusal(file, HINTS).contains("two variables called Conv_2/bias"));
  }

  @Test
  void unknownOrderOfTheHeadAsksForTheOption() {
    StudentHints rescaled = new StudentHints(Optional.empty(), Optional.empty(), Optional.of(true));
    String message = refusal(tiny, rescaled);
    assertTrue(message.contains("give --head pool-then-conv"), message);
  }

  @Test
  void unknownRescalingAsksForTheOption() {
    StudentHints head =
        new StudentHints(Optional.empty(), Optional.of(Head.POOL_THEN_CONV), Optional.empty());
    String message = refusal(tiny, head);
    assertTrue(message.contains("give --rescaling yes or --rescaling no"), message);
  }

  @Test
  void optionAgainstTheModelsLayersIsRefused() throws IOException {
    try (WeightFile keras3 = KerasArchive.open(Fixtures.of("keras3-small.keras"), folder)) {
      String head = refusal(keras3, HINTS);
      assertTrue(
          head.contains("no-conv according to its layers, and pool-then-conv according to --head"),
          head);
      String raw =
          refusal(keras3, new StudentHints(Optional.empty(), Optional.empty(), Optional.of(false)));
      assertTrue(raw.contains("yes according to its layers, and no according to --rescaling"), raw);
    }
  }

  @Test
  void folderOfAnotherStudentIsRefusedWithBothNames() {
    TrainingFolder other =
        TrainingFolder.parse("3-al=0.05,ap=True,bd=16,cop=False,ms=tiny,qat=False");
    StudentHints hints = new StudentHints(Optional.of(other), HINTS.head(), HINTS.rescaling());
    String message = refusal(tiny, hints);
    assertTrue(message.contains("distilled_output/kernel [512, 8] instead of [512, 16]"), message);
  }

  private static String refusal(WeightFile file, StudentHints hints) {
    return Fixtures.refusal(SOURCE, () -> TrainedStudent.of(SOURCE, file, hints));
  }

  private static Variable made(String name, Integer... shape) {
    return new Variable(name, "float32", List.of(shape), () -> FloatBuffer.allocate(0));
  }
}
