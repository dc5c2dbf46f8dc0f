package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Input;
import org.frillbench.results.record.ModelInput;
import org.frillbench.results.record.RunFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.TensorType;

/** Models of others whose inputs are no single float32 tensor of a fixed shape. */
@Tag("slow")
final class ShapeTest {

  @TempDir private Path folder;

  private Path model(String name) throws Exception {
    Path file = folder.resolve(name);
    if (Files.notExists(file)) {
      try (InputStream in = ShapeTest.class.getResourceAsStream("models/" + name)) {
        Files.copy(in, file);
      }
    }
    return file;
  }

  private Cli.Ended push(String target, Object... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("push-and-run", "--quick", "--overwrite"));
    arguments.addAll(List.of("--iterations", "5", "--min-time", "0s", "--warm-up", "2"));
    arguments.addAll(List.of("--output", "run.json", "--accept", "NOT-FLOAT32"));
    arguments.addAll(List.of(target.split(" ", -1)));
    Stream.of(more).map(Object::toString).forEach(arguments::add);
    return InProcess.run(folder, arguments.toArray(String[]::new));
  }

  private RunFile run(String target, Object... more) throws Exception {
    Cli.Ended ended = push(target, more);
    assertEquals(0, ended.exit(), ended.err() + ended.out());
    return RunFiles.read(folder.resolve("run.json"));
  }

  private void refused(String sentence, String target, Object... more) throws Exception {
    Files.deleteIfExists(folder.resolve("run.json"));
    Cli.Ended ended = push(target, more);
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.err().contains(sentence), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
    assertFalse(Files.exists(folder.resolve("run.json")));
  }

  private JsonObject inspected(Object... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("inspect", "--json"));
    Stream.of(arguments).map(Object::toString).forEach(all::add);
    Cli.Ended ended = InProcess.run(folder, all.toArray(String[]::new));
    assertEquals(0, ended.exit(), ended.err());
    return JsonParser.parseString(ended.out()).getAsJsonObject();
  }

  private static String output(RunFile run) {
    return run.measurements().get(0).output().digest;
  }

  private static List<Integer> shape(RunFile run) {
    List<ModelInput> inputs = run.measurements().get(0).candidate().inputs();
    assertEquals(1, inputs.size());
    return inputs.get(0).shape();
  }

  @Test
  void dynamicBatchRunsAtItsDefaultShapeWhichIsRecorded() throws Exception {
    JsonObject told = inspected(model("sine_float.tflite"));
    assertTrue(told.get("measurable").getAsBoolean());
    // Dense layers of 1 x 16, 16 x 16 and 16 x 1.
    assertEquals(288, told.get("macs").getAsLong());
    assertTrue(told.get("arenaUnknown").isJsonNull());
    RunFile run = run("--target host", model("sine_float.tflite"));
    Candidate candidate = run.measurements().get(0).candidate();
    assertEquals(288, candidate.macs());
    assertEquals(List.of(1, 1), shape(run));
    assertNull(run.run().plan().subjects().inputs());
  }

  @Test
  void hostAndDeviceRunTheRequestedShape() throws Exception {
    RunFile one = run("--target host", "--shape", "1,1", model("sine_float.tflite"));
    assertEquals(288, one.measurements().get(0).candidate().macs());
    Files.copy(folder.resolve("run.json"), folder.resolve("one.json"));
    RunFile host = run("--target host", "--shape", "4,1", model("sine_float.tflite"));
    assertEquals(List.of(4, 1), shape(host));
    assertNull(host.measurements().get(0).candidate().macs());
    assertEquals(
        List.of(new Input(null, List.of(4, 1), null, null)), host.run().plan().subjects().inputs());
    assertEquals(4, host.measurements().get(0).output().summary.elements);
    assertNotEquals(output(one), output(host));
    Cli.Ended compared = InProcess.run(folder, "compare", "one.json", "run.json");
    assertEquals(5, compared.exit(), compared.err());
    assertTrue(
        (compared.out() + compared.err()).contains("input.shape"), compared.out() + compared.err());
    RunFile device = run("--virtual-device", "--shape", "4,1", model("sine_float.tflite"));
    assertEquals(output(host), output(device));
    assertEquals(List.of(4, 1), shape(device));
  }

  @Test
  void inspectAtAnotherShapeLeavesUnknownExtentsUnknown() throws Exception {
    JsonObject told = inspected("--shape", "4,1", model("sine_float.tflite"));
    assertTrue(told.get("macs").isJsonNull());
    assertTrue(told.get("arenaBytes").isJsonNull());
    assertTrue(told.get("measurable").getAsBoolean());
    JsonObject input = told.getAsJsonArray("inputs").get(0).getAsJsonObject();
    assertEquals("[4,1]", input.get("shape").toString());
  }

  @Test
  void modelWithoutAShapeIsRefusedWithAdvice() throws Exception {
    Path open = TinyModel.shapeless(folder.resolve("open.tflite"));
    refused(
        "input 'in' has no shape to run at, [0, 4]: give it one by --shape", "--target host", open);
    Path unloadable = TinyModel.dynamic(folder.resolve("unloadable.tflite"));
    refused(
        "input 'in' has an extent of -1 in the file, which TensorFlow Lite does not load: convert",
        "--target host",
        "--shape",
        "2,4",
        unloadable);
    RunFile run = run("--target host", "--shape", "in=2,4", open);
    assertEquals(List.of(2, 4), shape(run));
    assertEquals(8, run.measurements().get(0).output().summary.elements);
  }

  @Test
  void shapesThatDoNotFitAreRefusedBeforeAnyPush() throws Exception {
    Path sine = model("sine_float.tflite");
    refused(
        "names the input 'x', which no model has", "--virtual-device", "--shape", "x=1,1", sine);
    refused("3 extents, but it has 2: [-1, 1]", "--target host", "--shape", "1,1,1", sine);
    refused("takes more than the 1 GiB", "--target host", "--shape", "600000000,1", sine);
    refused("--shape takes up to 8 extents", "--target host", "--shape", "0,1", sine);
  }

  /** A numpy array of int32 as {@code numpy.save} writes it. */
  private Path integers(String name, int... values) throws Exception {
    String header = "{'descr': '<i4', 'fortran_order': False, 'shape': (" + values.length + ",), }";
    String text = header + " ".repeat(117 - header.length()) + "\n";
    ByteBuffer file = ByteBuffer.allocate(128 + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put("\u0093NUMPY\1\0\166\0".getBytes(StandardCharsets.ISO_8859_1));
    file.put(text.getBytes(StandardCharsets.ISO_8859_1));
    for (int value : values) {
      file.putInt(value);
    }
    return Files.write(folder.resolve(name), file.array());
  }

  private static String digest(int... values) throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putInt(value);
    }
    return HexDigest.sha256(bytes.array());
  }

  @Test
  void inputFilesOfIntegersAreFed() throws Exception {
    Path left = integers("left.npy", 7, -7, 9, 0, -6);
    Path right = integers("right.npy", 3, 3, -4, 5, 5);
    Path floorMod = model("simple_floor_mod.tflite");
    Object[] asked = {"--input", "arg0=" + left, "--input", "arg1=" + right, floorMod};
    RunFile host = run("--target host", asked);
    // The remainder has the divisor's sign.
    assertEquals(digest(1, 2, -3, 0, 4), output(host));
    List<Input> inputs = host.run().plan().subjects().inputs();
    assertEquals(List.of("arg0", "arg1"), inputs.stream().map(Input::name).toList());
    assertEquals("right.npy", inputs.get(1).file().name());
    assertEquals(output(host), output(run("--virtual-device", asked)));
    refused("--input has to name an input", "--target host", "--input", left, floorMod);
    refused(
        "left.npy does not fit sine_float: its input is FLOAT32, the file holds INT32",
        "--target host",
        "--input",
        left,
        model("sine_float.tflite"));
  }

  @Test
  void inputRangeExcludesZeroDivisors() throws Exception {
    Path floorMod = model("simple_floor_mod.tflite");
    RunFile run =
        run(
            "--target host",
            "--input-range",
            "arg0=-100,100",
            "--input-range",
            "arg1=1,9",
            floorMod);
    assertEquals(new Input.Range(1, 9), run.run().plan().subjects().inputs().get(1).range());
    refused(
        "its input 'arg1' is INT32, from -2147483648 to 2147483647",
        "--target host",
        "--input-range",
        "arg1=0,3000000000",
        floorMod);
  }

  @Test
  void typesMissingInTheJavaApiAreRefusedForDevicesOnly() throws Exception {
    Path half = TinyModel.passing(folder.resolve("half.tflite"), TensorType.FLOAT16, 1, 4);
    refused("input 'in' is FLOAT16, which TensorFlow Lite's Java API", "--virtual-device", half);
    assertTrue(inspected(half).get("measurable").getAsBoolean());
  }

  /** More than the 256 MiB that the agent's Java heap may take. */
  @Test
  void inputLargerThanTheAgentsHeapIsFilledAndDigested() throws Exception {
    Path large = TinyModel.passing(folder.resolve("large.tflite"), TensorType.INT64, 34 << 20);
    RunFile run = run("--target host --kernels builtin", large);
    assertEquals(List.of(34 << 20), shape(run));
  }

  @Test
  void modelsThatCannotBeRunAreRefusedWithTheReason() throws Exception {
    refused(
        "keeps weights outside its flatbuffer",
        "--target host",
        model("simple_group_norm_op.tflite"));
    refused(
        "tensor 0 asks for buffer 0, which is not there",
        "--target host",
        model("model_invoking_error.tflite"));
    Path pointer =
        Files.writeString(
            folder.resolve("pointer.tflite"),
            "version https://git-lfs.github.com/spec/v1\noid x\n");
    refused("fetch it if this is a pointer", "--target host", pointer);
    Path huge =
        TinyModel.passing(folder.resolve("huge.tflite"), TensorType.FLOAT32, 1, 600_000_000);
    refused("takes more than the 1 GiB that can be filled", "--target host", huge);
  }

  @Test
  void modelsWithLoopsHaveUnknownMacs() throws Exception {
    JsonObject told = inspected(model("nested_while.bin"));
    assertTrue(told.get("macs").isJsonNull());
    assertTrue(told.get("measurable").getAsBoolean());
    RunFile run = run("--target host", model("nested_while.bin"));
    assertNull(run.measurements().get(0).candidate().macs());
  }

  @Test
  void customOperatorIsReportedByName() throws Exception {
    Cli.Ended ended = push("--target host", model("precompiled_npu.tflite"));
    assertEquals(4, ended.exit(), ended.err());
    assertTrue(ended.err().contains("DISPATCH_OP"), ended.err());
  }
}
