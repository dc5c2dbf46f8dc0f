package org.frillbench.cli.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.frillbench.cli.command.CommandModels;
import org.frillbench.cli.documents.DocumentedCommand.Place;

/**
 * The command lines of one document, in its order.
 *
 * <p>In a block with prompts, {@code $ }, the lines below a command are its output, where {@code …}
 * stands for any number of others. In one without, each line that calls the command is one. A block
 * marked {@code sh} is the script of a measurement that takes an hour or a cluster, which is not
 * run; one of another mark is no script.
 */
record Document(Path file, List<DocumentedCommand> commands) {

  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final String PROMPT = "$ ";

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

  /** Code within a sentence or a table's cell. */
  private static final Pattern SPAN = Pattern.compile("`(\\./)?(frill-bench )?([^`\n]+)`");

  /** A command of ours, behind what measures it or sets a variable for it. */
  private static final Pattern CALL =
      Pattern.compile(
          "^(?:(?:/usr/bin/)?time (?:-\\w+ (?:'[^']*' )?)*)?((?:[A-Z_]+=\\S+ )*)(?:\\./)?frill-bench\\b(.*)");

  /** A comment, or a figure in the column behind the command. */
  private static final Pattern BEHIND = Pattern.compile("(?:\\s+# |\\s{3,}).*");

  /** The first line of a page of the reference, which is made of the options themselves. */
  private static final String SYNOPSIS = ".*\\[OPTIONS].*";

  /** The pages at the root, and all of the documentation. */
  static List<Path> all() throws IOException {
    try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
      Stream<Path> root = Stream.of("README.md", "CONTRIBUTING.md").map(PROJECT::resolve);
      return Stream.concat(root, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  static Document read(Path file) throws IOException {
    String text = Files.readString(file).replaceAll("\\\\\n *", "");
    List<DocumentedCommand> commands = new ArrayList<>();
    int end = 0;
    for (MatchResult block : (Iterable<MatchResult>) BLOCK.matcher(text).results()::iterator) {
      commands.addAll(spans(text.substring(end, block.start())));
      switch (block.group(1)) {
        case "" -> commands.addAll(shown(block.group(2), Place.BLOCK));
        case "sh" -> commands.addAll(shown(block.group(2), Place.SCRIPT));
        default -> {}
      }
      end = block.end();
    }
    commands.addAll(spans(text.substring(end)));
    return new Document(file, commands);
  }

  @Override
  public String toString() {
    return name();
  }

  String name() {
    return PROJECT.relativize(file).toString().replace('\\', '/');
  }

  /** Those of a block. */
  private static List<DocumentedCommand> shown(String block, Place place) {
    boolean prompts = block.startsWith(PROMPT) || block.contains("\n" + PROMPT);
    List<DocumentedCommand> commands = new ArrayList<>();
    List<String> output = new ArrayList<>();
    for (String line : block.split("\n", -1)) {
      String command = prompts && line.startsWith(PROMPT) ? line.substring(PROMPT.length()) : line;
      if (prompts ? line.startsWith(PROMPT) : CALL.matcher(line).matches()) {
        output = new ArrayList<>();
        if (!command.matches(SYNOPSIS)) {
          commands.add(new DocumentedCommand(cleaned(command), output, place));
        }
      } else if (prompts && !line.isBlank() && !line.equals("…")) {
        output.add(line);
      }
    }
    return commands;
  }

  /** Those in sentences and tables. */
  private static List<DocumentedCommand> spans(String text) {
    return SPAN.matcher(text)
        .results()
        .filter(
            span ->
                span.group(2) != null
                    || (span.group(3).contains(" ")
                        && CommandModels.isCommand(span.group(3).replaceAll(" .*", ""))))
        .filter(span -> !span.group(3).contains(" … "))
        .map(span -> DocumentedCommand.OURS + span.group(3).replace("\\|", "|"))
        .map(line -> new DocumentedCommand(cleaned(line), List.of(), Place.SENTENCE))
        .toList();
  }

  private static String cleaned(String command) {
    String line = BEHIND.matcher(command).replaceFirst("");
    Matcher call = CALL.matcher(line);
    if (call.matches()) {
      line = call.group(1) + "frill-bench" + call.group(2);
    }
    // Brackets in quotes are a script's; others hold what may be left out, or several to choose
    // from.
    return line.replaceAll("('[^']*')|\\[([^]|]*?) *\\|[^]]*]", "$1$2")
        .replaceAll("('[^']*')|[\\[\\]…]|\\.\\.\\.", "$1")
        .strip();
  }
}
