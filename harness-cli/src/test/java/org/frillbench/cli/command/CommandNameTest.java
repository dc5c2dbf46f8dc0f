package org.frillbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class CommandNameTest {

  private static final List<CommandName> ALL = List.of(CommandName.values());

  /** The commands whose models are needed, and nothing else. */
  private static List<CommandName> neededBy(String... args) {
    NeededCommands needed = NeededCommands.by(args);
    assertFalse(needed.listed());
    return needed.models();
  }

  private static NeededCommands listBeside(CommandName... models) {
    return new NeededCommands(List.of(models), true);
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
    assertEquals(List.of(), neededBy("-qV"));
  }

  @Test
  void helpAndUnknownWordsNeedAListAndTheCommandsThatFollow() {
    for (String first : List.of("--help", "-h", "tabel", "--no-such-option", "")) {
      assertEquals(listBeside(), NeededCommands.by(new String[] {first}), first);
      assertEquals(
          listBeside(CommandName.TABLE), NeededCommands.by(new String[] {first, "table"}), first);
    }
  }

  @Test
  void listHasNamesAndDescriptionsAsTheModelsOfAllHaveThem() {
    CommandLine all = FrillBench.commandLine();
    CommandLine listed = FrillBench.commandLine(NeededCommands.by(new String[] {"--help"}));
    assertEquals(all.getUsageMessage(), listed.getUsageMessage());
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
    assertEquals(listBeside(CommandName.HELP), NeededCommands.by(new String[] {"help"}));
    assertEquals(listBeside(CommandName.HELP), NeededCommands.by(new String[] {"help", "gat"}));
  }

  @Test
  void completionNeedsAllCommandsAndItsValuesNone() {
    assertEquals(ALL, neededBy("completion", "bash"));
    assertEquals(List.of(CommandName.COMPLETE), neededBy("complete", "serials"));
  }
}
