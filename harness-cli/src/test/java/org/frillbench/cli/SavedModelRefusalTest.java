package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.frillbench.agent.io.HexDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** SavedModels and requests that cannot be converted. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
final class SavedModelRefusalTest {

  @TempDir private Path folder;
  private BasicPitch model;

  @BeforeEach
  void copy() throws IOException {
    model = BasicPitch.in(folder);
  }

  private void refused(int exit, String sentence, Cli.Ended ended) throws IOException {
    assertEquals(exit, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void unknownSignatureIsRefusedWithThoseThatThereAre() throws Exception {
    refused(
        2,
        "has no signature embed: choose one of serving_default by --signature.",
        model.convert("basic-pitch", "--signature=embed"));
  }

  @Test
  void int8IsRefusedByName() throws Exception {
    refused(2, "int8 is not offered: ", model.convert("basic-pitch", "--quantize=int8"));
  }

  @Test
  void truncatedWeightsAreRefusedInTensorFlowsWords() throws Exception {
    Path data = model.model().resolve("variables/variables.data-00000-of-00001");
    Files.write(data, Arrays.copyOf(Files.readAllBytes(data), 1000));
    refused(2, "OUT_OF_RANGE: Read less bytes than requested", model.convert("basic-pitch"));
  }

  @Test
  void missingShardIsRefused() throws Exception {
    Files.delete(model.model().resolve("variables/variables.data-00000-of-00001"));
    refused(2, "NOT_FOUND: ", model.convert("basic-pitch"));
  }

  @Test
  void garbageIsRefused() throws Exception {
    Files.write(model.model().resolve("saved_model.pb"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    refused(2, "is damaged or no SavedModel: export it again.", model.convert("basic-pitch"));
  }

  /** A disk that takes no more than 20 MB a file, as one that fills up meanwhile would. */
  @Test
  void fullDiskWhileTensorFlowIsUnpackedNamesItsFolder() throws Exception {
    Path cache = folder.resolve("cache");
    Cli.Ended ended =
        new Cli(folder)
            .with("JAVA_TOOL_OPTIONS", "-Dorg.bytedeco.javacpp.cachedir=" + cache)
            .limited(20_000_000)
            .run("convert", model.model().toString(), "--out=" + folder.resolve("new/out"));
    refused(7, "into " + cache + ": File too large", ended);
    assertFalse(Files.exists(folder.resolve("new")));
  }

  @Test
  void fileOfAnotherOriginIsNotReplaced() throws Exception {
    Path file = Files.createDirectories(folder.resolve("out")).resolve("basic-pitch.tflite");
    Files.write(file, new byte[] {1});
    Cli.Ended ended = model.convert("basic-pitch");
    assertEquals(7, ended.exit(), ended.err());
    assertArrayEquals(new byte[] {1}, Files.readAllBytes(file));
  }

  @Test
  void refusedOneOfSeveralDoesNotStopTheOthers() throws Exception {
    Path damaged = folder.resolve("damaged");
    Files.createDirectories(damaged);
    Files.write(damaged.resolve("saved_model.pb"), new byte[] {1, 2, 3});
    Cli.Ended ended = model.convert("damaged", "basic-pitch", "--no-parity");
    assertEquals(4, ended.exit(), ended.err());
    assertTrue(ended.err().contains("damaged: not converted: "), ended.err());
    Path file = model.converted();
    assertEquals(
        HexDigest.sha256(file.toFile()),
        model.record().getAsJsonObject("output").get("sha256").getAsString());
    assertFalse(Files.exists(folder.resolve("out/damaged.tflite")));
  }
}
