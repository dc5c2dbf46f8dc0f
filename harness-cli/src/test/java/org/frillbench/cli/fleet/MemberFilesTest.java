package org.frillbench.cli.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.frillbench.cli.device.AttachedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of the run files of several devices. */
final class MemberFilesTest {

  private static List<String> parts(String... serials) {
    List<Member> members =
        Stream.of(serials)
            .map(serial -> new AttachedDevice(serial, "device", OptionalLong.empty(), List.of()))
            .map(device -> new Member(device, true, false))
            .toList();
    return List.copyOf(MemberFiles.parts(members).values());
  }

  @ParameterizedTest
  @CsvSource({
    "FA6A1B2C3D, FA6A1B2C3D",
    "127.0.0.1:5555, 127.0.0.1-5555",
    "../../etc/passwd, etc-passwd",
    "'-rf * \u001b[2J', rf-2J",
    "'   ', device",
    "adb-FA6A1B2C3D-bo0E0q._adb-tls-connect._tcp-and-longer, adb-FA6A1B2C3D-bo0E0q._adb-tls-connect._"
  })
  void serialBecomesASafePartOfAName(String serial, String part) {
    assertEquals(List.of(part), parts(serial));
  }

  @Test
  void serialsThatDifferInCaseOrPunctuationGetDifferentFiles() {
    assertEquals(List.of("a-1", "a-1-2", "A-1-3"), parts("a:1", "a/1", "A-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "results/run.json, results/run-A.json",
    "run, run-A",
    ".run, .run-A",
    "a.b/run, a.b/run-A"
  })
  void partComesBeforeTheEnding(String file, String named) {
    assertEquals(Path.of(named), MemberFiles.with(Path.of(file), "A"));
  }
}
