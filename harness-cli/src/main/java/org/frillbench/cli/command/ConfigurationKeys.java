package org.frillbench.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.cli.configuration.ConfigurationFile;
import org.frillbench.cli.configuration.Setting;
import org.frillbench.cli.failure.NearMisses;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Whether the keys of a configuration are those of options that a file may set. The models of other
 * commands than the one that runs are built only as far as a key asks for them.
 */
final class ConfigurationKeys {

  /** Beside files and help: what destroys, and where models are sent. */
  private static final Set<String> ON_COMMAND_LINE_ALONE =
      Set.of(
          "--overwrite",
          "--uninstall",
          "--adb",
          "--input",
          "--beside",
          "--no-config",
          "--show-config");

  private final ConfigurationFile file;
  private final CommandSpec top;
  private final boolean all;

  /**
   * Those of {@code file}.
   *
   * @param top has the command that runs
   * @param all whether also the keys of other commands are compared with their options
   */
  ConfigurationKeys(ConfigurationFile file, CommandSpec top, boolean all) {
    this.file = file;
    this.top = top;
    this.all = all;
  }

  /** The words of a command below the top as a key has them: {@code baseline.set}. */
  static String path(CommandSpec spec) {
    String names = spec.qualifiedName(".");
    String first = spec.root().name();
    return names.equals(first) ? "" : names.substring(first.length() + 1);
  }

  /** Refuses the first line whose key is not one. */
  void check() {
    file.settings().forEach(this::check);
  }

  private void check(Setting setting) {
    String command = setting.command();
    if (command.isEmpty()) {
      refuseFiles(setting, everyCommand().flatMap(ConfigurationKeys::options));
      return;
    }
    String word = command.replaceFirst("\\..*", "");
    Optional<CommandName> name = CommandName.of(word);
    if (name.isEmpty()) {
      throw unknown(setting);
    }
    CommandSpec running = running(name.get());
    if (running != null || all) {
      refuseFiles(
          setting,
          within(running == null ? built(name.get()) : running)
              .filter(spec -> path(spec).equals(command))
              .flatMap(ConfigurationKeys::options));
    }
  }

  private void refuseFiles(Setting setting, Stream<OptionSpec> options) {
    OptionSpec option =
        options
            .filter(each -> each.longestName().equals(setting.option()))
            .findFirst()
            .orElseThrow(() -> unknown(setting));
    if (!maySet(option)) {
      throw ConfigurationFile.refused(
          file.place(setting)
              + ": "
              + setting.key()
              + " is for the command line alone, as is whatever names a file or a server, or"
              + " removes something.");
    }
  }

  /** Whether a file that comes with a project, perhaps from somebody else, may decide it. */
  static boolean maySet(OptionSpec option) {
    boolean names = Stream.of(option.auxiliaryTypes()).anyMatch(Path.class::isAssignableFrom);
    boolean helps = option.usageHelp() || option.versionHelp();
    return !names && !helps && !ON_COMMAND_LINE_ALONE.contains(option.longestName());
  }

  private RuntimeException unknown(Setting setting) {
    List<String> known =
        Stream.of(CommandName.values())
            .map(this::model)
            .flatMap(ConfigurationKeys::within)
            .flatMap(
                spec ->
                    options(spec)
                        .filter(ConfigurationKeys::maySet)
                        .map(option -> option.longestName().substring(2))
                        .flatMap(
                            name ->
                                setting.command().isEmpty()
                                    ? Stream.of(name)
                                    : Stream.of(path(spec) + "." + name)))
            .toList();
    return ConfigurationFile.refused(
        file.place(setting)
            + ": there is no option "
            + setting.key()
            + NearMisses.hint(setting.key(), known));
  }

  /** The top, the command that runs, then the others. */
  private Stream<CommandSpec> everyCommand() {
    return Stream.concat(
        within(top),
        Stream.of(CommandName.values())
            .filter(name -> running(name) == null)
            .map(ConfigurationKeys::built)
            .flatMap(ConfigurationKeys::within));
  }

  private CommandSpec model(CommandName name) {
    CommandSpec running = running(name);
    return running == null ? built(name) : running;
  }

  private CommandSpec running(CommandName name) {
    CommandLine line = top.subcommands().get(name.word());
    return line == null ? null : line.getCommandSpec();
  }

  private static CommandSpec built(CommandName name) {
    return FrillBench.commandLine(NeededCommands.only(name))
        .getSubcommands()
        .get(name.word())
        .getCommandSpec();
  }

  private static Stream<CommandSpec> within(CommandSpec spec) {
    return Stream.concat(
        Stream.of(spec),
        spec.subcommands().values().stream().flatMap(line -> within(line.getCommandSpec())));
  }

  /** Those of a command itself; the top's, which all have, are the top's. */
  private static Stream<OptionSpec> options(CommandSpec spec) {
    return spec.options().stream().filter(option -> !option.inherited());
  }
}
