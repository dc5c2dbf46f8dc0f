package org.frillbench.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.frillbench.cli.command.help.HelpTopic;

/**
 * What a command line needs of the commands. Picocli's model of all of them takes longer to build
 * than a JVM takes to start, so only the models that are needed are built.
 */
final class NeededCommands {

  /** May precede a command, with their value as a word of its own or after an equals sign. */
  private static final Set<String> WITH_VALUE = Set.of("--progress", "--config");

  /** Other options of the top that may precede a command; none has a value. */
  private static final Set<String> BEFORE_COMMAND =
      Set.of(
          "--stacktrace",
          "--version",
          "-V",
          "--licenses",
          "--quiet",
          "-q",
          "--no-color",
          "--no-config",
          "--show-config");

  /** Answered whatever else is typed, and whatever a file says. */
  private static final Set<String> ANSWERED_AT_ONCE = Set.of("--help", "-h", "--version", "-V");

  private static final List<CommandName> ALL = List.of(CommandName.values());

  /** What they write is made from the models of all. */
  private static final Set<CommandName> OF_ALL =
      Set.of(CommandName.COMPLETION, CommandName.MAN_PAGES);

  /** They explain commands and results; none of them has defaults of a project. */
  private static final Set<CommandName> EXPLAINING =
      Set.of(
          CommandName.EXPLAIN,
          CommandName.SCHEMA,
          CommandName.COMPLETION,
          CommandName.COMPLETE,
          CommandName.MAN_PAGES,
          CommandName.HELP);

  private NeededCommands() {}

  /**
   * The commands whose models {@code args} need: the one that they name, none where they ask for
   * the version alone or for nothing, and all for the help of the top, for completion, for manual
   * pages, and for suggestions in place of a misspelled name.
   */
  static List<CommandName> by(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (WITH_VALUE.contains(args[i])) {
        i++;
      } else if (!BEFORE_COMMAND.contains(args[i])
          && !WITH_VALUE.contains(args[i].replaceFirst("=.*", ""))) {
        Optional<CommandName> named = CommandName.of(args[i]);
        if (named.isEmpty() || OF_ALL.contains(named.get())) {
          return ALL;
        }
        return named.get() == CommandName.HELP
            ? byHelp(Arrays.asList(args).subList(i + 1, args.length))
            : List.of(named.get());
      }
    }
    return List.of();
  }

  private static List<CommandName> byHelp(List<String> words) {
    if (words.isEmpty()) {
      return ALL;
    }
    String first = words.get(0);
    if (first.startsWith("-") || HelpTopic.of(first).isPresent()) {
      return List.of(CommandName.HELP);
    }
    return CommandName.of(first)
        .map(
            command ->
                command == CommandName.HELP ? List.of(command) : List.of(CommandName.HELP, command))
        .orElse(ALL);
  }

  /**
   * Whether options have defaults from a file: not where a command explains others, whose text
   * would then differ from project to project.
   *
   * @param needed by {@code args}
   */
  static boolean takeDefaults(List<CommandName> needed, String[] args) {
    List<String> words = Arrays.asList(args);
    if (words.stream().anyMatch(ANSWERED_AT_ONCE::contains) || needed.size() > 1) {
      return false;
    }
    return needed.isEmpty() ? words.contains("--show-config") : !EXPLAINING.contains(needed.get(0));
  }
}
