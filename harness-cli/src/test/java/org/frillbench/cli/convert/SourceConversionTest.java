package org.frillbench.cli.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A flatbuffer and its record are written in an order in which a kill does no harm. */
final class SourceConversionTest {

  @TempDir private Path folder;

  private SourceConversion conversion;
  private Path flatbuffer;
  private Path record;

  @BeforeEach
  void name() {
    conversion =
        Conversions.of(
            Conversions.student("student"), new OwnConverter(Conversions.SETTINGS), folder);
    flatbuffer = folder.resolve("student.tflite");
    record = folder.resolve("student.conversion.json");
  }

  private static void assertUnwritten(Executable work) {
    CommandFailure failed = assertThrows(CommandFailure.class, work);
    assertEquals(ExitCode.OUTPUT_FAILED, failed.exitCode());
  }

  @Test
  void recordOfAConversionThatWasKilledIsReplaced() throws Exception {
    conversion.run();
    byte[] bytes = Files.readAllBytes(flatbuffer);
    Files.delete(flatbuffer);
    conversion.requireFree();
    assertEquals(ExitCode.DONE, conversion.run());
    assertArrayEquals(bytes, Files.readAllBytes(flatbuffer));
  }

  @Test
  void otherFileOfTheRecordsNameIsNotReplaced() throws Exception {
    Files.writeString(record, "{\"mine\": true}");
    assertUnwritten(conversion::requireFree);
  }

  @Test
  void recordBesideAFlatbufferOfOtherBytesIsNotReplaced() throws Exception {
    conversion.run();
    Files.write(flatbuffer, new byte[] {1});
    assertUnwritten(conversion::requireFree);
  }

  @Test
  void flatbufferWhoseRecordCannotBeWrittenIsNotThere() throws Exception {
    Files.createDirectories(record.resolve("in the way"));
    assertUnwritten(conversion::run);
    assertFalse(Files.exists(flatbuffer));
  }

  @Test
  void recordOfAFlatbufferThatCannotBeRenamedIsRemoved() throws Exception {
    Files.createDirectories(flatbuffer.resolve("in the way"));
    assertUnwritten(conversion::run);
    assertFalse(Files.exists(record));
    assertTrue(Files.isDirectory(flatbuffer));
  }
}
