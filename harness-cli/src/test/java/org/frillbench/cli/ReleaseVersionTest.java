package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The release is named in the root POM; what cannot take it from there agrees. */
final class ReleaseVersionTest {

  private static final Path PROJECT = Path.of("..");

  private static String release() throws IOException {
    Matcher revision =
        Pattern.compile("<revision>(.+)</revision>")
            .matcher(Files.readString(PROJECT.resolve("pom.xml")));
    assertTrue(revision.find());
    return revision.group(1);
  }

  @Test
  void citationNamesTheRelease() throws IOException {
    List<String> lines = Files.readAllLines(PROJECT.resolve("CITATION.cff"));
    assertTrue(lines.contains("version: " + release()), lines.toString());
  }

  @Test
  void modulesAndLauncherTakeTheReleaseFromTheRoot() throws IOException {
    String version = release();
    try (Stream<Path> files = Files.walk(PROJECT, 3)) {
      List<Path> poms = files.filter(file -> file.endsWith("pom.xml")).toList();
      assertTrue(poms.size() > 10, poms.toString());
      for (Path pom : poms) {
        boolean root = pom.equals(PROJECT.resolve("pom.xml"));
        assertEquals(
            root ? 1 : 0, count(Files.readString(pom), ">" + version + "<"), pom.toString());
      }
    }
    assertEquals(0, count(Files.readString(PROJECT.resolve("frill-bench")), version));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
