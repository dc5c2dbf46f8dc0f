package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.cli.parity.ParityCheck;
import org.frillbench.cli.parity.ParityQuestion;
import org.frillbench.cli.parity.ParityTargets;
import org.frillbench.cli.parity.SideSpec;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.ModelInspector;
import org.frillbench.converter.inspect.OperatorInfo;
import org.frillbench.converter.inspect.SignatureInfo;
import org.frillbench.converter.inspect.TensorInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A Keras SavedModel by others, converted by TensorFlow's own converter. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
final class ConvertSavedModelTest {

  @TempDir private Path folder;
  private Path model;
  private Path authors;

  @BeforeEach
  void copy() throws IOException, URISyntaxException {
    Path made =
        Path.of(
            ConvertSavedModelTest.class
                .getResource("/org/frillbench/testkit/models/basic-pitch/saved_model")
                .toURI());
    model = folder.resolve("basic-pitch");
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.toList()) {
        Files.copy(file, model.resolve(made.relativize(file).toString()));
      }
    }
    authors = Files.copy(made.resolveSibling("nmp.tflite"), folder.resolve("nmp.tflite"));
  }

  private Cli.Ended convert(String... arguments) {
    return InProcess.run(
        folder,
        Stream.of(Stream.of("convert"), Stream.of(arguments), Stream.of("--out=out"))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  private void refused(int exit, String sentence, Cli.Ended ended) throws IOException {
    assertEquals(exit, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
    if (Files.exists(folder.resolve("out"))) {
      try (Stream<Path> left = Files.list(folder.resolve("out"))) {
        assertEquals(List.of(), left.toList());
      }
    }
  }

  private static ModelInfo inspect(Path file) throws Exception {
    return ModelInspector.inspect(file);
  }

  private static Map<String, Integer> operators(ModelInfo info) {
    Map<String, Integer> operators = new TreeMap<>();
    for (OperatorInfo each : info.operators()) {
      operators.merge(each.name() + " " + each.version(), each.count(), Integer::sum);
    }
    return operators;
  }

  private static List<String> ends(List<TensorInfo> tensors) {
    return tensors.stream().map(tensor -> tensor.name() + tensor.shape()).sorted().toList();
  }

  private JsonObject record(String name) throws IOException {
    return JsonParser.parseString(
            Files.readString(folder.resolve("out").resolve(name + ".conversion.json")))
        .getAsJsonObject();
  }

  @Test
  void flatbufferIsTheAuthorsOwnAndItsRecordIsCarriedByARun() throws Exception {
    Cli.Ended ended = convert("basic-pitch");
    assertEquals(0, ended.exit(), ended.err());
    Path file = folder.resolve("out/basic-pitch.tflite");
    ModelInfo ours = inspect(file);
    ModelInfo theirs = inspect(authors);
    assertEquals(operators(theirs), operators(ours));
    assertEquals(ends(theirs.inputs()), ends(ours.inputs()));
    assertEquals(ends(theirs.outputs()), ends(ours.outputs()));
    assertEquals(
        theirs.signatures().stream().map(SignatureInfo::toString).toList(),
        ours.signatures().stream().map(SignatureInfo::toString).toList());
    try (ParityTargets targets = ParityTargets.here(() -> null)) {
      assertTrue(
          ParityCheck.of(ParityQuestion.usual(SideSpec.of(authors), SideSpec.of(file), 1), targets)
              .same());
    }
    JsonObject record = record("basic-pitch");
    assertEquals(ours.sha256(), record.getAsJsonObject("output").get("sha256").getAsString());
    JsonObject conversion = record.getAsJsonObject("conversion");
    assertEquals("tensorflow", conversion.get("converter").getAsString());
    assertEquals("2.18.0", conversion.get("version").getAsString());
    assertTrue(conversion.getAsJsonObject("parity").get("same").getAsBoolean(), ended.err());

    Cli.Ended again = convert("basic-pitch");
    assertEquals(0, again.exit(), again.err());
    assertTrue(again.err().contains("is there already."), again.err());

    Cli.Ended run =
        InProcess.run(
            folder,
            "push-and-run",
            "--target=host",
            "--quick",
            "--output=run.json",
            "out/basic-pitch.tflite");
    assertEquals(0, run.exit(), run.err());
    assertTrue(
        run.out()
            .contains(
                "Converted by tensorflow 2.18.0 (quantize none), outputs agree with the source's:"
                    + " basic-pitch of SavedModel basic-pitch ("),
        run.out());
    JsonObject row =
        JsonParser.parseString(Files.readString(folder.resolve("run.json")))
            .getAsJsonObject()
            .getAsJsonArray("table")
            .get(0)
            .getAsJsonObject();
    assertEquals(conversion, row.getAsJsonObject("conversion"));
  }

  @Test
  void batchThatWasUnknownIsFixed() throws Exception {
    Cli.Ended ended = convert("basic-pitch", "--batch=2", "--no-parity");
    assertEquals(0, ended.exit(), ended.err());
    ModelInfo info = inspect(folder.resolve("out/basic-pitch.tflite"));
    assertEquals(List.of(2, 43844, 1), info.inputs().get(0).shape());
    assertEquals(
        "2",
        record("basic-pitch")
            .getAsJsonObject("conversion")
            .getAsJsonObject("flags")
            .get("batch")
            .getAsString());
  }

  @Test
  void dynamicRangeStoresWeightsAsInt8AndNoOperatorIsTooNewForPhones() throws Exception {
    Cli.Ended ended = convert("basic-pitch", "--quantize=dynamic-range", "--no-parity");
    assertEquals(0, ended.exit(), ended.err());
    ModelInfo info = inspect(folder.resolve("out/basic-pitch.tflite"));
    assertTrue(info.weightTypes().contains("INT8"), info.weightTypes().toString());
    assertEquals(
        0, record("basic-pitch").getAsJsonObject("conversion").getAsJsonArray("warnings").size());
  }

  @Test
  void float16StoresWeightsAsFloat16() throws Exception {
    Cli.Ended ended = convert("basic-pitch", "--quantize=float16", "--no-parity");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(inspect(folder.resolve("out/basic-pitch.tflite")).weightTypes().contains("FLOAT16"));
  }

  @Test
  void unknownSignatureIsRefusedWithThoseThatThereAre() throws Exception {
    refused(
        2,
        "has no signature embed: choose one of serving_default by --signature.",
        convert("basic-pitch", "--signature=embed"));
  }

  @Test
  void int8IsRefusedByName() throws Exception {
    refused(2, "int8 is not offered: ", convert("basic-pitch", "--quantize=int8"));
  }

  @Test
  void truncatedWeightsAreRefusedInTensorFlowsWords() throws Exception {
    Path data = model.resolve("variables/variables.data-00000-of-00001");
    Files.write(data, Arrays.copyOf(Files.readAllBytes(data), 1000));
    refused(2, "OUT_OF_RANGE: Read less bytes than requested", convert("basic-pitch"));
  }

  @Test
  void missingShardIsRefused() throws Exception {
    Files.delete(model.resolve("variables/variables.data-00000-of-00001"));
    refused(2, "NOT_FOUND: ", convert("basic-pitch"));
  }

  @Test
  void garbageIsRefused() throws Exception {
    Files.write(model.resolve("saved_model.pb"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    refused(2, "is damaged or no SavedModel: export it again.", convert("basic-pitch"));
  }

  @Test
  void fileOfAnotherOriginIsNotReplaced() throws Exception {
    Path file = Files.createDirectories(folder.resolve("out")).resolve("basic-pitch.tflite");
    Files.write(file, new byte[] {1});
    Cli.Ended ended = convert("basic-pitch");
    assertEquals(7, ended.exit(), ended.err());
    assertArrayEquals(new byte[] {1}, Files.readAllBytes(file));
  }

  @Test
  void refusedOneOfSeveralDoesNotStopTheOthers() throws Exception {
    Path damaged = folder.resolve("damaged");
    Files.createDirectories(damaged);
    Files.write(damaged.resolve("saved_model.pb"), new byte[] {1, 2, 3});
    Cli.Ended ended = convert("damaged", "basic-pitch", "--no-parity");
    assertEquals(4, ended.exit(), ended.err());
    assertTrue(ended.err().contains("damaged: not converted: "), ended.err());
    Path file = folder.resolve("out/basic-pitch.tflite");
    assertEquals(
        HexDigest.sha256(file.toFile()),
        record("basic-pitch").getAsJsonObject("output").get("sha256").getAsString());
    assertFalse(Files.exists(folder.resolve("out/damaged.tflite")));
  }
}
