package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private BasicPitch model;

  @BeforeEach
  void copy() throws IOException {
    model = BasicPitch.in(folder);
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

  @Test
  void flatbufferIsTheAuthorsOwnAndItsRecordIsCarriedByARun() throws Exception {
    Cli.Ended ended = model.convert("basic-pitch");
    assertEquals(0, ended.exit(), ended.err());
    Path file = model.converted();
    ModelInfo ours = inspect(file);
    ModelInfo theirs = inspect(model.authors());
    assertEquals(operators(theirs), operators(ours));
    assertEquals(ends(theirs.inputs()), ends(ours.inputs()));
    assertEquals(ends(theirs.outputs()), ends(ours.outputs()));
    assertEquals(
        theirs.signatures().stream().map(SignatureInfo::toString).toList(),
        ours.signatures().stream().map(SignatureInfo::toString).toList());
    try (ParityTargets targets = ParityTargets.here(() -> null)) {
      assertTrue(
          ParityCheck.of(
                  ParityQuestion.usual(SideSpec.of(model.authors()), SideSpec.of(file), 1), targets)
              .same());
    }
    JsonObject record = model.record();
    assertEquals(ours.sha256(), record.getAsJsonObject("output").get("sha256").getAsString());
    JsonObject conversion = record.getAsJsonObject("conversion");
    assertEquals("tensorflow", conversion.get("converter").getAsString());
    assertEquals("2.18.0", conversion.get("version").getAsString());
    assertTrue(conversion.getAsJsonObject("parity").get("same").getAsBoolean(), ended.err());

    Cli.Ended again = model.convert("basic-pitch");
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
    Cli.Ended ended = model.convert("basic-pitch", "--batch=2", "--no-parity");
    assertEquals(0, ended.exit(), ended.err());
    ModelInfo info = inspect(model.converted());
    assertEquals(List.of(2, 43844, 1), info.inputs().get(0).shape());
    assertEquals(
        "2",
        model
            .record()
            .getAsJsonObject("conversion")
            .getAsJsonObject("flags")
            .get("batch")
            .getAsString());
  }

  @Test
  void dynamicRangeStoresWeightsAsInt8AndNoOperatorIsTooNewForPhones() throws Exception {
    Cli.Ended ended = model.convert("basic-pitch", "--quantize=dynamic-range", "--no-parity");
    assertEquals(0, ended.exit(), ended.err());
    ModelInfo info = inspect(model.converted());
    assertTrue(info.weightTypes().contains("INT8"), info.weightTypes().toString());
    assertEquals(0, model.record().getAsJsonObject("conversion").getAsJsonArray("warnings").size());
  }

  @Test
  void float16StoresWeightsAsFloat16() throws Exception {
    Cli.Ended ended = model.convert("basic-pitch", "--quantize=float16", "--no-parity");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(inspect(model.converted()).weightTypes().contains("FLOAT16"));
  }
}
