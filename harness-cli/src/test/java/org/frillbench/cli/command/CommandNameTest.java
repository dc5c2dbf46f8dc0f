package org.frillbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class CommandNameTest {

  private static final List<CommandName> ALL = List.of(CommandName.values());

  private static List<CommandName> neededBy(String... args) {
    return NeededCommands.by(args);
  }

  @Test
  void namesAreThoseOfTheCommands() {
    Set<String> words = ALL.stream().map(CommandName::word).collect(Collectors.toSet());
    assertEquals(words, FrillBench.commandLine().getSubcommands().keySet());
    for (CommandName name : ALL) {
      String declared = name.type().getAnnotation(CommandLine.Command.class).name();
      assertEquals(name.word(), declared);
    }
  }

  @Test
  void commandLineNeedsTheCommandThatItNames() {
    assertEquals(List.of(CommandName.TABLE), neededBy("table", "compare"));
    assertEquals(List.of(CommandName.GATE), neededBy("--stacktrace", "gate", "--help"));
    assertEquals(List.of(CommandName.PUSH_AND_RUN), neededBy("-V", "push-and-run"));
    assertEquals(List.of(CommandName.GATE), neededBy("-q", "--progress", "json", "gate", "table"));
    assertEquals(List.of(CommandName.GATE), neededBy("--no-color", "--progress=json", "gate"));
    for (String before : List.of("--config table", "--config=table", "--no-config")) {
      assertEquals(
          List.of(CommandName.GATE), neededBy((before + " gate table").split(" ", -1)), before);
    }
  }

  @Test
  void versionNeedsNoCommand() {
    assertEquals(List.of(), neededBy("--version"));
    assertEquals(List.of(), neededBy("--stacktrace", "-V"));
  }

  @Test
  void helpAndUnknownWordsNeedAllCommands() {
    for (String first : List.of("--help", "-h", "tabel", "@arguments", "--no-such-option", "")) {
      assertEquals(ALL, neededBy(first, "table"), first);
    }
  }

  @Test
  void emptyCommandLineNeedsNoCommand() {
    assertEquals(List.of(), neededBy());
  }

  @Test
  void helpNeedsTheCommandThatItIsAskedForAndNoneForATopic() {
    assertEquals(List.of(CommandName.HELP, CommandName.GATE), neededBy("help", "gate"));
    assertEquals(List.of(CommandName.HELP), neededBy("help", "statistics"));
    assertEquals(List.of(CommandName.HELP), neededBy("help", "--help"));
    assertEquals(List.of(CommandName.HELP), neededBy("help", "help"));
    assertEquals(ALL, neededBy("help"));
    assertEquals(ALL, neededBy("help", "gat"));
  }

  @Test
  void completionNeedsAllCommandsAndItsValuesNone() {
    assertEquals(ALL, neededBy("completion", "bash"));
    assertEquals(List.of(CommandName.COMPLETE), neededBy("complete", "serials"));
  }
}
