package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.Model;

/** Trained students are converted without TensorFlow, by the command as a user runs it. */
final class ConvertStudentsTest {

  private static final Path FIXTURES =
      Path.of("../fixtures/testkit/src/main/resources", "org/frillbench/testkit/trained")
          .toAbsolutePath();
  private static final String POOLED = "1-al=0.05,ap=True,bd=8,cop=False,lr=0.1,ms=tiny,qat=False";
  private static final String QAT = "2-al=0.05,ap=True,bd=8,cop=False,lr=0.1,ms=tiny,qat=True";
  private static final String COMPRESSED =
      "3-al=0.05,ap=False,bd=8,cop=True,lr=0.1,ms=tiny,qat=False";
  private static final String[] KNOWN = {"--rescaling", "yes", "--out", "converted"};

  @TempDir Path folder;

  private Path experiment;

  @BeforeEach
  void train() throws IOException {
    experiment = folder.resolve("experiment");
    copy("tiny-pool-then-conv", POOLED);
    copy("tiny-qat", QAT);
    copy("tiny-unpooled-compressed", COMPRESSED);
  }

  private void copy(String fixture, String student) throws IOException {
    Path target = Files.createDirectories(experiment.resolve(student));
    try (Stream<Path> files = Files.list(FIXTURES.resolve(fixture))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void experimentFolderIsConvertedUnderTheNamesOfItsFolders() throws Exception {
    // The unpooled student has one head only, so no order can be given for all three.
    Files.move(experiment.resolve(COMPRESSED), folder.resolve(COMPRESSED));
    assertDone(convert(path("experiment"), "--head", "pool-then-conv"));
    assertDone(convert(path(COMPRESSED)));
    assertEquals(
        Stream.of(POOLED, QAT, COMPRESSED)
            .flatMap(name -> Stream.of(name + ".conversion.json", name + ".tflite"))
            .sorted()
            .toList(),
        files());
  }

  @Test
  void convertedFileSaysItselfWhatItIsMadeOf() throws Exception {
    Path student = experiment.resolve(POOLED);
    assertDone(convert(path("experiment/" + POOLED), "--head", "pool-then-conv"));
    Path model = folder.resolve("converted").resolve(POOLED + ".tflite");
    JsonObject inside = metadata(model);
    JsonObject record =
        JsonParser.parseString(Files.readString(model.resolveSibling(POOLED + ".conversion.json")))
            .getAsJsonObject()
            .getAsJsonObject("conversion");
    assertEquals(record.get("source"), inside.get("source"));
    assertEquals(record.get("flags"), inside.get("flags"));
    assertEquals("own", inside.get("converter").getAsString());
    assertEquals(
        Files.size(student.resolve("ckpt-1.index"))
            + Files.size(student.resolve("ckpt-1.data-00000-of-00001")),
        inside.getAsJsonObject("source").get("bytes").getAsLong());
  }

  private static JsonObject metadata(Path file) throws IOException {
    Model model = Model.getRootAsModel(ByteBuffer.wrap(Files.readAllBytes(file)));
    assertEquals(1, model.metadataLength());
    assertEquals("frill-bench.conversion", model.metadata(0).name());
    ByteBuffer text = model.buffers((int) model.metadata(0).buffer()).dataAsByteBuffer();
    return JsonParser.parseString(StandardCharsets.UTF_8.decode(text).toString()).getAsJsonObject();
  }

  @Test
  void secondRunKeepsWhatIsThereAndWritesTheSameBytesWhereItIsNot() throws Exception {
    String[] students = {
      path("experiment/" + POOLED), path("experiment/" + QAT), "--head", "pool-then-conv",
    };
    assertDone(convert(students));
    Path first = folder.resolve("converted").resolve(POOLED + ".tflite");
    byte[] bytes = Files.readAllBytes(first);
    Files.delete(first);
    Files.delete(first.resolveSibling(POOLED + ".conversion.json"));
    Cli.Ended again = convert(students);
    assertDone(again);
    assertTrue(again.err().contains(QAT + ".tflite is there already."), again.err());
    assertFalse(again.err().contains(POOLED + ".tflite is there already."), again.err());
    assertArrayEquals(bytes, Files.readAllBytes(first));
  }

  @Test
  void otherOrderOfTheHeadIsAnotherConversion() throws Exception {
    assertDone(convert(path("experiment/" + POOLED), "--head", "pool-then-conv"));
    Cli.Ended other = convert(path("experiment/" + POOLED), "--head", "conv-then-pool");
    assertTrue(other.exit() != 0, other.err());
    assertTrue(other.complaint().contains(POOLED + ".tflite"), other.err());
    assertDone(convert(path("experiment/" + POOLED), "--head", "conv-then-pool", "--overwrite"));
  }

  @Test
  void damagedStudentOfAnExperimentDoesNotStopTheOthers() throws Exception {
    Files.move(experiment.resolve(COMPRESSED), folder.resolve(COMPRESSED));
    Path shard = experiment.resolve(POOLED).resolve("ckpt-1.data-00000-of-00001");
    try (RandomAccessFile cut = new RandomAccessFile(shard.toFile(), "rw")) {
      cut.setLength(cut.length() / 2);
    }
    Cli.Ended ended = convert(path("experiment"), "--head", "pool-then-conv");
    assertEquals(4, ended.exit(), ended.err());
    assertTrue(ended.err().contains(POOLED + ": not converted: "), ended.err());
    assertTrue(ended.err().contains("is damaged or truncated"), ended.err());
    assertEquals(List.of(QAT + ".conversion.json", QAT + ".tflite"), files());
  }

  @Test
  void studentOfUnknownHeadAsksForTheOption() throws Exception {
    refused("give --head pool-then-conv", convert(path("experiment/" + POOLED)));
    assertFalse(Files.exists(folder.resolve("converted")));
  }

  @Test
  void studentOfUnknownRescalingAsksForTheOption() throws Exception {
    refused(
        "give --rescaling yes or --rescaling no",
        InProcess.run(
            folder, "convert", path("experiment/" + COMPRESSED), "--out", "new/converted"));
    assertFalse(Files.exists(folder.resolve("new")));
  }

  @Test
  void optionsOfTensorFlowsConverterAreRefused() throws Exception {
    refused(
        "leave --quantize out", convert(path("experiment/" + QAT), "--quantize", "dynamic-range"));
    refused("--signature and --batch are for", convert(path("experiment/" + QAT), "--batch", "1"));
    refused(
        "--mapping is for safetensors", convert(path("experiment/" + QAT), "--mapping", "names"));
  }

  @Test
  void safetensorsFileIsConvertedByItsMapping() throws Exception {
    Files.copy(FIXTURES.resolve("tiny.safetensors"), folder.resolve("tiny.safetensors"));
    Files.copy(FIXTURES.resolve("tiny-names.json"), folder.resolve("names.json"));
    String[] options = {path("tiny.safetensors"), "--head", "pool-then-conv"};
    refused("is no MobileNetV3 student", convert(options));
    assertDone(
        convert(
            Stream.concat(Stream.of(options), Stream.of("--mapping", "names.json"))
                .toArray(String[]::new)));
    assertEquals(List.of("tiny.conversion.json", "tiny.tflite"), files());
  }

  /** A disk that takes no more than 100 KB a file, as a full one would. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "limits files by the shell's ulimit")
  void fullDiskWhileAnArchiveIsUnpackedNamesTheTemporaryFolder() throws Exception {
    Files.copy(FIXTURES.resolve("keras3-small.keras"), folder.resolve("small.keras"));
    Cli.Ended ended =
        new Cli(folder).limited(100_000).run("convert", path("small.keras"), "--out", "converted");
    assertEquals(7, ended.exit(), ended.err());
    assertTrue(
        ended.complaint().contains("temporary files cannot be written in " + folder), ended.err());
    assertEquals(List.of(), files());
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Cli.Ended convert(String... arguments) throws Exception {
    return InProcess.run(
        folder,
        Stream.of(new String[] {"convert"}, arguments, KNOWN)
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }

  private static void assertDone(Cli.Ended ended) {
    assertEquals(0, ended.exit(), ended.err());
  }

  private static void refused(String sentence, Cli.Ended ended) {
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
  }

  private List<String> files() throws IOException {
    Path converted = folder.resolve("converted");
    if (!Files.exists(converted)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(converted)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
