package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.frillbench.cli.inspection.InspectionJson;
import org.frillbench.cli.inspection.InspectionText;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.ModelInspector;
import org.frillbench.converter.inspect.UnreadableModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code inspect} prints of models by others and of ours. */
final class InspectTest {

  private static final String MODELS = "/org/frillbench/testkit/models/";

  @TempDir Path folder;

  private record Origin(String file, String sha256) {}

  private static Origin[] origins() throws IOException {
    try (InputStream index = InspectTest.class.getResourceAsStream(MODELS + "models.json")) {
      return new Gson()
          .fromJson(new String(index.readAllBytes(), StandardCharsets.UTF_8), Origin[].class);
    }
  }

  private Path foreign(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream model = InspectTest.class.getResourceAsStream(MODELS + name)) {
      Files.copy(model, file);
    }
    return file;
  }

  /** Also where a language has digits, or an i without a dot, of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "fa-IR", "hi-IN-u-nu-deva", "th-TH-u-nu-thai"})
  void textAndJsonAreEqualInEveryLocale(String locale) throws Exception {
    Path model = foreign("selfie_segmentation.tflite");
    ModelInfo info = ModelInspector.inspect(model);
    String text = InspectionText.of(model, info);
    String json = InspectionJson.of(model, info, null);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      ModelInfo again = ModelInspector.inspect(model);
      assertEquals(text, InspectionText.of(model, again));
      assertEquals(json, InspectionJson.of(model, again, null));
    } finally {
      Locale.setDefault(before);
    }
  }

  private String shown(String... arguments) throws Exception {
    Cli.Ended ended = InProcess.run(folder, arguments);
    assertEquals(0, ended.exit(), ended.err());
    return ended.out();
  }

  @Test
  void folderIsInspectedModelByModel() throws Exception {
    Files.createDirectory(folder.resolve("models"));
    TinyModel.floats(folder.resolve("models/b.tflite"));
    TinyModel.student(folder.resolve("models/a.tflite"));
    String text = shown("inspect", "models");
    assertEquals(
        List.of("models/a.tflite", "models/b.tflite"),
        text.lines()
            .filter(line -> line.startsWith("file "))
            .map(line -> line.replaceFirst("file +", ""))
            .toList());
    JsonArray json =
        Schemas.read("inspections", shown("inspect", "models", "--json")).getAsJsonArray("models");
    assertEquals(2, json.size());
    assertTrue(json.get(1).getAsJsonObject().get("float32").getAsBoolean());
  }

  @Test
  void foreignModelsMatchTheirIndex() throws Exception {
    assertEquals(2, origins().length);
    for (Origin origin : origins()) {
      assertEquals(origin.sha256(), ModelInspector.inspect(foreign(origin.file())).sha256());
    }
  }

  @Test
  void textIsAlignedAndShowsUnknownValues() throws Exception {
    foreign("selfie_segmentation.tflite");
    String expected =
        """
        file         selfie_segmentation.tflite
        size         249,024 bytes (0.2 MiB)
        sha256       8d13b7fae74af625c641226813616a2117bd6bca19eb3b75574621fc08557f27
        description  keras2tflite_selfiesegmentation_mlkit-256x256-2021_01_19-v1215.tflite.generated
        input        input_1 FLOAT32 [1, 256, 256, 3]
        output       activation_10 FLOAT32 [1, 256, 256, 1]
        parameters   106,400 in 212,800 bytes (0.2 MiB)
        weights      FLOAT16
        quantized    no
        MACs         unknown, at least 58,167,168 (the table shows which are unknown)
        arena        about 4,882,688 bytes (4.7 MiB), by estimate
        kind         float16-weights
        float32      yes

        operator                          version  count            MACs   weight bytes
        DEQUANTIZE                              2    110               0        212,800
        CONV_2D                                 1     43      49,450,880              0
        HARD_SWISH                              1     11               0              0
        RELU                                    1     22               0              0
        DEPTHWISE_CONV_2D                       1     11       8,716,288              0
        AVERAGE_POOL_2D                         1     10               0              0
        LOGISTIC                                1     11               0              0
        MUL                                     1     10               0              0
        ADD                                     1     14               0              0
        RESIZE_BILINEAR                         1      3               0              0
        CUSTOM:Convolution2DTransposeBias       1      1         unknown              0
        """;
    assertEquals(
        expected,
        shown("inspect", "selfie_segmentation.tflite").replace(System.lineSeparator(), "\n"));
  }

  /** Programs rely on these names. */
  @Test
  void jsonHasItsFields() throws Exception {
    foreign("selfie_segmentation.tflite");
    String shown = shown("inspect", "--json", "selfie_segmentation.tflite");
    JsonObject json = Schemas.read("inspection", shown);
    assertEquals(
        List.of(
            "schema, file, sha256, bytes, description, spec, inputs, outputs, parameters, weightBytes,"
                + " weightTypes, quantization, macs, macsAtLeast, arenaBytes, arenaUnknown,"
                + " kind, float32, notFloat32, measurable, notMeasurable, operators, subgraphs,"
                + " metadata, signatures, roofline"),
        List.of(String.join(", ", json.keySet())));
    assertTrue(json.get("macs").isJsonNull());
    assertTrue(json.get("roofline").isJsonNull());
    assertEquals(58_167_168, json.get("macsAtLeast").getAsLong());
    assertEquals("float16-weights", json.get("kind").getAsString());
    assertTrue(json.get("float32").getAsBoolean());
    JsonObject input = json.getAsJsonArray("inputs").get(0).getAsJsonObject();
    assertEquals(Set.of("name", "type", "shape", "shapeSignature", "quantization"), input.keySet());
    assertEquals("[1,256,256,3]", input.get("shape").toString());
    JsonObject custom = json.getAsJsonArray("operators").get(10).getAsJsonObject();
    assertEquals(Set.of("name", "version", "count", "macs", "weightBytes"), custom.keySet());
    assertTrue(custom.get("macs").isJsonNull());
    assertEquals(246, sum(json.getAsJsonArray("operators"), "count"));
    assertEquals(
        Set.of(
            "name",
            "inputs",
            "outputs",
            "tensors",
            "macs",
            "macsAtLeast",
            "arenaBytes",
            "arenaUnknown",
            "operators"),
        json.getAsJsonArray("subgraphs").get(0).getAsJsonObject().keySet());
  }

  private static long sum(Iterable<JsonElement> rows, String field) {
    return StreamSupport.stream(rows.spliterator(), false)
        .mapToLong(row -> row.getAsJsonObject().get(field).getAsLong())
        .sum();
  }

  @Test
  void malformedSpecificationInModelIsReported() throws Exception {
    Path file = folder.resolve("hostile.tflite");
    TinyModel.student(file);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    String hostile = text.replace("{\"kind\"", "[\u0007kind\"");
    assertFalse(text.equals(hostile));
    Files.writeString(file, hostile, StandardCharsets.ISO_8859_1);
    assertTrue(shown("inspect", "hostile.tflite").contains("[\\u{7}kind\""));
    String json = shown("inspect", "--json", "hostile.tflite");
    assertTrue(Schemas.read("inspection", json).get("spec").isJsonNull());
  }

  /** Whatever can be read can be shown, and shows nothing that a terminal obeys. */
  @Test
  void damagedButReadableModelsAreShown() throws Exception {
    byte[] sound = Files.readAllBytes(foreign("face_detection_short_range.tflite"));
    Path file = folder.resolve("damaged.tflite");
    Random random = new Random(1);
    int read = 0;
    for (int trial = 0; trial < 500; trial++) {
      byte[] damaged = sound.clone();
      for (int flips = 0; flips < 10; flips++) {
        // The structure stands at both ends, the weights between them.
        int place = random.nextInt(20_000);
        int at = random.nextBoolean() ? place : damaged.length - 1 - place;
        damaged[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      }
      read += shows(Files.write(file, damaged)) ? 1 : 0;
    }
    assertTrue(read > 20, "read " + read);
  }

  private static boolean shows(Path file) {
    ModelInfo info;
    try {
      info = ModelInspector.inspect(file);
    } catch (UnreadableModelException e) {
      return false;
    }
    String shown = InspectionText.of(file, info) + InspectionJson.of(file, info, null);
    assertTrue(shown.chars().noneMatch(c -> c != '\n' && c != '\r' && Character.isISOControl(c)));
    return true;
  }
}
