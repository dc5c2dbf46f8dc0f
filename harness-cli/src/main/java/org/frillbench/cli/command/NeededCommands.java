package org.frillbench.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.frillbench.cli.command.help.HelpTopic;

/**
 * What a command line needs of the commands. Picocli's model of all of them takes longer to build
 * than a JVM takes to start, so only the models that are needed are built.
 *
 * @param models the commands whose options are needed
 * @param listed whether the names and descriptions of all others are needed, too
 */
record NeededCommands(List<CommandName> models, boolean listed) {

  /** May precede a command, with their value as a word of its own or after an equals sign. */
  private static final Set<String> WITH_VALUE = Set.of("--progress", "--config");

  /** Other options of the top that may precede a command, also with {@code =true}. */
  private static final Set<String> BEFORE_COMMAND =
      Set.of(
          "--stacktrace",
          "--version",
          "--licenses",
          "--quiet",
          "--no-color",
          "--no-config",
          "--show-config");

  /** Answered whatever else is typed, and whatever a file says. */
  private static final Pattern ANSWERED_AT_ONCE = Pattern.compile("--help|--version|-q*[hV][hqV]*");

  /** Letters that are options of the top, in one word. */
  private static final Pattern LETTERS = Pattern.compile("-[qV]+");

  /** All of every command. */
  static final NeededCommands ALL = only(CommandName.values());

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

  /** Nothing but {@code models}. */
  static NeededCommands only(CommandName... models) {
    return new NeededCommands(List.of(models), false);
  }

  /**
   * What {@code args} need: the model of the command that they name, none where they ask for the
   * version alone or for nothing, and those of all for completion and for manual pages. The help of
   * the top, and suggestions in place of a misspelled name, need a list.
   */
  static NeededCommands by(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (WITH_VALUE.contains(args[i])) {
        i++;
      } else if (!precedesCommand(args[i])) {
        Optional<CommandName> named = CommandName.of(args[i]);
        if (named.isEmpty()) {
          return listBeside(args);
        }
        if (OF_ALL.contains(named.get())) {
          return ALL;
        }
        return named.get() == CommandName.HELP ? byHelp(args, i + 1) : only(named.get());
      }
    }
    return only();
  }

  private static boolean precedesCommand(String word) {
    String option = word.replaceFirst("=.*", "");
    return BEFORE_COMMAND.contains(option)
        || WITH_VALUE.contains(option)
        || LETTERS.matcher(word).matches();
  }

  /** Picocli goes on to a command behind a word that it does not know. */
  private static NeededCommands listBeside(String[] args) {
    List<CommandName> named =
        Arrays.stream(args).map(CommandName::of).flatMap(Optional::stream).distinct().toList();
    return new NeededCommands(named, true);
  }

  private static NeededCommands byHelp(String[] args, int next) {
    if (next == args.length) {
      return listBeside(args);
    }
    String first = args[next];
    if (first.startsWith("-") || HelpTopic.of(first).isPresent()) {
      return only(CommandName.HELP);
    }
    return CommandName.of(first)
        .map(
            command ->
                command == CommandName.HELP ? only(command) : only(CommandName.HELP, command))
        .orElseGet(() -> listBeside(args));
  }

  /**
   * Whether options have defaults from a file: not where a command explains others, whose text
   * would then differ from project to project.
   */
  boolean takeDefaults(String[] args) {
    List<String> words = Arrays.asList(args);
    boolean answered = words.stream().anyMatch(word -> ANSWERED_AT_ONCE.matcher(word).matches());
    if (answered || listed || models.size() > 1) {
      return false;
    }
    boolean shown = words.stream().anyMatch(word -> word.startsWith("--show-config"));
    return models.isEmpty() ? shown : !EXPLAINING.contains(models.get(0));
  }
}
