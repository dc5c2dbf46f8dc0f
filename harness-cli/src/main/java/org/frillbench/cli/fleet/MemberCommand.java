package org.frillbench.cli.fleet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The command that measures on one of several devices alone, as its journal has it. */
public final class MemberCommand {

  private static final Set<String> WITH_VALUE = Set.of("--serial", "--output", "-o", "--report");

  /** Options with values that may precede the command. */
  private static final Set<String> BEFORE_COMMAND = Set.of("--progress", "--config");

  private static final Set<String> WITHOUT = Set.of("--all-devices");

  private MemberCommand() {}

  /**
   * The arguments of the command for {@code member} alone.
   *
   * @param arguments of the command for all
   * @param output the member's run file, if the command names one
   */
  public static List<String> of(List<String> arguments, Member member, Optional<Path> output) {
    List<String> own = new ArrayList<>();
    int options = arguments.contains("--") ? arguments.indexOf("--") : arguments.size();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (i < options && WITH_VALUE.contains(argument)) {
        i++;
      } else if (i >= options || !isDropped(argument)) {
        own.add(argument);
      }
    }
    List<String> added = new ArrayList<>(member.option());
    output.ifPresent(file -> added.addAll(List.of("--output", file.toString())));
    own.addAll(afterCommand(own), added);
    return own;
  }

  private static boolean isDropped(String argument) {
    String name = argument.replaceFirst("(?s)=.*", "");
    return WITHOUT.contains(name)
        || WITH_VALUE.contains(name)
        || (argument.startsWith("-o") && argument.length() > 2);
  }

  private static int afterCommand(List<String> arguments) {
    int command = 0;
    while (command < arguments.size() && arguments.get(command).startsWith("-")) {
      command += BEFORE_COMMAND.contains(arguments.get(command)) ? 2 : 1;
    }
    return Math.min(command + 1, arguments.size());
  }
}
