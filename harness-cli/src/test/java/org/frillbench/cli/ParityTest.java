package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.flatbuffer.ModelImage;
import org.frillbench.converter.flatbuffer.SeededWeights;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.OperatorNode;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.inspect.ComputedTensors;
import org.frillbench.converter.inspect.ComputedTensors.Computed;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.converter.network.Networks;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.parity.Parity;
import org.frillbench.results.parity.ParitySchema;
import org.frillbench.results.record.RunJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.TensorType;

/** {@code parity}: verdicts, exit codes, and refusals in one sentence. */
@Tag("slow")
final class ParityTest {

  private static final int REFUSED = 2;

  private static final Path VOICE =
      Path.of("..", "fixtures", "audio", "voice.wav").toAbsolutePath().normalize();

  @TempDir private Path folder;

  private Path student;

  @BeforeEach
  void makeStudent() throws Exception {
    student = TinyModel.student(folder.resolve("student.tflite"));
  }

  private Cli.Ended parity(Object... arguments) {
    List<String> words = new ArrayList<>(List.of("parity"));
    Arrays.stream(arguments).map(Object::toString).forEach(words::add);
    return InProcess.run(folder, words.toArray(new String[0]));
  }

  private Parity answer(int exit, Object... arguments) throws Exception {
    Path file = folder.resolve("parity.json");
    Files.deleteIfExists(file);
    List<Object> words = new ArrayList<>(List.of(arguments));
    words.add("--report");
    words.add("json=" + file);
    Cli.Ended ended = parity(words.toArray());
    assertEquals(exit, ended.exit(), ended.err() + ended.out());
    return RunJson.versioned(
        Files.readString(file), ParitySchema.ID, "parity comparison", Parity.class);
  }

  private void refused(String sentence, Object... arguments) {
    Cli.Ended ended = parity(arguments);
    assertEquals(REFUSED, ended.exit(), ended.err() + ended.out());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertEquals(1, ended.err().lines().filter(line -> line.startsWith("frill-bench:")).count());
    assertEquals("", ended.out());
  }

  /** The student without the operators that rescale its input. */
  private Path withoutRescaling() throws Exception {
    Graph whole = Networks.of(new StudentSpec(Size.TINY, 0.5, true, true, false, 16));
    List<OperatorNode> operators = new ArrayList<>();
    Tensor rescaled = whole.operators().get(1).output();
    for (OperatorNode node : whole.operators().subList(2, whole.operators().size())) {
      List<Tensor> inputs =
          node.inputs().stream()
              .map(tensor -> tensor.equals(rescaled) ? whole.input() : tensor)
              .toList();
      operators.add(new OperatorNode(node.operation(), inputs, node.output()));
    }
    Graph wrong = new Graph(whole.tensors(), operators, whole.input(), whole.output());
    Path file = folder.resolve("wrong.tflite");
    FlatbufferWriter.write(ModelImage.of(wrong, new SeededWeights(1), List.of()), file);
    return file;
  }

  /** The student that puts out what the operators at {@code places} compute, too. */
  private Path withOutputs(String name, int... places) throws Exception {
    List<Computed> all = ComputedTensors.of(student, InputShapes.OF_FILE);
    Path file = folder.resolve(name);
    ComputedTensors.expose(student, file, Arrays.stream(places).mapToObj(all::get).toList());
    return file;
  }

  @Test
  void kernelsOfOneStudentAreTheSameAndTheTextSaysSo() {
    Cli.Ended ended = parity(student, "@host:xnnpack", "--seeded", "2");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().startsWith("base: student.tflite, host:builtin, tflite"), ended.out());
    assertTrue(ended.out().endsWith("\n1 output compared for 2 inputs: same\n"), ended.out());
  }

  @Test
  void modelsOfTwoFoldersAreComparedByFileName() throws Exception {
    Path base = Files.createDirectory(folder.resolve("base"));
    Path newer = Files.createDirectory(folder.resolve("new"));
    for (String name : List.of("a.tflite", "b.tflite")) {
      Files.copy(student, base.resolve(name));
    }
    Files.copy(student, newer.resolve("a.tflite"));
    Files.copy(withoutRescaling(), newer.resolve("b.tflite"));
    Files.copy(student, newer.resolve("c.tflite"));
    Cli.Ended ended = parity(base, newer, "--seeded=1");
    assertEquals(1, ended.exit(), ended.err());
    assertEquals(
        List.of("base: a.tflite", "new: a.tflite", "base: b.tflite", "new: b.tflite"),
        ended
            .out()
            .lines()
            .filter(line -> line.matches("(base|new): .*"))
            .map(line -> line.replaceFirst(",.*", ""))
            .toList());
    assertTrue(ended.err().contains(Path.of("new/c.tflite") + " is on one side only"), ended.err());
    Cli.Ended kernels = parity(base, "@host:xnnpack", "--seeded=1");
    assertEquals(0, kernels.exit(), kernels.err());
    assertEquals(2, kernels.out().lines().filter(line -> line.endsWith(": same")).count());
    refused("take one comparison, not 2", base, "@host:xnnpack", "--format=json");
    refused("a folder of models is compared with another one", base, student);
  }

  @Test
  void studentWithoutRescalingDiffersAndItsFirstConvolutionIsNamed() throws Exception {
    Parity parity = answer(1, student, withoutRescaling(), "--layers");
    assertEquals(Parity.Verdict.DIFFERENT, parity.verdict());
    assertTrue(parity.outputs().get(0).farthest().share() > 1e-3, parity.toString());
    assertTrue(parity.outputs().get(0).betweenKernels().share() < 1e-4, parity.toString());
    assertEquals("Conv", parity.layers().first().name());
    assertEquals(List.of("rescaling/mul", "rescaling"), parity.layers().onlyBase());
    assertEquals(List.of(), parity.layers().onlyNew());
  }

  @Test
  void layersOfOneStudentUnderBothKernelsAreAllWithinTheLimit() throws Exception {
    Parity parity = answer(0, student, "@host:xnnpack", "--layers", "--seeded", "1");
    assertEquals(
        ComputedTensors.of(student, InputShapes.OF_FILE).size(), parity.layers().compared());
    assertEquals(null, parity.layers().first());
  }

  @Test
  void layersOfOtherNamesAreComparedInTheOrderOfTheSameOperators() throws Exception {
    byte[] bytes = Files.readAllBytes(student);
    String content = new String(bytes, StandardCharsets.ISO_8859_1);
    Path renamed = folder.resolve("renamed.tflite");
    Files.write(
        renamed,
        content.replace("squeeze_excite", "attention_gate").getBytes(StandardCharsets.ISO_8859_1));
    Parity parity = answer(0, student, renamed, "--layers", "--seeded", "1", "--limit", "0");
    assertEquals(
        ComputedTensors.of(student, InputShapes.OF_FILE).size(), parity.layers().compared());
    assertTrue(parity.layers().byOrder() > 10, parity.layers().toString());
    assertEquals(List.of(), parity.layers().onlyBase());
  }

  /** A virtual device runs the runtime of this machine. */
  @Test
  void appAndShellOnADeviceGiveWhatTheHostGivesLayerByLayer() throws Exception {
    String host = student + "@host:xnnpack";
    for (String where : List.of("@device", "@device:shell")) {
      Parity parity = answer(0, host, where, "--virtual-device", "--limit", "0", "--layers");
      assertTrue(parity.newer().where().startsWith("device:"), parity.newer().where());
      assertTrue(parity.outputs().get(0).farthest().equal());
      assertEquals(0, parity.layers().farthest().get(0).difference().greatestDifference());
    }
  }

  @Test
  void outputsInAnotherOrderAreStillPairedByName() throws Exception {
    Path one = withOutputs("one.tflite", 2, 5, 9);
    Path other = withOutputs("other.tflite", 9, 2, 5);
    Parity parity = answer(0, one, other, "--seeded", "1", "--limit", "0");
    assertEquals(4, parity.outputs().size());
    parity
        .outputs()
        .forEach(
            output -> {
              assertEquals(output.base(), output.newer());
              assertTrue(output.farthest().equal());
            });
  }

  @Test
  void outputsWithoutACommonNameAreRefusedUntilTheyArePaired() throws Exception {
    List<Computed> all = ComputedTensors.of(student, InputShapes.OF_FILE);
    String second = all.get(2).tensor().name();
    String third = all.get(3).tensor().name();
    Path one = withOutputs("one.tflite", 2);
    Path other = withOutputs("other.tflite", 3);
    refused(
        "the outputs do not match by name: only the base side has '"
            + second
            + "', only the new side has '"
            + third
            + "': pair them by --match BASE=NEW",
        one,
        other);
    Parity parity = answer(1, one, other, "--seeded", "1", "--match", second + "=" + third);
    assertEquals(third, parity.outputs().get(1).newer());
    assertEquals(
        1,
        answer(0, one, other, "--seeded", "1", "--match", second + "=,=" + third).outputs().size());
    refused(
        "--match names 'nothing', which the base side does not have",
        one,
        other,
        "--match",
        "nothing=x");
  }

  @Test
  void patchesOfARecordingAreFedOneAfterTheOther() throws Exception {
    Parity parity = answer(0, student, "@host:xnnpack", "--input", VOICE, "--patches", "1-2,7");
    assertEquals(
        List.of("voice.wav patch 1", "voice.wav patch 2", "voice.wav patch 7"),
        parity.inputs().stream().map(fed -> fed.name()).toList());
    assertEquals(3, parity.outputs().get(0).differences().size());
  }

  @Test
  void rowsOfAnArrayAreFedOneAfterTheOther() throws Exception {
    Path model = TinyModel.floats(folder.resolve("floats.tflite"));
    Path rows = Npy.floats(folder.resolve("rows.npy"), "(2, 4)", 1, 2, 3, 4, 5, 6, 7, 8);
    Path outputs = folder.resolve("outputs");
    Npy.floats(outputs.resolve("1/out.npy"), "(1, 4)", 2, 4, 6, 8);
    Npy.floats(outputs.resolve("2/out.npy"), "(4,)", 10, 12, 14, 16);
    Parity parity = answer(0, outputs, model, "--input", rows, "--limit", "0");
    assertEquals("rows.npy row 2", parity.inputs().get(1).name());
    assertEquals("stored", parity.base().where());
    assertTrue(parity.outputs().get(0).farthest().equal());
  }

  @Test
  void storedOutputsThatDifferAreNamedWithTheirInput() throws Exception {
    Path model = TinyModel.floats(folder.resolve("floats.tflite"));
    Path input = Npy.floats(folder.resolve("in.npy"), "(1, 4)", 1, 2, 3, 4);
    Path outputs = folder.resolve("outputs");
    Npy.floats(outputs.resolve("out.npy"), "(1, 4)", 2, 4, 6, 9);
    Cli.Ended ended = parity(outputs, model, "--input", input);
    assertEquals(1, ended.exit(), ended.err());
    assertTrue(
        ended.out().contains("out: 0.111 of the greatest value for in.npy, allowed is at most"),
        ended.out());
    assertEquals(0, parity(outputs, model, "--input", input, "--limit", "20%").exit());
    assertEquals(0, parity(outputs, model, "--input", input, "--limit", "20dB").exit());
  }

  @Test
  void outputWithNaNIsDifferentWhateverTheLimit() throws Exception {
    Path model = TinyModel.floats(folder.resolve("floats.tflite"));
    Path input = Npy.floats(folder.resolve("in.npy"), "(1, 4)", 1, 2, 3, 4);
    Path outputs = folder.resolve("outputs");
    Npy.floats(outputs.resolve("out.npy"), "(1, 4)", 2, Float.NaN, 6, 8);
    Cli.Ended ended = parity(outputs, model, "--input", input, "--limit", "100%");
    assertEquals(1, ended.exit(), ended.err());
    assertTrue(
        ended.out().contains("out: NaN or infinite for in.npy, 1 values on the base side"),
        ended.out());
  }

  @Test
  void sidesThatCannotBeComparedAreRefusedInOneSentence() throws Exception {
    Path floats = TinyModel.floats(folder.resolve("floats.tflite"));
    Path integers = TinyModel.integers(folder.resolve("integers.tflite"));
    refused("absent.tflite does not exist", folder.resolve("absent.tflite"), student);
    refused("input 'in' is FLOAT32 on the base side and INT32 on the new side", floats, integers);
    refused(
        "is [1, 96, 64, 1] on the base side and [1, 4] on the new side: resize it",
        student,
        floats);
    Path wide = folder.resolve("wide.tflite");
    FlatbufferWriter.write(new StudentSpec(Size.TINY, 0.5, true, true, false, 32), 1, wide);
    refused("is [1, 16] on the base side and [1, 32] on the new side", student, wide);
    refused(
        "takes STRING, which numbers cannot fill",
        TinyModel.strings(folder.resolve("s.tflite")),
        floats);
    Path outputs = folder.resolve("outputs");
    Npy.integers(outputs.resolve("out.npy"), "(1, 4)", 2, 4, 6, 8);
    refused(
        "is INT32 on the base side and FLOAT32 on the new side", outputs, floats, "--seeded", "1");
    refused("both sides are stored outputs", outputs, outputs);
    refused("has no outputs of input 1: store them in", outputs, floats, "--seeded", "2");
    refused("--layers compares two flatbuffers", outputs, floats, "--layers");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    refused("empty is neither a SavedModel nor a folder of outputs", empty, floats);
  }

  @Test
  void placesLimitsAndInputsThatAreNoneAreRefusedInOneSentence() throws Exception {
    refused("a side runs at host[:builtin|:xnnpack] or device", student, "@mars");
    refused("a side runs at host[:builtin|:xnnpack] or device", student, "@host:shell");
    refused("only the new one may be @host", "@host", student);
    refused("'loose' is no limit such as", student, student, "--limit", "loose");
    refused(
        "--patches takes numbers from 1, such as 3 or 1-10, not 0",
        student,
        student,
        "--patches",
        "0");
    refused("--match takes BASE=NEW", student, student, "--match", "x");
    Path rows = Npy.floats(folder.resolve("rows.npy"), "(2, 3)", 1, 2, 3, 4, 5, 6);
    refused("rows.npy does not fit: the model's input", student, student, "--input", rows);
    refused(
        "voice.wav gives 7 patches, not 8", student, student, "--input", VOICE, "--patches", "8");
    refused("has no signature 'other'", student, student, "--signature", "other");
    Path there = Files.writeString(folder.resolve("there.json"), "x");
    Cli.Ended ended = parity(student, student, "--report", "json=" + there);
    assertEquals(7, ended.exit(), ended.err());
    assertEquals("x", Files.readString(there));
  }

  @Test
  void integersAreComparedAsNumbers() throws Exception {
    Path model = TinyModel.integers(folder.resolve("integers.tflite"));
    Parity parity =
        answer(0, model, "@host:xnnpack", "--input-range", "0,9", "--limit", "0", "--seeded", "3");
    assertTrue(parity.outputs().get(0).farthest().greatestReference() > 2);
    assertFalse(parity.outputs().get(0).betweenInputs().equal());
  }

  @Test
  void outputThatHardlyDependsOnTheInputSaysThatTheVerdictSaysLittle() throws Exception {
    Path model = TinyModel.passing(folder.resolve("p.tflite"), TensorType.FLOAT32, 1, 4);
    Path rows = Npy.floats(folder.resolve("r.npy"), "(2, 4)", 1, 2, 3, 4, 1, 2, 3, 4.000004f);
    Cli.Ended ended = parity(model, "@host:xnnpack", "--input", rows);
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().contains("so that the verdict says little"), ended.out());
  }
}
