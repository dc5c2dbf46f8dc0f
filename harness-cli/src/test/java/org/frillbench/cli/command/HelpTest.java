package org.frillbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The help text of every command. */
final class HelpTest {

  private static final int WIDTH = 80;

  /** Commands print documents of different kinds, each of which has formats of its own. */
  private static final Set<String> DIFFERENT_BY_COMMAND =
      Set.of("--format", "--head", "--output", "--report");

  /** Picocli formats them all: a lone % would show as a warning in the middle of the text. */
  @Test
  void everyDescriptionIsAValidFormat() {
    List<String> sentences = new ArrayList<>();
    commands().forEach(line -> collect(line.getCommandSpec(), sentences));
    assertTrue(sentences.size() > 100, sentences.toString());
    for (String sentence : sentences) {
      assertDoesNotThrow(() -> String.format(sentence), sentence);
    }
  }

  @Test
  void everyOptionIsDeclaredUnderAHeading() {
    commands()
        .flatMap(line -> line.getCommandSpec().options().stream())
        .forEach(
            option ->
                assertTrue(
                    OptionHeading.of(option).isPresent(),
                    option.longestName() + " of " + option.command().qualifiedName()));
  }

  @Test
  void everyOptionIsListedOnceAndUnderItsHeading() {
    commands()
        .forEach(
            line -> {
              Map<String, List<String>> listed = listedByHeading(line.getUsageMessage());
              for (OptionSpec option : line.getCommandSpec().options()) {
                List<String> headings =
                    listed.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(option.longestName()))
                        .map(Map.Entry::getKey)
                        .toList();
                assertEquals(
                    List.of(OptionHeading.of(option).orElseThrow().text() + ":"),
                    headings,
                    option.longestName() + " of " + line.getCommandSpec().qualifiedName());
              }
              assertEquals(
                  line.getCommandSpec().options().size(),
                  listed.values().stream().mapToInt(Collection::size).sum(),
                  line.getUsageMessage());
            });
  }

  @Test
  void everyLineFitsATerminal() {
    commands()
        .map(CommandLine::getUsageMessage)
        .forEach(
            text -> {
              for (String line : text.lines().toList()) {
                assertTrue(line.codePointCount(0, line.length()) <= WIDTH, line);
              }
            });
  }

  @Test
  void everyCommandHasExamplesThatItsOptionsAllow() {
    commands()
        .forEach(
            line -> {
              List<String> examples = examples(line);
              assertFalse(examples.isEmpty(), line.getCommandSpec().qualifiedName());
              for (String example : examples) {
                assertTrue(
                    line.getUsageMessage().lines().anyMatch(("    " + example)::equals), example);
                assertParses(example);
              }
            });
  }

  @Test
  void examplesOfACommandAreOfThatCommand() {
    commands()
        .filter(line -> line.getParent() != null)
        .forEach(
            line ->
                examples(line)
                    .forEach(
                        example ->
                            assertTrue(
                                (example + " ").startsWith(line.getCommandSpec().qualifiedName()),
                                example)));
  }

  /** Lines of a footer that are typed; others say what for, or are typed for another program. */
  private static List<String> examples(CommandLine line) {
    return Stream.of(line.getCommandSpec().usageMessage().footer())
        .map(String::format)
        .filter(text -> text.startsWith("  frill-bench "))
        .map(String::strip)
        .toList();
  }

  /** Parses without running anything; what a shell would do with the output is left out. */
  private static void assertParses(String example) {
    String[] words = example.replaceFirst(" > .*", "").split(" ", -1);
    String[] arguments = Arrays.copyOfRange(words, 1, words.length);
    assertDoesNotThrow(() -> FrillBench.commandLine().parseArgs(arguments), example);
  }

  /** Those that its class names are exit codes, and none that every command has. */
  @Test
  void everyExitCodeInAHelpIsInTheTable() {
    commands()
        .forEach(
            line -> {
              CommandSpec spec = line.getCommandSpec();
              for (String code : spec.usageMessage().exitCodeList().keySet()) {
                ExitCode exit = ExitCode.of(Integer.parseInt(code));
                assertEquals(code, Integer.toString(exit.code()), spec.qualifiedName());
                assertTrue(HelpText.exitCodes(spec).contains(exit), spec.qualifiedName());
              }
              for (ExitCode exit : ExitCode.values()) {
                assertEquals(
                    HelpText.exitCodes(spec).contains(exit),
                    line.getUsageMessage()
                        .contains(String.format("%n%5d  %s", exit.code(), exit.meaning())),
                    spec.qualifiedName() + " " + exit);
              }
            });
  }

  /**
   * File names and options stay whole, so each word of a description is a word of the help; only
   * one that is longer than a line does not.
   */
  @Test
  void linesAreBrokenAtBlanksAlone() {
    commands()
        .forEach(
            line -> {
              String help = line.getUsageMessage().replaceAll("\\s+", " ");
              line.getCommandSpec().options().stream()
                  .flatMap(option -> Stream.of(option.description()))
                  .map(String::strip)
                  .filter(
                      text -> Stream.of(text.split(" ", -1)).allMatch(word -> word.length() < 50))
                  .forEach(text -> assertTrue(help.contains(text), text + "\n" + help));
            });
  }

  /** A name that two commands share is read, described and listed in one way. */
  @Test
  void optionHasTheSameMeaningInEveryCommand() {
    Map<String, String> meanings = new HashMap<>();
    Map<String, String> commands = new HashMap<>();
    commands()
        .forEach(
            line -> {
              String command = line.getCommandSpec().qualifiedName();
              for (OptionSpec option : line.getCommandSpec().options()) {
                String name = option.longestName();
                String meaning = meaning(option);
                String other = meanings.putIfAbsent(name, meaning);
                if (other != null && !DIFFERENT_BY_COMMAND.contains(name)) {
                  assertEquals(other, meaning, name + ": " + commands.get(name) + ", " + command);
                }
                commands.putIfAbsent(name, command);
              }
            });
    assertTrue(meanings.size() > 50, meanings.toString());
    assertTrue(meanings.keySet().containsAll(DIFFERENT_BY_COMMAND), meanings.toString());
  }

  private static String meaning(OptionSpec option) {
    return String.join(
        "\n",
        String.join(" ", option.names()),
        option.typeInfo().toString(),
        option.arity().toString(),
        option.paramLabel(),
        OptionHeading.of(option).toString(),
        String.join("\n", asWritten(option)));
  }

  /** The option names of a help text by the heading that they are listed under. */
  private static Map<String, List<String>> listedByHeading(String help) {
    Map<String, List<String>> listed = new HashMap<>();
    String heading = "";
    for (String line : help.lines().toList()) {
      if (line.matches("[A-Z][A-Za-z ]*:")) {
        heading = line;
      } else if (line.matches("  (-., |    )--.*")) {
        String name = line.strip().replaceFirst("^-., ", "").replaceFirst("[=\\s\\[].*", "");
        listed.computeIfAbsent(heading, key -> new ArrayList<>()).add(name);
      }
    }
    return listed;
  }

  private static Stream<CommandLine> commands() {
    return withSubcommands(FrillBench.commandLine());
  }

  private static Stream<CommandLine> withSubcommands(CommandLine line) {
    return Stream.concat(
        Stream.of(line),
        line.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
  }

  private static void collect(CommandSpec spec, List<String> sentences) {
    Collections.addAll(sentences, spec.usageMessage().header());
    Collections.addAll(sentences, spec.usageMessage().description());
    Collections.addAll(sentences, spec.usageMessage().footer());
    Stream.concat(spec.options().stream(), spec.positionalParameters().stream())
        .forEach(argument -> Collections.addAll(sentences, asWritten(argument)));
  }

  /** Not as picocli returns it, which has been formatted. */
  private static String[] asWritten(ArgSpec argument) {
    AnnotatedElement field = (AnnotatedElement) argument.userObject();
    Option option = field.getAnnotation(Option.class);
    return option == null
        ? field.getAnnotation(Parameters.class).description()
        : option.description();
  }
}
