package org.frillbench.results.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltFolderTest {

  @TempDir private Path folder;

  @Test
  void processThatIsEndingBeginsNoneAndLeavesNothing() throws Exception {
    Path place = folder.resolve("built");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Late.class.getName(),
                place.toString())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("cannot write " + place + ": the process is ending", out.strip());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  /** Begins a folder from a shutdown hook. */
  static final class Late {

    private Late() {}

    public static void main(String[] args) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> begin(Path.of(args[0]))));
      System.exit(0);
    }

    private static void begin(Path place) {
      try (BuiltFolder built = BuiltFolder.at(place)) {
        built.write("file", out -> out.write(1));
      } catch (OutputException e) {
        System.out.print(e.getMessage());
      }
    }
  }
}
