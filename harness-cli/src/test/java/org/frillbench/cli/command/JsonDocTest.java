package org.frillbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Which commands print JSON, and by which schemas, as the document says. */
final class JsonDocTest {

  /** What they print is no result: files, sentences, scripts, or what a device listens on. */
  private static final Set<String> WITHOUT_RESULT =
      Set.of(
          "clean",
          "virtual-device",
          "publish",
          "report",
          "board",
          "convert",
          "students generate",
          "baseline set",
          "completion",
          "complete",
          "help",
          "import",
          "man-pages");

  private static final Pattern CODE = Pattern.compile("`([a-z][a-z -]*)`");

  @Test
  void everyCommandWithAResultHasBothFormsOfTheOption() {
    Set<String> with = new TreeSet<>();
    Set<String> without = new TreeSet<>();
    for (CommandLine line : leaves(FrillBench.commandLine()).toList()) {
      boolean json = line.getCommandSpec().findOption("--json") != null;
      assertEquals(json, line.getCommandSpec().findOption("--format") != null, name(line));
      (json ? with : without).add(name(line));
    }
    assertEquals(new TreeSet<>(WITHOUT_RESULT), without);
    assertEquals(with, column(0, "command"));
  }

  @Test
  void everySchemaIsListed() throws IOException {
    Set<String> listed = new TreeSet<>(column(1, "command"));
    listed.addAll(column(1, "file or stream"));
    try (Stream<Path> files =
        Files.list(Path.of("../results/src/main/resources/org/frillbench/results"))) {
      Set<String> published =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".schema.json"))
              .map(name -> name.replace("-1.schema.json", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertTrue(published.size() > 10, published.toString());
      assertEquals(published, listed);
    }
  }

  /** The names in a column of the table whose first header is {@code header}. */
  private static Set<String> column(int column, String header) {
    List<String> lines = lines();
    int start = lines.indexOf("| " + header + " | `schema` |");
    assertTrue(start >= 0, header);
    return lines.stream()
        .skip(start + 2L)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|", -1)[column + 1])
        .flatMap(cell -> CODE.matcher(cell).results().map(MatchResult::group))
        .map(code -> code.replace("`", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("../docs/json.md"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<CommandLine> leaves(CommandLine line) {
    return line.getSubcommands().isEmpty()
        ? Stream.of(line)
        : line.getSubcommands().values().stream().flatMap(JsonDocTest::leaves);
  }

  private static String name(CommandLine line) {
    return line.getCommandSpec().qualifiedName().replaceFirst("^frill-bench ", "");
  }
}
