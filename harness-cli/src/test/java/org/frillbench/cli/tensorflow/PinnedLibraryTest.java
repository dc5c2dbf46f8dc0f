package org.frillbench.cli.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of what is fetched. */
final class PinnedLibraryTest {

  /**
   * A property of the root POM for the libraries that the process's program is compiled against.
   */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "tensorflow-core-api", "tensorflow-java.version",
          "tensorflow-core-native", "tensorflow-java.version",
          "jna", "jna.version");

  @Test
  void versionsAreThoseThatTheProgramIsCompiledAgainst() throws Exception {
    String pom = Files.readString(Path.of("../pom.xml"));
    for (PinnedLibrary library : PinnedLibrary.all()) {
      String property = PROPERTIES.get(library.artifact());
      if (property != null) {
        Matcher version =
            Pattern.compile("<" + property + ">([^<]+)</" + property + ">").matcher(pom);
        assertTrue(version.find(), property);
        assertEquals(version.group(1), library.version(), library.coordinates());
      }
    }
  }

  @Test
  void everyLibraryHasASizeAndADigest() {
    assertEquals(8, PinnedLibrary.all().size());
    for (PinnedLibrary library : PinnedLibrary.all()) {
      assertTrue(library.bytes() > 100_000, library.coordinates());
      assertTrue(library.sha256().matches("[0-9a-f]{64}"), library.coordinates());
    }
  }

  @Test
  void fileIsWhereMavenKeepsIt() {
    PinnedLibrary library =
        PinnedLibrary.of("linux-arm64").stream()
            .filter(each -> each.classifier().equals("linux-arm64"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        Path.of(
            "/r/org/tensorflow/tensorflow-core-native/1.1.0/"
                + "tensorflow-core-native-1.1.0-linux-arm64.jar"),
        library.in(Path.of("/r")));
  }
}
