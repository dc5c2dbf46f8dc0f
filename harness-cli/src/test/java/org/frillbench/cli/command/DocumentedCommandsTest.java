package org.frillbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Command lines in the documents are such as the command takes. */
final class DocumentedCommandsTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  /** A command line in a block: after a prompt or an assignment, to the end of the command. */
  private static final Pattern LINE =
      Pattern.compile("(?m)^(?:\\$ )?(?:time |[A-Z_]+=\\S+ )*(?:\\./)?frill-bench +([a-z].*)$");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]*\n(.*?)^```$");

  /** Code within a sentence or a table's cell. */
  private static final Pattern SPAN = Pattern.compile("`(?:(?:\\./)?frill-bench )?([^`\n]+)`");

  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

  /** What follows a command in a shell, or a figure in the column behind it. */
  private static final String REST = "   .*| [|&;>#<].*| 2>.*";

  /** The first line of a page of the reference, which is made of the options themselves. */
  private static final String SYNOPSIS = ".*(\\[OPTIONS]|\\[-hqV]).*";

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
      return Stream.concat(Stream.of(PROJECT.resolve("README.md")), docs)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }

  /** The command lines of a document, without {@code frill-bench}. */
  private static List<String> commands(String document) {
    String text = document.replace("\\\n", " ");
    List<String> commands = new ArrayList<>();
    BLOCK
        .matcher(text)
        .results()
        .flatMap(block -> LINE.matcher(block.group(1)).results())
        .map(line -> line.group(1))
        .filter(line -> !line.matches(SYNOPSIS))
        .forEach(commands::add);
    SPAN.matcher(BLOCK.matcher(text).replaceAll(""))
        .results()
        .map(span -> span.group(1).replace("\\|", "|"))
        .filter(span -> span.contains(" "))
        .filter(span -> CommandName.of(span.substring(0, span.indexOf(' '))).isPresent())
        .forEach(commands::add);
    return commands;
  }

  /** The words of one command without what stands for more. */
  private static String[] words(String command) {
    return WORD.matcher(command.replaceAll(REST, "").replaceAll("[\\[\\]…]", ""))
        .results()
        .map(word -> word.group().replaceAll("['\"]|;$", "").replaceAll("\\|.*", ""))
        .filter(word -> !word.isEmpty() && !word.startsWith("$") && !word.equals("..."))
        .toArray(String[]::new);
  }

  /** Why a command line is refused; one in a sentence may leave out what it does not speak of. */
  private static Optional<String> refusal(String command) {
    String[] words = words(command);
    try {
      FrillBench.commandLine(NeededCommands.by(words)).parseArgs(words);
      return Optional.empty();
    } catch (CommandLine.MissingParameterException e) {
      return Optional.empty();
    } catch (CommandLine.ParameterException e) {
      return Optional.of(command + ": " + e.getMessage());
    }
  }

  @Test
  void everyCommandLineInTheDocumentsIsParsed() throws IOException {
    List<String> refused = new ArrayList<>();
    int parsed = 0;
    for (Path document : documents()) {
      for (String command : commands(Files.readString(document))) {
        parsed++;
        refusal(command).ifPresent(why -> refused.add(PROJECT.relativize(document) + ": " + why));
      }
    }
    assertEquals(List.of(), refused, () -> String.join("\n", refused));
    assertTrue(parsed > 150, "only " + parsed + " command lines were found");
  }
}
