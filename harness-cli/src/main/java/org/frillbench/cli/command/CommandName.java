package org.frillbench.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.frillbench.cli.command.compare.Baseline;
import org.frillbench.cli.command.compare.Compare;
import org.frillbench.cli.command.compare.Gate;
import org.frillbench.cli.command.compare.HistoryCommand;
import org.frillbench.cli.command.device.Clean;
import org.frillbench.cli.command.device.Devices;
import org.frillbench.cli.command.device.Doctor;
import org.frillbench.cli.command.device.VirtualDeviceCommand;
import org.frillbench.cli.command.help.Complete;
import org.frillbench.cli.command.help.Completion;
import org.frillbench.cli.command.help.Explain;
import org.frillbench.cli.command.help.HelpCommand;
import org.frillbench.cli.command.help.HelpTopic;
import org.frillbench.cli.command.help.ManPages;
import org.frillbench.cli.command.measure.Audit;
import org.frillbench.cli.command.measure.Calibrate;
import org.frillbench.cli.command.measure.HostBaseline;
import org.frillbench.cli.command.measure.MergeCommand;
import org.frillbench.cli.command.measure.PushAndRun;
import org.frillbench.cli.command.measure.Sustain;
import org.frillbench.cli.command.models.Convert;
import org.frillbench.cli.command.models.Inspect;
import org.frillbench.cli.command.models.ParityCommand;
import org.frillbench.cli.command.models.Students;
import org.frillbench.cli.command.publish.Ablate;
import org.frillbench.cli.command.publish.Choose;
import org.frillbench.cli.command.publish.FrontierCommand;
import org.frillbench.cli.command.publish.Import;
import org.frillbench.cli.command.publish.Publish;
import org.frillbench.cli.command.publish.ReportCommand;
import org.frillbench.cli.command.publish.Table;

/**
 * The commands, in the order of the help. Picocli's model of all of them takes longer to build than
 * a JVM takes to start, so only what a command line needs is built.
 */
enum CommandName {
  PUSH_AND_RUN,
  SUSTAIN,
  DEVICES,
  DOCTOR,
  CLEAN,
  VIRTUAL_DEVICE,
  MERGE,
  TABLE,
  COMPARE,
  GATE,
  BASELINE,
  HISTORY,
  REPORT,
  PUBLISH,
  IMPORT,
  FRONTIER,
  CHOOSE,
  ABLATE,
  INSPECT,
  CONVERT,
  PARITY,
  STUDENTS,
  HOST_BASELINE,
  AUDIT,
  CALIBRATE,
  EXPLAIN,
  COMPLETION,
  COMPLETE,
  MAN_PAGES,
  HELP;

  /** May precede a command, with their value as a word of its own or after an equals sign. */
  private static final Set<String> WITH_VALUE = Set.of("--progress", "--config");

  /** Other options of the top that may precede a command; none has a value. */
  private static final Set<String> BEFORE_COMMAND =
      Set.of(
          "--stacktrace",
          "--version",
          "-V",
          "--quiet",
          "-q",
          "--no-color",
          "--no-config",
          "--show-config");

  private static final List<CommandName> ALL = List.of(values());

  /**
   * The commands whose models {@code args} need: the one that they name, none where they ask for
   * the version alone or for nothing, and all for the help of the top, for completion, for manual
   * pages, and for suggestions in place of a misspelled name.
   */
  static List<CommandName> neededBy(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (WITH_VALUE.contains(args[i])) {
        i++;
      } else if (!BEFORE_COMMAND.contains(args[i])
          && !WITH_VALUE.contains(args[i].replaceFirst("=.*", ""))) {
        Optional<CommandName> named = of(args[i]);
        if (named.isEmpty() || named.get() == COMPLETION || named.get() == MAN_PAGES) {
          return ALL;
        }
        return named.get() == HELP
            ? neededByHelp(Arrays.asList(args).subList(i + 1, args.length))
            : List.of(named.get());
      }
    }
    return List.of();
  }

  private static List<CommandName> neededByHelp(List<String> words) {
    if (words.isEmpty()) {
      return ALL;
    }
    String first = words.get(0);
    if (first.startsWith("-") || HelpTopic.of(first).isPresent()) {
      return List.of(HELP);
    }
    return of(first)
        .map(command -> command == HELP ? List.of(HELP) : List.of(HELP, command))
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
    if (words.contains("--help") || words.contains("-h") || needed.size() > 1) {
      return false;
    }
    return needed.isEmpty() ? words.contains("--show-config") : !needed.get(0).explains();
  }

  private boolean explains() {
    return switch (this) {
      case EXPLAIN, COMPLETION, COMPLETE, MAN_PAGES, HELP -> true;
      default -> false;
    };
  }

  /** The command of a word; empty if it is none. */
  static Optional<CommandName> of(String word) {
    return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
  }

  /** As it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What carries it out. */
  Class<?> type() {
    return switch (this) {
      case PUSH_AND_RUN -> PushAndRun.class;
      case SUSTAIN -> Sustain.class;
      case DEVICES -> Devices.class;
      case DOCTOR -> Doctor.class;
      case CLEAN -> Clean.class;
      case VIRTUAL_DEVICE -> VirtualDeviceCommand.class;
      case MERGE -> MergeCommand.class;
      case TABLE -> Table.class;
      case COMPARE -> Compare.class;
      case GATE -> Gate.class;
      case BASELINE -> Baseline.class;
      case HISTORY -> HistoryCommand.class;
      case REPORT -> ReportCommand.class;
      case PUBLISH -> Publish.class;
      case IMPORT -> Import.class;
      case FRONTIER -> FrontierCommand.class;
      case CHOOSE -> Choose.class;
      case ABLATE -> Ablate.class;
      case INSPECT -> Inspect.class;
      case CONVERT -> Convert.class;
      case PARITY -> ParityCommand.class;
      case STUDENTS -> Students.class;
      case HOST_BASELINE -> HostBaseline.class;
      case AUDIT -> Audit.class;
      case CALIBRATE -> Calibrate.class;
      case EXPLAIN -> Explain.class;
      case COMPLETION -> Completion.class;
      case COMPLETE -> Complete.class;
      case MAN_PAGES -> ManPages.class;
      case HELP -> HelpCommand.class;
    };
  }
}
