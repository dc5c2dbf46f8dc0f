package org.frillbench.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.cli.configuration.ConfigurationFile;
import org.frillbench.cli.configuration.Setting;
import org.frillbench.cli.failure.CommandFailure;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Defaults of options from a file, for options that the command line does not give. The file is
 * looked for when picocli asks for the first default: after it has read the words of the command,
 * which may name the file.
 */
public final class Configuration implements CommandLine.IDefaultValueProvider {

  private final FrillBench top;
  private final List<String> words;
  private final Map<String, Setting> applied = new LinkedHashMap<>();
  private boolean looked;
  private ConfigurationFile file;

  /**
   * That of a command line.
   *
   * @param words of the command line
   */
  Configuration(FrillBench top, List<String> words) {
    this.top = top;
    this.words = words;
  }

  /** That of {@code spec}; empty where it takes no defaults from a file. */
  public static Optional<Configuration> of(CommandSpec spec) {
    return spec.defaultValueProvider() instanceof Configuration configuration
        ? Optional.of(configuration)
        : Optional.empty();
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)
        || isGivenFlag(option)
        || TypedTarget.replaces(words, option.longestName())) {
      return null;
    }
    look(option.command());
    if (file == null) {
      return null;
    }
    String name = option.longestName();
    String command = ConfigurationKeys.path(option.command());
    Setting setting = setting(command, name);
    if (setting == null) {
      setting = setting("", name);
    }
    if (setting == null) {
      return null;
    }
    applied.put(name, setting);
    // Picocli would replace ${env:NAME} and the like.
    return setting.value().replace("$", "$$");
  }

  /** Picocli takes a flag on the command line for the opposite of its default. */
  private boolean isGivenFlag(OptionSpec option) {
    if (option.arity().max() > 0) {
      return false;
    }
    for (String name : option.names()) {
      if (words.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private Setting setting(String command, String option) {
    for (Setting setting : file.settings()) {
      if (setting.command().equals(command) && setting.option().equals(option)) {
        return setting;
      }
    }
    return null;
  }

  private void look(CommandSpec spec) {
    if (looked) {
      return;
    }
    looked = true;
    Optional<Path> path = top.configuration();
    if (path.isEmpty()) {
      return;
    }
    try {
      ConfigurationFile read = ConfigurationFile.read(path.get());
      new ConfigurationKeys(read, spec.root(), top.showsConfiguration()).check();
      file = read;
    } catch (CommandFailure e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The file; empty where there is none. */
  Optional<ConfigurationFile> file() {
    return Optional.ofNullable(file);
  }

  /** The line that gives {@code option} its default; empty where none does. */
  public Optional<Setting> setting(OptionSpec option) {
    return Optional.ofNullable(applied.get(option.longestName()));
  }

  /** {@code complaint}, after the lines of the file that set an option which it names. */
  String traced(String complaint) {
    List<String> lines = new ArrayList<>();
    applied.forEach(
        (name, setting) -> {
          if (complaint.matches("(?s).*" + name + "(?![\\w-]).*")) {
            lines.add(file.place(setting) + " (" + setting.key() + ")");
          }
        });
    return lines.isEmpty() ? complaint : String.join(" and ", lines) + ": " + complaint;
  }

  /**
   * The words of the command of {@code spec}, and as options what a file adds to them: they mean
   * the same whatever a file says later.
   */
  public static List<String> words(CommandSpec spec) {
    ParseResult parsed = spec.commandLine().getParseResult();
    List<String> words = new ArrayList<>(spec.root().commandLine().getParseResult().originalArgs());
    List<String> added = new ArrayList<>();
    of(spec)
        .filter(configuration -> configuration.file != null)
        .ifPresent(
            configuration -> {
              added.add("--no-config");
              configuration.applied.forEach(
                  (name, setting) -> {
                    boolean flag = spec.findOption(name).arity().max() == 0;
                    if (!parsed.hasMatchedOption(name)
                        && (!flag || Boolean.parseBoolean(setting.value()))) {
                      added.add(name + (flag ? "" : "=" + setting.value()));
                    }
                  });
            });
    words.addAll(words.indexOf(spec.name()) + 1, added);
    return words;
  }
}
